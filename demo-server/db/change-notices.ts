import { sql } from 'kysely';
import pg from 'pg';
import { connectionTo } from './open-postgres.js';
import type { Database } from './tables.js';

const channel = 'live_session_changes';
const firstWaitMs = 200;
const longestWaitMs = 5_000;
const checkMs = 10_000;

/** What to do with the news of other processes. */
interface NoticesOwner {
  /** A session has changed, here or at another process. */
  onNotice(courseId: number, sessionId: number): void;
  /** The connection was lost for a while: whatever changed meanwhile was not told. */
  onGap(): void;
  onError(error: unknown): void;
}

/** Tells all processes on one PostgreSQL database which sessions have changed: ids alone, over LISTEN and NOTIFY. */
export class ChangeNotices {
  readonly #url: string;
  readonly #db: Database;
  readonly #owner: NoticesOwner;
  #client: pg.Client | null = null;
  #checking: NodeJS.Timeout | undefined;
  #waiting: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(url: string, db: Database, owner: NoticesOwner) {
    this.#url = url;
    this.#db = db;
    this.#owner = owner;
  }

  /** Begins to listen. Rejects where the database cannot be reached; a connection that is lost later comes back by itself. */
  async start(): Promise<void> {
    const client = new pg.Client({ ...connectionTo(this.#url), query_timeout: 3_000 });
    const lose = () => this.#lost(client);
    client.on('error', lose);
    client.on('end', lose);
    client.on('notification', ({ payload = '' }) => {
      const [courseId, sessionId] = payload.split(' ').map(Number);
      this.#owner.onNotice(courseId!, sessionId!);
    });
    this.#client = client;
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    // A connection can die without a word, as when a cable is pulled: a question finds out.
    this.#checking = setInterval(() => void client.query('SELECT 1').catch(lose), checkMs).unref();
  }

  /** A session has been changed here. */
  announce(courseId: number, sessionId: number): void {
    sql`SELECT pg_notify(${channel}, ${`${courseId} ${sessionId}`})`
      .execute(this.#db)
      .catch((error: unknown) => this.#owner.onError(error));
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#waiting);
    await this.#drop();
  }

  #lost(client: pg.Client): void {
    if (client !== this.#client || this.#closed) return;
    void this.#drop();
    this.#comeBack(firstWaitMs);
  }

  #comeBack(waitMs: number): void {
    this.#waiting = setTimeout(() => {
      this.start().then(
        () => this.#owner.onGap(),
        () => {
          void this.#drop();
          if (!this.#closed) this.#comeBack(Math.min(2 * waitMs, longestWaitMs));
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
