import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { clientFor } from '../page/page-client.js';
import { configurationVersion } from '../page/page-configuration.js';
import { isPageReady, pageReady } from '../page/page-ready.js';
import type { SessionStore } from '../store/session-store.js';
import type { SessionSubscriber } from '../store/session-subscriber.js';
import type { UpdateMode } from '../store/session-updates.js';
import { storeOf } from '../store/store-of.js';
import type { StoredEntry } from '../store/stored-entry.js';
import { AfterRemoval } from './after-removal.js';

/** The properties of an element that select its backend and its updates. */
export interface BackendSource {
  /** A client from the page; null for one of the library. */
  readonly client: LiveSessionClient | null;
  /** URL of the API; null for the page's. */
  readonly baseUrl: string | null;
  readonly updates: UpdateMode;
}

/** An element that displays an entry of a store. */
export interface StoreHost extends ReactiveControllerHost, Node, BackendSource {
  /** True if it needs updates while the page is hidden: during a call, or while waiting for it. */
  readonly awake: boolean;
}

/** Subscribes an element to one entry of its backend's store, while the element is connected. */
export class StoreSubscription<Entry extends StoredEntry> implements ReactiveController, SessionSubscriber {
  readonly #host: StoreHost;
  /** Returns the entry; null if the element displays no entry of the store. */
  #find: ((store: SessionStore) => Entry) | null = null;
  #entry: Entry | null = null;
  #store: SessionStore | null = null;
  #error: LiveSessionError | null = null;
  /** The `configurationVersion()` of the current subscription. */
  #configurationVersion = 0;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
    new AfterRemoval(host, () => this.#unsubscribe());
  }

  /** The displayed entry; null before the page is ready, or if there is none. */
  get entry(): Entry | null {
    return this.#entry;
  }

  /** The backend's store; null before the page is ready. */
  get store(): SessionStore | null {
    return this.#store;
  }

  /** The reason why there is no store, or the failure of the entry; null if there is none. */
  get error(): LiveSessionError | null {
    return this.#error ?? this.#entry?.error ?? null;
  }

  get updates(): UpdateMode {
    return this.#host.updates;
  }

  get awake(): boolean {
    return this.#host.awake;
  }

  changed(): void {
    this.#host.requestUpdate();
  }

  /** Replaces the displayed entry. @param find Returns the entry; null for none. */
  show(find: ((store: SessionStore) => Entry) | null): void {
    this.#unsubscribe();
    this.#entry = null;
    this.#store = null;
    this.#error = null;
    this.#find = find;
    this.#subscribe();
  }

  /** Requests the entry again. Resolves when the answer or the failure is stored. */
  async refresh(): Promise<void> {
    if (!this.#find || !this.#host.isConnected) return;
    await pageReady();
    this.#subscribe();
    await this.#entry?.refresh();
  }

  /** Returns the client of the backend. Rejects with `api_origin_not_allowed` if the page does not allow the API. */
  async client(): Promise<LiveSessionClient> {
    await pageReady();
    return this.#clientNow();
  }

  hostConnected(): void {
    this.#subscribe();
  }

  /** Checks for changes of `awake` and of the page's configuration. */
  hostUpdated(): void {
    if (this.#configurationVersion !== configurationVersion()) this.#applyConfiguration();
    this.#entry?.review();
  }

  #applyConfiguration(): void {
    const entryBefore = this.#entry;
    this.#subscribe();
    // Such as a request without a token, if the page configures `getToken` only after its answer.
    if (this.#entry === entryBefore && entryBefore?.error) void entryBefore.request();
  }

  #subscribe(): void {
    if (!this.#find || !this.#host.isConnected) return;
    if (!isPageReady()) return void pageReady().then(() => this.#subscribe());
    this.#configurationVersion = configurationVersion();
    const [entryBefore, errorBefore] = [this.#entry, this.#error];
    this.#error = null;
    try {
      const store = storeOf(this.#clientNow());
      const entry = this.#find(store);
      if (entry !== this.#entry) this.#unsubscribe();
      this.#store = store;
      this.#entry = entry;
      if (!entry.subscribers.has(this)) entry.subscribe(this);
    } catch (error) {
      this.#error = asLiveSessionError(error);
    }
    if (entryBefore !== this.#entry || errorBefore !== this.#error) this.#host.requestUpdate();
  }

  #unsubscribe(): void {
    this.#entry?.unsubscribe(this);
  }

  #clientNow(): LiveSessionClient {
    return this.#host.client ?? clientFor(this.#host.baseUrl);
  }
}
