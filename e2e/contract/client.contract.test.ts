import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { parseSession } from '../../src/api/parse-session.js';
import { permissionsAt } from '../../src/domain/permissions.js';
import { sessionStateAt } from '../../src/domain/session-state.js';
import {
  createLiveSessionClient,
  type LiveSessionClient,
  type LiveSessionError,
  type NewLiveSession,
} from '../../src/index.js';
import { DemoServer } from '../support/demo-server.js';

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
    server = await DemoServer.start();
  });

  test('play a session through all calls', async () => {
    const created = await as('Claire').createSession(1, lesson(60_000));
    assert.equal(created.status, 'scheduled');
    assert.match(created.jitsi_room_name!, /^ls-[a-z2-7]{26}$/);
    const { id } = created;

    const seen = await as('Amina').getSession(id);
    assert.equal(seen.title, 'Logarithmes');
    assert.equal(seen.jitsi_room_name, null);
    assert.equal(await code(as('Amina').joinSession(id)), '409 session_not_started');

    const started = await as('Claire').startSession(id);
    assert.deepEqual([started.status, started.can], ['live', { join: true, start: false, end: true }]);
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

  test('agree on what a viewer may do, for every session and every kind of viewer', async () => {
    for (const account of ['Claire', 'Amina']) {
      const { data } = await as(account).getCourseSessions(1);
      for (const wire of data) {
        const session = parseSession(wire, 0);
        const { join, start, end } = permissionsAt({ ...session, can: null }, session.asOf, {
          instructor: account === 'Claire',
        });
        const told = wire.reason === 'session_full' ? { ...wire.can, join: true } : wire.can;
        assert.deepEqual(
          { join, start, end },
          told,
          `${account}: ${wire.title}, ${sessionStateAt(session, session.asOf)}`,
        );
      }
    }
  });

  test('refuse in the same words', async () => {
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
