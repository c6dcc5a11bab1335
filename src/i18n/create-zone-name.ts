import type { Instant } from '../domain/instant.js';

/** Makes a function that names a time zone, `heure d’Europe centrale`, where its clocks show another time than the viewer's; null else. */
export function createZoneName(tag: string, timeZone: string): (instant: Instant) => string | null {
  const clock = (zone?: string) =>
    new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [here, there] = [clock(), clock(timeZone)];
  const named = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' });
  return (instant) => {
    if (here.format(instant) === there.format(instant)) return null;
    return named.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  };
}
