import type { SinonFakeTimers } from 'sinon';

/** Waits for a promise under an injected clock, which goes on in small steps meanwhile. */
export async function settled<Result>(clock: SinonFakeTimers, promise: Promise<Result>): Promise<Result> {
  let waits = true;
  const done = promise.finally(() => (waits = false));
  while (waits) await clock.tickAsync(10);
  return done;
}
