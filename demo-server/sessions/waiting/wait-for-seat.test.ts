import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { Person } from '../../../testing/server/people.js';
import { TestServer } from '../../../testing/server/test-server.js';
import { recordAvailability } from '../stays/record-availability.js';
import { settleWaitingLists } from './settle-waiting-lists.js';

/** A live session with one seat, which Amina has, without heartbeats unless asked for. */
async function full(t: TestContext, { heartbeat = false } = {}) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.startLive({ max_participants: 1 });
  const path = `/api/live-sessions/${id}`;
  const join = async (person: Person) => {
    const { status, problem } = await server.post(person, `${path}/join`, { client_id: 'tab', heartbeat });
    return status === 200 ? 'joined' : problem.code;
  };
  const wait = async (person: Person) => (await server.post(person, `${path}/wait`)).waiting;
  const stop = (person: Person) => server.ask(person, 'DELETE', `${path}/wait`);
  const leave = (person: Person) => server.post(person, `${path}/leave`);
  const seconds = (amount: number) => server.clock.advance(amount / 60);
  /** What a person sees of the waiting list: place, end of the offer, whether joining is possible, and the length. */
  const seen = async (person: Person) => {
    const { session } = await server.get(person, path);
    const listed = (await server.get(person, '/api/courses/5/live-sessions')).sessions[0]!;
    const { waiting_place, seat_offered_until, can, reason, waiting_count } = session;
    const { server_time: _then, ...same } = session;
    const { server_time: _now, ...inList } = listed;
    assert.deepEqual(inList, same);
    assert.equal(can.join, reason === null);
    return [waiting_place, seat_offered_until, can.join, waiting_count];
  };
  assert.equal(await join('amina'), 'joined');
  return { server, id, path, join, wait, stop, leave, seconds, seen };
}

const notOffered = { offered_until: null, heartbeat_interval_s: 30 };

