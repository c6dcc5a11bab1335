/** Reads what the app in the frame reports: it may be of any type, or missing. */
type Payload = Readonly<Record<string, unknown>>;

const longest = 200;

/** The payload as an object, also where it is none. */
export function asPayload(value: unknown): Payload {
  return typeof value === 'object' && value !== null ? (value as Payload) : {};
}

/** A participant's id; null where there is none. */
export function readId(payload: unknown, field = 'id'): string | null {
  const value = asPayload(payload)[field];
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : null;
}

/** A text, cut where it is too long for a name; empty where there is none. */
export function readText(payload: unknown, field: string): string {
  const value = asPayload(payload)[field];
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

/** A yes or no; null where there is neither. */
export function readFlag(payload: unknown, field: string): boolean | null {
  const value = asPayload(payload)[field];
  return typeof value === 'boolean' ? value : null;
}

/** A count from 0 up; null where there is none. */
export function readCount(payload: unknown, field: string): number | null {
  const value = asPayload(payload)[field];
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.trunc(value)) : null;
}
