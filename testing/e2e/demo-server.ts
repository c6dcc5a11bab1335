import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { readConfig } from '../../demo-server/config.js';
import { type RunningServer, startServer } from '../../demo-server/start-server.js';

const minute = 60_000;
const started: DemoServer[] = [];

// Registered on load: a hook that is registered inside another hook runs right after that hook.
after(async () => {
  for (const server of started) await server.dispose();
});

/** The demo on its own port with its own database file; its clock can be moved. */
export class DemoServer {
  readonly databaseFile: string;
  #environment: Record<string, string>;
  #running: RunningServer | null = null;
  #offsetMs = 0;

  private constructor(folder: string, environment: Record<string, string>) {
    this.databaseFile = join(folder, 'demo.sqlite');
    this.#environment = { PORT: '0', DATABASE_FILE: this.databaseFile, ...environment };
  }

  /** Starts a demo; stops it and removes its data when the test file ends. */
  static async start(environment: Record<string, string> = {}): Promise<DemoServer> {
    const folder = mkdtempSync(join(tmpdir(), 'live-session-e2e-'));
    const server = new DemoServer(folder, environment);
    started.push(server);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://localhost:${this.#environment.PORT}`;
  }

  /** Moves the server's clock forward, as if the server had run all the time. */
  advance(minutes: number): void {
    this.#offsetMs += minutes * minute;
    const database = new BetterSqlite3(this.databaseFile);
    const now = new Date(Date.now() + this.#offsetMs).toISOString();
    database.prepare('UPDATE availability SET available_at = ?').run(now);
    database.close();
  }

  /** Restarts after `stop()`, with the same port and file. */
  async start(): Promise<void> {
    const clock = { now: () => Date.now() + this.#offsetMs };
    this.#running = await startServer(readConfig(this.#environment), { clock });
    this.#environment.PORT = String(this.#running.port);
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(dirname(this.databaseFile), { recursive: true, force: true });
  }

  async stop(): Promise<void> {
    await this.#running?.close();
    this.#running = null;
  }

  /** Calls the API as one of the demo accounts. */
  async call<Answer>(account: string, method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${await this.token(account)}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204
      ? (undefined as Answer)
      : ((await response.json()) as { data: Answer }).data;
  }

  /** Returns a bearer token of a demo account, by its first name. */
  async token(account: string): Promise<string> {
    const login = await fetch(`${this.url}/api/demo/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user_id: await this.accountId(account) }),
    });
    return ((await login.json()) as { data: { token: string } }).data.token;
  }

  async accountId(firstName: string): Promise<number> {
    const accounts = (await (await fetch(`${this.url}/api/demo/accounts`)).json()) as {
      data: { id: number; first_name: string }[];
    };
    return accounts.data.find(({ first_name }) => first_name === firstName)!.id;
  }

  /** Returns the id of the demo session with a title. */
  async sessionId(title: string): Promise<number> {
    const sessions = await this.call<{ id: number; title: string }[]>(
      'Claire',
      'GET',
      '/courses/1/live-sessions',
    );
    return sessions.find((session) => session.title.startsWith(title))!.id;
  }
}
