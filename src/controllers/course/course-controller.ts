import type { ReactiveController } from 'lit';
import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { courseFeeds } from '../../domain/course/course-feeds.js';
import { CourseSessions } from '../../domain/course/course-sessions.js';
import { RevealedSessions } from '../../domain/course/revealed-sessions.js';
import type { SessionFeed } from '../../domain/course/session-feed.js';
import type { SessionFilter } from '../../domain/course/session-group.js';
import { SessionMap } from '../../domain/course/session-map.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import { readSessions } from '../../store/read-sessions.js';
import { ServerClock } from '../../store/server-clock.js';
import { storeOf } from '../../store/store-of.js';
import { type StoredCourse, storedCourse } from '../../store/stored-course.js';
import { type StoreHost, StoreSubscription } from '../store-subscription.js';

/** The properties of an element that select its sessions. */
export interface CourseSource {
  /** Sessions from the page, which replace requests; null to request them. */
  readonly sessions: readonly LiveSession[] | null;
  /** Id of the course to request; null for none. */
  readonly courseId: SessionId | null;
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly filter: SessionFilter;
  readonly liveBy: LiveBy;
  /** Sessions per page. */
  readonly limit: number;
}

/** The sessions from the page, and the error of the first invalid one; null if all are valid. */
interface GivenSessions {
  readonly sessions: CourseSessions | null;
  readonly error: LiveSessionError | null;
}

/** Provides the sessions of a course for an element, from the page or from the backend's store. */
export class CourseController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #stored: StoreSubscription<StoredCourse>;
  readonly #sourceNow: () => CourseSource;
  #source: CourseSource | null = null;
  /** The clock of sessions that the page gives without a client. */
  readonly #clock = new ServerClock();
  #given: GivenSessions | null = null;
  #revealed = new RevealedSessions();
  #isLoaded = false;
  #loads = 0;

  /** @param source Called before each update of the host. */
  constructor(host: StoreHost, source: () => CourseSource) {
    this.#host = host;
    this.#sourceNow = source;
    host.addController(this);
    this.#stored = new StoreSubscription(host);
  }

  /** The sessions to display; null if none are loaded. */
  get sessions(): CourseSessions | null {
    return this.#given ? this.#given.sessions : (this.#stored.entry?.sessions ?? null);
  }

  /** The number of displayed sessions of each feed. */
  get revealed(): RevealedSessions {
    return this.#revealed;
  }

  /** Counts how often first or next pages were loaded. Refreshes do not count. */
  get loads(): number {
    return this.#loads;
  }

  /** The failure of the last request; null if it succeeded. */
  get error(): LiveSessionError | null {
    return this.#given ? this.#given.error : this.#stored.error;
  }

  /** The feed whose next page could not be loaded; null if `error` is not about a next page. */
  get failedFeed(): SessionFeed | null {
    return this.#given ? null : (this.#stored.entry?.failedFeed ?? null);
  }

  /** The client of the sessions' backend; null if there is none. */
  get client(): LiveSessionClient | null {
    return this.#given ? (this.#source?.client ?? null) : (this.#stored.store?.client ?? null);
  }

  /** The clock of the sessions' backend. */
  get clock(): ServerClock {
    return this.client ? storeOf(this.client).clock : this.#clock;
  }

  /** True if the sessions are from a backend, and the device has no connection. */
  get offline(): boolean {
    return !navigator.onLine && this.#source !== null && !this.#given;
  }

  /** Returns whether a request for the next page of a feed is pending. */
  isLoadingNext(feed: SessionFeed): boolean {
    return this.#stored.entry?.isLoadingNext(feed) ?? false;
  }

  /** Requests the sessions again. Resolves when the answer or the failure is stored. */
  refresh(): Promise<void> {
    return this.#stored.refresh();
  }

  /** Reveals another page of a feed. */
  reveal(feed: SessionFeed): void {
    this.#revealed.revealMore(feed);
    this.#host.requestUpdate();
  }

  /** Loads the next page of a feed. Resolves when the answer or the failure is stored. */
  async loadNext(feed: SessionFeed): Promise<void> {
    if (await this.#stored.entry?.loadNext(feed)) this.#loads += 1;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#setSource(this.#sourceNow());
    const isLoaded = this.sessions !== null;
    if (isLoaded && !this.#isLoaded) this.#loads += 1;
    this.#isLoaded = isLoaded;
  }

  #setSource(source: CourseSource): void {
    const last = this.#source;
    this.#source = source;
    const differs = (...names: (keyof CourseSource)[]) =>
      !last || names.some((name) => last[name] !== source[name]);
    const isSelectionChanged = differs('filter', 'liveBy', 'limit');
    if (source.sessions) {
      if (isSelectionChanged || !last?.sessions) this.#reset();
      if (isSelectionChanged || differs('sessions', 'client')) this.#storeGiven(source, source.sessions);
    } else if (isSelectionChanged || differs('courseId', 'client', 'baseUrl') || last?.sessions) {
      this.#reset();
      this.#given = null;
      const { courseId, filter, liveBy, limit } = source;
      if (courseId !== null)
        this.#stored.show((store) => storedCourse(store, { courseId, filter, liveBy, limit }));
    }
  }

  #reset(): void {
    this.#stored.show(null);
    this.#given = null;
    this.#revealed = new RevealedSessions();
    this.#isLoaded = false;
  }

  /** Stores sessions from the page. Does not replace newer versions by older ones. */
  #storeGiven({ filter, liveBy, limit }: CourseSource, given: readonly LiveSession[]): void {
    const previous = this.#given?.sessions ?? null;
    this.#given = { sessions: previous, error: null };
    try {
      const { sessions, error } = readSessions(given, this.clock, null);
      const course =
        previous ??
        new CourseSessions(courseFeeds(filter, liveBy, this.clock.now(), limit), new SessionMap());
      course.setFirstPages(course.feeds.map(() => ({ sessions, cursor: null })));
      this.#given = { sessions: course, error };
    } catch (error) {
      this.#given = { sessions: previous, error: asLiveSessionError(error) };
    }
  }
}
