/** A period of time, in milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Returns the common part of two periods; its length is negative if they are apart. */
export function commonPart(one: Period, other: Period): Period {
  return { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
}

/** Returns the sum of the lengths of periods, in milliseconds. */
export function totalLength(periods: readonly Period[]): number {
  return periods.reduce((sum, { from, to }) => sum + to - from, 0);
}
