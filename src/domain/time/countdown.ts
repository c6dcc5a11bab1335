import { millisecondsInSecond, secondsInDay, secondsInHour, secondsInMinute } from 'date-fns/constants';

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

/** A number with its unit. A countdown has one or two parts. */
export interface TimePart {
  readonly value: number;
  readonly unit: TimeUnit;
}

/** `coarse`: mostly one unit, for cards. `fine`: two units, for the player. */
export type CountdownPrecision = 'coarse' | 'fine';

const secondsIn: Record<TimeUnit, number> = {
  day: secondsInDay,
  hour: secondsInHour,
  minute: secondsInMinute,
  second: 1,
};

/**
 * Returns the parts of a countdown. Rounds up to whole seconds, so that the last text before the start is one second, not zero.
 * To avoid a misleading single unit, one day is shown with its hours, and less than two hours in minutes.
 */
export function countdownParts(remainingMs: number, precision: CountdownPrecision): TimePart[] {
  const seconds = Math.max(0, Math.ceil(remainingMs / millisecondsInSecond));
  return unitsFor(seconds, precision).map((unit, index, units) => ({
    unit,
    value: Math.floor((index === 0 ? seconds : seconds % secondsIn[units[0]!]) / secondsIn[unit]),
  }));
}

/** Returns the milliseconds until `countdownParts()` changes; null if it never does. */
export function msUntilCountdownChanges(remainingMs: number, precision: CountdownPrecision): number | null {
  if (remainingMs <= 0) return null;
  const seconds = Math.ceil(remainingMs / millisecondsInSecond);
  const smallest = secondsIn[unitsFor(seconds, precision).at(-1)!];
  // The text remains the same down to the next lower multiple of the smallest unit.
  const lastSame = Math.floor(seconds / smallest) * smallest;
  return remainingMs - (lastSame - 1) * millisecondsInSecond;
}

function unitsFor(seconds: number, precision: CountdownPrecision): TimeUnit[] {
  if (seconds < secondsInMinute) return ['second'];
  if (precision === 'fine') {
    if (seconds >= secondsInDay) return ['day', 'hour'];
    return seconds >= secondsInHour ? ['hour', 'minute'] : ['minute', 'second'];
  }
  if (seconds >= 2 * secondsInDay) return ['day'];
  if (seconds >= secondsInDay) return ['day', 'hour'];
  return seconds >= 2 * secondsInHour ? ['hour'] : ['minute'];
}
