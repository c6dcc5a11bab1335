import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { attendanceCsv } from '../../src/domain/attendance/attendance-csv.js';
import { parseSession } from '../../src/api/parse/parse-session.js';
import { permissionsAt } from '../../src/domain/session/permissions.js';
import { sessionStateAt } from '../../src/domain/session/session-state.js';
import {
  createLiveSessionClient,
  type LiveSessionClient,
  type LiveSessionError,
  type NewLiveSession,
} from '../../src/index.js';
import { DemoServer } from '../../testing/e2e/demo-server.js';
import { eventually } from '../../testing/e2e/eventually.js';

const hour = 3_600_000;
const iso = (inMs: number) => new Date(Date.now() + inMs).toISOString();
const lesson = (startsInMs: number): NewLiveSession => ({
  title: 'Logarithmes',
  description: 'Définition et propriétés.',
  scheduled_start_time: iso(startsInMs),
  scheduled_end_time: iso(startsInMs + hour),
  max_participants: 1,
  recording_enabled: false,
});

async function code(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: LiveSessionError) => `${error.status} ${error.code}`,
  );
}

describe('the published client and the reference server', () => {
  let server: DemoServer;
  const clients: Record<string, Required<LiveSessionClient>> = {};
  const as = (account: string) =>
    (clients[account] ??= createLiveSessionClient({
      baseUrl: `${server.url}/api`,
      getToken: () => server.token(account),
    }));

  before(async () => {
    server = await DemoServer.start({ RATE_LIMIT_FACTOR: '100' });
  });

  test('run a session through all calls', async () => {
    const created = await as('Claire').createSession(1, lesson(60_000));
    assert.equal(created.status, 'scheduled');
    assert.match(created.jitsi_room_name!, /^ls-[a-z2-7]{26}$/);
    const { id } = created;

    const seen = await as('Amina').getSession(id);
    assert.equal(seen.title, 'Logarithmes');
    assert.equal(seen.jitsi_room_name, null);
    assert.equal(await code(as('Amina').joinSession(id)), '409 session_not_started');

    const started = await as('Claire').startSession(id);
    assert.deepEqual(
      [started.status, started.can],
      [
        'live',
        {
          join: true,
          start: false,
          extend: true,
          end: true,
          reopen: false,
          cancel: false,
          edit: false,
          delete: false,
        },
      ],
    );
    assert.equal((await as('Claire').startSession(id)).version, started.version);

    const seat = await as('Amina').joinSession(id, { client_id: 'tab' });
    assert.deepEqual(
      [seat.user_display_name, seat.is_instructor, seat.jitsi_room_name],
      ['Amina Benali', false, created.jitsi_room_name],
    );
    assert.equal((await as('Amina').joinSession(id, { client_id: 'tab' })).join_id, seat.join_id);
    assert.equal(await code(as('Yanis').joinSession(id)), '409 session_full');
    assert.equal((await as('Yanis').getSession(id)).reason, 'session_full');

    await as('Amina').leaveSession(id, { join_id: seat.join_id! });
    await as('Yanis').joinSession(id);
    await as('Yanis').leaveSession(id);

    const ended = await as('Claire').endSession(id);
    assert.deepEqual([ended.status, ended.attended_count], ['ended', 2]);
    assert.equal(await code(as('Amina').joinSession(id)), '409 session_ended');
  });

  test('wait for a seat in a full session, and take it when it is offered', async () => {
    const { id } = await as('Claire').createSession(1, lesson(60_000));
    await as('Claire').startSession(id);
    const { join_id } = await as('Amina').joinSession(id);
    assert.equal(await code(as('Claire').waitForSeat(id)), '403 forbidden');
    const place = await as('Yanis').waitForSeat(id);
    assert.deepEqual(place, { place: 1, ahead: 0, offered_until: null, heartbeat_interval_s: 30 });
    const { waiting_place, waiting_count, can } = await as('Yanis').getSession(id);
    assert.deepEqual([waiting_place, waiting_count, can?.join], [1, 1, false]);
    const parsed = parseSession(await as('Yanis').getSession(id), Date.now());
    assert.deepEqual([parsed.waitingCount, parsed.waitingVersion], [1, 1]);

    await as('Amina').leaveSession(id, { join_id: join_id! });
    const { offered_until } = await as('Yanis').waitForSeat(id);
    assert.equal((await as('Yanis').getSession(id)).seat_offered_until, offered_until);
    assert.equal(await code(as('Amina').joinSession(id)), '409 session_full');
    await as('Amina').waitForSeat(id);
    await as('Amina').stopWaiting(id);
    await as('Amina').stopWaiting(id);
    await as('Yanis').joinSession(id);
    assert.equal((await as('Yanis').waitForSeat(id)).place, 0);
    await as('Claire').endSession(id);
    assert.equal(await code(as('Amina').waitForSeat(id)), '409 session_ended');
  });

  test('schedule, reschedule and cancel', async () => {
    const [course] = await as('Claire').getCourses();
    assert.deepEqual([course!.id, course!.role], [1, 'instructor']);
    const claire = as('Claire');
    const body = lesson(hour);
    const first = await claire.createSession(1, body, { idempotencyKey: 'key' });
    const again = await claire.createSession(1, body, { idempotencyKey: 'key' });
    assert.equal(again.id, first.id);
    const moved = await claire.updateSession(
      first.id,
      { title: 'Exponentielles', scheduled_start_time: iso(hour + 60_000) },
      { version: first.version! },
    );
    assert.deepEqual([moved.title, moved.version], ['Exponentielles', 2]);
    const conflict = claire.updateSession(first.id, { title: 'x' }, { version: first.version! });
    assert.equal(await code(conflict), '412 version_conflict');
    const off = await claire.cancelSession(first.id, { reason: 'Grève' });
    assert.deepEqual([off.status, off.cancelled_reason], ['cancelled', 'Grève']);
    assert.equal((await as('Amina').getSession(first.id)).cancelled_reason, 'Grève');
  });

  test('extend, reopen, duplicate, hand over and delete', async () => {
    const claire = as('Claire');
    const { id } = await claire.createSession(1, lesson(60_000));
    const started = await claire.startSession(id);
    const longer = await claire.extendSession(id, { minutes: 30, max_participants: 2 });
    const gained = Date.parse(longer.scheduled_end_time) - Date.parse(started.scheduled_end_time);
    assert.deepEqual([gained, longer.max_participants], [hour / 2, 2]);
    assert.equal(Date.parse(longer.auto_end_at!), Date.parse(longer.scheduled_end_time) + hour);
    await claire.joinSession(id);
    assert.equal((await as('Amina').getSession(id)).instructor_present, true);
    await claire.endSession(id);
    assert.equal((await claire.reopenSession(id)).status, 'live');
    await claire.endSession(id);

    const times = { scheduled_start_time: iso(24 * hour) };
    const copy = await claire.duplicateSession(id, times, { idempotencyKey: 'copy' });
    assert.equal((await claire.duplicateSession(id, times, { idempotencyKey: 'copy' })).id, copy.id);
    const instructors = await claire.getInstructors(1);
    assert.ok(instructors.some((one) => one.id === copy.instructor_id));
    const same = await claire.updateSession(copy.id, { instructor_id: copy.instructor_id! });
    assert.equal(same.version, copy.version);
    await claire.deleteSession(copy.id);
    await claire.deleteSession(copy.id);
    assert.equal(await code(claire.getSession(copy.id)), '404 not_found');
    assert.equal(await code(claire.deleteSession(id)), '409 session_ended');
    assert.equal(await code(as('Amina').extendSession(id, { minutes: 5 })), '403 forbidden');
  });

  test('keep a seat, report changes, and measure attendance', async () => {
    const { id } = await as('Claire').createSession(1, lesson(60_000));
    const heard: [string, unknown][] = [];
    const isLast = (event: string, told: unknown) =>
      heard.at(-1)?.[0] === event && heard.at(-1)?.[1] === told;
    const ids: string[] = [];
    const listening = new AbortController();
    const stream = as('Amina').subscribe(
      { sessionId: id },
      {
        onSnapshot: ([session]) => heard.push(['snapshot', session!.status]),
        onSession: (session) => heard.push(['session', session.status ?? session.participant_count]),
        onEventId: (eventId) => ids.push(eventId),
      },
      { signal: listening.signal },
    );
    await eventually(() => isLast('snapshot', 'scheduled'));
    await as('Claire').startSession(id);
    await eventually(() => isLast('session', 'live'));

    const seat = await as('Amina').joinSession(id, { client_id: 'tab', heartbeat: true });
    assert.equal(seat.heartbeat_interval_s, 30);
    await as('Amina').sendHeartbeat(id, { join_id: seat.join_id!, in_room: true });
    assert.equal((await as('Amina').getJoinData(id)).join_id, seat.join_id);
    await eventually(() => isLast('session', 1));
    const none = as('Amina').sendHeartbeat(id, { join_id: 'none', in_room: true });
    assert.equal(await code(none), '409 not_joined');
    listening.abort();
    await code(stream);
    assert.ok(ids.every((eventId, index) => index === 0 || Number(eventId) > Number(ids[index - 1])));

    await as('Claire').endSession(id);
    const recorded = await as('Claire').setRecording(id, { recording_url: 'https://video.example.org/1' });
    assert.equal(recorded.recording_status, 'ready');
    const { threshold, rows } = await as('Claire').getAttendance(id, { threshold: 50 });
    assert.equal(threshold, 50);
    assert.equal(rows.length, 24);
    assert.equal(rows.find(({ first_name }) => first_name === 'Amina')?.intervals.length, 1);
    assert.equal((await as('Amina').getAttendance(id)).rows.length, 1);
  });

  test('correct the attendance, and read that of the course', async () => {
    const claire = as('Claire');
    const { id } = await claire.createSession(1, lesson(60_000));
    await claire.startSession(id);
    await as('Amina').joinSession(id);
    await claire.endSession(id);
    const { rows } = await claire.getAttendance(id);
    const leo = rows.find(({ first_name }) => first_name === 'Léo')!;
    assert.deepEqual([leo.status, leo.correction, leo.corrections], ['absent', null, []]);
    assert.match(`${leo.external_id} ${leo.email}`, /^demo:leo\.dubreuil leo\.dubreuil@/);
    const reason = '=1+1\n"Certificat", 2';
    const corrected = await claire.correctAttendance(id, leo.user_id, { status: 'excused', reason });
    assert.deepEqual([corrected.status, corrected.computed_status], ['excused', 'absent']);
    assert.equal(corrected.correction!.changed_by!.first_name, 'Claire');
    assert.equal(
      await code(as('Léo').correctAttendance(id, leo.user_id, { status: 'present' })),
      '403 forbidden',
    );
    assert.equal(await code(claire.correctAttendance(id, 987_654, { status: 'late' })), '404 not_found');

    const report = await claire.getAttendance(id);
    const headers = { authorization: `Bearer ${await server.token('Claire')}` };
    const file = await fetch(`${server.url}/api/live-sessions/${id}/attendance.csv`, { headers });
    assert.equal(Buffer.from(await file.arrayBuffer()).toString(), attendanceCsv(report));

    const course = await claire.getCourseAttendance(1, { threshold: 50 });
    const index = course.sessions.findIndex((session) => session.id === id);
    const ofLeo = course.rows.find(({ user_id }) => user_id === leo.user_id)!;
    assert.deepEqual(ofLeo.attendance[index], { status: 'excused', attendance_share: 0, is_corrected: true });
    assert.equal(ofLeo.totals.excused, 1);
    assert.equal((await as('Léo').getCourseAttendance(1)).rows.length, 1);

    const restored = await claire.removeCorrection(id, leo.user_id);
    assert.deepEqual(
      [restored.status, restored.correction, restored.corrections!.length],
      ['absent', null, 2],
    );
  });

  test('list a course page by page', async () => {
    const all = await as('Amina').getCourseSessions(1);
    assert.equal(all.next_cursor, null);
    const ids: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: typeof all = await as('Amina').getCourseSessions(1, {
        limit: 2,
        ...(cursor && { cursor }),
      });
      ids.push(...page.data.map(({ id }) => id));
      cursor = page.next_cursor;
    }
    assert.deepEqual(
      ids,
      all.data.map(({ id }) => id),
    );
    const { data } = await as('Amina').getCourseSessions(1, { status: ['cancelled'] });
    assert.deepEqual(new Set(data.map(({ status }) => status)), new Set(['cancelled']));
  });

  test('agree on the permissions of each kind of viewer in each session', async () => {
    for (const account of ['Claire', 'Amina']) {
      const { data } = await as(account).getCourseSessions(1);
      for (const wire of data) {
        const session = parseSession(wire, 0);
        const derived = permissionsAt({ ...session, can: null }, session.asOf, {
          instructor: account === 'Claire',
        });
        const told = wire.reason === 'session_full' ? { ...wire.can, join: true } : wire.can;
        assert.deepEqual(
          derived,
          told,
          `${account}: ${wire.title}, ${sessionStateAt(session, session.asOf)}`,
        );
      }
    }
  });

  test('refuse with the same codes', async () => {
    const stranger = as('Sofia');
    assert.equal(await code(stranger.getSession(1)), '404 not_found');
    assert.equal(await code(stranger.getSession(999_999)), '404 not_found');
    assert.equal(await code(as('Amina').startSession(1)), '403 forbidden');
    assert.equal(await code(as('Amina').createSession(1, lesson(0))), '403 forbidden');
    assert.equal(
      await code(as('Claire').createSession(1, { ...lesson(0), title: '' })),
      '422 validation_failed',
    );
    assert.equal(
      await code(createLiveSessionClient({ baseUrl: `${server.url}/api` }).getSession(1)),
      '401 unauthenticated',
    );
    const forged = createLiveSessionClient({ baseUrl: `${server.url}/api`, getToken: () => 'a.b.c' });
    assert.equal(await code(forged.getSession(1)), '401 unauthenticated');
  });
});
