import type { SessionId } from '../api/live-session-client.js';
import { sessionId } from '../api/parse/read-fields.js';
import { requireMethod } from '../api/require-method.js';
import { asLiveSessionError } from '../domain/as-live-session-error.js';
import { courseFeeds } from '../domain/course/course-feeds.js';
import { CourseSessions, type FeedPage } from '../domain/course/course-sessions.js';
import type { SessionFeed } from '../domain/course/session-feed.js';
import type { SessionFilter } from '../domain/course/session-group.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSession, LiveSessionFacts, SessionQuery } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import type { LiveBy } from '../domain/session/session-state.js';
import { readPage } from './read-sessions.js';
import type { CourseEntry, SessionStore } from './session-store.js';
import { readSession, sharedSnapshot } from './session-snapshots.js';
import { StoredEntry } from './stored-entry.js';
import { StoredSession } from './stored-session.js';

/** Selects sessions of a course. */
export interface CourseQuery {
  readonly courseId: SessionId;
  readonly filter: SessionFilter;
  readonly liveBy: LiveBy;
  /** Sessions per page. */
  readonly limit: number;
}

interface ParsedPage extends FeedPage {
  /** The error of the first invalid session; null if all are valid. */
  readonly error: LiveSessionError | null;
}

/** Returns the entry of a course query in a store. Equal queries share one entry. */
export function storedCourse(store: SessionStore, query: CourseQuery): StoredCourse {
  const { courseId, filter, liveBy, limit } = query;
  const key = JSON.stringify([String(courseId), filter, liveBy, limit]);
  return store.course(key, () => new StoredCourse(store, query));
}

/** Stores the sessions that a course query selects, on the pages requested so far. */
export class StoredCourse extends StoredEntry implements CourseEntry {
  readonly #courseId: SessionId;
  readonly #sessions: CourseSessions;
  readonly #entries = new Map<string, StoredSession>();
  /** The pending requests for next pages. */
  readonly #nextPages = new Map<SessionFeed, AbortController>();
  #isLoaded = false;
  #failedFeed: SessionFeed | null = null;
  #isPlanning = false;

