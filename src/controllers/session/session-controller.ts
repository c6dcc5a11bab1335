import type { ReactiveController } from 'lit';
import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import type { SessionSnapshot } from '../../domain/session/session-snapshot.js';
import { isMoved, isStale, type ScheduledTimes } from '../../domain/session/stale-session.js';
import { pageConfiguration } from '../../page/page-configuration.js';
import { ServerClock } from '../../store/server-clock.js';
import { readSession, snapshotOf } from '../../store/session-snapshots.js';
import { storeOf } from '../../store/store-of.js';
import type { StoredSession } from '../../store/stored-session.js';
import { type StoreHost, StoreSubscription } from '../store-subscription.js';

/** An element that displays one session. */
export interface SessionHost extends StoreHost {
  /** A session from the page, which is not requested; null to request the session with `sessionId`. */
  readonly session: LiveSession | null;
  /** Id of the session to request; null for none. */
  readonly sessionId: SessionId | null;
}

type Source = Pick<SessionHost, 'session' | 'sessionId' | 'client' | 'baseUrl'>;

/** Provides the session of an element, from the page or from the backend's store. */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #stored: StoreSubscription<StoredSession>;
  #source: Source | null = null;
  /** The clock while there is no store: for a session from the page without a client, and before the page is ready. */
  readonly #clock = new ServerClock();
  /** The session from the page, with the changes that calls of this element have made. */
  #given: SessionSnapshot | null = null;
  #givenError: LiveSessionError | null = null;
  /** The scheduled times that the element displays. */
  #shownTimes: ScheduledTimes | null = null;
  #rescheduled = false;
  /** The version that is displayed until `unpin()`; null for the latest. */
  #pinned: SessionSnapshot | null = null;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
    this.#stored = new StoreSubscription(host);
  }

  /** The session to display; null if there is none. */
  get snapshot(): SessionSnapshot | null {
    return this.#pinned ?? (this.#isGiven ? this.#given : (this.#stored.entry?.whole ?? null));
  }

  /** The failure of the last request; null if it succeeded. */
  get error(): LiveSessionError | null {
    return this.#isGiven ? this.#givenError : this.#stored.error;
  }

  /** The clock of the session's backend. */
  get clock(): ServerClock {
    if (!this.#isGiven) return this.#stored.store?.clock ?? this.#clock;
    return this.#source?.client ? storeOf(this.#source.client).clock : this.#clock;
  }

  /** True if the scheduled times have changed since the element first displayed the session. */
  get rescheduled(): boolean {
    return this.#rescheduled;
  }

  /** True if the session is from a backend, and the device has no connection. */
  get offline(): boolean {
    return !navigator.onLine && this.#source !== null && !this.#isGiven;
  }

  /** Identifies the session and its backend among all tabs of the browser. */
  get name(): string {
    const { client, baseUrl, sessionId, session } = this.#source ?? {};
    const api = client ? 'client' : (baseUrl ?? pageConfiguration().baseUrl ?? '/api');
    return `${new URL(api, document.baseURI).href} ${session?.id ?? sessionId}`;
  }

  /** Returns whether the client has a method. A client from the page may omit some. Returns true before the client is known. */
  offers(method: keyof LiveSessionClient): boolean {
    const client = this.#isGiven ? this.#source?.client : this.#stored.store?.client;
    return !client || typeof client[method] === 'function';
  }

  /** Returns the client of the backend. Rejects with `api_origin_not_allowed` if the page does not allow the API. */
  client(): Promise<LiveSessionClient> {
    return this.#stored.client();
  }

  /** Continues to display the current version of the session until `unpin()`. */
  pin(): void {
    this.#pinned = this.snapshot;
  }

  /** Displays the latest version of the session. */
  unpin(): void {
    this.#pinned = null;
    this.#host.requestUpdate();
  }

  /** Requests the session again. Resolves when the answer or the failure is stored. */
  refresh(): Promise<void> {
    return this.#stored.refresh();
  }

  /** Calls the backend and stores the session that it returns, for all elements that display it. */
  async call(
    client: LiveSessionClient,
    call: (client: LiveSessionClient) => Promise<LiveSession>,
  ): Promise<SessionSnapshot> {
    const answer = await storeOf(client).call(call);
    const given = this.#given?.session;
    if (given?.id === answer.session.id && !isStale(answer.session, given)) this.#given = answer;
    this.#host.requestUpdate();
    return answer;
  }

  /** Calls the backend to delete the session, for all elements that display it. */
  async delete(client: LiveSessionClient, call: () => Promise<void>): Promise<void> {
    const id = this.snapshot!.session.id;
    await storeOf(client).delete(id, call);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#updateSource();
    this.#updateTimes();
  }

  get #isGiven(): boolean {
    return Boolean(this.#source?.session);
  }

  #updateSource(): void {
    const last = this.#source;
    const { session, sessionId, client, baseUrl } = this.#host;
    this.#source = { session, sessionId, client, baseUrl };
    if (session) {
      if (session === last?.session) return;
      this.#pinned = null;
      if (!last?.session) this.#stored.show(null);
      this.#setGiven(session);
    } else if (
      !last ||
      last.session ||
      last.sessionId !== sessionId ||
      last.client !== client ||
      last.baseUrl !== baseUrl
    ) {
      this.#given = this.#givenError = this.#pinned = null;
      this.#stored.show(sessionId === null ? null : (store) => store.session(sessionId));
    }
  }

  #setGiven(session: LiveSession): void {
    try {
      this.#given = snapshotOf(session) ?? readSession(session, this.clock, null);
      this.#givenError = null;
    } catch (error) {
      this.#given = null;
      this.#givenError = asLiveSessionError(error);
    }
  }

  #updateTimes(): void {
    const session = this.snapshot?.session;
    if (!session) return;
    const { id, start, end } = session;
    const times = { id, start, end };
    if (this.#shownTimes?.id !== id) this.#rescheduled = false;
    else if (isMoved(this.#shownTimes, times)) this.#rescheduled = true;
    this.#shownTimes = times;
  }
}
