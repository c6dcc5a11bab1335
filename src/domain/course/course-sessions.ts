import type { Session } from '../session/session.js';
import type { SessionSnapshot } from '../session/session-snapshot.js';
import type { SessionFeed } from './session-feed.js';

/** Where the sessions of a course are kept, by their ids. */
export interface KeptSessions {
  get(id: string): SessionSnapshot | null;
  /** Keeps a session, unless something newer is kept. */
  put(snapshot: SessionSnapshot): void;
  delete(id: string): void;
}

/** One page of a feed. */
export interface FeedPage {
  readonly sessions: readonly SessionSnapshot[];
  /** Asks for the next page; null on the last one. */
  readonly cursor: string | null;
}

/** Which sessions of a course are known: by pages of feeds, and by reports of changes in between. Each once. */
export class CourseSessions {
  readonly feeds: readonly SessionFeed[];
  readonly #kept: KeptSessions;
  readonly #ids = new Set<string>();
  /** Reported since all feeds were last asked for. */
  readonly #reported = new Set<string>();

  constructor(feeds: readonly SessionFeed[], kept: KeptSessions) {
    this.feeds = feeds;
    this.#kept = kept;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get(id: string): SessionSnapshot | null {
    return this.#ids.has(id) ? this.#kept.get(id) : null;
  }

  values(): SessionSnapshot[] {
    return [...this.#ids].flatMap((id) => this.#kept.get(id) ?? []);
  }

  /** Call it when all feeds are asked for their first pages: what is reported from now on may be newer than the answers. */
  expect(): void {
    this.#reported.clear();
  }

  /** Takes the first pages of all feeds. Sessions that are neither on them nor reported since are gone. */
  takeFirst(pages: readonly FeedPage[]): void {
    pages.forEach(({ sessions, cursor }, index) => {
      this.feeds[index]!.takeFirst(sessions.map(sessionIn), cursor);
      sessions.forEach((one) => this.#take(one));
    });
    for (const id of [...this.#ids]) {
      if (this.#reported.has(id) || this.feeds.some((feed) => feed.has(id))) continue;
      this.#ids.delete(id);
      this.#kept.delete(id);
    }
  }

  /** Takes the next page of a feed. */
  takeNext(feed: SessionFeed, { sessions, cursor }: FeedPage): void {
    feed.takeNext(sessions.map(sessionIn), cursor);
    sessions.forEach((one) => this.#take(one));
  }

  /** Takes a report about one session. A session that lies beyond the pages so far is left for its page. */
  report(snapshot: SessionSnapshot): void {
    const { id } = snapshot.session;
    if (!this.#ids.has(id)) {
      const feed = this.feeds.find((candidate) => candidate.reaches(snapshot.session));
      if (!feed) return;
      feed.countReported();
    }
    this.#reported.add(id);
    this.#take(snapshot);
  }

  #take(snapshot: SessionSnapshot): void {
    this.#ids.add(snapshot.session.id);
    this.#kept.put(snapshot);
  }
}

function sessionIn({ session }: SessionSnapshot): Session {
  return session;
}
