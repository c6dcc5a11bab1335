import { expect } from '@open-wc/testing';
import { stub } from 'sinon';
import { attendanceRow } from '../../testing/elements/attendance-fixture.js';
import { fakeFetch, json, problem, type SeenRequest } from '../../testing/elements/fake-fetch.js';
import { rejection } from '../../testing/elements/rejection.js';
import { sessionFixture, tenOClock } from '../../testing/elements/session-fixture.js';
import type { SessionId } from './live-session-client.js';
import { createLiveSessionClient, type LiveSessionClientOptions } from './create-live-session-client.js';

const session = sessionFixture(0, tenOClock);
const fresh = {
  title: 'Analyse',
  scheduled_start_time: session.scheduled_start_time,
  scheduled_end_time: session.scheduled_end_time,
};
const courses = [{ id: 5, title: 'Mathématiques', slug: 'mathematiques', role: 'instructor' }];
const instructors = [
  { id: 1, first_name: 'Claire', last_name: 'Morel', email: 'claire@example.org' },
  { id: 2, first_name: null, last_name: null, email: null },
];
const joinData = { jitsi_room_name: 'ls-a', jitsi_server_url: 'https://meet.example.org', join_id: 'seat' };
const waiting = { place: 2, ahead: 1, offered_until: null, heartbeat_interval_s: 30 };
const attendance = { threshold: 75, rows: [] };

type Client = ReturnType<typeof createLiveSessionClient>;
type Options = { signal?: AbortSignal };

function setup(
  answer: (request: SeenRequest) => Response | Promise<Response>,
  options: LiveSessionClientOptions = {},
) {
  const { fetch, requests } = fakeFetch(answer);
  return {
    client: createLiveSessionClient({ baseUrl: 'https://api.example.org/', fetch, ...options }),
    requests,
  };
}

interface Case {
  call: (client: Client, id: SessionId, options?: Options) => Promise<unknown>;
  sends: [method: string, path: string, body?: unknown];
  /** Body of the server's answer; 204 if undefined. */
  data?: unknown;
}

