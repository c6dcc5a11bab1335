import type { LiveSessionClient, SubscriptionTarget } from '../api/live-session-client.js';
import { listPollDelayMs } from '../domain/course/list-polling.js';
import type { LiveSessionError } from '../domain/live-session-error.js';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { spreadMs } from '../domain/session/polling.js';
import type { Session } from '../domain/session/session.js';
import { pageTimer } from '../page/page-timer.js';
import type { ServerClock } from './server-clock.js';
import { type UpdateListener, type UpdateStream, updateStream } from './update-stream.js';

/** How updates arrive. `auto`: by event stream, else by polling. `poll`: only by polling. `none`: only by `refresh()`. */
export type UpdateMode = 'auto' | 'poll' | 'none';

/** The input of `SessionUpdates.plan()`. */
export interface UpdateSituation {
  readonly mode: UpdateMode;
  readonly client: LiveSessionClient;
  /** The target of the event stream; null before the first answer. */
  readonly target: SubscriptionTarget | null;
  /** The id of the only session to update; null for all sessions of the target. */
  readonly sessionId: string | null;
  /** The latest versions of the sessions; null before the first answer. */
  readonly sessions: readonly Session[] | null;
  /** The failure of the last request; null if it succeeded. */
  readonly error: LiveSessionError | null;
  /** Failures in a row. */
  readonly failures: number;
}

/** The entry that is kept up to date. */
interface UpdatedEntry {
  /** Requests the current state from the backend. */
  request(): Promise<void>;
  /** Handles facts that the event stream reports. */
  handleFacts(facts: LiveSessionFacts): void;
  /** True if updates are needed while the page is hidden. */
  readonly awake: boolean;
}

/** Keeps one session, or the sessions of a course, up to date: by the event stream of the course, else by polling. */
export class SessionUpdates implements UpdateListener {
  readonly #entry: UpdatedEntry;
  readonly #clock: ServerClock;
  #stream: UpdateStream | null = null;
  #situation: UpdateSituation | null = null;
  #wasAwake = false;
  #wasConnected = false;
  /** When to poll in addition to the regular polls, in milliseconds of `performance.now()`. */
  #extraPollAt = Infinity;

  /** @param clock The clock of the backend. */
  constructor(entry: UpdatedEntry, clock: ServerClock) {
    this.#entry = entry;
    this.#clock = clock;
  }

  get awake(): boolean {
    return this.#entry.awake;
  }

  /** Plans the next update. Call this after each answer and each change of the situation. */
  plan(situation: UpdateSituation): void {
    this.#situation = situation;
    const { mode, client, target } = situation;
    this.#setStream(mode === 'auto' && target ? updateStream(client, target) : null);
    this.#planPoll();
  }

  /** Polls within 2 s. The time is random, so that the viewers who poll for the same reason do not all do so at once. */
  requestSoon(): void {
    this.#extraPollAt = Math.min(this.#extraPollAt, performance.now() + spreadMs(Math.random()));
    this.#planPoll();
  }

  /** Updates the plan. Call this when `awake` of the entry may have changed. */
  review(): void {
    if (this.#wasAwake === this.awake) return;
    this.#wasAwake = this.awake;
    this.#stream?.review();
    this.#planPoll();
  }

  /** Stops all updates. */
  stop(): void {
    this.#situation = null;
    this.#extraPollAt = Infinity;
    this.#setStream(null);
    pageTimer.delete(this);
  }

  get sessionId(): string | null {
    return this.#situation?.sessionId ?? null;
  }

  onFacts(facts: LiveSessionFacts): void {
    this.#entry.handleFacts(facts);
  }

  onConnectionChange(): void {
    const isReconnected = this.#stream?.connected === true && this.#wasConnected;
    this.#wasConnected ||= this.#stream?.connected === true;
    // The new connection may begin with a snapshot, which omits sessions that have ended since.
    if (isReconnected) this.requestSoon();
    else this.#planPoll();
  }

  #setStream(stream: UpdateStream | null): void {
    if (stream === this.#stream) return;
    this.#stream?.delete(this);
    this.#stream = stream;
    this.#wasConnected = stream?.connected === true;
    stream?.add(this);
  }

  #planPoll(): void {
    const at = Math.min(this.#extraPollAt, performance.now() + this.#pollDelayMs());
    if (at === Infinity) pageTimer.delete(this);
    else pageTimer.set(this, at, this.#request, this.awake ? at : Infinity);
  }

  #pollDelayMs(): number {
    const situation = this.#situation;
    if (!situation || situation.mode === 'none') return Infinity;
    const { sessions, error, failures } = situation;
    // Another request would fail again.
    if (error && !error.retriable && !sessions) return Infinity;
    const streaming = this.#stream?.connected === true;
    const now = this.#clock.now();
    const delayMs = listPollDelayMs({ sessions, now, failures, streaming, random: Math.random() });
    return Math.max(delayMs, error?.retryAfterMs ?? 0);
  }

  readonly #request = () => {
    this.#extraPollAt = Infinity;
    void this.#entry.request();
  };
}
