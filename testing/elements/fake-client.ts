import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import { attendanceRow } from './attendance-fixture.js';
import type { JoinSessionData, LiveSession } from '../../src/domain/session/live-session.js';

/** Returns join data for the fake Jitsi in `testing/static-jitsi`, which pages of this origin may use. */
export function joinDataFixture(overrides: Partial<JoinSessionData> = {}): JoinSessionData {
  return {
    jitsi_room_name: 'ls-abcdefghijklmnopqrstuvwxyz',
    jitsi_server_url: new URL('testing/static-jitsi', location.href).href,
    user_display_name: 'Amina Benali',
    user_email: 'amina@example.org',
    is_instructor: false,
    join_id: 'seat-1',
    ...overrides,
  };
}

/** Creates a client for one session; records its calls, and each method can be replaced. */
export function fakeClient(session: () => LiveSession, overrides: Partial<LiveSessionClient> = {}) {
  const calls: string[] = [];
  const methods: Required<LiveSessionClient> = {
    getSession: () => Promise.resolve(session()),
    joinSession: () => Promise.resolve(joinDataFixture()),
    startSession: () => Promise.resolve(session()),
    extendSession: () => Promise.resolve(session()),
    endSession: () => Promise.resolve(session()),
    leaveSession: () => Promise.resolve(),
    sendHeartbeat: () => Promise.resolve(),
    waitForSeat: () => Promise.resolve({ place: 1, offered_until: null }),
    stopWaiting: () => Promise.resolve(),
    getJoinData: () => Promise.resolve(joinDataFixture()),
    getCourses: () => Promise.resolve([]),
    updateSession: () => Promise.resolve(session()),
    reopenSession: () => Promise.resolve(session()),
    cancelSession: () => Promise.resolve(session()),
    deleteSession: () => Promise.resolve(),
    duplicateSession: () => Promise.resolve(session()),
    getInstructors: () => Promise.resolve([]),
    setRecording: () => Promise.resolve(session()),
    getAttendance: () => Promise.resolve({ threshold: 75, rows: [] }),
    correctAttendance: (_id, user_id, { status, reason = null }) =>
      Promise.resolve(
        attendanceRow({
          user_id,
          status,
          correction: { status, reason, changed_by: null, changed_at: null },
        }),
      ),
    removeCorrection: (_id, user_id) => Promise.resolve(attendanceRow({ user_id, correction: null })),
    getCourseAttendance: () => Promise.resolve({ threshold: 75, sessions: [], rows: [] }),
    // No stream by default: see fake-stream.ts.
    subscribe: undefined as never,
    createSession: () => Promise.resolve(session()),
    getCourseSessions: () => Promise.resolve({ data: [session()], next_cursor: null }),
    ...overrides,
  };
  const offered = Object.entries(methods).filter(([, method]) => typeof method === 'function');
  const recorded = offered.map(([name, method]) => [
    name,
    (...args: unknown[]) => {
      calls.push(name);
      return (method as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return { client: Object.fromEntries(recorded) as Required<LiveSessionClient>, calls };
}

/** Creates a promise that the test settles. */
export function pending<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<Value>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}
