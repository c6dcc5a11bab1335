import type { Instant } from '../domain/time/instant.js';
import { zoneName } from './zone-name.js';

/** Creates a function that returns the name of a time zone at an instant, or null where the viewer's clock shows the same time. */
export function createZoneName(tag: string, timeZone: string): (instant: Instant) => string | null {
  const clock = (zone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [here, there] = [clock(), clock(timeZone)];
  return (instant) =>
    here.format(instant) === there.format(instant) ? null : zoneName(instant, tag, timeZone);
}
