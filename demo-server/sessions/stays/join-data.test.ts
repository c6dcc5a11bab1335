import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { type AccessClaims, signAccessToken } from '../../auth/access-token.js';
import { TestServer } from '../../../testing/server/test-server.js';

describe('reading the join data again', () => {
  test('returns the data of the join, and changes nothing', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    const joined = await server.post('amina', `/api/live-sessions/${id}/join`);
    const again = await server.get('amina', `/api/live-sessions/${id}/join`);
    assert.equal(again.status, 200);
    assert.equal(again.text, joined.text);
    assert.equal((await server.stays(id)).length, 1);
  });

  test('is refused without a stay', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.startLive();
    await server.post('amina', `/api/live-sessions/${id}/join`);
    for (const person of ['leo', 'claire'] as const) {
      const answer = await server.get(person, `/api/live-sessions/${id}/join`);
      assert.equal(answer.status, 409);
      assert.equal(answer.problem.code, 'not_joined');
    }
    await server.post('amina', `/api/live-sessions/${id}/leave`);
    assert.equal((await server.get('amina', `/api/live-sessions/${id}/join`)).problem.code, 'not_joined');
  });

  test('is refused before the start and after the end', async (t) => {
    const server = await TestServer.open(t);
    const id = await server.schedule({ inMinutes: 0 });
    assert.equal(
      (await server.get('amina', `/api/live-sessions/${id}/join`)).problem.code,
      'session_not_started',
    );
    await server.post('claire', `/api/live-sessions/${id}/start`);
    await server.post('amina', `/api/live-sessions/${id}/join`);
    server.clock.advance(90 + 60);
    assert.equal((await server.get('amina', `/api/live-sessions/${id}/join`)).problem.code, 'session_ended');
  });
});

test('the display name of a user without a name is the e-mail address, or null without both', async (t) => {
  const server = await TestServer.open(t);
  const id = await server.startLive();
  const shown = async (claims: AccessClaims) => {
    const courses = [{ id: 5, title: 'Mathématiques', role: 'student' as const }];
    const { accessSecret } = server.context;
    const token = await signAccessToken(accessSecret, { ...claims, courses }, server.clock.now() + 60_000);
    const headers = { authorization: `Bearer ${token}` };
    const { joined } = await server.ask(null, 'POST', `/api/live-sessions/${id}/join`, { headers });
    return [joined.user_display_name, joined.user_email];
  };
  assert.deepEqual(await shown({ sub: 'a', name: 'Ana', email: 'ana@example.org' }), [
    'Ana',
    'ana@example.org',
  ]);
  assert.deepEqual(await shown({ sub: 'b', email: 'b@example.org' }), ['b@example.org', 'b@example.org']);
  assert.deepEqual(await shown({ sub: 'c' }), [null, null]);
});

describe('the token for the room', () => {
  const hour = 60 * 60;

  async function claimsOf(server: TestServer, person: 'amina' | 'claire', id: number) {
    const { joined } = await server.post(person, `/api/live-sessions/${id}/join`);
    const { jwt, jwt_expires_at, jitsi_room_name } = joined;
    const claims = decodeJwt<{ room: string; context: { user: Record<string, string> } }>(jwt!);
    assert.equal(claims.room, jitsi_room_name);
    assert.equal(Date.parse(jwt_expires_at!) / 1000, claims.exp);
    return { lasts: claims.exp! - server.clock.now() / 1000, user: claims.context.user };
  }

  const jitsi = {
    JITSI_SERVER_URL: 'https://meet.example.org',
    JITSI_APP_ID: 'lms',
    JITSI_APP_SECRET: '1f6d0b8c52a97e43d1f6d0b8c52a97e4',
  };

  test('is valid for two hours at most, and never beyond the hard end', async (t) => {
    const server = await TestServer.open(t, jitsi);
    const id = await server.startLive({ minutes: 180 });
    assert.equal((await claimsOf(server, 'amina', id)).lasts, 2 * hour);
    server.clock.advance(200);
    assert.equal((await claimsOf(server, 'amina', id)).lasts, (180 + 60 - 200) * 60);
  });

  test('makes only instructors moderators', async (t) => {
    const server = await TestServer.open(t, jitsi);
    const id = await server.startLive();
    const student = await claimsOf(server, 'amina', id);
    assert.deepEqual([student.user.moderator, student.user.affiliation], ['false', 'member']);
    const instructor = await claimsOf(server, 'claire', id);
    assert.deepEqual([instructor.user.moderator, instructor.user.affiliation], ['true', 'owner']);
  });
});
