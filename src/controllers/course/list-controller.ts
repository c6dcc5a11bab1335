import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { courseFeeds } from '../../domain/course/course-feeds.js';
import { CourseSessions } from '../../domain/course/course-sessions.js';
import type { LiveSession, LiveSessionFacts, SessionQuery } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { SessionFeed } from '../../domain/course/session-feed.js';
import type { SessionFilter } from '../../domain/course/session-group.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { clientFor } from '../../page/page-client.js';
import { connectionListeners } from '../../page/page-listeners.js';
import { pageReady } from '../../page/page-ready.js';
import { type ReadSessions, readFacts, readSessions } from '../../store/read-sessions.js';
import { clockOf, ServerClock } from '../../store/server-clock.js';
import { SessionUpdates, type UpdateMode } from '../../store/session-updates.js';

/** Where a list's sessions come from, and which. */
export interface ListSource {
  /** Given by the page: then nothing is fetched. */
  readonly sessions: readonly LiveSession[] | null;
  readonly courseId: SessionId | null;
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly updates: UpdateMode;
  readonly filter: SessionFilter;
  readonly liveBy: LiveBy;
  /** How many sessions a page holds. */
  readonly limit: number;
}

interface Page extends ReadSessions {
  readonly cursor: string | null;
}

/** Errors after which a course's sessions must no longer be shown. */
const gone = new Set(['not_found', 'forbidden', 'not_enrolled']);

interface ListHost extends ReactiveControllerHost, Node {
  /** Needs news while the page is hidden, too. */
  readonly awake: boolean;
}

/** Holds the sessions of a course: takes them from the page or fetches them, follows what becomes of them, and keeps the last good ones. */
export class ListController implements ReactiveController {
  readonly #host: ListHost;
  readonly #updates: SessionUpdates;
  readonly #givenClock = new ServerClock();
  #source: ListSource | null = null;
  #client: LiveSessionClient | null = null;
  #held = new CourseSessions([]);
  #isLoaded = false;
  #loads = 0;
  #error: LiveSessionError | null = null;
  #failedFeed: SessionFeed | null = null;
  #failures = 0;
  #asking: AbortController | null = null;
  /** The requests for next pages. */
  readonly #continuing = new Map<SessionFeed, AbortController>();
  #hasNews = false;

