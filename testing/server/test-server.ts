import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Hono } from 'hono';
import { createApp } from '../../demo-server/app.js';
import { signAccessToken } from '../../demo-server/auth/access-token.js';
import { readConfig, type ServerConfig } from '../../demo-server/config.js';
import { createContext } from '../../demo-server/create-context.js';
import { openDatabase } from '../../demo-server/db/open-database.js';
import type { Database } from '../../demo-server/db/tables.js';
import type { ServerContext } from '../../demo-server/server-context.js';
import type { LogEntry } from '../../demo-server/http/access-log.js';
import { recordAvailability } from '../../demo-server/sessions/stays/record-availability.js';
import { Answer } from './answer.js';
import { assertDocumented } from './documented.js';
import { MovableClock } from './movable-clock.js';
import { assertLogIsDiscreet, assertNothingLeaks } from './no-leaks.js';
import { people, type Person } from './people.js';
import { testDatabase } from './test-database.js';

/** Content of a request: `json`, or `body` unchanged. */
export interface Question {
  json?: unknown;
  body?: BodyInit;
  headers?: Record<string, string>;
}

const courseId = 5;
const hour = 60 * 60_000;
const secret = Buffer.from('a secret of the tests, long enough');

/** A server with its own database and without a port: requests go through `app.request`. */
export class TestServer {
  /** The log of the server. */
  readonly log: LogEntry[] = [];
  readonly app: Hono;
  /** The servers that the test has opened on the same database. */
  readonly #all: TestServer[];
  #closed: Promise<void> | undefined;

  private constructor(
    readonly context: ServerContext,
    readonly clock: MovableClock,
    all: TestServer[],
  ) {
    this.#all = all;
    this.app = createApp(context, { log: (entry) => this.log.push(entry) });
  }

  /** Opens a server for one test. Its clock is at 10:00 on 2 March 2026. */
  static async open(t: TestContext, environment: Record<string, string> = {}): Promise<TestServer> {
    const folder = mkdtempSync(join(tmpdir(), 'live-session-'));
    const database = await testDatabase();
    const config = readConfig({
      AUTH_SECRET: secret.toString(),
      DATABASE_FILE: join(folder, 'test.sqlite'),
      // The tests' clock stands still, so rate limits would never refill.
      RATE_LIMIT_FACTOR: '1000',
      ...(database && { DATABASE_URL: database.url }),
      ...environment,
    });
    const clock = new MovableClock('2026-03-02T10:00:00.000Z');
    const servers: TestServer[] = [];
    t.after(async () => {
      for (const server of servers) await server.#close();
      await database?.drop();
      rmSync(folder, { recursive: true });
      for (const { log } of servers) {
        assertLogIsDiscreet(log);
        // The test runner keeps references to what its tests hold.
        log.length = 0;
      }
    });
    return TestServer.#start(servers, config, clock);
  }

  /** Closes this server and starts another one on its database after some minutes. */
  async restart({ afterMinutes }: { afterMinutes: number }): Promise<TestServer> {
    await this.#close();
    this.clock.advance(afterMinutes);
    return this.startAnother();
  }

  /** Starts another server on the same database, with the same clock. */
  async startAnother(): Promise<TestServer> {
    const server = await TestServer.#start(this.#all, this.context.config, this.clock);
    await recordAvailability(server.context, { isStart: true });
    return server;
  }

  static async #start(all: TestServer[], config: ServerConfig, clock: MovableClock): Promise<TestServer> {
    const db = await openDatabase(config);
    const keys = { accessSecret: secret, roomSecret: Buffer.from('room secret') };
    const fail = (error: unknown) => {
      throw error;
    };
    const given = { config, db, clock, random: randomBytes, ...keys, port: () => 4_000 };
    const context = createContext(given, fail);
    const server = new TestServer(context, clock, all);
    all.push(server);
    await context.notices?.start();
    return server;
  }

  #close(): Promise<void> {
    return (this.#closed ??= (async () => {
      // Open streams would query a closed database.
      this.context.live.close();
      await this.context.notices?.close();
      await this.db.destroy();
    })());
  }

  get db(): Database {
    return this.context.db;
  }

  /** Signs a token of a person, valid for an hour. */
  token(person: Person): Promise<string> {
    return signAccessToken(secret, people[person], this.clock.now() + hour);
  }

  /** Sends a request as a person; null: without a token. */
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

  /** Log entries of failures. */
  get failures(): LogEntry[] {
    return this.log.filter(({ level }) => level === 'error');
  }

  post(person: Person, path: string, json: unknown = {}): Promise<Answer> {
    return this.ask(person, 'POST', path, { json });
  }

  /** Sends a request of the LMS itself, with a token of this scope. */
  async askAsLms(scope: string, method: string, path: string, question: Question = {}): Promise<Answer> {
    const claims = { sub: 'lms', scope, iat: this.clock.now() / 1000 };
    const token = await signAccessToken(secret, claims, this.clock.now() + hour);
    return this.ask(null, method, path, {
      ...question,
      headers: { authorization: `Bearer ${token}`, ...question.headers },
    });
  }

  /** Enrols all people of the tests, by a first request of each. */
  async enrolEveryone(): Promise<void> {
    for (const person of Object.keys(people) as Person[]) await this.get(person, '/api/courses');
  }

  /** Suspends a member of the course. */
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

  /** Schedules a session as Claire: by default in 30 minutes, for 90 minutes. Returns its id. */
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

  /** Schedules a session for now as Claire and starts it. Returns its id. */
  async startLive(fields: Record<string, unknown> = {}): Promise<number> {
    const id = await this.schedule({ inMinutes: 0, ...fields });
    await this.post('claire', `/api/live-sessions/${id}/start`);
    return id;
  }

  /** Reads the stored row of a session. */
  stored(id: number) {
    return this.db.selectFrom('live_sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  }

  /** Reads the stored stays in a session, oldest first. */
  stays(id: number) {
    const rows = this.db.selectFrom('attendance_intervals').selectAll().where('session_id', '=', id);
    return rows.orderBy('joined_at').execute();
  }
}
