import type { z } from 'zod';
import type * as answers from '../contract/answers.js';
import { Problem } from '../contract/problem.js';
import { EventStream } from './event-stream.js';

type Facts = z.input<typeof answers.sessionFacts>;

/** What the updates need of the server around them. */
export interface LiveUpdatesOptions {
  /** Sessions as everybody sees them: one of a course, or those of it that a page may show. */
  read: (courseId: number, sessionId?: number) => Promise<Facts[]>;
  now: () => number;
  maxStreams: number;
  maxStreamsOfUser: number;
  /** Told when a change could not be read. */
  onError: (error: unknown) => void;
}

/** Who wants to hear of what. */
export interface Subscription {
  userId: number;
  courseId: number;
  /** One session; without it, all of the course. */
  sessionId?: number;
  /** The reader's last event, as the header `Last-Event-ID` has it. */
  lastEventId?: string | undefined;
  /** When the reader's token ends. */
  expiresAt: number;
}

interface LiveEvent {
  id: number;
  sessionId: number;
  data: object;
}

interface Subscriber extends Subscription {
  stream: EventStream;
  /** Events that came before the snapshot was sent; null since then. */
  held: LiveEvent[] | null;
  closing: NodeJS.Timeout;
}

/** One course that somebody listens to. */
interface Channel {
  subscribers: Set<Subscriber>;
  /** Who has seen this event, or a later one, can be brought up to date from `events`. */
  since: number;
  events: LiveEvent[];
  /** The version of each session that was sent last, as long as it stays only counts are sent; and those counts. */
  told: Map<number, { version: number; counts: string }>;
  /** Sessions that were sent within the last second, and whether they have changed again. */
  resting: Map<number, boolean>;
}

const longestStreamMs = 15 * 60_000;
const restMs = 1_000;
const keptEvents = 1_000;
const maxWaitingBytes = 256 * 1024;

/** The event streams of one process: a change is read once, and sent to all who listen to its course. */
export class LiveUpdates {
  readonly #options: LiveUpdatesOptions;
  readonly #channels = new Map<number, Channel>();
  readonly #streamsOfUser = new Map<number, number>();
  #streams = 0;
  #lastId: number;

  constructor(options: LiveUpdatesOptions) {
    this.#options = options;
    // Ids go on rising when the server starts again, so that no old one looks like a new one.
    this.#lastId = options.now();
  }