  constructor(host: ListHost) {
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

  /** The sessions to show; null while there have been none. */
  get sessions(): CourseSessions | null {
    return this.#isLoaded ? this.#held : null;
  }

  /** How often sessions have come that the viewer waited for. */
  get loads(): number {
    return this.#loads;
  }

  /** What went wrong when sessions were last asked for; null when nothing did. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** The feed whose next page that was; null where everything was asked for. */
  get failedFeed(): SessionFeed | null {
    return this.#failedFeed;
  }

  /** The client that the sessions come from. */
  get client(): LiveSessionClient | null {
    return this.#client;
  }

  /** The clock of the server that the sessions come from. */
  get clock(): ServerClock {
    return this.#client ? clockOf(this.#client) : this.#givenClock;
  }

  /** The device has no connection, and the sessions come from a server. */
  get offline(): boolean {
    return !navigator.onLine && this.#source?.sessions === null;
  }

  /** Is the next page of this feed on its way? */
  isContinuing(feed: SessionFeed): boolean {
    return this.#continuing.has(feed);
  }

  /** Follows the host's properties; to be called in each of its `willUpdate()`. */
  follow(source: ListSource): void {
    const last = this.#source;
    this.#source = source;
    const differs = (names: readonly (keyof ListSource)[]) =>
      !last || names.some((name) => last[name] !== source[name]);
    const shownOtherwise = differs(['filter', 'liveBy', 'limit']);
    if (source.sessions) {
      if (shownOtherwise || !last?.sessions) this.#startAfresh();
      if (shownOtherwise || differs(['sessions', 'client'])) this.#take(source.sessions);
    } else if (shownOtherwise || differs(['courseId', 'client', 'baseUrl']) || last?.sessions) {
      this.#startAfresh();
      void this.#ask();
    } else if (differs(['updates'])) {
      this.#changed();
    }
  }

  /** Asks for the sessions now, starting afresh after an error. Settles when the answer, or the failure, has been taken in. */
  async refresh(): Promise<void> {
    if (!this.#isLoaded && this.#error) {
      this.#error = null;
      this.#host.requestUpdate();
    }
    await this.#ask();
  }

  /** Asks for the next page of a feed. Settles like `refresh()`. */
  async next(feed: SessionFeed): Promise<void> {
    if (!feed.hasMore || this.#continuing.has(feed)) return;
    const request = new AbortController();
    this.#continuing.set(feed, request);
    this.#host.requestUpdate();
    try {
      const page = await this.#fetch(feed.nextQuery(), request.signal);
      this.#held.takeNext(feed, page.known, page.cursor);
      this.#loads += 1;
      this.#settle(page.error);
    } catch (error) {
      if (!request.signal.aborted) this.#settle(asLiveSessionError(error), feed);
    } finally {
      if (this.#continuing.get(feed) === request) this.#continuing.delete(feed);
    }
  }

  hostConnected(): void {
    connectionListeners.add(this.#onConnection);
    void this.#ask();
  }

  hostDisconnected(): void {
    connectionListeners.delete(this.#onConnection);
    // An element that is only being moved is connected again in the same task: its requests and its stream go on.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#abort();
      this.#updates.stop();
    });
  }

  /** News come many at a time: what comes next is planned once for all. */
  hostUpdated(): void {
    if (this.#hasNews) this.#plan();
    this.#hasNews = false;
    this.#updates.review();
  }

  readonly #onConnection = () => {
    this.#host.requestUpdate();
    if (navigator.onLine) this.#updates.askSoon();
  };

  async #ask(): Promise<void> {
    if (!this.#source || this.#source.sessions || this.#source.courseId === null || !this.#host.isConnected)
      return;
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    const { feeds } = this.#held;
    this.#held.expect();
    try {
      const pages = await Promise.all(feeds.map((feed) => this.#fetch(feed.firstQuery(), signal)));
      this.#held.takeFirst(pages);
      this.#load(pages.find(({ error }) => error)?.error ?? null);
    } catch (error) {
      if (!signal.aborted) this.#settle(asLiveSessionError(error));
    }
  }

  async #fetch(query: SessionQuery, signal: AbortSignal): Promise<Page> {
    const { client: own, baseUrl, courseId } = this.#source!;
    await pageReady();
    const client = own ?? clientFor(baseUrl);
    signal.throwIfAborted();
    this.#client = client;
    if (!client.getCourseSessions)
      throw new LiveSessionError('invalid_response', 'The client has no method getCourseSessions.');
    const sent = performance.now();
    const { data, next_cursor: cursor } = await client.getCourseSessions(courseId!, query, { signal });
    signal.throwIfAborted();
    return { ...readSessions(data, this.clock, sent), cursor };
  }

  #take(sessions: readonly LiveSession[]): void {
    this.#client = this.#source?.client ?? null;
    try {
      const { known, error } = readSessions(sessions, this.clock, null);
      this.#held.takeFirst(this.#held.feeds.map(() => ({ known, cursor: null })));
      this.#load(error);
    } catch (error) {
      this.#settle(asLiveSessionError(error));
    }
  }

  /** What a stream says: shown without asking, unless the server alone knows what it means for this viewer. */
  #takeFacts(facts: LiveSessionFacts): void {
    if (!this.#isLoaded) return;
    const before = this.#held.get(String(facts.id));
    const told = readFacts(before, facts, this.clock);
    if (told === 'older') return;
    // Changes of a session that is not known belong to a page that has not come.
    if (told === 'incomplete') return before ? this.#updates.askSoon() : undefined;
    this.#held.tell(told);
    const isOtherCount = told.session.participantCount !== before?.session.participantCount;
    if (before?.session.reason === 'session_full' && isOtherCount) this.#updates.askSoon();
    this.#changed();
  }

  #startAfresh(): void {
    const { filter, liveBy, limit } = this.#source!;
    this.#abort();
    this.#updates.stop();
    this.#held = new CourseSessions(courseFeeds(filter, liveBy, this.clock.now(), limit));
    this.#isLoaded = false;
    this.#error = this.#failedFeed = null;
    this.#failures = 0;
  }

  #load(error: LiveSessionError | null): void {
    if (!this.#isLoaded) this.#loads += 1;
    this.#isLoaded = true;
    this.#settle(error);
  }

  #settle(error: LiveSessionError | null, failedFeed: SessionFeed | null = null): void {
    this.#error = error;
    this.#failedFeed = failedFeed;
    this.#failures = error ? this.#failures + 1 : 0;
    if (error && gone.has(error.code)) this.#isLoaded = false;
    this.#changed();
  }

  #changed(): void {
    this.#hasNews = true;
    this.#host.requestUpdate();
  }

  #plan(): void {
    const { sessions: given, courseId, updates } = this.#source!;
    if (given || courseId === null || !this.#host.isConnected) return this.#updates.stop();
    this.#updates.plan({
      mode: updates,
      client: this.#client,
      courseId,
      sessions: this.#isLoaded ? [...this.#held.values()].map(({ session }) => session) : null,
      error: this.#error,
      failures: this.#failures,
    });
  }

  #abort(): void {
    for (const request of [this.#asking, ...this.#continuing.values()]) request?.abort();
    this.#continuing.clear();
  }
}
