import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../demo-server/app.js';
import { signAccessToken } from '../../demo-server/auth/access-token.js';
import { readConfig } from '../../demo-server/config.js';
import { createContext } from '../../demo-server/create-context.js';
import { openDatabase } from '../../demo-server/db/open-database.js';
import type { Database } from '../../demo-server/db/tables.js';
import type { ServerContext } from '../../demo-server/server-context.js';
import type { LogEntry } from '../../demo-server/http/access-log.js';
import { Answer } from './answer.js';
import { assertDocumented } from './documented.js';
import { MovableClock } from './movable-clock.js';
import { assertLogIsDiscreet, assertNothingLeaks } from './no-leaks.js';
import { people, type Person } from './people.js';
import { testDatabase } from './test-database.js';

/** How a test asks: JSON from `json`, or `body` as it stands. */
export interface Question {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

const courseId = 5;
const hour = 60 * 60_000;
const secret = Buffer.from('a secret of the tests, long enough');

/** A whole server on a database file of its own, without a port: it is asked through `app.request`. */
export class TestServer {
  /** What the server's log got. */
  readonly log: LogEntry[] = [];
  readonly app: Hono;

  private constructor(
    readonly context: ServerContext,
    readonly clock: MovableClock,
  ) {
    this.app = createApp(context, { log: (entry) => this.log.push(entry) });
  }

  /** A server that goes away with the test; it is 10 o'clock on 2 March 2026. */
  static async open(t: TestContext, environment: Record<string, string> = {}): Promise<TestServer> {
    const folder = mkdtempSync(join(tmpdir(), 'live-session-'));
    const database = await testDatabase();
    const clock = new MovableClock('2026-03-02T10:00:00.000Z');
    const config = readConfig({
      AUTH_SECRET: secret.toString(),
      DATABASE_FILE: join(folder, 'test.sqlite'),
      // The tests' clock stands still, so nobody's calls would ever be forgotten.
      RATE_LIMIT_FACTOR: '1000',
      ...(database && { DATABASE_URL: database.url }),
      ...environment,
    });
    const db = await openDatabase(config);
    const keys = { accessSecret: secret, roomSecret: Buffer.from('room secret') };
    const fail = (error: unknown) => {
      throw error;
    };
    const given = { config, db, clock, random: randomBytes, ...keys, port: () => 4_000 };
    const context = createContext(given, fail);
    t.after(async () => {
      // Whoever still listens would ask a database that is gone.
      context.live.close();
      await context.notices?.close();
      await db.destroy();
      await database?.drop();
      rmSync(folder, { recursive: true });
    });
    await context.notices?.start();
    const server = new TestServer(context, clock);
    t.after(() => {
      assertLogIsDiscreet(server.log);
      // The runner holds on to what its tests hold.
      server.log.length = 0;
    });
    return server;
  }

  get db(): Database {
    return this.context.db;
  }

  /** A token that is good for an hour. */
  token(person: Person): Promise<string> {
    return signAccessToken(secret, people[person], this.clock.now() + hour);
  }

  /** Asks as a person, or as nobody. */
  async ask(person: Person | null, method: string, path: string, question: Question = {}): Promise<Answer> {
    const { json, body, headers = {} } = question;
    const response = await this.app.request(`http://localhost:4000${path}`, {
      method,
      body: json === undefined ? (body ?? null) : JSON.stringify(json),
      headers: {
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...(person ? { authorization: `Bearer ${await this.token(person)}` } : {}),
        ...headers,
      },
    });
    const answer = await Answer.read(response);
    assertDocumented(method, path, answer);
    assertNothingLeaks(person ?? ('authorization' in headers ? 'somebody' : null), path, answer);
    return answer;
  }

  get(person: Person, path: string): Promise<Answer> {
    return this.ask(person, 'GET', path);
  }

  /** What the log has about failures. */
  get failures(): LogEntry[] {
    return this.log.filter(({ level }) => level === 'error');
  }

  post(person: Person, path: string, json: unknown = {}): Promise<Answer> {
    return this.ask(person, 'POST', path, { json });
  }

  /** Makes everyone of the tests known: enrolment comes with the first request. */
  async enrolEveryone(): Promise<void> {
    for (const person of Object.keys(people) as Person[]) await this.get(person, '/api/courses');
  }

  /** Takes someone out of the course for the time being. */
  async suspend(person: Person): Promise<void> {
    await this.db
      .updateTable('course_members')
      .set({ suspended_at: '2026-03-01T00:00:00.000Z' })
      .where('user_id', '=', await this.userId(person))
      .execute();
  }

  async userId(person: Person): Promise<number> {
    const { sub } = people[person];
    const user = this.db.selectFrom('users').select('id').where('subject', '=', sub);
    return (await user.executeTakeFirstOrThrow()).id;
  }

  /** Claire schedules a session of 90 minutes that begins in half an hour, unless said otherwise; gives its id. */
  async schedule({ inMinutes = 30, minutes = 90, ...fields }: Record<string, unknown> = {}): Promise<number> {
    const start = this.clock.now() + Number(inMinutes) * 60_000;
    const answer = await this.post('claire', `/api/courses/${courseId}/live-sessions`, {
      title: 'Suites numériques',
      scheduled_start_time: new Date(start).toISOString(),
      scheduled_end_time: new Date(start + Number(minutes) * 60_000).toISOString(),
      ...fields,
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.session.id;
  }

  /** Claire schedules a session for now, and starts it; gives its id. */
  async startLive(fields: Record<string, unknown> = {}): Promise<number> {
    const id = await this.schedule({ inMinutes: 0, ...fields });
    await this.post('claire', `/api/live-sessions/${id}/start`);
    return id;
  }

  /** The stored row of a session. */
  stored(id: number) {
    return this.db.selectFrom('live_sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  /** The stored stays in a session, oldest first. */
  intervals(id: number) {
    const rows = this.db.selectFrom('attendance_intervals').selectAll().where('session_id', '=', id);
    return rows.orderBy('joined_at').execute();
  }
}