describe('waiting for a seat', () => {
  test('gives places in the order of arrival, and repeating it keeps the place', async (t) => {
    const { wait, seen, seconds } = await full(t);
    assert.deepEqual(await wait('leo'), { place: 1, ahead: 0, ...notOffered });
    assert.deepEqual(await wait('yanis'), { place: 2, ahead: 1, ...notOffered });
    for (let round = 0; round < 5; round += 1) {
      seconds(30);
      assert.deepEqual(await wait('yanis'), { place: 2, ahead: 1, ...notOffered });
      assert.deepEqual(await wait('leo'), { place: 1, ahead: 0, ...notOffered });
    }
    assert.deepEqual(await seen('leo'), [1, null, false, 2]);
    assert.deepEqual(await seen('yanis'), [2, null, false, 2]);
    assert.deepEqual(await seen('claire'), [null, null, true, 2]);
  });

  test('a freed seat is held for the first for 60 seconds; who takes it leaves the list', async (t) => {
    const { server, id, join, wait, leave, seen } = await full(t);
    await wait('leo');
    await wait('yanis');
    await leave('amina');
    assert.deepEqual(await seen('leo'), [1, '2026-03-02T10:01:00.000Z', true, 2]);
    assert.deepEqual(await seen('yanis'), [2, null, false, 2]);
    assert.deepEqual(await seen('amina'), [null, null, false, 2]);
    assert.equal(await join('yanis'), 'session_full');
    assert.equal(await join('amina'), 'session_full');
    assert.equal(await join('leo'), 'joined');
    assert.deepEqual(await seen('leo'), [null, null, true, 1]);
    assert.deepEqual(await seen('yanis'), [1, null, false, 1]);
    assert.equal((await server.stored(id)).seats_taken, 1);
  });

  test('who misses the offer moves to the end, and the next one gets it', async (t) => {
    const { wait, leave, join, seen, seconds } = await full(t);
    await wait('leo');
    await wait('yanis');
    await leave('amina');
    seconds(59.999);
    assert.equal((await seen('leo'))[2], true);
    seconds(0.001);
    // Nothing is stored yet: reading and joining apply the effects of time by themselves.
    assert.deepEqual(await seen('yanis'), [1, '2026-03-02T10:02:00.000Z', true, 2]);
    assert.deepEqual(await seen('leo'), [2, null, false, 2]);
    assert.equal(await join('leo'), 'session_full');
    assert.equal(await join('yanis'), 'joined');
    assert.deepEqual(await wait('leo'), { place: 1, ahead: 0, ...notOffered });
  });

  test('who begins to wait after a missed offer is behind the one who missed it', async (t) => {
    const { wait, leave, seconds } = await full(t);
    await wait('leo');
    await leave('amina');
    seconds(60);
    assert.equal((await wait('yanis')).place, 2);
    assert.equal((await wait('leo')).offered_until, '2026-03-02T10:02:00.000Z');
  });

  test('lapses after 90 seconds without a heartbeat, for all to see', async (t) => {
    const { wait, leave, seen, join, seconds } = await full(t);
    await wait('leo');
    seconds(1);
    await wait('yanis');
    seconds(89);
    assert.deepEqual(await seen('leo'), [1, null, false, 2]);
    seconds(0.001);
    assert.deepEqual(await seen('leo'), [null, null, false, 1]);
    assert.deepEqual(await seen('yanis'), [1, null, false, 1]);
    assert.equal((await wait('leo')).place, 2);
    await leave('amina');
    assert.equal(await join('yanis'), 'joined');
  });

  test('a seat whose heartbeats stop is offered as well', async (t) => {
    const { wait, seen, seconds, join } = await full(t, { heartbeat: true });
    seconds(60);
    await wait('leo');
    seconds(30);
    assert.deepEqual(await seen('leo'), [1, null, false, 1]);
    seconds(0.001);
    assert.deepEqual(await seen('leo'), [1, '2026-03-02T10:02:30.001Z', true, 1]);
    assert.equal(await join('leo'), 'joined');
  });

  test('with a free seat and nobody before, the seat is offered at once and held against newcomers', async (t) => {
    const { wait, leave, join, seen } = await full(t);
    await leave('amina');
    const { place, offered_until } = await wait('leo');
    assert.deepEqual([place, offered_until], [1, '2026-03-02T10:01:00.000Z']);
    assert.deepEqual(await seen('yanis'), [null, null, false, 1]);
    assert.equal(await join('yanis'), 'session_full');
    assert.equal(await join('leo'), 'joined');
  });

  test('with a seat is not needed: place 0', async (t) => {
    const { wait, seen } = await full(t);
    assert.deepEqual(await wait('amina'), { place: 0, ahead: 0, ...notOffered });
    assert.deepEqual(await seen('amina'), [null, null, true, 0]);
  });

  test('whose own stay has lapsed, is for a seat', async (t) => {
    const { wait, seconds } = await full(t, { heartbeat: true });
    seconds(91);
    assert.equal((await wait('amina')).place, 1);
  });

  test('added seats are offered in order', async (t) => {
    const { server, id, wait, seen } = await full(t);
    await wait('leo');
    await wait('yanis');
    await server.db.updateTable('live_sessions').set({ max_participants: 2 }).where('id', '=', id).execute();
    assert.deepEqual(await seen('leo'), [1, '2026-03-02T10:01:00.000Z', true, 2]);
    assert.deepEqual(await seen('yanis'), [2, null, false, 2]);
  });

  test('is for students only, and an instructor joins past the list', async (t) => {
    const { server, path, wait, join } = await full(t);
    await wait('leo');
    const refused = await server.post('claire', `${path}/wait`);
    assert.deepEqual([refused.status, refused.problem.code], [403, 'forbidden']);
    assert.equal(await join('claire'), 'joined');
  });

  test('a second tab of a student with a seat joins past the list', async (t) => {
    const { server, path, wait } = await full(t);
    await wait('leo');
    assert.equal((await server.post('amina', `${path}/join`, { client_id: 'other' })).status, 200);
  });
});

