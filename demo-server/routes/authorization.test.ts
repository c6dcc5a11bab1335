import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations, type Operation } from '../contract/operations.js';
import type { Answer } from '../../testing/server/answer.js';
import { assertFields } from '../../testing/server/fields.js';
import type { Person } from '../../testing/server/people.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { TestServer } from '../../testing/server/test-server.js';

const callers = {
  nobody: null,
  stranger: 'zoe',
  'instructor of another course': 'marc',
  'suspended student': 'yanis',
  student: 'amina',
  'co-instructor': 'bruno',
  owner: 'claire',
  administrator: 'ada',
} as const satisfies Record<string, Person | null>;

/** Status and code of each operation by the state of the session: scheduled (at its start time), live, ended, cancelled. */
const member = 'member';
const instructor = 'instructor';
const notStarted = '409 session_not_started';
const isLive = '409 session_already_live';
const isOver = '409 session_ended';
const isOff = '409 session_cancelled';
const table: Record<keyof typeof operations, [who: string, states: readonly string[]]> = {
  listCourses: ['anyone', ['200', '200', '200', '200']],
  createSession: [instructor, ['201', '201', '201', '201']],
  listSessions: [member, ['200', '200', '200', '200']],
  getSession: [member, ['200', '200', '200', '200']],
  listInstructors: [instructor, ['200', '200', '200', '200']],
  updateSession: [instructor, ['200', isLive, isOver, isOff]],
  deleteSession: [instructor, ['204', isLive, isOver, '204']],
  duplicateSession: [instructor, ['201', '201', '201', '201']],
  joinSession: [member, [notStarted, '200', isOver, isOff]],
  getJoinData: [member, [notStarted, '409 not_joined', isOver, isOff]],
  startSession: [instructor, ['200', '200', isOver, isOff]],
  extendSession: [instructor, [notStarted, '200', isOver, isOff]],
  endSession: [instructor, [notStarted, '200', '200', isOff]],
  reopenSession: [instructor, [notStarted, '200', '200', isOff]],
  cancelSession: [instructor, ['200', isLive, isOver, '200']],
  leaveSession: ['whoever was let in', ['204', '204', '204', '204']],
  sendHeartbeat: [member, [notStarted, '409 not_joined', isOver, isOff]],
  waitForSeat: ['student', [notStarted, '200', isOver, isOff]],
  stopWaiting: ['whoever was let in', ['204', '204', '204', '204']],
  setRecording: [instructor, [notStarted, '200', '200', isOff]],
  getAttendance: [member, ['200', '200', '200', '200']],
  getAttendanceCsv: [member, ['200', '200', '200', '200']],
  getAttendanceXlsx: [member, ['200', '200', '200', '200']],
  getCourseAttendance: [member, ['200', '200', '200', '200']],
  getCourseAttendanceCsv: [member, ['200', '200', '200', '200']],
  getCourseAttendanceXlsx: [member, ['200', '200', '200', '200']],
  correctAttendance: [instructor, ['200', '200', '200', isOff]],
  removeCorrection: [instructor, ['200', '200', '200', isOff]],
  getCalendar: [member, ['200', '200', '200', '200']],
  getCourseCalendar: [member, ['200', '200', '200', '200']],
  setMembers: ['the LMS', []],
  exportPerson: ['the LMS', []],
  erasePerson: ['the LMS', []],
  streamSession: [member, ['200', '200', '200', '200']],
  streamCourse: [member, ['200', '200', '200', '200']],
};
const states = ['scheduled', 'live', 'ended', 'cancelled'] as const;
const soon = { scheduled_start_time: '2026-03-03T10:00:00Z', scheduled_end_time: '2026-03-03T11:00:00Z' };
const bodies: Partial<Record<keyof typeof operations, object>> = {
  createSession: { title: 'Suites', ...soon },
  updateSession: { title: 'Autre' },
  extendSession: { minutes: 15 },
  duplicateSession: { scheduled_start_time: '2026-03-03T10:00:00Z' },
  sendHeartbeat: { join_id: 'unknown', in_room: true },
  setRecording: { recording_url: 'https://video.example.org/1' },
  correctAttendance: { status: 'excused' },
  setMembers: { members: [] },
};

