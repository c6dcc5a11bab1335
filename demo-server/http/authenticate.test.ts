import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { TestServer } from '../../testing/server/test-server.js';
import { type AccessClaims, signAccessToken } from '../auth/access-token.js';

async function serverAndLogin(t: TestContext, environment: Record<string, string> = {}) {
  const server = await TestServer.open(t, environment);
  const login = async (claims: AccessClaims) => {
    const { accessSecret } = server.context;
    const token = await signAccessToken(accessSecret, claims, server.clock.now() + 60_000);
    return server.ask(null, 'GET', '/api/courses', { headers: { authorization: `Bearer ${token}` } });
  };
  const user = () => server.db.selectFrom('users').selectAll().executeTakeFirstOrThrow();
  return { server, login, user };
}

const algebra = { id: 1, title: 'Algèbre', role: 'student' } as const;

describe('a request without a valid bearer token is refused', () => {
  const refused: [string, string | undefined][] = [
    ['without the header', undefined],
    ['with an empty header', ''],
    ['with another scheme', 'Basic dTpw'],
    ['without a token', 'Bearer '],
    ['with two tokens', 'Bearer a, Bearer b'],
    ['with 10 kB', `Bearer ${'x'.repeat(10_000)}`],
  ];
  test('with a challenge', async (t) => {
    const server = await TestServer.open(t);
    for (const [name, authorization] of refused) {
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await server.ask(null, 'GET', '/api/courses', { headers });
      assert.equal(answer.status, 401, name);
      assert.equal(answer.problem.code, 'unauthenticated');
      assert.equal(answer.headers.get('www-authenticate'), 'Bearer');
    }
  });

  test('when the token has expired', async (t) => {
    const server = await TestServer.open(t);
    const authorization = `Bearer ${await server.token('amina')}`;
    server.clock.advance(61);
    const answer = await server.ask(null, 'GET', '/api/courses', { headers: { authorization } });
    assert.equal(answer.status, 401);
    assert.equal(answer.problem.code, 'token_expired');
  });
});

describe('claims of a token are stored', () => {
  test('user, course and membership, at the first request', async (t) => {
    const { login, user } = await serverAndLogin(t);
    const answer = await login({
      sub: 'u1',
      name: 'Amina Benali Kaci',
      email: 'a@x.org',
      courses: [algebra],
    });
    assert.deepEqual(answer.courses, [{ id: 1, title: 'Algèbre', slug: 'algebre', role: 'student' }]);
    const { subject, first_name, last_name, email } = await user();
    assert.deepEqual([subject, first_name, last_name, email], ['u1', 'Amina', 'Benali Kaci', 'a@x.org']);
  });

  test('given and family name, as in OpenID Connect', async (t) => {
    const { login, user } = await serverAndLogin(t);
    await login({ sub: 'u1', name: 'A. B.', given_name: 'Marie Anne', family_name: 'Le Goff' });
    const { first_name, last_name } = await user();
    assert.deepEqual([first_name, last_name], ['Marie Anne', 'Le Goff']);
  });

  test('changes of name, title and role', async (t) => {
    const { login, user } = await serverAndLogin(t);
    await login({ sub: 'u1', name: 'Amina Benali', courses: [algebra] });
    const answer = await login({
      sub: 'u1',
      name: 'Amina Kaci',
      courses: [{ id: 1, title: 'Algèbre linéaire', role: 'instructor' }],
    });
    assert.equal((await user()).last_name, 'Kaci');
    assert.equal(answer.courses[0]?.title, 'Algèbre linéaire');
    assert.equal(answer.courses[0]?.role, 'instructor');
  });

  test('claims that a later token lacks stay', async (t) => {
    const { login, user } = await serverAndLogin(t);
    await login({ sub: 'u1', name: 'Amina Benali', email: 'a@x.org', courses: [algebra] });
    const answer = await login({ sub: 'u1' });
    assert.equal(answer.courses.length, 1);
    assert.equal((await user()).email, 'a@x.org');
  });

  test('a suspension is not lifted by a token', async (t) => {
    const { server, login } = await serverAndLogin(t);
    await login({ sub: 'u1', courses: [algebra] });
    await server.db.updateTable('course_members').set({ suspended_at: 'x' }).execute();
    const answer = await login({ sub: 'u1', courses: [{ ...algebra, role: 'instructor' }] });
    assert.deepEqual(answer.courses, []);
  });

  test('a token with known claims writes nothing', async (t) => {
    // Only SQLite counts changes.
    const { server, login } = await serverAndLogin(t, { DATABASE_URL: '' });
    const claims = { sub: 'u1', name: 'Amina Benali', email: 'a@x.org', courses: [algebra] };
    await login(claims);
    const before = await totalChanges(server);
    await login(claims);
    await login({ ...claims, courses: [] });
    assert.equal(await totalChanges(server), before);
  });
});

async function totalChanges({ db }: TestServer): Promise<unknown> {
  const changes = db.selectNoFrom((eb) => eb.fn<number>('total_changes', []).as('changes'));
  return (await changes.executeTakeFirstOrThrow()).changes;
}
