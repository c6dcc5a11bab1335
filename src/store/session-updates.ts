import type { LiveSessionClient, SubscriptionTarget } from '../api/live-session-client.js';
import { listPollDelayMs } from '../domain/course/list-polling.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { spreadMs } from '../domain/session/polling.js';
import type { Session } from '../domain/session/session.js';
import type { Instant } from '../domain/time/instant.js';
import { pageTimer } from '../page/page-timer.js';
import { type UpdateListener, type UpdateStream, updateStream } from './update-stream.js';

/** How updates arrive: by event stream, else by polling (`auto`); by polling alone (`poll`); by `refresh()` alone (`none`). */
export type UpdateMode = 'auto' | 'poll' | 'none';

/** What the next update depends on. */
export interface UpdateSituation {
  readonly mode: UpdateMode;
  readonly client: LiveSessionClient;
  /** What to follow by event stream; null while nothing is known that could change. */
  readonly target: SubscriptionTarget | null;
  /** The one session to follow; null for all sessions of the target. */
  readonly sessionId: string | null;
  /** The sessions as they are known; null before the first answer. */
  readonly sessions: readonly Session[] | null;
  readonly error: LiveSessionError | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** What is kept up to date. */
interface UpdatedEntry {
  /** Asks the server for the present state. */
  ask(): void;
  /** Takes facts that the event stream reports. */
  takeFacts(facts: LiveSessionFacts): void;
  /** The server's time. */
  now(): Instant;
  /** Needs updates while the page is hidden, too. */
  readonly awake: boolean;
}

/** Keeps one session, or a course's sessions, up to date: by the course's event stream, else by polling. */
export class SessionUpdates implements UpdateListener {
  readonly #entry: UpdatedEntry;
  #stream: UpdateStream | null = null;
  #situation: UpdateSituation | null = null;
  #wasAwake = false;
  #wasConnected = false;
  /** When to ask besides the regular polls, in milliseconds of `performance.now()`. */
  #soonAt = Infinity;

  constructor(entry: UpdatedEntry) {
    this.#entry = entry;
  }

  get awake(): boolean {
    return this.#entry.awake;
  }

  /** Plans the next update; call it after each answer and whenever the situation has changed. */
  plan(situation: UpdateSituation): void {
    this.#situation = situation;
    const { mode, client, target } = situation;
    this.#follow(mode === 'auto' && target ? updateStream(client, target) : null);
    this.#planPoll();
  }

  /** Asks within two seconds, spread at random: other viewers have heard the same at the same moment. */
  askSoon(): void {
    this.#soonAt = Math.min(this.#soonAt, performance.now() + spreadMs(Math.random()));
    this.#planPoll();
  }

  /** Reviews the plan; call it when `awake` of the entry may have changed. */
  review(): void {
    if (this.#wasAwake === this.awake) return;
    this.#wasAwake = this.awake;
    this.#stream?.review();
    this.#planPoll();
  }

  /** Stops all updates. */
  stop(): void {
    this.#situation = null;
    this.#soonAt = Infinity;
    this.#follow(null);
    pageTimer.delete(this);
  }

  get sessionId(): string | null {
    return this.#situation?.sessionId ?? null;
  }

  onFacts(facts: LiveSessionFacts): void {
    this.#entry.takeFacts(facts);
  }

  onConnectionChange(): void {
    const isBack = this.#stream?.connected === true && this.#wasConnected;
    this.#wasConnected ||= this.#stream?.connected === true;
    // What happened in between may never be reported: a new snapshot leaves out what is over.
    if (isBack) this.askSoon();
    else this.#planPoll();
  }

  #follow(stream: UpdateStream | null): void {
    if (stream === this.#stream) return;
    this.#stream?.delete(this);
    this.#stream = stream;
    this.#wasConnected = stream?.connected === true;
    stream?.add(this);
  }

  #planPoll(): void {
    const at = Math.min(this.#soonAt, performance.now() + this.#pollDelayMs());
    if (at === Infinity) pageTimer.delete(this);
    else pageTimer.set(this, at, this.#ask, this.awake ? at : Infinity);
  }

  #pollDelayMs(): number {
    const situation = this.#situation;
    if (!situation || situation.mode === 'none') return Infinity;
    const { sessions, error, failures } = situation;
    // Nothing is shown, and asking again would not change that.
    if (error && !error.retriable && !sessions) return Infinity;
    const streaming = this.#stream?.connected === true;
    const now = this.#entry.now();
    const delayMs = listPollDelayMs({ sessions, now, failures, streaming, random: Math.random() });
    return Math.max(delayMs, error?.retryAfterMs ?? 0);
  }

  readonly #ask = () => {
    this.#soonAt = Infinity;
    this.#entry.ask();
  };
}
