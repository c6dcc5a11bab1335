const dateTime =
  /^(\d{4})-(\d\d)-(\d\d)[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d+))?([Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/**
 * Parses an RFC 3339 date-time with an offset, such as `2024-01-15T10:00:00+01:00`, into milliseconds since the epoch;
 * null for anything else, and for days that do not exist (`Date.parse` reads 30 February as a day in March).
 */
export function parseInstant(text: string): number | null {
  const parts = dateTime.exec(text);
  if (!parts) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, ...number[]];
  const milliseconds = Number((parts[7] ?? '').padEnd(3, '0').slice(0, 3));
  const local = new Date(0);
  local.setUTCFullYear(year, month! - 1, day);
  if (local.getUTCMonth() !== month! - 1) return null;
  local.setUTCHours(hour!, minute, second, milliseconds);
  const offsetMinutes =
    Number(`${parts[9] ?? '+'}1`) * (Number(parts[10] ?? 0) * 60 + Number(parts[11] ?? 0));
  return local.getTime() - offsetMinutes * 60_000;
}

/** Formats an instant as it is stored and sent: UTC with milliseconds and `Z`, so that texts sort like instants. */
export function instantText(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
