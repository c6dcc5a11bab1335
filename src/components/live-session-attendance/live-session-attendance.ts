import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionId } from '../../api/live-session-client.js';
import { AttendanceController } from '../../controllers/attendance/attendance-controller.js';
import { SessionController } from '../../controllers/session/session-controller.js';
import { SessionViewController } from '../../controllers/session/session-view-controller.js';
import { attendanceCsv } from '../../domain/attendance/attendance-csv.js';
import {
  type AttendanceReport,
  attendanceReport,
  isOwnReport,
} from '../../domain/attendance/attendance-report.js';
import type { Attendance, LiveSession } from '../../domain/session/live-session.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { unknownViewer } from '../../domain/session/permissions.js';
import type { ElementState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { LiveSessionExportEvent } from '../../events/live-session-export-event.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import { errorWords } from '../../i18n/error-words.js';
import type { InstructorMessages } from '../../i18n/instructor-messages.js';
import { instructorWords as builtInInstructorWords } from '../../i18n/instructor-words.js';
import { alert } from '../../styles/alert.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { skeleton } from '../../styles/skeleton.js';
import { tokens } from '../../styles/tokens.js';
import { errorBox } from '../parts/error-box.js';
import { icon } from '../parts/icon.js';
import { downloadIcon } from '../parts/icons.js';
import { saveFile } from '../parts/save-file.js';
import { BackendElement } from '../base/backend-element.js';
import { attendanceSums } from './attendance-sums.js';
import { attendanceTable } from './attendance-table.js';
import { styles } from './live-session-attendance.styles.js';
import type { ReportView } from './report-view.js';

/** HTTP statuses of servers without attendance reports. */
const unsupportedStatuses = new Set([404, 405, 501]);

/**
 * Displays an attendance report for instructors: who attended a session, when, how long, and whether that was long enough.
 * Updates while the session is live.
 *
 * @tagname live-session-attendance
 * @attr {string} lang - Language of the report. By default, that of the closest `lang` attribute, the page's, the browser's, or English.
 * @attr {string} state - Read-only: the state of the session, or `loading` or `error`.
 * @attr {string} reason - Read-only: code of the reason why the report may be out of date, such as `offline`.
 * @slot error-<code> - Replaces the texts of the error with this code.
 * @fires {LiveSessionExportEvent} live-session-export - The report is about to be saved as a file. `preventDefault()` prevents the saving.
 * @fires {LiveSessionLoadEvent} live-session-load - The session, or another one, has been loaded.
 * @fires {LiveSessionStateChangeEvent} live-session-state-change - The state of the session has changed.
 * @fires {LiveSessionErrorEvent} live-session-error - An error occurred.
 * @csspart base - The report.
 * @csspart heading - The heading of the report.
 * @csspart sums - The totals of the report, in four numbers.
 * @csspart table - The table.
 * @csspart row - The row of a person.
 * @csspart empty - The text of a report without participants.
 * @csspart error - The error.
 * @csspart export-button - The button that saves the report as a file.
 * @csspart retry-button - The button that repeats the request.
 */
export class LiveSessionAttendance extends BackendElement {
  static override styles = [tokens, base, button, alert, skeleton, styles];

  /** Id of the session to request. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session, as sent by the API. The element then does not request the session. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** Percentage of the session that a person must attend to be present. By default, the server's. */
  @property({ type: Number }) threshold: number | null = null;

  /** The report, as sent by the API. The element then does not request the report. */
  @property({ attribute: false }) attendance: Attendance | null = null;

  readonly #session = new SessionController(this);
  readonly #sessionView = new SessionViewController(this, this.#session, {
    options: () => ({ viewer: unknownViewer, countdown: null }),
  });
  readonly #attendance: AttendanceController = new AttendanceController(this, this.#session, () => ({
    attendance: this.attendance,
    threshold: this.#threshold,
    updates: this.updates,
    view: this.#view,
  }));
  #report: AttendanceReport | null = null;
  #reportedError: LiveSessionError | null = null;

  /** The state of the session, or `loading` or `error`; also the attribute `state` and `:state()`. */
  get state(): ElementState {
    return this.#sessionView.state;
  }

  /** Returns the report as CSV, in the format of the server's `attendance.csv`; null if there is no report. */
  toCSV(): string | null {
    const attendance = this.attendance ?? this.#attendance.latest?.attendance;
    if (!attendance) return null;
    return attendanceCsv({ ...attendance, threshold: this.#threshold ?? attendance.threshold });
  }

  /** Requests the session and the report again. */
  async refresh(): Promise<void> {
    await this.#session.refresh();
    await this.#attendance.refresh();
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return builtInInstructorWords;
  }

  protected override update(changed: PropertyValues): void {
    const view = this.#view;
    const { latest } = this.#attendance;
    this.#report =
      latest &&
      attendanceReport(latest.attendance, {
        session: view?.session ?? null,
        state: view?.state ?? null,
        threshold: this.#threshold,
        asOf: latest.asOf,
      });
    super.update(changed);
  }

  override updated(): void {
    const { error } = this.#attendance;
    if (error && error !== this.#reportedError) this.report(error);
    this.#reportedError = error;
  }

  override render(): TemplateResult {
    const { words, formats, tag } = this.locale;
    const instructorWords = words.instructor;
    const report = this.#report;
    const isLoading = !report && !this.#error;
    return html`<section
      class="report"
      part="base"
      aria-labelledby="heading"
      aria-busy=${isLoading}
      lang=${tag}
      dir=${words.direction}
    >
      ${this.#renderHead(instructorWords)} ${this.#renderError(instructorWords)}
      ${isLoading ? loadingReport(instructorWords) : nothing}
      ${report ? this.#renderReport({ report, words, instructorWords, formats, tag }) : nothing}
    </section>`;
  }

  #renderHead(instructorWords: InstructorMessages): TemplateResult {
    const { formats } = this.locale;
    const session = this.#view?.session;
    const { latest } = this.#attendance;
    return html`<div class="head">
      <div>
        <div
          class="heading"
          part="heading"
          id="heading"
          role="heading"
          aria-level=${Math.min(this.headingLevel, 6)}
        >
          ${instructorWords.attendance}
        </div>
        ${
          session
            ? html`<p class="about">
                <bdi>${session.title}</bdi> <span>${formats.date(session.actualStart ?? session.start)}</span>
              </p>`
            : nothing
        }
        ${latest && this.#view?.state === 'live' ? html`<p class="about">${instructorWords.asOf(formats.time(latest.asOf))}</p>` : nothing}
      </div>
      ${
        this.#report && this.#report.entries.length > 0
          ? html`<button class="button" part="export-button" type="button" @click=${this.#onExport}>
              ${icon(downloadIcon)}${instructorWords.exportCsv}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderReport(view: ReportView): TemplateResult {
    const { report, instructorWords } = view;
    const session = this.#view?.session;
    if (report.sums.present === 0)
      return html`<p class="empty" part="empty">${instructorWords.nobodyYet}</p>`;
    const knowsRoom = Boolean(this.#session.snapshot?.wire.jitsi_room_name);
    const isOwn = session ? isOwnReport(report, session, knowsRoom) : false;
    const caption = session ? `${instructorWords.attendance}, ${session.title}` : instructorWords.attendance;
    return html`${isOwn ? nothing : attendanceSums(view)} ${attendanceTable(view, caption)}`;
  }

  #renderError(instructorWords: InstructorMessages): unknown {
    const error = this.#error;
    const { words } = this.locale;
    if (!error) return nothing;
    const { code, retriable, status } = error;
    const isUnsupported =
      error === this.#attendance.error && (code === 'unsupported' || unsupportedStatuses.has(status ?? 0));
    const text = isUnsupported ? instructorWords.noAttendance : errorWords(words, code, 'load').text;
    const willRetry = retriable && this.#report !== null && this.updates !== 'none';
    const wording = willRetry
      ? { title: words.connectionLost, text: words.retryingSoon }
      : { title: instructorWords.attendanceFailed, text };
    const onRetry = retriable && !isUnsupported ? () => void this.refresh() : undefined;
    return html`<div class="failure">${errorBox({ code, operation: 'load', words, wording, onRetry })}</div>`;
  }

  get #error(): LiveSessionError | null {
    return this.#attendance.error ?? (this.attendance ? null : this.#session.error);
  }

  get #view(): SessionView | null {
    return this.#sessionView.view;
  }

  /** Ignores a threshold outside 0–100. */
  get #threshold(): number | null {
    const { threshold } = this;
    return threshold !== null && threshold >= 0 && threshold <= 100 ? threshold : null;
  }

  readonly #onExport = () => {
    const csv = this.toCSV()!;
    const id = this.#view?.session.id;
    const fileName = id ? `attendance-${id}.csv` : 'attendance.csv';
    if (this.dispatchEvent(new LiveSessionExportEvent({ csv, fileName })))
      saveFile(fileName, csv, 'text/csv;charset=utf-8');
  };
}

function loadingReport(instructorWords: InstructorMessages): TemplateResult {
  return html`<div class="skeleton">
    <span class="visually-hidden">${instructorWords.loadingAttendance}</span>
    ${[1, 2, 3].map(() => html`<i></i>`)}
  </div>`;
}
