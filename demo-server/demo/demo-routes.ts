import { Hono } from 'hono';
import { type AccessClaims, signAccessToken } from '../auth/access-token.js';
import { readBody } from '../http/read-request.js';
import { Problem } from '../contract/problem.js';
import { loginRequest } from '../contract/requests.js';
import type { Database } from '../db/tables.js';
import type { Clock } from '../domain/clock.js';
import { personas, subjectOf } from './personas.js';

const tokenMs = 12 * 60 * 60_000;

/** Dependencies of the demo's login. */
export interface DemoContext {
  readonly db: Database;
  readonly clock: Clock;
  /** Signs access tokens. */
  readonly accessSecret: Uint8Array;
}

/** Routes below `/demo`: the personas, and tokens for them. Demo mode only. */
export function demoRoutes(context: DemoContext) {
  return new Hono()
    .get('/demo/accounts', async (c) => {
      const accounts = await accountsOf(context);
      return c.json({ data: accounts.map(({ account }) => account) });
    })
    .post('/demo/login', async (c) => {
      const { user_id } = (await readBody(c, loginRequest))();
      const found = (await accountsOf(context)).find(({ account }) => account.id === user_id);
      if (!found) throw new Problem('not_found');
      const expiresAt = context.clock.now() + tokenMs;
      const token = await signAccessToken(context.accessSecret, found.claims, expiresAt);
      return c.json({ data: { token, user: found.account } });
    });
}

/** Reads the personas from the database, each with the claims of its token. */
async function accountsOf({ db }: DemoContext) {
  const rows = await db
    .selectFrom('users')
    .innerJoin('course_members', 'course_members.user_id', 'users.id')
    .select(['users.id', 'subject', 'first_name', 'last_name', 'email', 'role'])
    .where('course_members.source', '=', 'demo')
    .where('subject', 'in', personas.map(subjectOf))
    .orderBy('users.id')
    .execute();
  return rows.map(({ id, subject, first_name, last_name, email, role }) => {
    // No list of courses: the memberships are stored already, with the source `demo`.
    const claims: AccessClaims = { sub: subject, given_name: first_name, family_name: last_name, email };
    return { account: { id, first_name, last_name, email, role }, claims };
  });
}