  /** Opens a stream: with what came after the reader's last event, or with a snapshot. */
  async subscribe(subscription: Subscription): Promise<ReadableStream<Uint8Array>> {
    const { userId, courseId, sessionId, lastEventId } = subscription;
    const { maxStreams, maxStreamsOfUser, now, read } = this.#options;
    const own = this.#streamsOfUser.get(userId) ?? 0;
    if (own >= maxStreamsOfUser) throw new Problem('rate_limited', {}, { 'Retry-After': '60' });
    if (this.#streams >= maxStreams) throw new Problem('overloaded', {}, { 'Retry-After': '30' });
    this.#streams += 1;
    this.#streamsOfUser.set(userId, own + 1);
    const channel = this.#channel(courseId);
    const stream = new EventStream(() => this.#forget(channel, subscriber), { maxBytes: maxWaitingBytes });
    // The reader connects again, and is asked again who they are.
    const age = Math.min(longestStreamMs, subscription.expiresAt - now());
    const closing = setTimeout(() => this.#close(channel, subscriber), age).unref();
    const subscriber: Subscriber = { ...subscription, stream, held: [], closing };
    channel.subscribers.add(subscriber);
    try {
      const seen = Number(lastEventId ?? NaN);
      if (seen >= channel.since && seen <= this.#lastId) {
        subscriber.held = channel.events.filter(({ id }) => id > seen);
      } else {
        const data = await read(courseId, sessionId);
        stream.send({ data }, { name: 'snapshot', id: this.#lastId });
      }
    } catch (error) {
      this.#close(channel, subscriber);
      throw error;
    }
    const held = subscriber.held;
    subscriber.held = null;
    for (const event of held ?? []) deliver(subscriber, event);
    return stream.body;
  }

  /** A session has changed. Whoever listens hears of it: at once, and then no more than once a second. */
  announce(courseId: number, sessionId: number): void {
    const channel = this.#channels.get(courseId);
    if (!channel) return;
    if (channel.resting.has(sessionId)) {
      channel.resting.set(sessionId, true);
      return;
    }
    channel.resting.set(sessionId, false);
    setTimeout(() => {
      const hasChanged = channel.resting.get(sessionId);
      channel.resting.delete(sessionId);
      if (hasChanged) this.announce(courseId, sessionId);
    }, restMs).unref();
    this.#publish(channel, courseId, sessionId).catch(this.#options.onError);
  }

  /** Whatever was to be heard of for a while was not: everybody gets a new snapshot. */
  async tellAgain(): Promise<void> {
    for (const [courseId, channel] of [...this.#channels]) {
      channel.events = [];
      channel.since = this.#lastId;
      channel.told.clear();
      const sessions = await this.#options.read(courseId);
      for (const { stream, sessionId } of [...channel.subscribers]) {
        const data = sessionId === undefined ? sessions : await this.#options.read(courseId, sessionId);
        stream.send({ data }, { name: 'snapshot', id: this.#lastId });
      }
    }
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams;
  }

  /** Ends all streams. */
  close(): void {
    for (const channel of this.#channels.values())
      for (const subscriber of [...channel.subscribers]) this.#close(channel, subscriber);
  }

  async #publish(channel: Channel, courseId: number, sessionId: number): Promise<void> {
    const [facts] = await this.#options.read(courseId, sessionId);
    if (!facts) return;
    const { id, version, server_time, participant_count, enrolled_count, attended_count } = facts;
    const counts = { participant_count, enrolled_count, attended_count };
    const now = { version, counts: JSON.stringify(counts) };
    const told = channel.told.get(id);
    // A call that was refused, or repeated, has changed nothing.
    if (told?.version === version && told.counts === now.counts) return;
    const data = told?.version === version ? { id, version, server_time, ...counts } : facts;
    channel.told.set(id, now);
    this.#lastId = Math.max(this.#lastId + 1, this.#options.now());
    const event = { id: this.#lastId, sessionId, data };
    channel.events.push(event);
    if (channel.events.length > keptEvents) channel.since = channel.events.shift()!.id;
    for (const subscriber of channel.subscribers)
      if (subscriber.held) subscriber.held.push(event);
      else deliver(subscriber, event);
  }

  #channel(courseId: number): Channel {
    const existing = this.#channels.get(courseId);
    if (existing) return existing;
    const channel: Channel = {
      subscribers: new Set(),
      since: this.#lastId,
      events: [],
      told: new Map(),
      resting: new Map(),
    };
    this.#channels.set(courseId, channel);
    return channel;
  }

  #close(channel: Channel, subscriber: Subscriber): void {
    subscriber.stream.close();
    this.#forget(channel, subscriber);
  }

  #forget(channel: Channel, subscriber: Subscriber): void {
    const { userId, courseId, closing } = subscriber;
    if (!channel.subscribers.delete(subscriber)) return;
    clearTimeout(closing);
    this.#streams -= 1;
    const own = this.#streamsOfUser.get(userId)! - 1;
    if (own > 0) this.#streamsOfUser.set(userId, own);
    else this.#streamsOfUser.delete(userId);
    // With nobody to hear, nothing is kept: whoever comes back gets a snapshot.
    if (channel.subscribers.size === 0) this.#channels.delete(courseId);
  }
}

function deliver({ stream, sessionId }: Subscriber, event: LiveEvent): void {
  if (sessionId === undefined || sessionId === event.sessionId)
    stream.send({ data: event.data }, { name: 'session', id: event.id });
}
