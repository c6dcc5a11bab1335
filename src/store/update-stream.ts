import type { LiveSessionClient, SubscriptionTarget } from '../api/live-session-client.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { reconnectDelayMs } from '../domain/session/polling.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';

/** A subscriber to session changes. */
export interface UpdateListener {
  /** Id of the session; null for all sessions of the stream. */
  readonly sessionId: string | null;
  /** Called with the facts of a session: all of them, or only those that have changed. */
  onFacts(facts: LiveSessionFacts): void;
  /** Called when the stream is connected or disconnected. While it is disconnected, the listener has to poll. */
  onConnectionChange(): void;
  /** True if the listener needs updates while the page is hidden. */
  readonly awake: boolean;
}

/** HTTP statuses of backends without event streams. */
const unsupportedStatuses = new Set([404, 405, 501]);

/**
 * One event stream for all its listeners on the page. It is open while it has listeners and the page is visible, reconnects
 * after a failure, and stays closed if the backend has no event streams.
 */
export class UpdateStream {
  readonly #client: LiveSessionClient;
  readonly #target: SubscriptionTarget;
  readonly #listeners = new Set<UpdateListener>();
  #connection: AbortController | null = null;
  #connected = false;
  #isUnsupported = false;
  #lastEventId: string | null = null;
  /** The merged facts of each session, by id. Listeners that are added later receive them, because their data may be older. */
  readonly #latestFacts = new Map<string, LiveSessionFacts>();
  #endWait: (() => void) | null = null;
  #pageWatch: AbortController | null = null;

  constructor(client: LiveSessionClient, target: SubscriptionTarget) {
    this.#client = client;
    this.#target = target;
    this.#isUnsupported = !client.subscribe;
  }

  /** True from the first event of a connection until the connection ends. */
  get connected(): boolean {
    return this.#connected;
  }

  /** Adds a listener, and calls it with the latest facts. */
  add(listener: UpdateListener): void {
    if (this.#listeners.size === 0) this.#watchPage();
    this.#listeners.add(listener);
    const { sessionId } = listener;
    const latest = sessionId === null ? [...this.#latestFacts.values()] : [this.#latestFacts.get(sessionId)];
    for (const facts of latest) if (facts) listener.onFacts(facts);
    this.review();
  }

  /** Removes a listener. The stream closes after the last one. */
  delete(listener: UpdateListener): void {
    if (!this.#listeners.delete(listener)) return;
    if (this.#listeners.size === 0) this.#pageWatch?.abort();
    this.review();
  }

  /** Opens or closes the stream as needed. Call this when `awake` of a listener has changed. */
  readonly review = () => {
    const isNeeded = [...this.#listeners].some(({ awake }) => awake || !document.hidden);
    if (!isNeeded || this.#isUnsupported) this.#close();
    else if (!this.#connection) void this.#run((this.#connection = new AbortController()).signal);
  };

  async #run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      const error = await this.#listen(signal);
      if (signal.aborted) return;
      failures = error && !this.#connected ? failures + 1 : 0;
      this.#setConnected(false);
      this.#isUnsupported = error !== null && unsupportedStatuses.has(error.status ?? 0);
      if (this.#isUnsupported) return this.#close();
      await this.#wait(Math.max(reconnectDelayMs(failures, Math.random()), error?.retryAfterMs ?? 0), signal);
    }
  }

  /** Opens the stream once. Resolves when it ends: to null if the server ended it, otherwise to the error. */
  async #listen(signal: AbortSignal) {
    const handleFacts = (sessions: LiveSessionFacts[]) => {
      if (signal.aborted) return;
      this.#setConnected(true);
      sessions.forEach((facts) => this.#notify(facts));
    };
    try {
      const listener = {
        onSnapshot: handleFacts,
        onSession: (facts: LiveSessionFacts) => handleFacts([facts]),
        onEventId: (id: string) => (this.#lastEventId = id),
      };
      await this.#client.subscribe!(this.#target, listener, { lastEventId: this.#lastEventId, signal });
      return null;
    } catch (error) {
      return asLiveSessionError(error);
    }
  }

  #notify(facts: LiveSessionFacts): void {
    const id = String(facts.id);
    this.#latestFacts.set(id, { ...this.#latestFacts.get(id), ...facts });
    for (const listener of [...this.#listeners])
      if (listener.sessionId === null || listener.sessionId === id) listener.onFacts(facts);
  }

  #wait(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const endWait = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', endWait);
        this.#endWait = null;
        resolve();
      };
      const timer = setTimeout(endWait, ms);
      signal.addEventListener('abort', endWait);
      this.#endWait = endWait;
    });
  }

  #close(): void {
    const connection = this.#connection;
    this.#connection = null;
    connection?.abort();
    this.#setConnected(false);
  }

  #setConnected(connected: boolean): void {
    if (this.#connected === connected) return;
    this.#connected = connected;
    for (const listener of [...this.#listeners]) listener.onConnectionChange();
  }

  #watchPage(): void {
    const { signal } = (this.#pageWatch = new AbortController());
    document.addEventListener('visibilitychange', this.review, { signal });
    window.addEventListener('online', () => this.#endWait?.(), { signal });
    // Browsers do not keep pages with open connections in the back-forward cache.
    window.addEventListener('pagehide', () => this.#close(), { signal });
    window.addEventListener('pageshow', this.review, { signal });
  }
}

const streams = new WeakMap<LiveSessionClient, Map<string, UpdateStream>>();

/** Returns the event stream of a client for a target. Equal targets share one stream. */
export function updateStream(client: LiveSessionClient, target: SubscriptionTarget): UpdateStream {
  const ofClient = streams.get(client) ?? new Map<string, UpdateStream>();
  streams.set(client, ofClient);
  const key = 'courseId' in target ? `course ${target.courseId}` : `session ${target.sessionId}`;
  let stream = ofClient.get(key);
  if (!stream) ofClient.set(key, (stream = new UpdateStream(client, target)));
  return stream;
}