function expected(caller: keyof typeof callers, who: string, allowed: string): string {
  if (caller === 'nobody') return '401 unauthenticated';
  if (who === 'the LMS') return '403 forbidden';
  if (who === 'anyone') return allowed;
  if (caller === 'stranger' || caller === 'instructor of another course') return '404 not_found';
  if (who === 'whoever was let in') return allowed;
  if (caller === 'suspended student') return '403 not_enrolled';
  if (who === 'student') return caller === 'student' ? allowed : '403 forbidden';
  return who === instructor && caller === 'student' ? '403 forbidden' : allowed;
}

test('every operation by every caller in every state', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  await server.suspend('yanis');
  const amina = await server.userId('amina');
  const inState: Record<(typeof states)[number], () => Promise<number>> = {
    scheduled: () => server.schedule({ inMinutes: 0 }),
    live: () => server.startLive(),
    ended: async () => {
      const id = await server.startLive();
      await server.post('claire', `/api/live-sessions/${id}/end`);
      return id;
    },
    cancelled: async () => {
      const id = await server.schedule();
      await server.post('claire', `/api/live-sessions/${id}/cancel`);
      return id;
    },
  };
  let cells = 0;
  for (const [name, operation] of Object.entries(operations) as [keyof typeof operations, Operation][])
    for (const [index, state] of states.entries())
      await t.test(`${name}, ${state}`, async () => {
        const [who, allowed] = table[name];
        for (const [caller, person] of Object.entries(callers)) {
          const id = await inState[state]();
          const path = `/api${operation.path
            .replace(':id', String(id))
            .replace(':courseId', '5')
            .replace(':userId', String(amina))}`;
          const json = operation.body ? { json: bodies[name] ?? {} } : {};
          const told = await statusAndCode(
            server,
            person,
            operation.method.toUpperCase(),
            path,
            json,
            (answer) => assertFields(name, caller === 'student', answer),
          );
          const right = expected(caller as keyof typeof callers, who, allowed[index] ?? '');
          assert.equal(told, right, `${caller}, ${name}, ${state}`);
          cells += 1;
        }
      });
  assert.equal(cells, Object.keys(callers).length * Object.keys(operations).length * states.length);
  reportFigures('T07', { cells, 'let in or kept out wrongly': 0 });
});

async function statusAndCode(
  server: TestServer,
  person: Person | null,
  method: string,
  path: string,
  json: object,
  look: (answer: Answer) => void = () => {},
): Promise<string> {
  if (path.endsWith('/events')) {
    const response = await server.app.request(path, {
      headers: person ? { authorization: `Bearer ${await server.token(person)}` } : {},
    });
    if (response.status === 200) await response.body!.cancel();
    return response.status === 200
      ? '200'
      : `${response.status} ${((await response.json()) as { code: string }).code}`;
  }
  const answer = await server.ask(person, method, path, json);
  if (answer.status >= 400) return `${answer.status} ${answer.problem.code}`;
  look(answer);
  return String(answer.status);
}

test('ids of another course are not found, in every call', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive();
  const { joined } = await server.post('amina', `/api/live-sessions/${id}/join`);
  const before = JSON.stringify([await server.stored(id), await server.stays(id)]);
  const amina = await server.userId('amina');
  let swaps = 0;
  for (const [name, operation] of Object.entries(operations) as [keyof typeof operations, Operation][]) {
    if (name === 'listCourses' || operation.scope) continue;
    // Course and session of others, unknown ids, and sessions of others below the caller's course.
    for (const [courseId, sessionId] of [
      ['5', String(id)],
      ['7', '987654'],
      ['05', `${id}0`],
      [String(2 ** 53 - 1), String(2 ** 53 - 1)],
    ]) {
      const path = `/api${operation.path
        .replace(':id', sessionId!)
        .replace(':courseId', courseId!)
        .replace(':userId', String(amina))}`;
      const body = { join_id: joined.join_id, in_room: true };
      const given =
        name === 'leaveSession'
          ? { join_id: joined.join_id }
          : name === 'sendHeartbeat'
            ? body
            : bodies[name];
      const json = operation.body ? { json: given ?? {} } : {};
      const told = await statusAndCode(server, 'marc', operation.method.toUpperCase(), path, json);
      assert.equal(told, '404 not_found', `${name} ${path}`);
      swaps += 1;
    }
  }
  assert.ok(swaps >= 60, String(swaps));
  reportFigures('T07', { 'ids swapped': swaps, 'rows changed': 0 });
  assert.equal(JSON.stringify([await server.stored(id), await server.stays(id)]), before);
});

