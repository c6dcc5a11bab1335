import type { Session } from '../session/session.js';
import type { SessionSnapshot } from '../session/session-snapshot.js';
import type { SessionFeed } from './session-feed.js';

/** Stores the sessions of a course by id. */
export interface SnapshotStore {
  /** Returns a session; null if it is not stored. */
  get(id: string): SessionSnapshot | null;
  /** Stores a session, unless a newer version of it is stored. */
  put(snapshot: SessionSnapshot): void;
  delete(id: string): void;
}

/** One page of a feed. */
export interface FeedPage {
  readonly sessions: readonly SessionSnapshot[];
  /** Cursor of the next page; null on the last page. */
  readonly cursor: string | null;
}

/** The known sessions of a course: those on the loaded pages of its feeds, and those that events have reported since. */
export class CourseSessions {
  /** The feeds, in the order in which a list displays their groups. */
  readonly feeds: readonly SessionFeed[];
  readonly #snapshots: SnapshotStore;
  readonly #ids = new Set<string>();
  /** Ids of the sessions that events have reported since the last request for all first pages. */
  readonly #reported = new Set<string>();

  /** Ids of deleted sessions: an answer that was requested before the deletion still contains them. */
  readonly #removed = new Set<string>();

  constructor(feeds: readonly SessionFeed[], snapshots: SnapshotStore) {
    this.feeds = feeds;
    this.#snapshots = snapshots;
  }

  /** Returns whether the course has this session. */
  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** Returns a session of the course; null if it has none with this id. */
  get(id: string): SessionSnapshot | null {
    return this.#ids.has(id) ? this.#snapshots.get(id) : null;
  }

  /** Returns all sessions of the course. */
  values(): SessionSnapshot[] {
    return [...this.#ids].flatMap((id) => this.#snapshots.get(id) ?? []);
  }

  /** Call this when all first pages are requested. Events that arrive from now on may be newer than the answers. */
  startRefresh(): void {
    this.#reported.clear();
  }

  /** Stores the first pages of all feeds, in order. Removes sessions that are in no feed and that no event has reported. */
  setFirstPages(pages: readonly FeedPage[]): void {
    pages.forEach(({ sessions, cursor }, index) => {
      this.feeds[index]!.setFirstPage(sessions.map(sessionIn), cursor);
      sessions.forEach((snapshot) => this.#store(snapshot));
    });
    for (const id of [...this.#ids]) {
      if (this.#reported.has(id) || this.feeds.some((feed) => feed.has(id))) continue;
      this.#ids.delete(id);
      this.#snapshots.delete(id);
    }
  }

  /** Stores the next page of a feed. */
  addNextPage(feed: SessionFeed, { sessions, cursor }: FeedPage): void {
    feed.addNextPage(sessions.map(sessionIn), cursor);
    sessions.forEach((snapshot) => this.#store(snapshot));
  }

  /** Stores a session that an event or a call has reported. Ignores a session that belongs to a page not loaded yet. */
  addReported(snapshot: SessionSnapshot): void {
    const { id } = snapshot.session;
    if (this.#removed.has(id)) return;
    if (!this.#ids.has(id)) {
      const feed = this.feeds.find((candidate) => candidate.covers(snapshot.session));
      if (!feed) return;
      feed.countReported();
    }
    this.#reported.add(id);
    this.#store(snapshot);
  }

  /** Removes a session that was deleted. Returns false if the course does not have it. */
  remove(id: string): boolean {
    this.#removed.add(id);
    if (!this.#ids.delete(id)) return false;
    this.feeds.forEach((feed) => feed.remove(id));
    this.#reported.delete(id);
    this.#snapshots.delete(id);
    return true;
  }

  #store(snapshot: SessionSnapshot): void {
    if (this.#removed.has(snapshot.session.id)) return;
    this.#ids.add(snapshot.session.id);
    this.#snapshots.put(snapshot);
  }
}

function sessionIn({ session }: SessionSnapshot): Session {
  return session;
}