describe('the end of waiting', () => {
  test('by leaving: the next one moves up, and it can be repeated', async (t) => {
    const { wait, stop, seen } = await full(t);
    await wait('leo');
    await wait('yanis');
    for (let times = 0; times < 2; times += 1) assert.equal((await stop('leo')).status, 204);
    assert.deepEqual(await seen('yanis'), [1, null, false, 1]);
    assert.deepEqual(await seen('leo'), [null, null, false, 1]);
  });

  test('by leaving with an offer: the next one gets it', async (t) => {
    const { wait, stop, leave, seen } = await full(t);
    await wait('leo');
    await wait('yanis');
    await leave('amina');
    await stop('leo');
    assert.deepEqual(await seen('yanis'), [1, '2026-03-02T10:01:00.000Z', true, 1]);
  });

  test('by the end of the session', async (t) => {
    const { server, id, path, wait, seen } = await full(t);
    await wait('leo');
    await server.post('claire', `${path}/end`);
    assert.deepEqual(await seen('leo'), [null, null, false, 0]);
    assert.equal((await server.post('leo', `${path}/wait`)).problem.code, 'session_ended');
    assert.deepEqual(await server.db.selectFrom('waiting_students').selectAll().execute(), []);
    assert.equal((await server.stored(id)).status, 'ended');
  });

  test('by time: the hard end', async (t) => {
    const { server, path, wait, seen } = await full(t);
    await wait('leo');
    server.clock.advance(150);
    assert.deepEqual(await seen('leo'), [null, null, false, 0]);
    assert.equal((await server.post('leo', `${path}/wait`)).problem.code, 'session_ended');
  });

  test('by the end of the membership', async (t) => {
    const { server, wait, leave, seen } = await full(t);
    await wait('leo');
    await wait('yanis');
    await server.suspend('leo');
    await leave('amina');
    await settleWaitingLists(server.context);
    assert.deepEqual(await seen('yanis'), [1, '2026-03-02T10:01:00.000Z', true, 1]);
    assert.equal((await server.ask('leo', 'DELETE', `/api/live-sessions/1/wait`)).status, 204);
  });
});

describe('the streams', () => {
  test('report each change of the list by its version, and nothing when a place is kept', async (t) => {
    const { server, id, wait, leave, stop, seconds } = await full(t);
    const announced: number[] = [];
    const context = { ...server.context, announce: () => void announced.push(0) };
    const version = async () => (await server.stored(id)).waiting_version;
    await wait('leo');
    assert.equal(await version(), 1);
    await wait('leo');
    assert.equal(await version(), 1);
    await wait('yanis');
    assert.equal(await version(), 2);
    await leave('amina');
    assert.equal(await version(), 3);
    await settleWaitingLists(context);
    assert.deepEqual([await version(), announced.length], [3, 0]);
    seconds(60);
    await settleWaitingLists(context);
    assert.deepEqual([await version(), announced.length], [4, 1]);
    await stop('yanis');
    assert.ok((await version()) > 4);
  });
});

test('an outage keeps the list, its order and the time of an offer', async (t) => {
  const { server, path, wait, leave } = await full(t);
  await wait('leo');
  await wait('yanis');
  await leave('amina');
  await recordAvailability(server.context);
  const next = await server.restart({ afterMinutes: 30 });
  const { session } = await next.get('leo', path);
  assert.deepEqual([session.waiting_place, session.seat_offered_until], [1, '2026-03-02T10:31:00.000Z']);
  assert.equal((await next.post('yanis', `${path}/join`)).problem.code, 'session_full');
  assert.equal((await next.post('leo', `${path}/join`)).status, 200);
  assert.equal((await next.post('yanis', `${path}/wait`)).waiting.place, 1);
});
