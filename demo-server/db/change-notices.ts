import { sql } from 'kysely';
import pg from 'pg';
import { connectionTo } from './open-postgres.js';
import type { Database } from './tables.js';

const channel = 'live_session_changes';
const firstWaitMs = 200;
const longestWaitMs = 5_000;
const checkMs = 10_000;

/** Handlers of the notices. */
interface NoticeHandlers {
  /** Called for each changed session of this or another process. */
  onNotice(courseId: number, sessionId: number): void;
  /** Called after the connection was lost for a while: notices were missed. */
  onGap(): void;
  onError(error: unknown): void;
}

/** Exchanges ids of changed sessions between all processes on one PostgreSQL database, over LISTEN and NOTIFY. */
export class ChangeNotices {
  readonly #url: string;
  readonly #db: Database;
  readonly #handlers: NoticeHandlers;
  #client: pg.Client | null = null;
  #checking: NodeJS.Timeout | undefined;
  #waiting: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, db: Database, handlers: NoticeHandlers) {
    this.#url = url;
    this.#db = db;
    this.#handlers = handlers;
  }

  /** Starts listening. Rejects if the database cannot be reached; reconnects by itself when the connection is lost later. */
  async start(): Promise<void> {
    const client = new pg.Client({ ...connectionTo(this.#url), query_timeout: 3_000 });
    const lose = () => this.#lost(client);
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload = '' }) => {
      const [courseId, sessionId] = payload.split(' ').map(Number);
      this.#handlers.onNotice(courseId!, sessionId!);
    });
    this.#client = client;
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    // A connection can be lost without an error, as when a cable is pulled: a query detects it.
    this.#checking = setInterval(() => void client.query('SELECT 1').catch(lose), checkMs).unref();
  }

  /** Sends a notice about a session that was changed here. */
  announce(courseId: number, sessionId: number): void {
    sql`SELECT pg_notify(${channel}, ${`${courseId} ${sessionId}`})`
      .execute(this.#db)
      .catch((error: unknown) => this.#handlers.onError(error));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#waiting);
    await this.#drop();
  }

  #lost(client: pg.Client): void {
    if (client !== this.#client || this.#closed) return;
    void this.#drop();
    this.#reconnect(firstWaitMs);
  }

  #reconnect(waitMs: number): void {
    this.#waiting = setTimeout(() => {
      this.start().then(
        () => this.#handlers.onGap(),
        () => {
          void this.#drop();
          if (!this.#closed) this.#reconnect(Math.min(2 * waitMs, longestWaitMs));
        },
      );
    }, waitMs);
  }

  async #drop(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    clearInterval(this.#checking);
    await client?.end().catch(() => {});
  }
}
