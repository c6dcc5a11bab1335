import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { parseSession } from '../../api/parse/parse-session.js';
import type { LiveSession, LiveSessionFacts } from '../../domain/session/live-session.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { Session } from '../../domain/session/session.js';
import { withFacts } from '../../domain/session/session-facts.js';
import { isMoved, isStale } from '../../domain/session/stale-session.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { clientFor } from '../../page/page-client.js';
import { pageConfiguration } from '../../page/page-configuration.js';
import { connectionListeners } from '../../page/page-listeners.js';
import { pageReady } from '../../page/page-ready.js';
import { clockOf, ServerClock } from '../../store/server-clock.js';
import { SessionUpdates, type UpdateMode } from '../../store/session-updates.js';

/** Where an element's session comes from; these are its properties of the same names. */
export interface SessionSource {
  /** Given by the page: then nothing is fetched. */
  readonly session: LiveSession | null;
  readonly sessionId: SessionId | null;
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly updates: UpdateMode;
}

/** A session as it came, and as the rules read it. */
export interface HeldSession {
  readonly wire: LiveSession;
  readonly session: Session;
}

/** Errors after which a session must no longer be shown. */
const gone = new Set(['not_found', 'forbidden', 'not_enrolled']);

interface SessionHost extends ReactiveControllerHost, Node {
  /** Needs news while the page is hidden, too: in a call, or waiting for it to begin. */
  readonly awake: boolean;
}

/** Holds one session: takes it from the page or fetches it, follows what becomes of it, and keeps the last good one. */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #updates: SessionUpdates;
  /** Made when something is asked for: what the page gives needs none. */
  #task: Task<readonly [SessionSource], HeldSession> | null = null;
  #source: SessionSource | null = null;
  #client: LiveSessionClient | null = null;
  /** Follows what the page gives without a client. */
  readonly #givenClock = new ServerClock();
  #held: HeldSession | null = null;
  #error: LiveSessionError | null = null;
  #rescheduled = false;
  #failures = 0;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#updates = new SessionUpdates({
      ask: () => void this.#ask(),
      take: (facts) => this.#takeFacts(facts),
      now: () => this.clock.now(),
      get awake() {
        return host.awake;
      },
    });
    host.addController(this);
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
      this.#plan();
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

  /** Names the session among all that this browser may have open. */
  get name(): string {
    const { client, baseUrl, sessionId, session } = this.#source ?? {};
    const api = client ? 'client' : (baseUrl ?? pageConfiguration().baseUrl ?? '/api');
    return `${new URL(api, document.baseURI).href} ${session?.id ?? sessionId}`;
  }

  /** The session was at another time when the viewer came. */
  get rescheduled(): boolean {
    return this.#rescheduled;
  }

  /** The device has no connection, and the session comes from a server. */
  get offline(): boolean {
    return !navigator.onLine && this.#source?.session === null;
  }

  hostConnected(): void {
    connectionListeners.add(this.#onConnection);
    void this.#ask();
  }

  hostDisconnected(): void {
    connectionListeners.delete(this.#onConnection);
    // An element that is only being moved is connected again in the same task: its request and its stream go on.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#task?.abort();
      this.#updates.stop();
    });
  }

  /** Whether the host needs news while the page is hidden may have changed. */
  hostUpdated(): void {
    this.#updates.review();
  }

  readonly #onConnection = () => {
    this.#host.requestUpdate();
    if (navigator.onLine) this.#updates.askSoon();
  };

  async #ask(): Promise<void> {
    if (!this.#source || this.#source.session || this.#source.sessionId === null || !this.#host.isConnected)
      return;
    this.#task ??= new Task(this.#host, {
      autoRun: false,
      task: ([source], { signal }) => this.#fetch(source, signal),
      onComplete: (held) => this.#settle(held, null),
      onError: (error) => this.#settle(null, asLiveSessionError(error)),
    });
    await this.#task.run([this.#source]);
  }

  #restart(): void {
    this.#task?.abort();
    this.#held = null;
    this.#error = null;
    this.#failures = 0;
    this.#updates.stop();
    void this.#ask();
  }

  #take(wire: LiveSession): void {
    this.#task?.abort();
    this.#updates.stop();
    this.#client = this.#source?.client ?? null;
    try {
      this.#hold(this.#read(wire, null));
      this.#error = null;
    } catch (error) {
      this.#held = null;
      this.#error = asLiveSessionError(error);
    }
  }

  #hold(held: HeldSession): void {
    const before = this.#held?.session;
    if (before?.id !== held.session.id) this.#rescheduled = false;
    else if (isMoved(before, held.session)) this.#rescheduled = true;
    this.#held = held;
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
    if (held && !isStale(held.session, this.#held?.session ?? null)) this.#hold(held);
    if (error && gone.has(error.code)) this.#held = null;
    this.#plan();
    this.#host.requestUpdate();
  }

  /** What a stream says: shown without asking, unless the server alone knows what it means for this viewer. */
  #takeFacts(facts: LiveSessionFacts): void {
    const { wire, session: before } = this.#held!;
    const merged = withFacts(wire, facts);
    if (merged === 'older') return;
    if (merged === 'incomplete') return this.#updates.askSoon();
    const { session } = this.#read(merged, null);
    this.#settle(
      { wire: merged, session: { ...session, instructor: session.instructor || before.instructor } },
      null,
    );
    if (before.reason === 'session_full' && session.participantCount !== before.participantCount)
      this.#updates.askSoon();
  }

  #plan(): void {
    const { session: given, updates = 'none' } = this.#source ?? {};
    if (given || !this.#host.isConnected) return this.#updates.stop();
    this.#updates.plan({
      mode: updates,
      client: this.#client,
      wire: this.#held?.wire ?? null,
      session: this.#held?.session ?? null,
      error: this.#error,
      failures: this.#failures,
    });
  }
}
