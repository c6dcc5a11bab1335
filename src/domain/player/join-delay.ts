import { millisecondsInSecond } from 'date-fns/constants';

const spreadOverMs = 5 * millisecondsInSecond;

/**
 * Returns the delay in milliseconds before a viewer joins automatically at the start. It prevents hundreds of requests at once.
 * @param random A number in [0, 1).
 */
export function joinDelayMs(random: number): number {
  return Math.round(random * spreadOverMs);
}
