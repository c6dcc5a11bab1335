import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SessionId } from '../../api/live-session-client.js';
import { attendanceMark, readingDelayMs } from '../../domain/attendance/attendance-reading.js';
import type { Instant } from '../../domain/time/instant.js';
import type { Attendance } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { pageTimer } from '../../page/page-timer.js';
import type { SessionController } from '../session/session-controller.js';
import type { UpdateMode } from '../../store/session-updates.js';

/** What a report depends on. */
export interface AttendanceSource {
  /** Given by the page: then nothing is fetched. */
  readonly attendance: Attendance | null;
  /** Percent; null for the server's. */
  readonly threshold: number | null;
  readonly updates: UpdateMode;
  /** Null while there is no session. */
  readonly view: SessionView | null;
}

/** A report, and when it was made. */
export interface HeldAttendance {
  readonly attendance: Attendance;
  readonly asOf: Instant;
}

type Asked = readonly [id: SessionId, threshold: number | null];

/** Holds the attendance of one session: takes it from the page or reads it, again while people come and go, and keeps the last good one. */
export class AttendanceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #sessions: SessionController;
  readonly #task: Task<Asked, HeldAttendance>;
  #source: AttendanceSource | null = null;
  #asked: string | null = null;
  #held: HeldAttendance | null = null;
  #error: LiveSessionError | null = null;
  #failures = 0;
  /** What the session was like when the report was read last, and when that was by `performance.now()`. */
  #readAt = '';
  #readTime = 0;

  constructor(host: ReactiveControllerHost & Node, sessions: SessionController) {
    this.#host = host;
    this.#sessions = sessions;
    host.addController(this);
    this.#task = new Task(host, {
      autoRun: false,
      task: ([id, threshold], { signal }) => this.#fetch(id, threshold, signal),
      onComplete: (held) => this.#settle(held, null),
      onError: (error) => this.#settle(null, asLiveSessionError(error)),
    });
  }

  /** The report to show; null while there is none. */
  get held(): HeldAttendance | null {
    return this.#held;
  }

  /** What went wrong when the report was last read; null when nothing did. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** Follows what the host shows; to be called in each of its `willUpdate()`. */
  follow(source: AttendanceSource): void {
    this.#source = source;
    const { attendance, threshold, view } = source;
    if (attendance) {
      this.#forget();
      this.#held = { attendance, asOf: this.#sessions.clock.now() };
      return;
    }
    const asked = view && JSON.stringify([view.session.id, threshold]);
    if (asked === this.#asked) return this.#plan();
    this.#forget();
    this.#asked = asked;
    if (asked) void this.refresh();
  }

  /** Reads the report now. Settles when the answer, or the failure, has been taken in. */
  async refresh(): Promise<void> {
    const { view, attendance, threshold = null } = this.#source ?? {};
    if (!view || attendance || !this.#host.isConnected) return;
    this.#readAt = attendanceMark(view.session, view.state);
    this.#readTime = performance.now();
    await this.#task.run([view.session.id, threshold]);
  }

  hostConnected(): void {
    // Only after it was away: before that nobody has asked for anything.
    if (this.#asked) void this.refresh();
  }

  hostDisconnected(): void {
    // An element that is only being moved is connected again in the same task.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#task.abort();
      pageTimer.delete(this);
    });
  }

  async #fetch(
    id: SessionId,
    threshold: number | null,
    signal: AbortSignal,
  ): Promise<HeldAttendance | typeof initialState> {
    try {
      const client = await this.#sessions.client();
      signal.throwIfAborted();
      if (!client.getAttendance)
        throw new LiveSessionError('unsupported', 'The client has no getAttendance().');
      const attendance = await client.getAttendance(id, threshold === null ? {} : { threshold }, { signal });
      return { attendance, asOf: this.#sessions.clock.now() };
    } catch (error) {
      if (signal.aborted) return initialState; // nobody waits for it any more
      throw error;
    }
  }

  #settle(held: HeldAttendance | null, error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#held = held ?? this.#held;
    this.#plan();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#task.abort();
    pageTimer.delete(this);
    this.#asked = null;
    this.#held = null;
    this.#error = null;
    this.#failures = 0;
  }

  #plan(): void {
    const { view, updates } = this.#source!;
    const isReading = this.#held === null && this.#error === null;
    if (!view || isReading || updates === 'none' || this.#error?.retriable === false)
      return pageTimer.delete(this);
    const delayMs = readingDelayMs({
      state: view.state,
      mark: attendanceMark(view.session, view.state),
      readAt: this.#readAt,
      passedMs: performance.now() - this.#readTime,
      failures: this.#failures,
      random: Math.random(),
    });
    if (delayMs === Infinity) pageTimer.delete(this);
    else pageTimer.set(this, performance.now() + delayMs, () => void this.refresh());
  }
}
