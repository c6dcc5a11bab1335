import type { Instant } from '../domain/time/instant.js';
import { zoneName } from './zone-name.js';

/** Makes a function that names a time zone, `heure d’Europe centrale`, where its clocks show another time than the viewer's; null else. */
export function createZoneName(tag: string, timeZone: string): (instant: Instant) => string | null {
  const clock = (zone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [here, there] = [clock(), clock(timeZone)];
  return (instant) =>
    here.format(instant) === there.format(instant) ? null : zoneName(instant, tag, timeZone);
}
