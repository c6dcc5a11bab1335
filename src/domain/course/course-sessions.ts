import type { LiveSession } from '../session/live-session.js';
import type { Session } from '../session/session.js';
import type { SessionFeed } from './session-feed.js';
import { isStale } from '../session/stale-session.js';

/** A session as it came, and as the rules read it. */
export interface KnownSession {
  readonly wire: LiveSession;
  readonly session: Session;
}

/** What is known of a course's sessions: by pages, and by what is told in between. Each once, and never older over newer. */
export class CourseSessions {
  readonly feeds: readonly SessionFeed[];
  readonly #known = new Map<string, KnownSession>();
  /** Told since everything was last asked for. */
  readonly #told = new Set<string>();

  constructor(feeds: readonly SessionFeed[]) {
    this.feeds = feeds;
  }

  get(id: string): KnownSession | null {
    return this.#known.get(id) ?? null;
  }

  values(): IterableIterator<KnownSession> {
    return this.#known.values();
  }

  /** All feeds are being asked for their beginnings: what is told from now on may be newer than the answers. */
  expect(): void {
    this.#told.clear();
  }

  /** Takes the beginnings of all feeds; what neither they nor the news since know any more is gone. */
  takeFirst(
    pages: readonly { readonly known: readonly KnownSession[]; readonly cursor: string | null }[],
  ): void {
    pages.forEach(({ known, cursor }, index) => {
      this.feeds[index]!.takeFirst(
        known.map(({ session }) => session),
        cursor,
      );
      known.forEach((one) => this.#take(one));
    });
    for (const id of [...this.#known.keys()])
      if (!this.#told.has(id) && !this.feeds.some((feed) => feed.has(id))) this.#known.delete(id);
  }

  /** Takes the next page of a feed. */
  takeNext(feed: SessionFeed, known: readonly KnownSession[], cursor: string | null): void {
    feed.takeNext(
      known.map(({ session }) => session),
      cursor,
    );
    known.forEach((one) => this.#take(one));
  }

  /** Takes what is told of one session. One that lies beyond what has come is left for its page. */
  tell(known: KnownSession): void {
    const { id } = known.session;
    if (!this.#known.has(id)) {
      const feed = this.feeds.find((candidate) => candidate.reaches(known.session));
      if (!feed) return;
      feed.reveal(1);
    }
    this.#told.add(id);
    this.#take(known);
  }

  #take(known: KnownSession): void {
    const { id } = known.session;
    if (!isStale(known.session, this.#known.get(id)?.session ?? null)) this.#known.set(id, known);
  }
}
