import { millisecondsInMinute, minutesInHour } from 'date-fns/constants';
import type { TimePart } from './countdown.js';

/** Longer planned lengths are displayed in hours and minutes (« 2 h 30 »), others in minutes (« 90 min »). */
const maximumInMinutes = 2 * minutesInHour;

/** Returns the whole minutes of an elapsed time; 0 if it is negative. */
export function wholeMinutesPassed(ms: number): number {
  return Math.floor(Math.max(0, ms) / millisecondsInMinute);
}

/** Returns the parts of a planned length: minutes up to two hours, otherwise hours and minutes. */
export function plannedLength(ms: number): TimePart[] {
  const minutes = Math.round(ms / millisecondsInMinute);
  return minutes <= maximumInMinutes ? [{ value: minutes, unit: 'minute' }] : hoursAndMinutes(minutes);
}

/** Returns the parts of an elapsed time: empty below a minute, minutes below an hour, otherwise hours and minutes. */
export function elapsedLength(ms: number): TimePart[] {
  const minutes = wholeMinutesPassed(ms);
  if (minutes === 0) return [];
  return minutes < minutesInHour ? [{ value: minutes, unit: 'minute' }] : hoursAndMinutes(minutes);
}

function hoursAndMinutes(minutes: number): TimePart[] {
  const hours: TimePart = { value: Math.floor(minutes / minutesInHour), unit: 'hour' };
  const rest: TimePart = { value: minutes % minutesInHour, unit: 'minute' };
  return rest.value === 0 ? [hours] : [hours, rest];
}
