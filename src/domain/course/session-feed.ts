import type { Instant } from '../time/instant.js';
import type { SessionQuery } from '../session/live-session.js';
import type { Session, SessionStatus } from '../session/session.js';
import type { SessionGroup } from './session-group.js';

/** The sessions that a feed selects. */
export interface FeedRange {
  readonly status?: readonly SessionStatus[];
  readonly order: 'asc' | 'desc';
  /** Bounds of the scheduled start, both inclusive. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** The groups of a list that the sessions of this feed belong to. */
  readonly groups: readonly SessionGroup[];
}

type FeedSession = Pick<Session, 'id' | 'start' | 'status'>;

/** Maximum sessions per page (docs/backend.md). */
const largestPage = 200;

/** One selection of a course's sessions, ordered by their start. Its pages are requested one after the other. */
export class SessionFeed {
  /** Sessions per page. */
  readonly pageSize: number;
  readonly #range: FeedRange;
  /** The scheduled starts of all loaded sessions, by id. */
  #starts = new Map<string, Instant>();
  /** The last of these starts, in the order of the feed. */
  #lastStart: Instant;
  #cursor: string | null = null;
  #reported = 0;

  constructor(range: FeedRange, pageSize: number) {
    this.#range = range;
    this.#lastStart = this.#lastStartOf(this.#starts);
    this.pageSize = pageSize;
  }

  /** The groups of a list that the sessions of this feed belong to. */
  get groups(): readonly SessionGroup[] {
    return this.#range.groups;
  }

  /** True if another page exists. */
  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** Number of sessions that events have added to those of the pages. */
  get reported(): number {
    return this.#reported;
  }

  /** Counts a session that an event has added. */
  countReported(): void {
    this.#reported += 1;
  }

  /** Returns the query for all sessions that are loaded, or for the first page if none are. */
  firstQuery(): SessionQuery {
    return this.#query(Math.max(this.pageSize, this.#starts.size));
  }

  /** Returns the query for the next page. */
  nextQuery(): SessionQuery {
    const query = this.#query(this.pageSize);
    return this.#cursor === null ? query : { ...query, cursor: this.#cursor };
  }

  /** Stores the answer to `firstQuery()`. Keeps sessions that start after its last one: they are from later pages. */
  setFirstPage(sessions: readonly FeedSession[], cursor: string | null): void {
    const first = startsOf(sessions);
    const lastStart = this.#lastStartOf(first);
    const later =
      cursor === null ? [] : [...this.#starts].filter(([, start]) => this.#isAfter(start, lastStart));
    this.#setStarts(new Map([...later, ...first]));
    if (later.length === 0) this.#cursor = cursor;
  }

  /** Stores the answer to `nextQuery()`. */
  addNextPage(sessions: readonly FeedSession[], cursor: string | null): void {
    this.#setStarts(new Map([...this.#starts, ...startsOf(sessions)]));
    this.#cursor = cursor;
  }

  /** Removes a session that was deleted. */
  remove(id: string): void {
    if (this.#starts.has(id)) this.#setStarts(new Map([...this.#starts].filter(([loaded]) => loaded !== id)));
  }

  /** Returns whether a loaded page contains this session. */
  has(id: string): boolean {
    return this.#starts.has(id);
  }

  /** Returns whether this session belongs to the part of the feed that is loaded. */
  covers({ status, start }: FeedSession): boolean {
    const { status: statuses, from = -Infinity, to = Infinity } = this.#range;
    if (start < from || start > to || statuses?.includes(status) === false) return false;
    return this.isLoadedUpTo(start);
  }

  /** Returns whether all sessions of the feed up to this start are loaded. */
  isLoadedUpTo(start: Instant): boolean {
    return this.#cursor === null || !this.#isAfter(start, this.#lastStart);
  }

  #setStarts(starts: Map<string, Instant>): void {
    this.#starts = starts;
    this.#lastStart = this.#lastStartOf(starts);
  }

  #query(limit: number): SessionQuery {
    const { status, order, from, to } = this.#range;
    return {
      order,
      limit: Math.min(largestPage, limit),
      ...(status && { status: [...status] }),
      ...(from !== undefined && { from: new Date(from).toISOString() }),
      ...(to !== undefined && { to: new Date(to).toISOString() }),
    };
  }

  /** Returns the last of these starts, in the order of the feed. */
  #lastStartOf(starts: ReadonlyMap<string, Instant>): Instant {
    const { order } = this.#range;
    let lastStart = order === 'asc' ? -Infinity : Infinity;
    for (const start of starts.values()) if (this.#isAfter(start, lastStart)) lastStart = start;
    return lastStart;
  }

  /** Compares two starts in the order of the feed. */
  #isAfter(start: Instant, other: Instant): boolean {
    return this.#range.order === 'asc' ? start > other : start < other;
  }
}

function startsOf(sessions: readonly FeedSession[]): Map<string, Instant> {
  return new Map(sessions.map(({ id, start }) => [id, start]));
}
