import type { SessionFeed } from './session-feed.js';

/** How many sessions of each feed a list shows: a page at first, and one more each time it is asked for more. */
export class RevealedSessions {
  readonly #pages = new WeakMap<SessionFeed, number>();

  /** Sessions that were reported since add to the pages, so that they push nothing out. */
  of(feed: SessionFeed): number {
    return feed.step * this.#pagesOf(feed) + feed.reported;
  }

  /** Shows another page of a feed. */
  more(feed: SessionFeed): void {
    this.#pages.set(feed, this.#pagesOf(feed) + 1);
  }

  #pagesOf(feed: SessionFeed): number {
    return this.#pages.get(feed) ?? 1;
  }
}
