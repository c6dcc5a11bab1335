import { millisecondsInSecond } from 'date-fns/constants';

const spreadOverMs = 5 * millisecondsInSecond;

/** In how many milliseconds a viewer who wanted to be let in at the start goes in: four hundred must not come in one instant. */
export function joinDelayMs(random: number): number {
  return Math.round(random * spreadOverMs);
}
