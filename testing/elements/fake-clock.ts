import { type SinonFakeTimers, useFakeTimers } from 'sinon';

/** Installs a clock that only the test moves: `Date`, `performance` and `setTimeout`. */
export function fakeClock(now: number): SinonFakeTimers {
  return useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
}
