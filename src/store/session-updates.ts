import type { LiveSessionClient, SessionId, SubscriptionTarget } from '../api/live-session-client.js';
import { sessionId } from '../api/parse/read-fields.js';
import type { Instant } from '../domain/time/instant.js';
import { listPollDelayMs } from '../domain/course/list-polling.js';
import type { LiveSession, LiveSessionFacts } from '../domain/session/live-session.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { spreadMs } from '../domain/session/polling.js';
import type { Session } from '../domain/session/session.js';
import { pageTimer } from '../page/page-timer.js';
import { type UpdateListener, type UpdateStream, updateStream } from './update-stream.js';

/** How news of a session come: over a stream, else by asking; by asking alone; not at all. */
export type UpdateMode = 'auto' | 'poll' | 'none';

interface Situation {
  readonly mode: UpdateMode;
  /** Null as long as none has been asked. */
  readonly client: LiveSessionClient | null;
  readonly error: LiveSessionError | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** What the next news of one session depend on. */
export interface UpdateSituation extends Situation {
  readonly wire: LiveSession | null;
  readonly session: Session | null;
}

/** What the next news of a course's sessions depend on. */
export interface CourseSituation extends Situation {
  readonly courseId: SessionId;
  /** Null as long as none have come. */
  readonly sessions: readonly Session[] | null;
}

interface Owner {
  /** Asks the server for what is shown. */
  ask(): void;
  /** Takes in what a stream says of a session. */
  take(facts: LiveSessionFacts): void;
  /** The server's time. */
  now(): Instant;
  /** Needs news while the page is hidden, too. */
  readonly awake: boolean;
}

/** Sees to it that news of one session, or of a course's, come: over the stream of the course, else by asking from time to time. */
export class SessionUpdates implements UpdateListener {
  readonly #owner: Owner;
  #stream: UpdateStream | null = null;
  #situation: UpdateSituation | CourseSituation | null = null;
  #wasAwake = false;
  #wasConnected = false;
  /** When to ask whatever else there is to wait for, in milliseconds of `performance.now()`. */
  #soonAt = Infinity;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  get awake(): boolean {
    return this.#owner.awake;
  }

  /** Plans what comes next; to be called after each answer, and whenever something of the situation has changed. */
  plan(situation: UpdateSituation | CourseSituation): void {
    this.#situation = situation;
    this.#follow(streamFor(situation));
    this.#planAsking();
  }

  /** Asks soon, though not at the same moment as everybody else who has heard the same. */
  askSoon(): void {
    this.#soonAt = Math.min(this.#soonAt, performance.now() + spreadMs(Math.random()));
    this.#planAsking();
  }

  /** To be called when the owner's `awake` may have changed. */
  review(): void {
    if (this.#wasAwake === this.awake) return;
    this.#wasAwake = this.awake;
    this.#stream?.review();
    this.#planAsking();
  }

  /** Wants no more news. */
  stop(): void {
    this.#situation = null;
    this.#soonAt = Infinity;
    this.#follow(null);
    pageTimer.delete(this);
  }

  get sessionId(): string | null {
    const situation = this.#situation;
    return situation && 'wire' in situation ? String(situation.wire?.id) : null;
  }

  onFacts(facts: LiveSessionFacts): void {
    this.#owner.take(facts);
  }

  onConnectionChange(): void {
    const isBack = this.#stream?.connected === true && this.#wasConnected;
    this.#wasConnected ||= this.#stream?.connected === true;
    // What came about in between may never be told: a new snapshot is silent about what is over.
    if (isBack) this.askSoon();
    else this.#planAsking();
  }

  #follow(stream: UpdateStream | null): void {
    if (stream === this.#stream) return;
    this.#stream?.delete(this);
    this.#stream = stream;
    this.#wasConnected = stream?.connected === true;
    stream?.add(this);
  }

  #planAsking(): void {
    const at = Math.min(this.#soonAt, performance.now() + this.#pollDelayMs());
    if (at === Infinity) pageTimer.delete(this);
    else pageTimer.set(this, at, this.#ask, this.awake ? at : Infinity);
  }

  #pollDelayMs(): number {
    const situation = this.#situation;
    if (!situation || situation.mode === 'none') return Infinity;
    const { error, failures } = situation;
    const sessions = sessionsOf(situation);
    // Nothing is shown, and asking again would not change that.
    if (error && !error.retriable && !sessions) return Infinity;
    const streaming = this.#stream?.connected === true;
    const now = this.#owner.now();
    const delayMs = listPollDelayMs({ sessions, now, failures, streaming, random: Math.random() });
    return Math.max(delayMs, error?.retryAfterMs ?? 0);
  }

  readonly #ask = () => {
    this.#soonAt = Infinity;
    this.#owner.ask();
  };
}

function sessionsOf(situation: UpdateSituation | CourseSituation): readonly Session[] | null {
  if ('sessions' in situation) return situation.sessions;
  return situation.session && [situation.session];
}

/** The stream of the course, which all its elements share; that of the session alone where no course is told. */
function streamFor(situation: UpdateSituation | CourseSituation): UpdateStream | null {
  const { mode, client } = situation;
  const target = targetOf(situation);
  return mode === 'auto' && client && target ? updateStream(client, target) : null;
}

/** Null as long as there is nothing that news could be about. */
function targetOf(situation: UpdateSituation | CourseSituation): SubscriptionTarget | null {
  if ('sessions' in situation) return situation.sessions && { courseId: situation.courseId };
  const { wire } = situation;
  const courseId = sessionId(wire?.course_id ?? wire?.course?.id);
  return wire && (courseId === null ? { sessionId: wire.id } : { courseId });
}
