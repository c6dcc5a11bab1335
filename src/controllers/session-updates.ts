import type { LiveSessionClient } from '../api/live-session-client.js';
import { sessionId } from '../api/read-fields.js';
import type { Instant } from '../domain/instant.js';
import type { LiveSession, LiveSessionFacts } from '../domain/live-session.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { pollDelayMs, spreadMs } from '../domain/polling.js';
import type { Session } from '../domain/session.js';
import { pageTimer } from './page-timer.js';
import { type UpdateListener, type UpdateStream, updateStream } from './update-stream.js';

/** How news of a session come: over a stream, else by asking; by asking alone; not at all. */
export type UpdateMode = 'auto' | 'poll' | 'none';

/** What the next news depend on. */
export interface UpdateSituation {
  readonly mode: UpdateMode;
  /** Null as long as none has been asked. */
  readonly client: LiveSessionClient | null;
  readonly wire: LiveSession | null;
  readonly session: Session | null;
  readonly error: LiveSessionError | null;
  /** Failures in a row. */
  readonly failures: number;
}

interface Owner {
  /** Asks the server for the session. */
  ask(): void;
  /** Takes in what a stream says of the session. */
  take(facts: LiveSessionFacts): void;
  /** The server's time. */
  now(): Instant;
  /** Needs news while the page is hidden, too. */
  readonly awake: boolean;
}

/** Sees to it that news of one session come: over the stream of its course, else by asking from time to time. */
export class SessionUpdates implements UpdateListener {
  readonly #owner: Owner;
  #stream: UpdateStream | null = null;
  #situation: UpdateSituation | null = null;
  #wasAwake = false;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  get awake(): boolean {
    return this.#owner.awake;
  }

  /** Plans what comes next; to be called after each answer, and whenever something of the situation has changed. */
  plan(situation: UpdateSituation): void {
    this.#situation = situation;
    this.#follow(streamFor(situation));
    this.#planPoll();
  }

  /** Asks soon, though not at the same moment as everybody else who has heard the same. */
  askSoon(): void {
    this.#askIn(spreadMs(Math.random()));
  }

  /** To be called when the owner's `awake` may have changed. */
  review(): void {
    if (this.#wasAwake === this.awake) return;
    this.#wasAwake = this.awake;
    this.#stream?.review();
    this.#planPoll();
  }

  /** Wants no more news. */
  stop(): void {
    this.#situation = null;
    this.#follow(null);
    pageTimer.delete(this);
  }

  get sessionId(): string {
    return String(this.#situation?.wire?.id);
  }

  onFacts(facts: LiveSessionFacts): void {
    this.#owner.take(facts);
  }

  onConnectionChange(): void {
    this.#planPoll();
  }

  #follow(stream: UpdateStream | null): void {
    if (stream === this.#stream) return;
    this.#stream?.delete(this);
    this.#stream = stream;
    stream?.add(this);
  }

  #planPoll(): void {
    pageTimer.delete(this);
    const situation = this.#situation;
    if (!situation || situation.mode === 'none') return;
    const { session, error, failures } = situation;
    // Nothing is shown, and asking again would not change that.
    if (error && !error.retriable && !session) return;
    const streaming = this.#stream?.connected === true;
    const now = this.#owner.now();
    const delayMs = pollDelayMs({ session, now, failures, streaming, random: Math.random() });
    if (delayMs < Infinity) this.#askIn(Math.max(delayMs, error?.retryAfterMs ?? 0));
  }

  #askIn(ms: number): void {
    pageTimer.set(this, performance.now() + ms, () => this.#owner.ask(), { awake: this.awake });
  }
}

/** The stream of the session's course, which all its cards share; that of the session alone where no course is told. */
function streamFor({ mode, client, wire }: UpdateSituation): UpdateStream | null {
  if (mode !== 'auto' || !client || !wire) return null;
  const courseId = sessionId(wire.course_id ?? wire.course?.id);
  return updateStream(client, courseId === null ? { sessionId: wire.id } : { courseId });
}
