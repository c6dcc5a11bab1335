import type { Instant } from '../time/instant.js';
import type { SessionQuery } from '../session/live-session.js';
import type { Session, SessionStatus } from '../session/session.js';
import type { SessionGroup } from './session-group.js';

/** What a feed is about. */
export interface FeedRange {
  readonly status?: readonly SessionStatus[];
  readonly order: 'asc' | 'desc';
  /** Bounds of the scheduled start. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** The groups of a list that its next page continues. */
  readonly groups: readonly SessionGroup[];
}

type FedSession = Pick<Session, 'id' | 'start' | 'status'>;

/** The most that the contract lets a page hold. */
const largestPage = 200;

/** A course's sessions in the order of their start, as far as they have come, page after page. */
export class SessionFeed {
  /** How many sessions a page holds. */
  readonly step: number;
  readonly #range: FeedRange;
  /** The scheduled start of all that has come, by id. */
  #starts = new Map<string, Instant>();
  /** The last of them. */
  #edge: Instant;
  #cursor: string | null = null;
  #reported = 0;

  constructor(range: FeedRange, step: number) {
    this.#range = range;
    this.#edge = this.#edgeOf(this.#starts);
    this.step = step;
  }

  get groups(): readonly SessionGroup[] {
    return this.#range.groups;
  }

  /** Is there another page to ask for? */
  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** How many of its sessions were reported by events, beside its pages. */
  get reported(): number {
    return this.#reported;
  }

  /** Counts a session that an event has reported. */
  countReported(): void {
    this.#reported += 1;
  }

  /** Asks for the first page, or for all that has come once more. */
  firstQuery(): SessionQuery {
    return this.#query(Math.max(this.step, this.#starts.size));
  }

  /** Asks for the page after the last. */
  nextQuery(): SessionQuery {
    const query = this.#query(this.step);
    return this.#cursor === null ? query : { ...query, cursor: this.#cursor };
  }

  /** Takes what `firstQuery` has brought. What lies beyond it stays: that came with other pages. */
  takeFirst(sessions: readonly FedSession[], cursor: string | null): void {
    const first = startsOf(sessions);
    const edge = this.#edgeOf(first);
    const beyond =
      cursor === null ? [] : [...this.#starts].filter(([, start]) => this.#isBeyond(edge, start));
    this.#keep(new Map([...beyond, ...first]));
    if (beyond.length === 0) this.#cursor = cursor;
  }

  /** Takes what `nextQuery` has brought. */
  takeNext(sessions: readonly FedSession[], cursor: string | null): void {
    this.#keep(new Map([...this.#starts, ...startsOf(sessions)]));
    this.#cursor = cursor;
  }

  /** Has it brought this session? */
  has(id: string): boolean {
    return this.#starts.has(id);
  }

  /** Would this session be among what has come, had it been there in time? */
  reaches({ status, start }: FedSession): boolean {
    const { status: wanted, from = -Infinity, to = Infinity } = this.#range;
    if (start < from || start > to || wanted?.includes(status) === false) return false;
    return this.covers(start);
  }

  /** Has it come as far as this start, so that nothing before it is missing? */
  covers(start: Instant): boolean {
    return this.#cursor === null || !this.#isBeyond(this.#edge, start);
  }

  #keep(starts: Map<string, Instant>): void {
    this.#starts = starts;
    this.#edge = this.#edgeOf(starts);
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

  /** The start of the last of these in the order of the feed. */
  #edgeOf(starts: ReadonlyMap<string, Instant>): Instant {
    const { order } = this.#range;
    let edge = order === 'asc' ? -Infinity : Infinity;
    for (const start of starts.values()) if (this.#isBeyond(edge, start)) edge = start;
    return edge;
  }

  #isBeyond(edge: Instant, start: Instant): boolean {
    return this.#range.order === 'asc' ? start > edge : start < edge;
  }
}

function startsOf(sessions: readonly FedSession[]): Map<string, Instant> {
  return new Map(sessions.map(({ id, start }) => [id, start]));
}
