import { asLiveSessionError } from '../domain/as-live-session-error.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { connectionListeners } from '../page/page-listeners.js';
import type { SessionStore } from './session-store.js';
import { type SessionSubscriber, strongestMode } from './session-subscriber.js';
import { SessionUpdates, type UpdateMode, type UpdateSituation } from './session-updates.js';

/** A request for the whole content of an entry. */
interface PendingRequest {
  readonly abort: AbortController;
  /** False until the request is sent, in a microtask. Until then, `refresh()` does not replace it. */
  isSent: boolean;
  /** Settles when the answer or the failure is stored. */
  settled: Promise<void>;
}

const noSubscribers: ReadonlySet<SessionSubscriber> = new Set();

/** Codes of errors after which the content must no longer be displayed. */
const revokingCodes = new Set(['not_found', 'forbidden', 'not_enrolled']);

/**
 * An entry of a store. Requests its content once for all subscribers, and keeps it up to date while there are any. Subclasses
 * define the content.
 */
export abstract class StoredEntry {
  protected readonly store: SessionStore;
  /** Created with the first subscriber, because most rows of a list have none. */
  #subscribers: Set<SessionSubscriber> | null = null;
  #updates: SessionUpdates | null = null;
  #mode: UpdateMode = 'none';
  #request: PendingRequest | null = null;
  #error: LiveSessionError | null = null;
  #failures = 0;

  constructor(store: SessionStore) {
    this.store = store;
  }

  /** True if the entry has content. */
  abstract get isLoaded(): boolean;

  /** The failure of the last request; null if it succeeded. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** The current subscribers. */
  get subscribers(): ReadonlySet<SessionSubscriber> {
    return this.#subscribers ?? noSubscribers;
  }

  /** True if a subscriber needs updates while the page is hidden. */
  get awake(): boolean {
    return [...this.subscribers].some(({ awake }) => awake);
  }

  /** Adds a subscriber. Requests the content, unless other subscribers keep it up to date. */
  subscribe(subscriber: SessionSubscriber): void {
    const isFresh = this.#mode !== 'none' && this.isLoaded && !this.#error;
    this.#subscribers ??= new Set();
    if (this.#subscribers.size === 0) connectionListeners.add(this.#onConnection);
    this.#subscribers.add(subscriber);
    this.plan();
    if (!isFresh) void this.request();
  }

  /** Removes a subscriber. Requests and updates stop with the last one. */
  unsubscribe(subscriber: SessionSubscriber): void {
    if (!this.#subscribers?.delete(subscriber)) return;
    this.plan();
    if (this.#subscribers.size > 0) return;
    connectionListeners.delete(this.#onConnection);
    this.abortAll();
  }

  /** Updates the plan. Call this when `awake` or `updates` of a subscriber may have changed. */
  review(): void {
    if (this.#mode !== strongestMode(this.subscribers)) this.plan();
    else this.#updates?.review();
  }

  /** Requests the content, unless a request is pending. Resolves when the answer or the failure is stored. */
  request(): Promise<void> {
    return (this.#request ??= this.#begin()).settled;
  }

  /** Requests the content again. Aborts a pending request that was sent. Resolves like `request()`. */
  refresh(): Promise<void> {
    if (this.#request?.isSent) this.#abort();
    if (!this.isLoaded && this.#error) {
      this.#error = null;
      this.store.markChanged(this);
    }
    return this.request();
  }

  /**
   * Requests the content. Resolves to a function that stores the answer and returns the error of an invalid part, or null.
   * Rejects if the request fails.
   */
  protected abstract load(signal: AbortSignal): Promise<() => LiveSessionError | null>;

  /** Makes the content unavailable, because the viewer may no longer see it. */
  protected abstract revoke(): void;

  /** Stores facts that an event stream reports. */
  abstract handleFacts(facts: LiveSessionFacts): void;

  /** The sessions to keep up to date, and the target of their event stream. */
  protected abstract get updateScope(): Pick<UpdateSituation, 'target' | 'sessionId' | 'sessions'>;

  /** Plans the next update. Call this after each change. */
  protected plan(): void {
    const { subscribers } = this;
    this.#mode = strongestMode(subscribers);
    if (subscribers.size === 0) return this.#updates?.stop();
    this.#updates ??= new SessionUpdates(this, this.store.clock);
    this.#updates.plan({
      ...this.updateScope,
      mode: this.#mode,
      client: this.store.client,
      error: this.#error,
      failures: this.#failures,
    });
    this.#updates.review();
  }

  /** Requests the content within 2 s, at a random time. */
  protected requestSoon(): void {
    this.#updates?.requestSoon();
  }

  /** Aborts all pending requests. */
  protected abortAll(): void {
    this.#abort();
  }

  /** Stores the failure of a request, or null after a success, and plans the next update. */
  protected settle(error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    if (error && revokingCodes.has(error.code)) this.revoke();
    this.plan();
    this.store.markChanged(this);
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
    const storeAnswer = await this.load(signal).catch((thrown: unknown) => () => asLiveSessionError(thrown));
    if (signal.aborted) return;
    this.#request = null;
    this.store.change(() => this.settle(storeAnswer()));
  }

  #abort(): void {
    this.#request?.abort.abort();
    this.#request = null;
  }

  readonly #onConnection = () => {
    this.store.markChanged(this);
    if (navigator.onLine) this.requestSoon();
  };
}
