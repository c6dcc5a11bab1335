import type { SessionFeed } from './session-feed.js';

/** Counts the sessions of each feed that a list reveals: one page, and another after each `revealMore()`. */
export class RevealedSessions {
  readonly #pages = new WeakMap<SessionFeed, number>();

  /** Returns the number of sessions to reveal. Sessions that events have added count extra, so that they displace no others. */
  countOf(feed: SessionFeed): number {
    return feed.pageSize * this.#pagesOf(feed) + feed.reported;
  }

  /** Reveals another page of a feed. */
  revealMore(feed: SessionFeed): void {
    this.#pages.set(feed, this.#pagesOf(feed) + 1);
  }

  #pagesOf(feed: SessionFeed): number {
    return this.#pages.get(feed) ?? 1;
  }
}