  constructor(store: SessionStore, { courseId, filter, liveBy, limit }: CourseQuery) {
    super(store);
    this.#courseId = courseId;
    const feeds = courseFeeds(filter, liveBy, store.clock.now(), limit);
    this.#sessions = new CourseSessions(feeds, {
      get: (id) => this.#entries.get(id)?.snapshot ?? null,
      put: (snapshot) => this.#put(snapshot),
      delete: (id) => this.#entries.delete(id),
    });
  }

  /** The sessions; null before the first answer. */
  get sessions(): CourseSessions | null {
    return this.#isLoaded ? this.#sessions : null;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** The feed whose next page could not be loaded; null if `error` is not about a next page. */
  get failedFeed(): SessionFeed | null {
    return this.#failedFeed;
  }

  /** Returns whether an entry is a session of this course. */
  includes(entry: StoredEntry): boolean {
    return entry instanceof StoredSession && this.#entries.get(String(entry.id)) === entry;
  }

  /** Returns whether a request for the next page of a feed is pending. */
  isLoadingNext(feed: SessionFeed): boolean {
    return this.#nextPages.has(feed);
  }

  /** Loads the next page of a feed. Resolves to true if it is stored. Never rejects: `error` is the failure. */
  async loadNext(feed: SessionFeed): Promise<boolean> {
    if (!feed.hasMore || this.#nextPages.has(feed)) return false;
    const { signal } = this.#startNextPage(feed);
    try {
      const page = await this.#fetch(feed.nextQuery(), signal);
      this.#nextPages.delete(feed);
      this.store.change(() => {
        this.#sessions.addNextPage(feed, page);
        this.settle(page.error);
      });
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      this.#nextPages.delete(feed);
      this.settle(asLiveSessionError(error), feed);
      return false;
    }
  }

  /** Stores a session that a call has created or changed, if it belongs to this course. */
  storeSession(snapshot: SessionSnapshot): void {
    const isMember =
      this.#sessions.has(snapshot.session.id) || courseOf(snapshot.wire) === String(this.#courseId);
    if (!this.#isLoaded || !isMember) return;
    this.#sessions.addReported(snapshot);
    this.plan();
  }

  /** Removes a session that a call or an event has deleted. */
  removeSession(id: SessionId): void {
    if (!this.#sessions.remove(String(id))) return;
    this.store.markChanged(this);
    this.plan();
  }

  protected override async load(signal: AbortSignal): Promise<() => LiveSessionError | null> {
    this.#sessions.startRefresh();
    const pages = await Promise.all(
      this.#sessions.feeds.map((feed) => this.#fetch(feed.firstQuery(), signal)),
    );
    return () => {
      this.#sessions.setFirstPages(pages);
      this.#isLoaded = true;
      return pages.find(({ error }) => error)?.error ?? null;
    };
  }

  protected override settle(error: LiveSessionError | null, failedFeed: SessionFeed | null = null): void {
    this.#failedFeed = failedFeed;
    super.settle(error);
  }

  /** Plans the next update once for all changes in the same task. */
  protected override plan(): void {
    if (this.subscribers.size === 0) return super.plan();
    if (this.#isPlanning) return;
    this.#isPlanning = true;
    queueMicrotask(() => {
      this.#isPlanning = false;
      super.plan();
    });
  }

  protected override revoke(): void {
    this.#isLoaded = false;
  }

  protected override abortAll(): void {
    super.abortAll();
    for (const request of this.#nextPages.values()) request.abort();
    this.#nextPages.clear();
  }

  override handleFacts(facts: LiveSessionFacts): void {
    if (facts.deleted) return this.removeSession(facts.id);
    if (!this.#isLoaded) return;
    const entry = this.store.findSession(facts.id);
    const before = entry?.snapshot?.session;
    this.store.change(() => {
      const after = before ? entry.applyFacts(facts) : this.#parse(facts);
      if (after === 'older') return;
      // An unknown session belongs to a page that was not requested.
      if (after === 'incomplete')
        return this.#sessions.has(String(facts.id)) ? this.requestSoon() : undefined;
      this.#sessions.addReported(after);
      this.plan();
      const hasCountChanged = after.session.participantCount !== before?.participantCount;
      // A seat may be free. Only the backend knows whether this viewer can take it.
      if (before?.reason === 'session_full' && hasCountChanged) this.requestSoon();
    });
  }

  protected override get updateScope() {
    const sessions = this.#isLoaded ? this.#sessions.values().map(({ session }) => session) : null;
    return { target: sessions && { courseId: this.#courseId }, sessionId: null, sessions };
  }

  async #fetch(query: SessionQuery, signal: AbortSignal): Promise<ParsedPage> {
    const getCourseSessions = requireMethod(this.store.client, 'getCourseSessions');
    const sent = performance.now();
    const page = await readPage(getCourseSessions(this.#courseId, query, { signal }), this.store.clock, sent);
    signal.throwIfAborted();
    return page;
  }

  #startNextPage(feed: SessionFeed): AbortController {
    const request = new AbortController();
    this.#nextPages.set(feed, request);
    this.store.markChanged(this);
    return request;
  }

  #put(snapshot: SessionSnapshot): void {
    const { id } = snapshot.session;
    const entry = this.store.session(id);
    this.#entries.set(id, entry);
    entry.storeRow(snapshot);
  }

  /** Parses facts about an unknown session. Returns `incomplete` if they lack a required field. */
  #parse(facts: LiveSessionFacts): SessionSnapshot | 'incomplete' {
    try {
      return sharedSnapshot(readSession(facts as LiveSession, this.store.clock, null));
    } catch {
      return 'incomplete';
    }
  }
}

/** Returns the course id of a session; null if it has none. */
function courseOf(wire: LiveSession): string | null {
  return sessionId(wire.course_id ?? wire.course?.id);
}