const cases: Record<string, Case> = {
  getCourses: {
    call: (client, _, options) => client.getCourses(options),
    sends: ['GET', '/courses'],
    data: courses,
  },
  getCourseSessions: {
    call: async (client, id, options) => (await client.getCourseSessions(id, {}, options)).data,
    sends: ['GET', '/courses/7/live-sessions'],
    data: [session],
  },
  createSession: {
    call: (client, id, options) => client.createSession(id, fresh, options),
    sends: ['POST', '/courses/7/live-sessions', fresh],
    data: session,
  },
  getSession: {
    call: (client, id, options) => client.getSession(id, options),
    sends: ['GET', '/live-sessions/7'],
    data: session,
  },
  updateSession: {
    call: (client, id, options) => client.updateSession(id, { title: 'Algèbre', description: null }, options),
    sends: ['PATCH', '/live-sessions/7', { title: 'Algèbre', description: null }],
    data: session,
  },
  joinSession: {
    call: async (client, id, options) =>
      (await client.joinSession(id, { client_id: 'tab', heartbeat: true }, options)).join_id,
    sends: ['POST', '/live-sessions/7/join', { client_id: 'tab', heartbeat: true }],
    data: joinData,
  },
  getJoinData: {
    call: async (client, id, options) => (await client.getJoinData(id, options)).join_id,
    sends: ['GET', '/live-sessions/7/join'],
    data: joinData,
  },
  startSession: {
    call: (client, id, options) => client.startSession(id, options),
    sends: ['POST', '/live-sessions/7/start', {}],
    data: session,
  },
  endSession: {
    call: (client, id, options) => client.endSession(id, options),
    sends: ['POST', '/live-sessions/7/end', {}],
    data: session,
  },
  extendSession: {
    call: (client, id, options) => client.extendSession(id, { minutes: 15, max_participants: 40 }, options),
    sends: ['POST', '/live-sessions/7/extend', { minutes: 15, max_participants: 40 }],
    data: session,
  },
  reopenSession: {
    call: (client, id, options) => client.reopenSession(id, options),
    sends: ['POST', '/live-sessions/7/reopen', {}],
    data: session,
  },
  deleteSession: {
    call: (client, id, options) => client.deleteSession(id, options),
    sends: ['DELETE', '/live-sessions/7'],
  },
  duplicateSession: {
    call: (client, id, options) =>
      client.duplicateSession(id, { scheduled_start_time: fresh.scheduled_start_time }, options),
    sends: ['POST', '/live-sessions/7/duplicate', { scheduled_start_time: fresh.scheduled_start_time }],
    data: session,
  },
  getInstructors: {
    call: (client, id, options) => client.getInstructors(id, options),
    sends: ['GET', '/courses/7/instructors'],
    data: instructors,
  },
  cancelSession: {
    call: (client, id, options) => client.cancelSession(id, { reason: 'Grève' }, options),
    sends: ['POST', '/live-sessions/7/cancel', { reason: 'Grève' }],
    data: session,
  },
  leaveSession: {
    call: (client, id, options) => client.leaveSession(id, { join_id: 'seat' }, options),
    sends: ['POST', '/live-sessions/7/leave', { join_id: 'seat' }],
  },
  sendHeartbeat: {
    call: (client, id, options) => client.sendHeartbeat(id, { join_id: 'seat', in_room: true }, options),
    sends: ['POST', '/live-sessions/7/heartbeat', { join_id: 'seat', in_room: true }],
  },
  waitForSeat: {
    call: (client, id, options) => client.waitForSeat(id, options),
    sends: ['POST', '/live-sessions/7/wait', {}],
    data: waiting,
  },
  stopWaiting: {
    call: (client, id, options) => client.stopWaiting(id, options),
    sends: ['DELETE', '/live-sessions/7/wait'],
  },
  setRecording: {
    call: (client, id, options) =>
      client.setRecording(id, { recording_url: null, recording_visible: false }, options),
    sends: ['PUT', '/live-sessions/7/recording', { recording_url: null, recording_visible: false }],
    data: session,
  },
  getAttendance: {
    call: (client, id, options) => client.getAttendance(id, { threshold: 60 }, options),
    sends: ['GET', '/live-sessions/7/attendance?threshold=60'],
    data: attendance,
  },
  correctAttendance: {
    call: (client, id, options) =>
      client.correctAttendance(id, 3, { status: 'late', reason: 'Train' }, options),
    sends: ['PUT', '/live-sessions/7/attendance/3', { status: 'late', reason: 'Train' }],
    data: attendanceRow({ user_id: 3, status: 'late' }),
  },
  removeCorrection: {
    call: (client, id, options) => client.removeCorrection(id, 'a/b|c', options),
    sends: ['DELETE', '/live-sessions/7/attendance/a%2Fb%7Cc'],
    data: attendanceRow({ user_id: 'a/b|c', correction: null }),
  },
  getCourseAttendance: {
    call: (client, id, options) =>
      client.getCourseAttendance(id, { threshold: 60, from: '2024-01-01T00:00:00Z', lang: 'fr' }, options),
    sends: ['GET', '/courses/7/attendance?threshold=60&from=2024-01-01T00%3A00%3A00Z&lang=fr'],
    data: { threshold: 60, sessions: [], rows: [] },
  },
};

const given = ({ data }: Case) => (data === joinData ? joinData.join_id : data);

