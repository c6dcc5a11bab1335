import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveSessionClient, SessionId } from '../api/live-session-client.js';
import { parseSession } from '../api/parse-session.js';
import type { LiveSession } from '../domain/live-session.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { pollDelayMs } from '../domain/polling.js';
import type { Session } from '../domain/session.js';
import { isStale } from '../domain/stale-session.js';
import { asLiveSessionError } from './as-live-session-error.js';
import { clientFor } from './page-client.js';
import { pageReady } from './page-ready.js';
import { pageTimer } from './page-timer.js';
import { clockOf, ServerClock } from './server-clock.js';

/** Where an element's session comes from; these are its properties of the same names. */
export interface SessionSource {
  /** Given by the page: then nothing is fetched. */
  readonly session: LiveSession | null;
  readonly sessionId: SessionId | null;
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly updates: string;
}

/** A session as it came, and as the rules read it. */
export interface HeldSession {
  readonly wire: LiveSession;
  readonly session: Session;
}

/** Errors after which a session must no longer be shown. */
const gone = new Set(['not_found', 'forbidden', 'not_enrolled']);

/** Holds one session: takes it from the page or fetches it, asks again from time to time, and keeps the last good one. */
export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #task: Task<readonly [SessionSource], HeldSession>;
  #source: SessionSource | null = null;
  #client: LiveSessionClient | null = null;
  /** Follows what the page gives without a client. */
  readonly #givenClock = new ServerClock();
  #held: HeldSession | null = null;
  #error: LiveSessionError | null = null;
  #failures = 0;

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: ([source], { signal }) => this.#fetch(source, signal),
      onComplete: (held) => this.#settle(held, null),
      onError: (error) => this.#settle(null, asLiveSessionError(error)),
    });
  }

  /** The session to show; null while there is none. */
  get held(): HeldSession | null {
    return this.#held;
  }

  /** What went wrong when the session was last asked for; null when nothing did. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** The clock of the server that the session comes from. */
  get clock(): ServerClock {
    return this.#client ? clockOf(this.#client) : this.#givenClock;
  }

  /** Follows the host's properties; to be called in each of its `willUpdate()`. */
  follow({ session, sessionId, client, baseUrl, updates }: SessionSource): void {
    const last = this.#source;
    this.#source = { session, sessionId, client, baseUrl, updates };
    const moved = !last || last.sessionId !== sessionId || last.client !== client || last.baseUrl !== baseUrl;
    if (session) {
      if (session !== last?.session) this.#take(session);
    } else if (moved || last.session) {
      this.#restart();
    } else if (last.updates !== updates) {
      this.#planPoll();
    }
  }

  /** Asks for the session now, starting afresh after an error. Settles when the answer, or the failure, has been taken in. */
  async refresh(): Promise<void> {
    if (!this.#held && this.#error) {
      this.#error = null;
      this.#host.requestUpdate();
    }
    await this.#ask();
  }

  /** Takes in what the server answered to a call about this session, unless something newer is held. */
  accept(wire: LiveSession): void {
    this.#settle(this.#read(wire, null), null);
  }

  /** Has the backend this call? A client of the page's own may lack it; what lacks is not offered. */
  offers(method: keyof LiveSessionClient): boolean {
    return !this.#client || typeof this.#client[method] === 'function';
  }

  /** The client to call about this session. Rejects with `api_origin_not_allowed` for an API that the page does not allow. */
  async client(): Promise<LiveSessionClient> {
    await pageReady();
    return this.#source?.client ?? clientFor(this.#source?.baseUrl ?? null);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#onOnline);
    void this.#ask();
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#onOnline);
    pageTimer.delete(this);
    // An element that is only being moved is connected again in the same task: its request may go on.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#task.abort();
    });
  }

  readonly #onOnline = () => void this.#ask();

  async #ask(): Promise<void> {
    if (!this.#source || this.#source.session || this.#source.sessionId === null || !this.#host.isConnected)
      return;
    await this.#task.run([this.#source]);
  }

  #restart(): void {
    this.#task.abort();
    this.#held = null;
    this.#error = null;
    this.#failures = 0;
    pageTimer.delete(this);
    void this.#ask();
  }

  #take(wire: LiveSession): void {
    this.#task.abort();
    pageTimer.delete(this);
    this.#client = this.#source?.client ?? null;
    this.#held = null;
    try {
      this.#held = this.#read(wire, null);
      this.#error = null;
    } catch (error) {
      this.#error = asLiveSessionError(error);
    }
  }

  async #fetch(
    { sessionId }: SessionSource,
    signal: AbortSignal,
  ): Promise<HeldSession | typeof initialState> {
    try {
      const client = await this.client();
      signal.throwIfAborted();
      this.#client = client;
      const sent = performance.now();
      return this.#read(await client.getSession(sessionId!, { signal }), sent);
    } catch (error) {
      if (signal.aborted) return initialState; // nobody waits for it any more
      throw error;
    }
  }

  #read(wire: LiveSession, sent: number | null): HeldSession {
    const session = parseSession(wire, this.clock.now());
    if (wire.server_time) this.clock.learn(session.asOf, sent);
    return { wire, session };
  }

  #settle(held: HeldSession | null, error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    if (held && !isStale(held.session, this.#held?.session ?? null)) this.#held = held;
    if (error && gone.has(error.code)) this.#held = null;
    this.#planPoll();
    this.#host.requestUpdate();
  }

  #planPoll(): void {
    pageTimer.delete(this);
    const { session: given, updates } = this.#source ?? {};
    if (
      given ||
      updates === 'none' ||
      !this.#host.isConnected ||
      (this.#error && !this.#error.retriable && !this.#held)
    )
      return;
    const random = Math.random();
    const delayMs = pollDelayMs({
      session: this.#held?.session ?? null,
      now: this.clock.now(),
      failures: this.#failures,
      random,
    });
    pageTimer.set(
      this,
      performance.now() + Math.max(delayMs, this.#error?.retryAfterMs ?? 0),
      () => void this.#ask(),
    );
  }
}
