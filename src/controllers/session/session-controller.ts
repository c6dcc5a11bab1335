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

/** An element that shows one session. */
export interface SessionHost extends StoreHost {
  /** Given by the page: then nothing is fetched. */
  readonly session: LiveSession | null;
  readonly sessionId: SessionId | null;
}

type Source = Pick<SessionHost, 'session' | 'sessionId' | 'client' | 'baseUrl'>;

/** The session of an element: given by the page, else the one that the backend's store has. */
export class SessionController implements ReactiveController {
  readonly #host: SessionHost;
  readonly #stored: StoreSubscription<StoredSession>;
  #source: Source | null = null;
  /** Follows what the page gives without a client. */
  readonly #clock = new ServerClock();
  /** What the page has given, and what calls of this element have made of it. */
  #given: SessionSnapshot | null = null;
  #givenError: LiveSessionError | null = null;
  /** The scheduled times that the element has shown. */
  #shownTimes: ScheduledTimes | null = null;
  #rescheduled = false;
  #pinned: SessionSnapshot | null = null;

  constructor(host: SessionHost) {
    this.#host = host;
    host.addController(this);
    this.#stored = new StoreSubscription(host);
  }

  /** The session to show; null while there is none. */
  get snapshot(): SessionSnapshot | null {
    return this.#pinned ?? (this.#isGiven ? this.#given : (this.#stored.entry?.whole ?? null));
  }

  /** The failure of the last request; null when it succeeded. */
  get error(): LiveSessionError | null {
    return this.#isGiven ? this.#givenError : this.#stored.error;
  }

  /** The clock of the backend that the session comes from. */
  get clock(): ServerClock {
    if (!this.#isGiven) return this.#stored.store?.clock ?? this.#clock;
    return this.#source?.client ? storeOf(this.#source.client).clock : this.#clock;
  }

  /** Was the session at another time when the viewer came? */
  get rescheduled(): boolean {
    return this.#rescheduled;
  }

  /** Does the session come from a backend, while the device has no connection? */
  get offline(): boolean {
    return !navigator.onLine && this.#source !== null && !this.#isGiven;
  }

  /** Names the session among all that this browser may have open. */
  get name(): string {
    const { client, baseUrl, sessionId, session } = this.#source ?? {};
    const api = client ? 'client' : (baseUrl ?? pageConfiguration().baseUrl ?? '/api');
    return `${new URL(api, document.baseURI).href} ${session?.id ?? sessionId}`;
  }

  /** Does the backend have a call, as far as is known? A client of the page's own may leave methods out. */
  offers(method: keyof LiveSessionClient): boolean {
    const client = this.#isGiven ? this.#source?.client : this.#stored.store?.client;
    return !client || typeof client[method] === 'function';
  }

  /** The client to call. Rejects with `api_origin_not_allowed` for an API that the page does not allow. */
  client(): Promise<LiveSessionClient> {
    return this.#stored.client();
  }

  /** Goes on showing the session as it is now, whatever becomes of it, until `unpin()`. */
  pin(): void {
    this.#pinned = this.snapshot;
  }

  /** Shows the session as it is. */
  unpin(): void {
    this.#pinned = null;
    this.#host.requestUpdate();
  }

  /** Asks the backend for the session now. Settles when the answer or the failure is stored. */
  refresh(): Promise<void> {
    return this.#stored.refresh();
  }

  /** Calls the backend about a session; everybody who shows it is told the answer at once. */
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

  hostUpdate(): void {
    this.#follow();
    this.#noteTimes();
  }

  get #isGiven(): boolean {
    return Boolean(this.#source?.session);
  }

  #follow(): void {
    const last = this.#source;
    const { session, sessionId, client, baseUrl } = this.#host;
    this.#source = { session, sessionId, client, baseUrl };
    if (session) {
      if (session === last?.session) return;
      this.#pinned = null;
      if (!last?.session) this.#stored.show(null);
      this.#take(session);
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

  #take(session: LiveSession): void {
    try {
      this.#given = snapshotOf(session) ?? readSession(session, this.clock, null);
      this.#givenError = null;
    } catch (error) {
      this.#given = null;
      this.#givenError = asLiveSessionError(error);
    }
  }

  #noteTimes(): void {
    const session = this.snapshot?.session;
    if (!session) return;
    const { id, start, end } = session;
    const times = { id, start, end };
    if (this.#shownTimes?.id !== id) this.#rescheduled = false;
    else if (isMoved(this.#shownTimes, times)) this.#rescheduled = true;
    this.#shownTimes = times;
  }
}
