/** Payload of an event of the app in the frame: any field may be missing or have any type. */
type Payload = Readonly<Record<string, unknown>>;

const longest = 200;

/** Returns the payload as an object; an empty object for any other value. */
export function asPayload(value: unknown): Payload {
  return typeof value === 'object' && value !== null ? (value as Payload) : {};
}

/** Returns a participant's id; null if it is missing. */
export function readId(payload: unknown, field = 'id'): string | null {
  const value = asPayload(payload)[field];
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : null;
}

/** Returns a text, shortened to the maximum length of a name; empty if it is missing. */
export function readText(payload: unknown, field: string): string {
  const value = asPayload(payload)[field];
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

/** Returns a boolean; null for any other value. */
export function readFlag(payload: unknown, field: string): boolean | null {
  const value = asPayload(payload)[field];
  return typeof value === 'boolean' ? value : null;
}

/** Returns a whole number of at least 0; null if the value is not a number. */
export function readCount(payload: unknown, field: string): number | null {
  const value = asPayload(payload)[field];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : null;
}
