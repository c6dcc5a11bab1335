import { asLiveSessionError } from '../domain/as-live-session-error.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { connectionListeners } from '../page/page-listeners.js';
import type { SessionStore } from './session-store.js';
import { type SessionSubscriber, strongestMode } from './session-subscriber.js';
import { SessionUpdates, type UpdateMode, type UpdateSituation } from './session-updates.js';

/** A request for everything that an entry stores. */
interface PendingRequest {
  readonly abort: AbortController;
  /** False until the request leaves: calls of the same task join it. */
  isSent: boolean;
  /** Settles when the answer or the failure is stored. */
  settled: Promise<void>;
}

const nobody: ReadonlySet<SessionSubscriber> = new Set();

/** Errors after which a session must no longer be shown. */
const revoking = new Set(['not_found', 'forbidden', 'not_enrolled']);

/**
 * A part of a store: asked for once, kept up to date while somebody shows it, and told to everybody who does.
 * Subclasses say what is asked for.
 */
export abstract class StoredEntry {
  protected readonly store: SessionStore;
  /** Made for the first subscriber: most rows of a list never have one. */
  #subscribers: Set<SessionSubscriber> | null = null;
  #updates: SessionUpdates | null = null;
  #mode: UpdateMode = 'none';
  #request: PendingRequest | null = null;
  #error: LiveSessionError | null = null;
  #failures = 0;

  constructor(store: SessionStore) {
    this.store = store;
  }

  /** Is there something to show? */
  abstract get isLoaded(): boolean;

  /** The failure of the last request; null when it succeeded. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  get subscribers(): ReadonlySet<SessionSubscriber> {
    return this.#subscribers ?? nobody;
  }

  /** Adds a subscriber, and asks the backend unless others keep the entry up to date. */
  subscribe(subscriber: SessionSubscriber): void {
    const isFresh = this.#mode !== 'none' && this.isLoaded && !this.#error;
    this.#subscribers ??= new Set();
    if (this.#subscribers.size === 0) connectionListeners.add(this.#onConnection);
    this.#subscribers.add(subscriber);
    this.plan();
    if (!isFresh) void this.ask();
  }

  /** Removes a subscriber. Without any, requests and updates stop. */
  unsubscribe(subscriber: SessionSubscriber): void {
    if (!this.#subscribers?.delete(subscriber)) return;
    this.plan();
    if (this.#subscribers.size > 0) return;
    connectionListeners.delete(this.#onConnection);
    this.abortAll();
  }

  /** Reviews the plan; call it when a subscriber's `awake` or `updates` may have changed. */
  review(): void {
    if (this.#mode !== strongestMode(this.subscribers)) this.plan();
    else this.#updates?.review();
  }

  /** Asks the backend, unless a request is under way. Settles when the answer or the failure is stored. */
  ask(): Promise<void> {
    return (this.#request ??= this.#begin()).settled;
  }

  /** Asks the backend now; a request that is under way is dropped. Settles like `ask()`. */
  refresh(): Promise<void> {
    if (this.#request?.isSent) this.#abort();
    if (!this.isLoaded && this.#error) {
      this.#error = null;
      this.store.touch(this);
    }
    return this.ask();
  }

  /**
   * Asks the backend. Resolves to what stores the answer, and returns what is wrong with a part of it; rejects with what
   * went wrong.
   */
  protected abstract load(signal: AbortSignal): Promise<() => LiveSessionError | null>;

  /** Forgets what is stored: the viewer may no longer see it. */
  protected abstract revoke(): void;

  /** Stores facts that an event stream reports. */
  protected abstract takeFacts(facts: LiveSessionFacts): void;

  /** What is stored, as the plan of updates needs it. */
  protected abstract get followed(): Pick<UpdateSituation, 'target' | 'sessionId' | 'sessions'>;

  /** Plans the next update; call it after each change. */
  protected plan(): void {
    const { subscribers } = this;
    this.#mode = strongestMode(subscribers);
    if (subscribers.size === 0) return this.#updates?.stop();
    this.#updates ??= this.#newUpdates();
    this.#updates.plan({
      ...this.followed,
      mode: this.#mode,
      client: this.store.client,
      error: this.#error,
      failures: this.#failures,
    });
    this.#updates.review();
  }

  /** Asks within two seconds, spread at random. */
  protected askSoon(): void {
    this.#updates?.askSoon();
  }

  /** Drops all requests that are under way. */
  protected abortAll(): void {
    this.#abort();
  }

  /** Stores how a request ended. */
  protected settle(error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    if (error && revoking.has(error.code)) this.revoke();
    this.plan();
    this.store.touch(this);
  }

  #begin(): PendingRequest {
    const request: PendingRequest = {
      abort: new AbortController(),
      isSent: false,
      settled: Promise.resolve(),
    };
    request.settled = this.#run(request);
    return request;
  }

  async #run(request: PendingRequest): Promise<void> {
    await Promise.resolve();
    const { signal } = request.abort;
    if (signal.aborted) return;
    request.isSent = true;
    const store = await this.load(signal).catch((thrown: unknown) => () => asLiveSessionError(thrown));
    if (signal.aborted) return;
    this.#request = null;
    this.store.change(() => this.settle(store()));
  }

  #abort(): void {
    this.#request?.abort.abort();
    this.#request = null;
  }

  #newUpdates(): SessionUpdates {
    const isAwake = () => [...this.subscribers].some(({ awake }) => awake);
    return new SessionUpdates({
      ask: () => void this.ask(),
      takeFacts: (facts) => this.takeFacts(facts),
      now: () => this.store.clock.now(),
      get awake() {
        return isAwake();
      },
    });
  }

  readonly #onConnection = () => {
    this.store.touch(this);
    if (navigator.onLine) this.askSoon();
  };
}
