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
import { instructorWords } from '../../i18n/instructor-words.js';
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

/** Answers of a server that keeps no attendance. */
const lacking = new Set([404, 405, 501]);

/**
 * For instructors: who was in a session, when, how long, and whether that was enough. It follows a session that is live.
 *
 * @tagname live-session-attendance
 * @attr {string} lang - Language of the report; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: the state of the session, `loading` or `error`.
 * @attr {string} reason - Read-only: code of what keeps the report from being up to date, such as `offline`.
 * @slot error-<code> - Replaces the words about the error of that code.
 * @fires {LiveSessionExportEvent} live-session-export - The report is about to be saved as a file. Cancelable: then it is not.
 * @fires {LiveSessionLoadEvent} live-session-load - The session has come for the first time.
 * @fires {LiveSessionStateChangeEvent} live-session-state-change - The state has changed, by the clock or by the server.
 * @fires {LiveSessionErrorEvent} live-session-error - Something failed.
 * @csspart base - The report.
 * @csspart heading - Its heading.
 * @csspart sums - How the class attended, in four figures.
 * @csspart table - The table.
 * @csspart row - The row of one person.
 * @csspart empty - What is shown where nobody has come yet.
 * @csspart error - What keeps the report from being up to date, or from being there at all.
 * @csspart export-button - Saves the report as a file.
 * @csspart retry-button - Asks the server again.
 */
export class LiveSessionAttendance extends BackendElement {
  static override styles = [tokens, base, button, alert, skeleton, styles];

  /** Id of the session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session itself, as the API sends it; then nothing is fetched. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** Percent of the session from which somebody counts as present; else the server's. */
  @property({ type: Number }) threshold: number | null = null;

  /** The report itself, as the API sends it; then it is not fetched. */
  @property({ attribute: false }) attendance: Attendance | null = null;

  readonly #sessions = new SessionController(this);
  readonly #shown = new SessionViewController(this, this.#sessions, {
    options: () => ({ viewer: unknownViewer, countdown: null }),
  });
  readonly #attendance: AttendanceController = new AttendanceController(this, this.#sessions, () => ({
    attendance: this.attendance,
    threshold: this.#threshold,
    updates: this.updates,
    view: this.#view,
  }));
  #report: AttendanceReport | null = null;
  #reported: LiveSessionError | null = null;

  /** The state of the session, `loading` or `error`; also the attribute `state` and `:state()`. */
  get state(): ElementState {
    return this.#shown.state;
  }

  /** The report as text for a spreadsheet, as the server's `attendance.csv` has it; null while there is none. */
  toCSV(): string | null {
    const attendance = this.attendance ?? this.#attendance.latest?.attendance;
    if (!attendance) return null;
    return attendanceCsv({ ...attendance, threshold: this.#threshold ?? attendance.threshold });
  }

  /** Asks the server for the session and the report now. */
  async refresh(): Promise<void> {
    await this.#sessions.refresh();
    await this.#attendance.refresh();
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return instructorWords;
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
    if (error && error !== this.#reported) this.report(error);
    this.#reported = error;
  }

  override render(): TemplateResult {
    const { words, formats, tag } = this.locale;
    const own = words.instructor;
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
      ${this.#renderHead(own)} ${this.#renderError(own)} ${isLoading ? loadingReport(own) : nothing}
      ${report ? this.#renderReport({ report, words, own, formats, tag }) : nothing}
    </section>`;
  }

  #renderHead(own: InstructorMessages): TemplateResult {
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
          ${own.attendance}
        </div>
        ${
          session
            ? html`<p class="about">
                <bdi>${session.title}</bdi> <span>${formats.date(session.actualStart ?? session.start)}</span>
              </p>`
            : nothing
        }
        ${latest && this.#view?.state === 'live' ? html`<p class="about">${own.asOf(formats.time(latest.asOf))}</p>` : nothing}
      </div>
      ${
        this.#report && this.#report.entries.length > 0
          ? html`<button class="button" part="export-button" type="button" @click=${this.#onExport}>
              ${icon(downloadIcon)}${own.exportCsv}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderReport(view: ReportView): TemplateResult {
    const { report, own } = view;
    const session = this.#view?.session;
    if (report.sums.present === 0) return html`<p class="empty" part="empty">${own.nobodyYet}</p>`;
    const knowsRoom = Boolean(this.#sessions.snapshot?.wire.jitsi_room_name);
    const isOwn = session ? isOwnReport(report, session, knowsRoom) : false;
    const caption = session ? `${own.attendance}, ${session.title}` : own.attendance;
    return html`${isOwn ? nothing : attendanceSums(view)} ${attendanceTable(view, caption)}`;
  }

  #renderError(own: InstructorMessages): unknown {
    const error = this.#error;
    const { words } = this.locale;
    if (!error) return nothing;
    const { code, retriable, status } = error;
    const isLacking =
      error === this.#attendance.error && (code === 'unsupported' || lacking.has(status ?? 0));
    const text = isLacking ? own.noAttendance : errorWords(words, code, 'load').text;
    const willRetry = retriable && this.#report !== null && this.updates !== 'none';
    const wording = willRetry
      ? { title: words.connectionLost, text: words.retryingSoon }
      : { title: own.attendanceFailed, text };
    const onRetry = retriable && !isLacking ? () => void this.refresh() : undefined;
    return html`<div class="failure">${errorBox({ code, operation: 'load', words, wording, onRetry })}</div>`;
  }

  get #error(): LiveSessionError | null {
    return this.#attendance.error ?? (this.attendance ? null : this.#sessions.error);
  }

  get #view(): SessionView | null {
    return this.#shown.view;
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

function loadingReport(own: InstructorMessages): TemplateResult {
  return html`<div class="skeleton">
    <span class="visually-hidden">${own.loadingAttendance}</span>
    ${[1, 2, 3].map(() => html`<i></i>`)}
  </div>`;
}
