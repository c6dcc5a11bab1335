import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { attendanceMark, readingDelayMs } from './attendance-reading.js';
import type { SessionState } from '../session/session-state.js';

const delay = (situation: Partial<Parameters<typeof readingDelayMs>[0]>) =>
  readingDelayMs({
    state: 'live',
    mark: 'live 1 1',
    readAt: 'live 1 1',
    passedMs: 0,
    failures: 0,
    random: 0.5,
    ...situation,
  });

describe('readingDelayMs', () => {
  for (const [name, situation, expected] of [
    ['every half minute while it is live', {}, 30_000],
    ['what is left of that', { passedMs: 12_000 }, 18_000],
    ['at once when it is overdue', { passedMs: 90_000 }, 0],
    ['soon when somebody came or went', { mark: 'live 2 2', passedMs: 20_000 }, 1000],
    ['not within five seconds', { mark: 'live 2 2', passedMs: 2000 }, 4000],
    ['once more when it has ended', { state: 'ended', mark: 'ended', passedMs: 20_000 }, 1000],
    ['never after that', { state: 'ended', mark: 'ended', readAt: 'ended' }, Infinity],
    ['never before it begins', { state: 'scheduled', mark: 'scheduled', readAt: 'scheduled' }, Infinity],
    ['when it begins', { readAt: 'waiting', passedMs: 600_000 }, 1000],
    ['more and more seldom after failures', { failures: 3, mark: 'live 2 2' }, 60_000],
  ] as const)
    it(`reads ${name}`, () => expect(delay(situation)).to.equal(expected));
});

describe('attendanceMark', () => {
  const mark = (participantCount: number, attendedCount: number, state: SessionState = 'live') =>
    attendanceMark(domainSession({ participantCount, attendedCount }), state);

  it('is another one when somebody came or went, as long as the session is live', () => {
    expect(new Set([mark(1, 1), mark(1, 2), mark(2, 1), mark(0, 1, 'ended')]).size).to.equal(4);
    expect(mark(0, 1, 'ended')).to.equal(mark(0, 3, 'ended'));
  });
});