describe('the calls of the client', () => {
  for (const [name, { call, sends, data, ...rest }] of Object.entries(cases)) {
    describe(name, () => {
      it('sends its request and returns the answer', async () => {
        const { client, requests } = setup(() =>
          data === undefined ? new Response(null, { status: 204 }) : json({ data }),
        );
        expect(await call(client, 7)).to.deep.equal(given({ call, sends, data, ...rest }));
        const [{ method, url, body, headers }] = requests as [SeenRequest];
        expect([method, url.replace('https://api.example.org', ''), body]).to.deep.equal([
          sends[0],
          sends[1],
          sends[2],
        ]);
        expect(headers.get('content-type')).to.equal(sends[2] ? 'application/json' : null);
      });

      it("rejects with the server's code", async () => {
        const { client } = setup(() => problem(409, 'session_full'));
        expect((await rejection(call(client, 7))).code).to.equal('session_full');
      });

      if (data !== undefined)
        it('rejects an answer of another shape with invalid_response', async () => {
          const { client } = setup(() => json({ data: { data } }));
          expect((await rejection(call(client, 7))).code).to.equal('invalid_response');
        });

      if (sends[1].includes('7'))
        it('rejects an id that would change the URL with not_found', async () => {
          const { client, requests } = setup(() => json({ data }));
          expect((await rejection(call(client, '../7'))).code).to.equal('not_found');
          expect(requests).to.have.length(0);
        });

      it('can be aborted', async () => {
        const { client } = setup(() => new Promise<never>(() => {}));
        const controller = new AbortController();
        const asked = rejection(call(client, 7, { signal: controller.signal }));
        controller.abort();
        expect((await asked).name).to.equal('AbortError');
      });
    });
  }

  it('accept bare bodies', async () => {
    const { client } = setup(({ url }) => json(url.endsWith('/courses') ? courses : attendance));
    expect(await client.getCourses()).to.deep.equal(courses);
    expect(await client.getAttendance(7)).to.deep.equal(attendance);
  });

  for (const userId of ['', '.', '..'])
    it(`refuse ${JSON.stringify(userId)} as the id of a person`, async () => {
      const { client, requests } = setup(() => json(attendanceRow()));
      expect((await rejection(client.removeCorrection(7, userId))).code).to.equal('not_found');
      expect(requests).to.have.length(0);
    });

  it('send no query and an empty body by default', async () => {
    const { client, requests } = setup(({ url }) =>
      json(url.endsWith('/cancel') ? session : url.endsWith('/join') ? joinData : attendance),
    );
    await client.getAttendance(7);
    await client.cancelSession(7);
    await client.joinSession(7);
    expect(requests.map(({ url, body }) => [url.split('/7/')[1], body])).to.deep.equal([
      ['attendance', undefined],
      ['cancel', {}],
      ['join', {}],
    ]);
  });

  it('wait 10 s for an answer, and 15 s for a seat', async () => {
    const timeout = stub(AbortSignal, 'timeout').returns(new AbortController().signal);
    const { client } = setup(({ url }) => json(url.endsWith('/join') ? joinData : session));
    try {
      await client.getSession(7);
      await client.joinSession(7);
      await client.getJoinData(7);
      expect(timeout.args).to.deep.equal([[10_000], [15_000], [10_000]]);
    } finally {
      timeout.restore();
    }
  });

  it('create with the idempotency key', async () => {
    const { client, requests } = setup(() => json(session), { headers: { 'x-tenant': 'joliot' } });
    await client.createSession(5, fresh, { idempotencyKey: 'k-1' });
    await client.createSession(5, fresh);
    await client.duplicateSession(7, { scheduled_start_time: 'x' }, { idempotencyKey: 'k-2' });
    const keys = requests.map(({ headers }) => headers.get('idempotency-key'));
    expect(keys).to.deep.equal(['k-1', null, 'k-2']);
    expect(requests[0]!.headers.get('x-tenant')).to.equal('joliot');
  });

  it('update on the condition that the version is unchanged', async () => {
    const { client, requests } = setup(() => json(session));
    for (const version of [3, 0, null, undefined]) await client.updateSession(7, { title: 'A' }, { version });
    expect(requests.map(({ headers }) => headers.get('if-match'))).to.deep.equal(['"3"', '"0"', null, null]);
  });

  it('repeat the key and the condition with a fresh token', async () => {
    const { client, requests } = setup(
      ({ headers }) =>
        headers.get('authorization') === 'Bearer fresh' ? json(session) : problem(401, 'token_expired'),
      { getToken: ({ refresh }) => (refresh ? 'fresh' : 'stale') },
    );
    await client.createSession(5, fresh, { idempotencyKey: 'k-1' });
    await client.updateSession(7, {}, { version: 3 });
    const sent = requests.map(({ headers }) => headers.get('idempotency-key') ?? headers.get('if-match'));
    expect(sent).to.deep.equal(['k-1', 'k-1', '"3"', '"3"']);
  });

  for (const [name, rows, expected] of [
    [
      'without slug and role',
      [{ id: 'a-1', title: 'Maths' }],
      [{ id: 'a-1', title: 'Maths', slug: null, role: null }],
    ],
    ['with a role of another backend', [{ ...courses[0], role: 'dean' }], [{ ...courses[0], role: null }]],
    ['with unknown fields', [{ ...courses[0], secret: 1 }], courses],
    ['without an id', [{ title: 'Maths' }], 'invalid_response'],
    ['with an id that would change the URL', [{ ...courses[0], id: '../1' }], 'invalid_response'],
    ['without a title', [{ id: 1, title: ' ' }], 'invalid_response'],
    ['that are not objects', [null], 'invalid_response'],
  ] as const) {
    it(`read courses ${name}`, async () => {
      const { client } = setup(() => json({ data: rows }));
      const read = await client.getCourses().catch((error: { code: string }) => error.code);
      expect(read).to.deep.equal(expected);
    });
  }
});