test('the stay of another user can be neither left nor renewed', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const { joined } = await server.post('amina', `/api/live-sessions/${id}/join`, { heartbeat: true });
  const before = await server.stays(id);
  const { join_id } = joined;
  assert.equal((await server.post('leo', `/api/live-sessions/${id}/leave`, { join_id })).status, 204);
  const beat = await server.post('leo', `/api/live-sessions/${id}/heartbeat`, { join_id, in_room: true });
  assert.equal(beat.problem.code, 'not_joined');
  assert.deepEqual(await server.stays(id), before);
});

test('missing sessions and sessions of others look the same to strangers', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  for (const action of ['', '/join', '/wait', '/start', '/end', '/leave']) {
    const method = action === '' ? 'GET' : 'POST';
    const theirs = await server.ask('marc', method, `/api/live-sessions/${id}${action}`);
    const nothing = await server.ask('marc', method, `/api/live-sessions/987654${action}`);
    assert.deepEqual({ ...theirs.problem, request_id: '' }, { ...nothing.problem, request_id: '' });
    assert.equal(theirs.status, nothing.status);
  }
});

test('a stranger learns nothing from an invalid body or query, and changes nothing', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  for (const body of ['{', '{"unknown":1}', '[]']) {
    const headers = { 'content-type': 'application/json' };
    for (const path of [`/api/live-sessions/${id}/join`, '/api/courses/5/live-sessions']) {
      const answer = await server.ask('marc', 'POST', path, { body, headers });
      assert.equal(answer.status, 404, path);
    }
  }
  const list = await server.get('marc', '/api/courses/5/live-sessions?order=unknown');
  assert.equal(list.status, 404);
  assert.deepEqual(await server.stays(id), []);
});

test('a suspended student can leave, which frees the seat', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  await server.post('yanis', `/api/live-sessions/${id}/join`);
  await server.suspend('yanis');
  await server.post('yanis', `/api/live-sessions/${id}/leave`);
  assert.equal((await server.stored(id)).seats_taken, 0);
});

test('a refused request changes no row', async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.schedule({ inMinutes: 60 });
  const before = await server.stored(id);
  for (const action of ['start', 'end', 'join']) {
    await server.post('claire', `/api/live-sessions/${id}/${action}`);
    await server.post('amina', `/api/live-sessions/${id}/${action}`);
  }
  assert.deepEqual(await server.stored(id), before);
  assert.deepEqual(await server.stays(id), []);
});

test("students get the room's name in join data only, and e-mail addresses of instructors nowhere", async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const seen: string[] = [];
  const look = async (method: string, path: string) => {
    const { text, headers } = await server.ask('amina', method, path, method === 'POST' ? { json: {} } : {});
    seen.push(text, JSON.stringify([...headers]));
    return text;
  };
  const id = await server.schedule({ inMinutes: 0 });
  const { jitsi_room_name } = await server.stored(id);
  const lookEverywhere = async () => {
    await look('GET', '/api/courses');
    await look('GET', '/api/courses/5/live-sessions');
    await look('GET', `/api/live-sessions/${id}`);
    for (const action of ['start', 'end', 'leave']) await look('POST', `/api/live-sessions/${id}/${action}`);
  };
  await lookEverywhere();
  await look('POST', `/api/live-sessions/${id}/join`);
  await server.post('claire', `/api/live-sessions/${id}/start`);
  await look('GET', `/api/live-sessions/${id}/join`);
  await lookEverywhere();
  await server.post('claire', `/api/live-sessions/${id}/end`);
  await look('POST', `/api/live-sessions/${id}/join`);
  await look('GET', `/api/live-sessions/${id}/join`);
  await lookEverywhere();
  for (const text of seen) {
    assert.ok(!text.includes(jitsi_room_name), text);
    assert.ok(!text.includes('claire@example.org'), text);
  }
  assert.ok((await server.get('claire', `/api/live-sessions/${id}`)).text.includes(jitsi_room_name));
});
