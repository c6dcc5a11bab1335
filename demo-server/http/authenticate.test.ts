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

  test('a list of courses ends the memberships that it lacks, unless it is partial', async (t) => {
    const { login } = await serverAndLogin(t);
    const geometry = { id: 2, title: 'Géométrie', role: 'student' } as const;
    const ids = async (claims: Omit<AccessClaims, 'sub'>) =>
      (await login({ sub: 'u1', ...claims })).courses.map(({ id }) => id);
    assert.deepEqual(await ids({ courses: [algebra, geometry] }), [1, 2]);
    assert.deepEqual(await ids({ courses: [algebra] }), [1]);
    assert.deepEqual(await ids({ courses: [geometry], courses_partial: true }), [1, 2]);
    assert.deepEqual(await ids({ courses: [] }), []);
  });

  test('the list with the later issue time decides', async (t) => {
    const { server, login } = await serverAndLogin(t);
    const now = server.clock.now() / 1000;
    const ids = async (iat: number | undefined, courses: AccessClaims['courses']) =>
      (await login({ sub: 'u1', courses, ...(iat && { iat }) })).courses.map(({ id }) => id);
    assert.deepEqual(await ids(now - 20, [algebra]), [1]);
    assert.deepEqual(await ids(now - 10, []), []);
    assert.deepEqual(await ids(now - 20, [algebra]), []);
    assert.deepEqual(await ids(undefined, [algebra]), []);
    assert.deepEqual(await ids(now - 5, [algebra]), [1]);
    // The clock of the LMS is fast.
    assert.deepEqual(await ids(now + 3_600, []), []);
    server.clock.advance(1);
    assert.deepEqual(await ids(now + 60, [algebra]), [1]);
  });

  test('a membership that ends and begins again has two periods, and stays suspended', async (t) => {
    const { server, login } = await serverAndLogin(t);
    await login({ sub: 'u1', courses: [algebra] });
    await server.db.updateTable('course_members').set({ suspended_at: 'x' }).execute();
    server.clock.advance(1);
    await login({ sub: 'u1', courses: [] });
    server.clock.advance(1);
    assert.deepEqual((await login({ sub: 'u1', courses: [algebra] })).courses, []);
    const periods = await server.db.selectFrom('course_members').selectAll().orderBy('began_at').execute();
    assert.deepEqual(
      periods.map(({ began_at, ended_at, suspended_at }) => [
        began_at.slice(14, 16),
        ended_at?.slice(14, 16),
        suspended_at,
      ]),
      [
        ['00', '01', 'x'],
        ['02', undefined, 'x'],
      ],
    );
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
    const { courses, ...withoutList } = claims;
    await login(withoutList);
    await login({ ...withoutList, courses: [...courses], courses_partial: true });
    assert.equal(await totalChanges(server), before);
  });
});

async function totalChanges({ db }: TestServer): Promise<unknown> {
  const changes = db.selectNoFrom((eb) => eb.fn<number>('total_changes', []).as('changes'));
  return (await changes.executeTakeFirstOrThrow()).changes;
}
