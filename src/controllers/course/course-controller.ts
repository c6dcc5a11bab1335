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

/** Which sessions an element shows. */
export interface CourseSource {
  /** Given by the page: then nothing is fetched. */
  readonly sessions: readonly LiveSession[] | null;
  readonly courseId: SessionId | null;
  readonly client: LiveSessionClient | null;
  readonly baseUrl: string | null;
  readonly filter: SessionFilter;
  readonly liveBy: LiveBy;
  /** How many sessions a page holds. */
  readonly limit: number;
}

/** Sessions that the page has given, and what is wrong with the first that cannot be read. */
interface GivenSessions {
  readonly sessions: CourseSessions | null;
  readonly error: LiveSessionError | null;
}

/** The sessions of a course for an element: given by the page, else those that the backend's store has. */
export class CourseController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #stored: StoreSubscription<StoredCourse>;
  readonly #source: () => CourseSource;
  #followed: CourseSource | null = null;
  /** Follows what the page gives without a client. */
  readonly #clock = new ServerClock();
  #given: GivenSessions | null = null;
  #revealed = new RevealedSessions();
  #isLoaded = false;
  #loads = 0;

  /** @param source Asked before each update of the host. */
  constructor(host: StoreHost, source: () => CourseSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
    this.#stored = new StoreSubscription(host);
  }

  /** The sessions to show; null before there are any. */
  get sessions(): CourseSessions | null {
    return this.#given ? this.#given.sessions : (this.#stored.entry?.sessions ?? null);
  }

  /** How many sessions of each feed are shown. */
  get revealed(): RevealedSessions {
    return this.#revealed;
  }

  /** How often sessions have arrived that the viewer waited for. */
  get loads(): number {
    return this.#loads;
  }

  /** The failure of the last request; null when it succeeded. */
  get error(): LiveSessionError | null {
    return this.#given ? this.#given.error : this.#stored.error;
  }

  /** The feed whose next page could not be loaded; null where the error is about all of them. */
  get failedFeed(): SessionFeed | null {
    return this.#given ? null : (this.#stored.entry?.failedFeed ?? null);
  }

  /** The client that the sessions come from. */
  get client(): LiveSessionClient | null {
    return this.#given ? (this.#followed?.client ?? null) : (this.#stored.store?.client ?? null);
  }

  /** The clock of the backend that the sessions come from. */
  get clock(): ServerClock {
    return this.client ? storeOf(this.client).clock : this.#clock;
  }

  /** Do the sessions come from a backend, while the device has no connection? */
  get offline(): boolean {
    return !navigator.onLine && this.#followed !== null && !this.#given;
  }

  /** Is the next page of a feed under way? */
  isContinuing(feed: SessionFeed): boolean {
    return this.#stored.entry?.isContinuing(feed) ?? false;
  }

  /** Asks the backend for the sessions now. Settles when the answer or the failure is stored. */
  refresh(): Promise<void> {
    return this.#stored.refresh();
  }

  /** Shows another page of a feed. */
  reveal(feed: SessionFeed): void {
    this.#revealed.revealMore(feed);
    this.#host.requestUpdate();
  }

  /** Loads the next page of a feed. Settles when the answer or the failure is stored. */
  async loadNext(feed: SessionFeed): Promise<void> {
    if (await this.#stored.entry?.loadNext(feed)) this.#loads += 1;
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    this.#follow(this.#source());
    const isLoaded = this.sessions !== null;
    if (isLoaded && !this.#isLoaded) this.#loads += 1;
    this.#isLoaded = isLoaded;
  }

  #follow(source: CourseSource): void {
    const last = this.#followed;
    this.#followed = source;
    const differs = (...names: (keyof CourseSource)[]) =>
      !last || names.some((name) => last[name] !== source[name]);
    const isShownAnew = differs('filter', 'liveBy', 'limit');
    if (source.sessions) {
      if (isShownAnew || !last?.sessions) this.#startAfresh();
      if (isShownAnew || differs('sessions', 'client')) this.#give(source, source.sessions);
    } else if (isShownAnew || differs('courseId', 'client', 'baseUrl') || last?.sessions) {
      this.#startAfresh();
      this.#given = null;
      const { courseId, filter, liveBy, limit } = source;
      if (courseId !== null)
        this.#stored.show((store) => storedCourse(store, { courseId, filter, liveBy, limit }));
    }
  }

  #startAfresh(): void {
    this.#stored.show(null);
    this.#given = null;
    this.#revealed = new RevealedSessions();
    this.#isLoaded = false;
  }

  /** Takes what the page gives: never older over newer while it shows the same. */
  #give({ filter, liveBy, limit }: CourseSource, given: readonly LiveSession[]): void {
    const kept = this.#given?.sessions ?? null;
    this.#given = { sessions: kept, error: null };
    try {
      const { sessions, error } = readSessions(given, this.clock, null);
      const course =
        kept ?? new CourseSessions(courseFeeds(filter, liveBy, this.clock.now(), limit), new SessionMap());
      course.setFirstPages(course.feeds.map(() => ({ sessions, cursor: null })));
      this.#given = { sessions: course, error };
    } catch (error) {
      this.#given = { sessions: kept, error: asLiveSessionError(error) };
    }
  }
}
