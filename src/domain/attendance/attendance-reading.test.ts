import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { attendanceFingerprint, readingDelayMs } from './attendance-reading.js';
import type { SessionState } from '../session/session-state.js';

const delay = (situation: Partial<Parameters<typeof readingDelayMs>[0]>) =>
  readingDelayMs({
    state: 'live',
    fingerprint: 'live 1 1',
    lastFingerprint: 'live 1 1',
    elapsedMs: 0,
    failures: 0,
    random: 0.5,
    ...situation,
  });

describe('readingDelayMs', () => {
  for (const [name, situation, expected] of [
    ['every 30 s while the session is live', {}, 30_000],
    ['after the rest of the 30 s', { elapsedMs: 12_000 }, 18_000],
    ['immediately if the 30 s have passed', { elapsedMs: 90_000 }, 0],
    ['within 2 s after somebody joined or left', { fingerprint: 'live 2 2', elapsedMs: 20_000 }, 1000],
    ['at most every 5 s', { fingerprint: 'live 2 2', elapsedMs: 2000 }, 4000],
    [
      'once more after the session has ended',
      { state: 'ended', fingerprint: 'ended', elapsedMs: 20_000 },
      1000,
    ],
    ['never again after that', { state: 'ended', fingerprint: 'ended', lastFingerprint: 'ended' }, Infinity],
    [
      'never before the session starts',
      { state: 'scheduled', fingerprint: 'scheduled', lastFingerprint: 'scheduled' },
      Infinity,
    ],
    ['after the session has started', { lastFingerprint: 'waiting', elapsedMs: 600_000 }, 1000],
    ['less often after several failures', { failures: 3, fingerprint: 'live 2 2' }, 60_000],
  ] as const)
    it(`reads ${name}`, () => expect(delay(situation)).to.equal(expected));
});

describe('attendanceFingerprint', () => {
  const fingerprint = (participantCount: number, attendedCount: number, state: SessionState = 'live') =>
    attendanceFingerprint(domainSession({ participantCount, attendedCount }), state);

  it('changes when somebody joins or leaves, while the session is live', () => {
    expect(
      new Set([fingerprint(1, 1), fingerprint(1, 2), fingerprint(2, 1), fingerprint(0, 1, 'ended')]).size,
    ).to.equal(4);
    expect(fingerprint(0, 1, 'ended')).to.equal(fingerprint(0, 3, 'ended'));
  });

  for (const state of ['scheduled', 'live', 'ended'] as const)
    it(`changes when an instructor corrects the attendance of a session that is ${state}`, () => {
      const after = (correctionCount: number | null) =>
        attendanceFingerprint(domainSession({ correctionCount }), state);
      expect(new Set([after(null), after(1), after(2)]).size).to.equal(3);
    });
});
