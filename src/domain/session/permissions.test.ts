import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import type { Session } from './session.js';
import { isInstructor, nextBoundary, permissionsAt, showsInstructor, reasonAt } from './permissions.js';

const student = { instructor: false };
const instructor = { instructor: true };
const opens = tenOClock - 15 * minute;

describe('permissionsAt', () => {
  it("prefers the server's rights to the state", () => {
    const full = domainSession({
      status: 'live',
      can: { join: false },
      reason: 'session_full',
      asOf: tenOClock,
    });
    expect(permissionsAt(full, tenOClock, student).join).to.equal(false);
  });

  for (const [when, at, isCurrent] of [
    ['1 ms before it opens', opens - 1, true],
    ['when it opens', opens, false],
    ['1 ms after it opens', opens + 1, false],
  ] as const) {
    it(`uses the server's rights until the next boundary: ${when}`, () => {
      const session = domainSession({
        can: { start: false },
        reason: 'start_too_early',
        asOf: tenOClock - hour,
      });
      expect(permissionsAt(session, at, instructor).start).to.equal(!isCurrent);
      expect(reasonAt(session, at)).to.equal(isCurrent ? 'start_too_early' : null);
    });
  }

  it('allows an instructor to cancel and edit a scheduled session until its end', () => {
    const may = (at: number) => permissionsAt(domainSession(), at, instructor);
    const end = domainSession().end;
    expect([may(end - 1).cancel, may(end - 1).edit, may(end).cancel, may(end).edit]).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
    expect(permissionsAt(domainSession({ status: 'live' }), tenOClock, instructor).cancel).to.equal(false);
  });

  for (const status of ['scheduled', 'live'] as const)
    it(`gives a student no rights of an instructor: ${status}`, () => {
      const { start, end, cancel, edit } = permissionsAt(domainSession({ status }), tenOClock, student);
      expect([start, end, cancel, edit]).to.deep.equal([false, false, false, false]);
    });
});

describe('the rights to extend, reopen and delete', () => {
  const ended = {
    status: 'ended',
    actualStart: tenOClock,
    actualEnd: tenOClock + hour,
    autoEnd: null,
  } as const;
  const rights = (session: Partial<Session>, at = tenOClock, viewer = instructor) => {
    const { extend, reopen, delete: remove } = permissionsAt(domainSession(session), at, viewer);
    return [extend, reopen, remove];
  };
  const cases: [name: string, session: Partial<Session>, at: number, expected: boolean[]][] = [
    ['a scheduled session', { autoEnd: null }, tenOClock, [false, false, true]],
    ['a live one', { status: 'live', autoEnd: tenOClock + hour }, tenOClock, [true, false, false]],
    ['a cancelled one', { status: 'cancelled', autoEnd: null }, tenOClock, [false, false, true]],
    ['one that ended just now', ended, tenOClock + 75 * minute - 1, [false, true, false]],
    ['one that ended 15 minutes ago', ended, tenOClock + 75 * minute, [false, false, false]],
    ['one that ended by itself', { ...ended, endReason: 'overrun' }, tenOClock + hour, [false, false, false]],
    [
      'one that nobody started',
      { status: 'ended', endReason: 'no_show', autoEnd: null },
      tenOClock,
      [false, false, true],
    ],
  ];
  for (const [name, session, at, expected] of cases) {
    it(`of an instructor: ${name}`, () => expect(rights(session, at)).to.deep.equal(expected));
    it(`of a student: ${name}`, () =>
      expect(rights(session, at, student)).to.deep.equal([false, false, false]));
    it(`with a backend that lacks the calls: ${name}`, () => {
      const older = { ...session, autoEnd: undefined, can: { end: true } };
      expect(rights(older, at)).to.deep.equal([false, false, false]);
    });
  }

  it("are the server's, if it sends them", () => {
    const live = { status: 'live', autoEnd: tenOClock + hour } as const;
    expect(rights({ ...live, can: { extend: false } })).to.deep.equal([false, false, false]);
  });
});

describe('isInstructor', () => {
  it('is true according to the server, or else to the page', () => {
    expect(isInstructor(domainSession({ instructor: true }), student)).to.equal(true);
    expect(isInstructor(domainSession(), student)).to.equal(false);
    expect(isInstructor(domainSession(), instructor)).to.equal(true);
  });

  it('is shown by rights and reasons that only instructors receive', () => {
    for (const right of ['start', 'extend', 'end', 'reopen', 'cancel', 'edit', 'delete'])
      expect(showsInstructor({ [right]: true }, null), right).to.equal(true);
    expect(showsInstructor({ join: true }, null)).to.equal(false);
    expect(showsInstructor(null, 'start_too_early')).to.equal(true);
    expect(showsInstructor(null, 'session_not_started')).to.equal(false);
  });
});

describe('nextBoundary', () => {
  const session = domainSession();
  for (const [after, expected] of [
    [opens - 1, opens],
    [opens, session.start],
    [session.start - 1, session.start],
    [session.start, session.end],
    [session.end, null],
  ] as const) {
    it(`after ${new Date(after).toISOString()}`, () =>
      expect(nextBoundary(session, after)).to.equal(expected));
  }

  it('is the time at which a live session ends by itself', () => {
    const live = domainSession({ status: 'live', autoEnd: tenOClock + hour });
    expect(nextBoundary(live, tenOClock)).to.equal(tenOClock + hour);
    expect(nextBoundary(live, tenOClock + hour)).to.equal(null);
  });

  it('is the time until which the viewer can reopen an ended session', () => {
    const ended = domainSession({ status: 'ended', actualEnd: tenOClock, can: { reopen: true } });
    expect(nextBoundary(ended, tenOClock)).to.equal(tenOClock + 15 * minute);
    expect(nextBoundary({ ...ended, can: { reopen: false } }, tenOClock)).to.equal(null);
    expect(nextBoundary({ ...ended, can: null }, tenOClock)).to.equal(null);
  });

  it('is null for a session that is no longer scheduled', () => {
    expect(nextBoundary(domainSession({ status: 'live' }), opens)).to.equal(null);
    expect(nextBoundary(domainSession({ status: 'cancelled' }), opens)).to.equal(null);
  });
});
