import { millisecondsInSecond, secondsInDay, secondsInHour, secondsInMinute } from 'date-fns/constants';

export type TimeUnit = 'day' | 'hour' | 'minute' | 'second';

/** One number with its unit; a countdown shows one or two of them. */
export interface TimePart {
  readonly value: number;
  readonly unit: TimeUnit;
}

/** `coarse`: one unit, as on a card. `fine`: two, as on the player. */
export type CountdownPrecision = 'coarse' | 'fine';

const secondsIn: Record<TimeUnit, number> = {
  day: secondsInDay,
  hour: secondsInHour,
  minute: secondsInMinute,
  second: 1,
};

/**
 * What a countdown of `remainingMs` shows (LOOKS §9). A started second counts as whole, so that the last thing shown
 * before the start is one second, not zero. A single large unit is never a lie: one day is told with its hours, and
 * less than two hours in minutes.
 */
export function countdownParts(remainingMs: number, precision: CountdownPrecision): TimePart[] {
  const seconds = Math.max(0, Math.ceil(remainingMs / millisecondsInSecond));
  return unitsFor(seconds, precision).map((unit, index, units) => ({
    unit,
    value: Math.floor((index === 0 ? seconds : seconds % secondsIn[units[0]!]) / secondsIn[unit]),
  }));
}

/** In how many milliseconds `countdownParts` will show something else; null when it never will. */
export function msUntilCountdownChanges(remainingMs: number, precision: CountdownPrecision): number | null {
  if (remainingMs <= 0) return null;
  const seconds = Math.ceil(remainingMs / millisecondsInSecond);
  const smallest = secondsIn[unitsFor(seconds, precision).at(-1)!];
  // The last second that still shows the same: the next multiple of the smallest unit, downwards.
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
