import { Refusal } from '../domain/refusal.js';
import { EventStream } from './event-stream.js';

/** The fields of a session that streams compare; all other fields are sent as they are. */
interface Facts {
  id: number;
  version: number;
  server_time: string;
  participant_count: number;
  enrolled_count: number;
  attended_count: number;
  correction_count: number;
  waiting_count: number;
  waiting_version: number;
  instructor_present: boolean | null;
  auto_end_at: string | null;
}

/** Tells readers that a session was deleted. */
interface DeletedFacts {
  id: number;
  version: number;
  deleted: true;
}

/** Dependencies and limits of the updates. */
export interface LiveUpdatesOptions {
  /** Reads one session of a course, or all its sessions that a page may show, without fields for single viewers. */
  read: (courseId: number, sessionId?: number) => Promise<(Facts | DeletedFacts)[]>;
  /** Returns those of the users who may still read the sessions of a course. */
  readers: (courseId: number, userIds: readonly number[]) => Promise<ReadonlySet<number>>;
  now: () => number;
  maxStreams: number;
  maxStreamsOfUser: number;
  /** Called when a change could not be read. */
  onError: (error: unknown) => void;
}

/** A reader and the sessions whose changes they receive. */
export interface Subscription {
  userId: number;
  courseId: number;
  /** One session; without it, all of the course. */
  sessionId?: number;
  /** Id of the last event that the reader received; NaN or undefined: none. */
  lastEventId?: number | undefined;
  /** End of the reader's token, in milliseconds since the epoch. */
  expiresAt: number;
  /** An administrator may read every course. */
  isAdmin?: boolean;
}

interface LiveEvent {
  id: number;
  sessionId: number;
  data: object;
}

interface Subscriber extends Subscription {
  stream: EventStream;
  /** Events that arrived before the snapshot was sent; null afterwards. */
  held: LiveEvent[] | null;
  closing: NodeJS.Timeout;
}

/** A course with at least one subscriber. */
interface Channel {
  subscribers: Set<Subscriber>;
  /** Readers who have received this event, or a later one, can be brought up to date from `events`. */
  since: number;
  events: LiveEvent[];
  /** Version and counts of each session as sent last. While the version stays, only what it does not cover is sent. */
  sent: Map<number, { version: number; counts: string }>;
  /** Sessions that were sent within the last second, each with whether it has changed since. */
  resting: Map<number, boolean>;
}

const longestStreamMs = 15 * 60_000;
const restMs = 1_000;
const keptEvents = 1_000;
const maxWaitingBytes = 256 * 1024;

/** The event streams of one process. Reads a change once and sends it to all subscribers of its course. */
export class LiveUpdates {
  readonly #options: LiveUpdatesOptions;
  readonly #channels = new Map<number, Channel>();
  readonly #streamsOfUser = new Map<number, number>();
  #streams = 0;
  #lastId: number;

  constructor(options: LiveUpdatesOptions) {
    this.#options = options;
    // Ids keep rising over a restart, so that an old id is never taken for a new one.
    this.#lastId = options.now();
  }

  /** Opens a stream that begins with the events after the reader's last one, or with a snapshot. */
  async subscribe(subscription: Subscription): Promise<ReadableStream<Uint8Array>> {
    const { userId, courseId, sessionId, lastEventId = NaN } = subscription;
    const { maxStreams, maxStreamsOfUser, now, read } = this.#options;
    const own = this.#streamsOfUser.get(userId) ?? 0;
    if (own >= maxStreamsOfUser) throw new Refusal({ code: 'too_many_streams_of_user' });
    if (this.#streams >= maxStreams) throw new Refusal({ code: 'too_many_streams' });
    this.#streams += 1;
    this.#streamsOfUser.set(userId, own + 1);
    const channel = this.#channel(courseId);
    const stream = new EventStream(() => this.#forget(channel, subscriber), { maxBytes: maxWaitingBytes });
    // The reader connects again, and is authenticated and authorized again.
    const age = Math.min(longestStreamMs, subscription.expiresAt - now());
    const closing = setTimeout(() => this.#close(channel, subscriber), age).unref();
    const subscriber: Subscriber = { ...subscription, stream, held: [], closing };
    channel.subscribers.add(subscriber);
    try {
      if (lastEventId >= channel.since && lastEventId <= this.#lastId) {
        subscriber.held = channel.events.filter(({ id }) => id > lastEventId);
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

  /** Sends a session's change to its subscribers: at once, and then at most once a second. */
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

  /** Sends everyone a new snapshot, after a gap in which changes may have been missed. */
  async sendSnapshots(): Promise<void> {
    for (const [courseId, channel] of [...this.#channels]) {
      channel.events = [];
      channel.since = this.#lastId;
      channel.sent.clear();
      const sessions = await this.#options.read(courseId);
      for (const { stream, sessionId } of [...channel.subscribers]) {
        const data = sessionId === undefined ? sessions : await this.#options.read(courseId, sessionId);
        stream.send({ data }, { name: 'snapshot', id: this.#lastId });
      }
    }
  }

  /** Ends the streams of readers whose membership has ended or was suspended. Runs every 30 s. */
  async endRevokedStreams(): Promise<void> {
    for (const [courseId, channel] of [...this.#channels]) {
      const members = [...channel.subscribers].filter(({ isAdmin }) => !isAdmin);
      const readers = await this.#options.readers(courseId, [
        ...new Set(members.map(({ userId }) => userId)),
      ]);
      for (const subscriber of members) if (!readers.has(subscriber.userId)) this.#close(channel, subscriber);
    }
  }

  /** Number of open streams. */
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
    const { id, version } = facts;
    const counts = 'deleted' in facts ? {} : unversioned(facts);
    const now = { version, counts: JSON.stringify(counts) };
    const sent = channel.sent.get(id);
    // A refused or repeated call has changed nothing.
    if (sent?.version === version && sent.counts === now.counts) return;
    const data =
      sent?.version === version && !('deleted' in facts)
        ? { id, version, server_time: facts.server_time, ...counts }
        : facts;
    channel.sent.set(id, now);
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
      sent: new Map(),
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
    // Without subscribers nothing is kept: the next one gets a snapshot.
    if (channel.subscribers.size === 0) this.#channels.delete(courseId);
  }
}

/** Returns the facts that change without a new version. */
function unversioned(facts: Facts) {
  const { participant_count, enrolled_count, attended_count, correction_count } = facts;
  const { waiting_count, waiting_version, instructor_present, auto_end_at } = facts;
  return {
    ...{ participant_count, enrolled_count, attended_count, correction_count },
    ...{ waiting_count, waiting_version, instructor_present, auto_end_at },
  };
}

function deliver({ stream, sessionId }: Subscriber, event: LiveEvent): void {
  if (sessionId === undefined || sessionId === event.sessionId)
    stream.send({ data: event.data }, { name: 'session', id: event.id });
}
