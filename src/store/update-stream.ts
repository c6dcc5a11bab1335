import type { LiveSessionClient, SubscriptionTarget } from '../api/live-session-client.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { reconnectDelayMs } from '../domain/session/polling.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';

/** Whoever wants to hear of changes. */
export interface UpdateListener {
  /** Of which session; null for all that the stream tells of. */
  readonly sessionId: string | null;
  /** A session as it is now, or what has changed of it. */
  onFacts(facts: LiveSessionFacts): void;
  /** The stream is up, or gone: without it, the listener has to ask by itself. */
  onConnectionChange(): void;
  /** Wants to hear while the page is hidden, too. */
  readonly awake: boolean;
}

/** Answers that mean that a backend has no such stream. */
const missing = new Set([404, 405, 501]);

/**
 * One connection that tells what changes, for all elements of the page that want to hear of it. It is open while somebody
 * listens and the page is shown, comes back after a loss by itself, and stays closed where the backend has none.
 */
export class UpdateStream {
  readonly #client: LiveSessionClient;
  readonly #target: SubscriptionTarget;
  readonly #listeners = new Set<UpdateListener>();
  #connection: AbortController | null = null;
  #connected = false;
  #isMissing = false;
  #lastEventId: string | null = null;
  /** What was told of each session, by its id: for who comes later, with an answer that may be older. */
  readonly #told = new Map<string, LiveSessionFacts>();
  #wake: (() => void) | null = null;

  constructor(client: LiveSessionClient, target: SubscriptionTarget) {
    this.#client = client;
    this.#target = target;
    this.#isMissing = !client.subscribe;
  }

  /** Is the page being told what changes? */
  get connected(): boolean {
    return this.#connected;
  }

  add(listener: UpdateListener): void {
    if (this.#listeners.size === 0) this.#watchPage();
    this.#listeners.add(listener);
    const { sessionId } = listener;
    const told = sessionId === null ? [...this.#told.values()] : [this.#told.get(sessionId)];
    for (const facts of told) if (facts) listener.onFacts(facts);
    this.review();
  }

  delete(listener: UpdateListener): void {
    if (!this.#listeners.delete(listener)) return;
    if (this.#listeners.size === 0) this.#unwatchPage();
    this.review();
  }

  /** Opens or closes the connection as is wanted now; to be called when a listener's `awake` has changed. */
  readonly review = () => {
    const somebody = [...this.#listeners].some(({ awake }) => awake || !document.hidden);
    if (!somebody || this.#isMissing) this.#close();
    else if (!this.#connection) void this.#keepListening((this.#connection = new AbortController()).signal);
  };

  async #keepListening(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      const error = await this.#listen(signal);
      if (signal.aborted) return;
      failures = error && !this.#connected ? failures + 1 : 0;
      this.#become(false);
      this.#isMissing = error !== null && missing.has(error.status ?? 0);
      if (this.#isMissing) return this.#close();
      await this.#pause(
        Math.max(reconnectDelayMs(failures, Math.random()), error?.retryAfterMs ?? 0),
        signal,
      );
    }
  }

  /** Settles when the stream has come to an end: with null where the server ended it. */
  async #listen(signal: AbortSignal) {
    const tell = (sessions: LiveSessionFacts[]) => {
      if (signal.aborted) return;
      this.#become(true);
      sessions.forEach((facts) => this.#tell(facts));
    };
    try {
      const listener = {
        onSnapshot: tell,
        onSession: (facts: LiveSessionFacts) => tell([facts]),
        onEventId: (id: string) => (this.#lastEventId = id),
      };
      await this.#client.subscribe!(this.#target, listener, { lastEventId: this.#lastEventId, signal });
      return null;
    } catch (error) {
      return asLiveSessionError(error);
    }
  }

  #tell(facts: LiveSessionFacts): void {
    const id = String(facts.id);
    this.#told.set(id, { ...this.#told.get(id), ...facts });
    for (const listener of [...this.#listeners])
      if (listener.sessionId === null || listener.sessionId === id) listener.onFacts(facts);
  }

  #pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(wake, ms);
      signal.addEventListener('abort', wake);
      this.#wake = wake;
    });
  }

  #close(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.abort();
    this.#become(false);
  }

  #become(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    for (const listener of [...this.#listeners]) listener.onConnectionChange();
  }

  #watchPage(): void {
    document.addEventListener('visibilitychange', this.review);
    window.addEventListener('online', this.#onOnline);
    window.addEventListener('pagehide', this.#onPageHide);
    window.addEventListener('pageshow', this.review);
  }

  #unwatchPage(): void {
    document.removeEventListener('visibilitychange', this.review);
    window.removeEventListener('online', this.#onOnline);
    window.removeEventListener('pagehide', this.#onPageHide);
    window.removeEventListener('pageshow', this.review);
  }

  readonly #onOnline = () => this.#wake?.();

  /** An open connection would keep the page out of the browser's memory of pages to go back to. */
  readonly #onPageHide = () => this.#close();
}

const streams = new WeakMap<LiveSessionClient, Map<string, UpdateStream>>();

/** The stream of a backend about one target: the same for all who ask. */
export function updateStream(client: LiveSessionClient, target: SubscriptionTarget): UpdateStream {
  const ofClient = streams.get(client) ?? new Map<string, UpdateStream>();
  streams.set(client, ofClient);
  const key = 'courseId' in target ? `course ${target.courseId}` : `session ${target.sessionId}`;
  let stream = ofClient.get(key);
  if (!stream) ofClient.set(key, (stream = new UpdateStream(client, target)));
  return stream;
}
