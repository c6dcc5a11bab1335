import type { SinonFakeTimers } from 'sinon';

/** Waits for a promise while moving a fake clock in small steps. */
export async function settled<Result>(clock: SinonFakeTimers, promise: Promise<Result>): Promise<Result> {
  let waits = true;
  const done = promise.finally(() => (waits = false));
  while (waits) await clock.tickAsync(10);
  return done;
}
