import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SessionId } from '../../api/live-session-client.js';
import { requireMethod } from '../../api/require-method.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { attendanceFingerprint, readingDelayMs } from '../../domain/attendance/attendance-reading.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { Attendance } from '../../domain/session/live-session.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Instant } from '../../domain/time/instant.js';
import { pageTimer } from '../../page/page-timer.js';
import type { UpdateMode } from '../../store/session-updates.js';
import { AfterRemoval } from '../after-removal.js';
import type { SessionController } from '../session/session-controller.js';

/** What a report depends on. */
export interface AttendanceSource {
  /** Given by the page: then nothing is fetched. */
  readonly attendance: Attendance | null;
  /** Percent; null for the backend's. */
  readonly threshold: number | null;
  readonly updates: UpdateMode;
  /** Null while there is no session. */
  readonly view: SessionView | null;
}

/** A report, and when it was made. */
export interface DatedAttendance {
  readonly attendance: Attendance;
  readonly asOf: Instant;
}

type Asked = readonly [id: SessionId, threshold: number | null];

/** The attendance of one session: given by the page, else read from the backend, and again while people come and go. */
export class AttendanceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #sessions: SessionController;
  readonly #sourceNow: () => AttendanceSource;
  readonly #task: Task<Asked, DatedAttendance>;
  #source: AttendanceSource | null = null;
  #asked: string | null = null;
  #latest: DatedAttendance | null = null;
  #error: LiveSessionError | null = null;
  #failures = 0;
  /** The session's fingerprint when the report was last read. */
  #lastFingerprint = '';
  /** When the report was last read, in milliseconds of `performance.now()`. */
  #readAt = 0;

  /** @param source Asked before each update of the host. */
  constructor(
    host: ReactiveControllerHost & Node,
    sessions: SessionController,
    source: () => AttendanceSource,
  ) {
    this.#host = host;
    this.#sessions = sessions;
    this.#sourceNow = source;
    host.addController(this);
    new AfterRemoval(host, () => {
      this.#task.abort();
      pageTimer.delete(this);
    });
    this.#task = new Task(host, {
      autoRun: false,
      task: ([id, threshold], { signal }) => this.#fetch(id, threshold, signal),
      onComplete: (latest) => this.#settle(latest, null),
      onError: (error) => this.#settle(null, asLiveSessionError(error)),
    });
  }

  /** The report to show; null while there is none. */
  get latest(): DatedAttendance | null {
    return this.#latest;
  }

  /** The failure of the last request; null when it succeeded. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** Reads the report now. Settles when the answer or the failure is stored. */
  async refresh(): Promise<void> {
    const { view, attendance, threshold = null } = this.#source ?? {};
    if (!view || attendance || !this.#host.isConnected) return;
    this.#lastFingerprint = attendanceFingerprint(view.session, view.state);
    this.#readAt = performance.now();
    await this.#task.run([view.session.id, threshold]);
  }

  hostConnected(): void {
    // Only when it is put back after it was removed: at first, nothing has been asked for.
    if (this.#asked) void this.refresh();
  }

  hostUpdate(): void {
    this.#source = this.#sourceNow();
    const { attendance, threshold, view } = this.#source;
    if (attendance) {
      this.#forget();
      this.#latest = { attendance, asOf: this.#sessions.clock.now() };
      return;
    }
    const asked = view && JSON.stringify([view.session.id, threshold]);
    if (asked === this.#asked) return this.#plan();
    this.#forget();
    this.#asked = asked;
    if (asked) void this.refresh();
  }

  async #fetch(
    id: SessionId,
    threshold: number | null,
    signal: AbortSignal,
  ): Promise<DatedAttendance | typeof initialState> {
    try {
      const client = await this.#sessions.client();
      signal.throwIfAborted();
      const getAttendance = requireMethod(client, 'getAttendance');
      const attendance = await getAttendance(id, threshold === null ? {} : { threshold }, { signal });
      return { attendance, asOf: this.#sessions.clock.now() };
    } catch (error) {
      if (signal.aborted) return initialState; // the answer is of no interest any more
      throw error;
    }
  }

  #settle(latest: DatedAttendance | null, error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#latest = latest ?? this.#latest;
    this.#plan();
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#task.abort();
    pageTimer.delete(this);
    this.#asked = null;
    this.#latest = null;
    this.#error = null;
    this.#failures = 0;
  }

  #plan(): void {
    const { view, updates } = this.#source!;
    const isReading = this.#latest === null && this.#error === null;
    if (!view || isReading || updates === 'none' || this.#error?.retriable === false)
      return pageTimer.delete(this);
    const delayMs = readingDelayMs({
      state: view.state,
      fingerprint: attendanceFingerprint(view.session, view.state),
      lastFingerprint: this.#lastFingerprint,
      elapsedMs: performance.now() - this.#readAt,
      failures: this.#failures,
      random: Math.random(),
    });
    if (delayMs === Infinity) pageTimer.delete(this);
    else pageTimer.set(this, performance.now() + delayMs, () => void this.refresh());
  }
}
