import { type SinonFakeTimers, useFakeTimers } from 'sinon';

/** Time that stands still until a test moves it: of the day, of the page, and of timers that fire once. */
export function fakeClock(now: number): SinonFakeTimers {
  return useFakeTimers({ now, toFake: ['Date', 'setTimeout', 'clearTimeout', 'performance'] });
}
