import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, tenOClock } from '../../../testing/elements/session-fixture.js';
import { listPollDelayMs } from './list-polling.js';

const delay = (overrides: Partial<Parameters<typeof listPollDelayMs>[0]>) =>
  listPollDelayMs({ sessions: [], now: tenOClock - day, failures: 0, random: 0.5, ...overrides });

describe('listPollDelayMs', () => {
  it('returns the shortest delay of all sessions', () => {
    const sessions = [domainSession({ status: 'ended' }), domainSession()];
    expect(delay({ sessions })).to.equal(15_000);
    expect(delay({ sessions: sessions.slice(0, 1) })).to.equal(60_000);
    expect(delay({ sessions, now: domainSession().opensAt - hour, streaming: true })).to.equal(hour + 1000);
  });

  it('polls an empty list, unless a stream reports changes', () => {
    expect([delay({}), delay({ sessions: null })]).to.deep.equal([15_000, 15_000]);
    expect(delay({ streaming: true })).to.equal(Infinity);
    expect(delay({ streaming: true, failures: 2 })).to.equal(30_000);
    expect(delay({ streaming: true, sessions: null })).to.equal(15_000);
  });
});
