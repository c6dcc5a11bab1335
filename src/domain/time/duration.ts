import { millisecondsInMinute, minutesInHour } from 'date-fns/constants';
import type { TimePart } from './countdown.js';

/** Up to here a length is told in minutes (« 90 min »), beyond it in hours (« 2 h 30 »). */
const longestInMinutes = 2 * minutesInHour;

/** Whole minutes that have passed; 0 for a moment still ahead. */
export function wholeMinutesPassed(ms: number): number {
  return Math.floor(Math.max(0, ms) / millisecondsInMinute);
}

/** The parts of a planned length: minutes alone up to two hours, hours and minutes beyond. */
export function plannedLength(ms: number): TimePart[] {
  const minutes = Math.round(ms / millisecondsInMinute);
  return minutes <= longestInMinutes ? [{ value: minutes, unit: 'minute' }] : hoursAndMinutes(minutes);
}

/** The parts of a length that has passed: minutes below an hour, hours and minutes from there; empty below a minute. */
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
