import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { TestServer } from '../../../testing/server/test-server.js';
import { type AccessClaims, signAccessToken } from '../../auth/access-token.js';
import type { RosterMember } from './set-members.js';

const leo: RosterMember = { external_id: 'u-leo', name: 'Léo Dubreuil', role: 'student' };
const nina: RosterMember = {
  external_id: 'u-nina',
  name: 'Nina Roux',
  email: 'nina@example.org',
  role: 'student',
};

async function setup(t: TestContext) {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const push = (members: unknown, more: object = {}) =>
    server.askAsLms('roster', 'PUT', '/api/courses/5/members', { json: { members, ...more } });
  const coursesOf = async (claims: AccessClaims) => {
    const token = await signAccessToken(server.context.accessSecret, claims, server.clock.now() + 60_000);
    const headers = { authorization: `Bearer ${token}` };
    return (await server.ask(null, 'GET', '/api/courses', { headers })).courses.map(({ id }) => id);
  };
  return { server, push, coursesOf };
}

describe('the roster of a course', () => {
  test('begins memberships of users who never signed in, and ends those that it lacks', async (t) => {
    const { server, push, coursesOf } = await setup(t);
    const answer = await push([leo, nina]);
    assert.deepEqual(answer.data, { members: 2, began: 2, ended: 4 });
    assert.deepEqual(await coursesOf({ sub: 'u-nina' }), [5]);
    assert.deepEqual((await server.get('amina', '/api/courses')).courses, []);
    assert.equal((await server.get('leo', '/api/courses')).courses.length, 1);
    assert.deepEqual((await push([leo, nina])).data, { members: 2, began: 0, ended: 0 });
    assert.deepEqual((await push([])).data, { members: 0, began: 0, ended: 2 });
  });

  test('decides against lists of tokens that were issued earlier or have no issue time', async (t) => {
    const { server, push, coursesOf } = await setup(t);
    const courses = [{ id: 5, title: 'Mathématiques', role: 'instructor' as const }];
    const before = server.clock.now() / 1000;
    server.clock.advance(1);
    await push([leo]);
    assert.deepEqual(await coursesOf({ sub: 'u-leo', courses, iat: before }), [5]);
    assert.equal((await server.get('leo', '/api/courses')).courses[0]!.role, 'student');
    assert.deepEqual(await coursesOf({ sub: 'u-amina', courses }), []);
    server.clock.advance(1);
    assert.deepEqual(await coursesOf({ sub: 'u-amina', courses, iat: server.clock.now() / 1000 }), [5]);
  });

  test('changes the role of a member', async (t) => {
    const { server, push } = await setup(t);
    await push([leo]);
    assert.deepEqual((await push([{ ...leo, role: 'instructor' }])).data, { members: 1, began: 1, ended: 0 });
    assert.equal((await server.get('leo', '/api/courses')).courses[0]!.role, 'instructor');
  });

  test('keeps a suspension, and memberships by LTI', async (t) => {
    const { server, push } = await setup(t);
    await server.suspend('leo');
    const membership = { course_id: 5, source: 'lti' as const, role: 'student' as const };
    const began_at = '2026-03-01T00:00:00.000Z';
    const user_id = await server.userId('amina');
    await server.db
      .insertInto('course_members')
      .values({ ...membership, user_id, began_at })
      .execute();
    await push([leo]);
    assert.deepEqual((await server.get('leo', '/api/courses')).courses, []);
    assert.equal((await server.get('amina', '/api/courses')).courses.length, 1);
  });

  test('creates a course if it has a title; otherwise the course must exist', async (t) => {
    const { server } = await setup(t);
    const push = (json: object) => server.askAsLms('roster', 'PUT', '/api/courses/77/members', { json });
    assert.equal((await push({ members: [leo] })).problem.code, 'not_found');
    assert.equal((await push({ title: 'Chimie', members: [leo] })).status, 200);
    assert.equal((await server.get('leo', '/api/courses')).courses.at(-1)!.title, 'Chimie');
  });

  test('can have 2,000 members, and not the same one twice', async (t) => {
    const { push } = await setup(t);
    const many = Array.from({ length: 2_000 }, (_, index) => ({ ...nina, external_id: `u-${index}` }));
    assert.equal((await push(many)).status, 200);
    assert.deepEqual((await push([leo, leo])).problem.errors, [{ pointer: '/members', code: 'duplicate' }]);
    assert.equal((await push([...many, leo])).status, 422);
    assert.equal((await push([{ ...leo, external_id: 'a\0' }])).status, 422);
  });

  test('needs a token of the LMS with the scope, which can do nothing else', async (t) => {
    const { server } = await setup(t);
    const members = { json: { members: [] } };
    const path = '/api/courses/5/members';
    assert.equal((await server.ask('claire', 'PUT', path, members)).problem.code, 'forbidden');
    assert.equal((await server.ask('ada', 'PUT', path, members)).problem.code, 'forbidden');
    assert.equal((await server.askAsLms('privacy', 'PUT', path, members)).problem.code, 'forbidden');
    assert.equal((await server.askAsLms('roster', 'GET', '/api/courses')).problem.code, 'unauthenticated');
    assert.equal((await server.askAsLms('', 'GET', '/api/courses')).problem.code, 'unauthenticated');
  });

  test('ends the stay of a member with the next heartbeat, and the stream within the next check', async (t) => {
    const { server, push } = await setup(t);
    const id = await server.startLive();
    const { joined } = await server.post('amina', `/api/live-sessions/${id}/join`, { heartbeat: true });
    const authorization = `Bearer ${await server.token('amina')}`;
    const stream = await server.app.request(`/api/live-sessions/${id}/events`, {
      headers: { authorization },
    });
    const ended = stream.body!.pipeTo(new WritableStream());
    await push([leo, { external_id: 'u-claire', role: 'instructor' }]);
    await server.context.maintain();
    await ended;
    const beat = { join_id: joined.join_id, in_room: true };
    const answer = await server.post('amina', `/api/live-sessions/${id}/heartbeat`, beat);
    assert.equal(answer.problem.code, 'not_found');
    assert.deepEqual(
      (await server.stays(id)).map(({ left_at }) => left_at === null),
      [false],
    );
    assert.equal((await server.stored(id)).seats_taken, 0);
  });
});
