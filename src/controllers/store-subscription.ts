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

/** Which backend an element talks to, and how updates arrive; these are its properties of the same names. */
export interface BackendSource {
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly updates: UpdateMode;
}

/** An element that shows what a store holds. */
export interface StoreHost extends ReactiveControllerHost, Node, BackendSource {
  /** Needs updates while the page is hidden, too: in a call, or waiting for it to begin. */
  readonly awake: boolean;
}

/** Subscribes an element to one entry of its backend's store while it is connected. */
export class StoreSubscription<Entry extends StoredEntry> implements ReactiveController, SessionSubscriber {
  readonly #host: StoreHost;
  /** Finds the entry; null where the element shows nothing of the store. */
  #find: ((store: SessionStore) => Entry) | null = null;
  #entry: Entry | null = null;
  #store: SessionStore | null = null;
  #error: LiveSessionError | null = null;
  #configuration = 0;

  constructor(host: StoreHost) {
    this.#host = host;
    host.addController(this);
    new AfterRemoval(host, () => this.#leave());
  }

  /** The entry that the element shows; null before the page is ready, and where there is none. */
  get entry(): Entry | null {
    return this.#entry;
  }

  /** The backend's store; null before the page is ready. */
  get store(): SessionStore | null {
    return this.#store;
  }

  /** Why there is no store, or the entry's last failure; null when all is well. */
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

  /** Shows another entry from now on; null for none. */
  show(find: ((store: SessionStore) => Entry) | null): void {
    this.#leave();
    this.#entry = null;
    this.#store = null;
    this.#error = null;
    this.#find = find;
    this.#enter();
  }

  /** Asks the backend now. Settles when the answer or the failure is stored. */
  async refresh(): Promise<void> {
    if (!this.#find || !this.#host.isConnected) return;
    await pageReady();
    this.#enter();
    await this.#entry?.refresh();
  }

  /** The client to call. Rejects with `api_origin_not_allowed` for an API that the page does not allow. */
  async client(): Promise<LiveSessionClient> {
    await pageReady();
    return this.#clientNow();
  }

  hostConnected(): void {
    this.#enter();
  }

  /** Whether updates are needed while the page is hidden may have changed; so may the page's configuration. */
  hostUpdated(): void {
    if (this.#configuration !== configurationVersion()) this.#enter();
    this.#entry?.review();
  }

  #enter(): void {
    if (!this.#find || !this.#host.isConnected) return;
    if (!isPageReady()) return void pageReady().then(() => this.#enter());
    this.#configuration = configurationVersion();
    const before = [this.#entry, this.#error];
    this.#error = null;
    try {
      const store = storeOf(this.#clientNow());
      const entry = this.#find(store);
      if (entry !== this.#entry) this.#leave();
      this.#store = store;
      this.#entry = entry;
      if (!entry.subscribers.has(this)) entry.subscribe(this);
    } catch (error) {
      this.#error = asLiveSessionError(error);
    }
    if (before[0] !== this.#entry || before[1] !== this.#error) this.#host.requestUpdate();
  }

  #leave(): void {
    this.#entry?.unsubscribe(this);
  }

  #clientNow(): LiveSessionClient {
    return this.#host.client ?? clientFor(this.#host.baseUrl);
  }
}
