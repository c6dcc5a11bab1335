import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionId } from '../../api/live-session-client.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { FormController } from '../../controllers/schedule/form-controller.js';
import { SessionController } from '../../controllers/session/session-controller.js';
import type { FormState } from '../../domain/schedule/form-state.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import { type SessionView, sessionViewAt } from '../../domain/session/session-view.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import { instructorWords as builtInInstructorWords } from '../../i18n/instructor-words.js';
import { whenText } from '../../i18n/when-text.js';
import { alert } from '../../styles/alert.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { dialog } from '../../styles/dialog.js';
import { skeleton } from '../../styles/skeleton.js';
import { tokens } from '../../styles/tokens.js';
import { BackendElement } from '../base/backend-element.js';
import { errorBox } from '../parts/error-box.js';
import { cancelDialog } from './cancel-dialog.js';
import { formFailure } from './form-failure.js';
import type { FormView } from './form-view.js';
import { styles } from './live-session-form.styles.js';
import { sessionFields } from './session-fields.js';

/**
 * A form for instructors that schedules a session in a course, or edits or cancels a session that has not begun.
 *
 * @tagname live-session-form
 * @attr {string} lang - Language of the form. By default, that of the closest `lang` attribute, the page's, the browser's, or English.
 * @attr {string} state - Read-only: `loading`, `error`, `ready`, `saving` or `closed`.
 * @attr {string} reason - Read-only: code of the last error.
 * @slot error-<code> - Replaces the texts of the error with this code.
 * @fires {LiveSessionSubmitEvent} live-session-submit - The form is about to send its values. `preventDefault()` prevents the sending.
 * @fires {LiveSessionSavedEvent} live-session-saved - The session has been created, changed or cancelled.
 * @fires {LiveSessionErrorEvent} live-session-error - An error occurred.
 * @csspart base - The form.
 * @csspart heading - The heading of the form.
 * @csspart field - A field with its label.
 * @csspart field-error - The error of a field.
 * @csspart when - The sentence with the times and the time zone of the session.
 * @csspart error - The error of saving or loading.
 * @csspart closed - The reason why the session cannot be edited.
 * @csspart notice - The message after a success.
 * @csspart submit-button - The button that creates the session or saves the changes.
 * @csspart discard-button - The button that discards the changes.
 * @csspart cancel-button - The button that opens the dialog for cancelling the session.
 * @csspart confirm-button - The button of the dialog that cancels the session.
 * @csspart newest-button - The button that loads the latest version of the session.
 * @csspart retry-button - The button that tries again.
 */
export class LiveSessionForm extends BackendElement {
  static override styles = [tokens, base, button, alert, dialog, skeleton, styles];

  /** Id of the course of a new session. */
  @property({ attribute: 'course-id' }) courseId: SessionId | null = null;

  /** Id of the session to edit. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session to edit, as sent by the API. The element then does not request it. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** Default duration of a new session, in minutes. */
  @property({ attribute: 'default-duration', type: Number }) defaultDuration = 60;

