import type { Instant } from '../domain/time/instant.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The name of a time zone, such as `heure d’Europe centrale`. @param timeZone Undefined for that of the device. */
export function zoneName(instant: Instant, tag: string, timeZone: string | undefined): string {
  const key = `${tag}|${timeZone ?? ''}`;
  let format = formats.get(key);
  if (!format)
    formats.set(
      key,
      (format = new Intl.DateTimeFormat(tag, {
        ...(timeZone === undefined ? {} : { timeZone }),
        timeZoneName: 'longGeneric',
      })),
    );
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? format.resolvedOptions().timeZone;
}
