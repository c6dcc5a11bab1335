import type { Instant } from '../domain/time/instant.js';
import { remembered } from './remembered.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the name of a time zone, such as `heure d’Europe centrale`. @param timeZone Undefined for the device's zone. */
export function zoneName(instant: Instant, tag: string, timeZone: string | undefined): string {
  const key = `${tag}|${timeZone ?? ''}`;
  const zone = timeZone === undefined ? {} : { timeZone };
  const make = () => new Intl.DateTimeFormat(tag, { ...zone, timeZoneName: 'longGeneric' });
  const format = remembered(formats, key, make);
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? format.resolvedOptions().timeZone;
}