  readonly #session = new SessionController(this);
  readonly #form: FormController = new FormController(this, this.#session);
  readonly #clock = new ClockController(
    this,
    () => this.#session.clock,
    () => this.#view?.nextChangeAt ?? null,
  );
  #view: SessionView | null = null;

  /** The state of the form; also the attribute `state` and `:state()`. */
  get state(): FormState {
    if (this.#form.busy) return 'saving';
    if (!this.session && this.sessionId === null) return this.courseId === null ? 'loading' : 'ready';
    if (!this.#view) return this.#session.error ? 'error' : 'loading';
    return this.#view.can.edit && this.#session.offers('updateSession') ? 'ready' : 'closed';
  }

  /** Discards the changes. */
  reset(): void {
    this.#form.reset();
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return builtInInstructorWords;
  }

  protected override update(changed: PropertyValues): void {
    const session = this.#session.snapshot?.session ?? null;
    const minutes = this.defaultDuration > 0 ? this.defaultDuration : 60;
    this.#form.follow({ session, minutes, timeZone: this.locale.timeZone });
    // The page has a form only for instructors. The permissions from the server have precedence.
    const viewer = { instructor: true };
    const options = { viewer, liveBy: this.effectiveLiveBy, countdown: null };
    this.#view = session && sessionViewAt(session, this.#clock.now(), options);
    super.update(changed);
  }

  override updated(): void {
    const { error, offline } = this.#session;
    this.reflect('state', this.state);
    this.reflect('reason', offline ? 'offline' : (this.#form.failure?.error.code ?? error?.code ?? null));
    this.reportOnce(error);
  }

  override render(): TemplateResult {
    const { words, formats, tag } = this.locale;
    const instructorWords = words.instructor;
    const view: FormView = { form: this.#form, words, instructorWords, formats, tag, now: this.#clock.now() };
    return html`<section
      class="form"
      part="base"
      tabindex="-1"
      aria-labelledby="heading"
      aria-busy=${this.state === 'loading'}
      lang=${tag}
      dir=${words.direction}
    >
      <div
        class="heading"
        part="heading"
        id="heading"
        role="heading"
        aria-level=${Math.min(this.headingLevel, 6)}
      >
        ${this.#isNew ? instructorWords.newSession : instructorWords.editSession}
      </div>
      ${this.#renderContent(view)}
      <p class="notice" part="notice" role="status">${this.#noticeText(view)}</p>
      ${cancelDialog(view, { onKeep: () => this.#dialog.close(), onCancel: () => void this.#cancel() })}
    </section>`;
  }

  #renderContent(view: FormView): unknown {
    const { words, instructorWords } = view;
    const { error } = this.#session;
    if (this.#isNew) return this.courseId === null ? this.#renderSkeleton(view) : this.#renderForm(view);
    if (!this.#view) {
      if (!error) return this.#renderSkeleton(view);
      const onRetry = error.retriable ? () => void this.#session.refresh() : undefined;
      return errorBox({ code: error.code, operation: 'load', words, onRetry });
    }
    const { state, can, session } = this.#view;
    if (can.edit && this.#session.offers('updateSession')) return this.#renderForm(view);
    const closed = state === 'live' || state === 'ended' || state === 'cancelled' ? state : 'forbidden';
    return html`<div class="closed" part="closed">
      <p class="closed-title" dir="auto">${session.title}</p>
      <p>${instructorWords.closed[closed]}</p>
    </div>`;
  }

  #renderForm(view: FormView): TemplateResult {
    const { instructorWords, form } = view;
    const isSaving = form.busy === 'create' || form.busy === 'edit';
    const label = this.#isNew ? instructorWords.schedule : instructorWords.save;
    return html`<form class="fields" novalidate @submit=${this.#onSubmit}>
      ${sessionFields(view)} ${formFailure(view, () => void this.#submit())}
      <div class="foot">
        <button class="button button-solid" part="submit-button" aria-disabled=${isSaving}>
          ${isSaving ? instructorWords.saving : label}
        </button>
        ${
          form.isDirty
            ? html`<button
                class="button button-text"
                part="discard-button"
                type="button"
                @click=${this.#onDiscard}
              >
                ${instructorWords.discard}
              </button>`
            : nothing
        }
        ${
          this.#view?.can.cancel && this.#session.offers('cancelSession')
            ? html`<button
                class="button button-text cancel"
                part="cancel-button"
                type="button"
                @click=${() => this.#dialog.showModal()}
              >
                ${instructorWords.cancelSession}
              </button>`
            : nothing
        }
      </div>
    </form>`;
  }

  #renderSkeleton({ words }: FormView): TemplateResult {
    return html`<div class="skeleton">
      <span class="visually-hidden">${words.loading}</span>
      ${['', 'tall', '', 'short'].map((size) => html`<i class=${size}></i>`)}
    </div>`;
  }

  #noticeText({ form, instructorWords, words, formats }: FormView): string {
    const { notice } = form;
    if (!notice) return '';
    if (notice.kind === 'scheduled')
      return instructorWords.scheduled(whenText(notice.schedule.start, words, formats));
    return instructorWords[notice.kind];
  }

  get #isNew(): boolean {
    return !this.session && this.sessionId === null;
  }

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  readonly #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#submit();
  };

  readonly #onDiscard = () => {
    this.reset();
    // The button is removed after the changes are discarded.
    this.#focus('#title');
  };

  async #submit(): Promise<void> {
    const isDone = await this.#form.submit();
    await this.updateComplete;
    if (!isDone) this.#focus('.fields [aria-invalid="true"]');
  }

  async #cancel(): Promise<void> {
    const isDone = await this.#form.cancel();
    await this.updateComplete;
    if (!isDone) return this.#focus('dialog [aria-invalid="true"]');
    this.#dialog.close();
    // A sentence has replaced the fields.
    this.#focus('.form');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
