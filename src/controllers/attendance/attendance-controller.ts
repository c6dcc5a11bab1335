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

/** The properties of an element that determine its report. */
export interface AttendanceSource {
  /** A report from the page, which replaces requests; null to request it. */
  readonly attendance: Attendance | null;
  /** In percent; null for the backend's threshold. */
  readonly threshold: number | null;
  readonly updates: UpdateMode;
  /** The view of the session; null if none is loaded. */
  readonly view: SessionView | null;
}

/** A report, and the server's time when it was received. */
export interface DatedAttendance {
  readonly attendance: Attendance;
  readonly asOf: Instant;
}

type RequestArguments = readonly [id: SessionId, threshold: number | null];

/** Provides the attendance of one session, from the page or the backend. Repeats the request while the attendance can change. */
export class AttendanceController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #session: SessionController;
  readonly #sourceNow: () => AttendanceSource;
  readonly #task: Task<RequestArguments, DatedAttendance>;
  #source: AttendanceSource | null = null;
  /** The arguments of the current requests, as text; null if there are none. */
  #requested: string | null = null;
  #latest: DatedAttendance | null = null;
  #error: LiveSessionError | null = null;
  /** Failures in a row. */
  #failures = 0;
  /** The session's fingerprint when the report was last read. */
  #lastFingerprint = '';
  /** When the report was last read, in milliseconds of `performance.now()`. */
  #readAt = 0;

  /** @param source Called before each update of the host. */
  constructor(
    host: ReactiveControllerHost & Node,
    session: SessionController,
    source: () => AttendanceSource,
  ) {
    this.#host = host;
    this.#session = session;
    this.#sourceNow = source;
    host.addController(this);
    new AfterRemoval(host, () => {
      this.#task.abort();
      pageTimer.delete(this);
    });
    this.#task = new Task(host, {
      autoRun: false,
      task: ([id, threshold], { signal }) => this.#fetch(id, threshold, signal),
      onComplete: (latest) => this.#store(latest, null),
      onError: (error) => this.#store(null, asLiveSessionError(error)),
    });
  }

  /** The report to display; null if there is none. */
  get latest(): DatedAttendance | null {
    return this.#latest;
  }

  /** The failure of the last request; null if it succeeded. */
  get error(): LiveSessionError | null {
    return this.#error;
  }

  /** Requests the report now. Resolves when the answer or the failure is stored. */
  async refresh(): Promise<void> {
    const { view, attendance, threshold = null } = this.#source ?? {};
    if (!view || attendance || !this.#host.isConnected) return;
    this.#lastFingerprint = attendanceFingerprint(view.session, view.state);
    this.#readAt = performance.now();
    await this.#task.run([view.session.id, threshold]);
  }

  hostConnected(): void {
    // Requests again after the element was removed and put back.
    if (this.#requested) void this.refresh();
  }

  hostUpdate(): void {
    this.#source = this.#sourceNow();
    const { attendance, threshold, view } = this.#source;
    if (attendance) {
      this.#reset();
      this.#latest = { attendance, asOf: this.#session.clock.now() };
      return;
    }
    const requested = view && JSON.stringify([view.session.id, threshold]);
    if (requested === this.#requested) return this.#plan();
    this.#reset();
    this.#requested = requested;
    if (requested) void this.refresh();
  }

  async #fetch(
    id: SessionId,
    threshold: number | null,
    signal: AbortSignal,
  ): Promise<DatedAttendance | typeof initialState> {
    try {
      const client = await this.#session.client();
      signal.throwIfAborted();
      const getAttendance = requireMethod(client, 'getAttendance');
      const attendance = await getAttendance(id, threshold === null ? {} : { threshold }, { signal });
      return { attendance, asOf: this.#session.clock.now() };
    } catch (error) {
      if (signal.aborted) return initialState; // Ignored: nobody needs the answer.
      throw error;
    }
  }

  #store(latest: DatedAttendance | null, error: LiveSessionError | null): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#latest = latest ?? this.#latest;
    this.#plan();
    this.#host.requestUpdate();
  }

  #reset(): void {
    this.#task.abort();
    pageTimer.delete(this);
    this.#requested = null;
    this.#latest = null;
    this.#error = null;
    this.#failures = 0;
  }

  #plan(): void {
    const { view, updates } = this.#source!;
    const isFirstRequest = this.#latest === null && this.#error === null;
    if (!view || isFirstRequest || updates === 'none' || this.#error?.retriable === false)
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
