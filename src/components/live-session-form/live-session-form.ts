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
import { instructorWords } from '../../i18n/instructor-words.js';
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
 * For instructors: schedules a session in a course, or edits or cancels one that has not begun.
 *
 * @tagname live-session-form
 * @attr {string} lang - Language of the form; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: `loading`, `error`, `ready`, `saving` or `closed`.
 * @attr {string} reason - Read-only: code of what failed last.
 * @slot error-<code> - Replaces the words about the error of that code.
 * @fires {LiveSessionSubmitEvent} live-session-submit - Something is about to be sent. Cancelable: then it is not.
 * @fires {LiveSessionSavedEvent} live-session-saved - The session has been created, changed or cancelled.
 * @fires {LiveSessionErrorEvent} live-session-error - Something failed.
 * @csspart base - The form.
 * @csspart heading - Its heading.
 * @csspart field - A field with its label.
 * @csspart field-error - What is wrong with a field.
 * @csspart when - The sentence that says the times back, with their zone.
 * @csspart error - Why nothing was saved, or why there is no session.
 * @csspart closed - The sentence why the session cannot be edited.
 * @csspart notice - The word about what went well.
 * @csspart submit-button - Creates the session, or saves the changes.
 * @csspart discard-button - Forgets what was written.
 * @csspart cancel-button - Opens the dialog for cancelling the session.
 * @csspart confirm-button - Cancels the session.
 * @csspart newest-button - Loads the session as it is by now.
 * @csspart retry-button - Tries again.
 */
export class LiveSessionForm extends BackendElement {
  static override styles = [tokens, base, button, alert, dialog, skeleton, styles];

  /** In which course to schedule a session. */
  @property({ attribute: 'course-id' }) courseId: SessionId | null = null;

  /** Which session to edit. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session to edit, as the API sends it; then it is not fetched. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** How many minutes a new session lasts unless the instructor says otherwise. */
  @property({ attribute: 'default-duration', type: Number }) defaultDuration = 60;

  readonly #sessions = new SessionController(this);
  readonly #form: FormController = new FormController(this, this.#sessions);
  readonly #clock = new ClockController(
    this,
    () => this.#sessions.clock,
    () => this.#view?.nextChangeAt ?? null,
  );
  #view: SessionView | null = null;

  /** What the form shows; also the attribute `state` and `:state()`. */
  get state(): FormState {
    if (this.#form.busy) return 'saving';
    if (!this.session && this.sessionId === null) return this.courseId === null ? 'loading' : 'ready';
    if (!this.#view) return this.#sessions.error ? 'error' : 'loading';
    return this.#view.can.edit && this.#sessions.offers('updateSession') ? 'ready' : 'closed';
  }

  /** Forgets what was written. */
  reset(): void {
    this.#form.reset();
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return instructorWords;
  }

  protected override update(changed: PropertyValues): void {
    const session = this.#sessions.snapshot?.session ?? null;
    const minutes = this.defaultDuration > 0 ? this.defaultDuration : 60;
    this.#form.follow({ session, minutes, timeZone: this.locale.timeZone });
    // Who places a form takes the viewer for an instructor; what the server says still beats it.
    const viewer = { instructor: true };
    const options = { viewer, liveBy: this.effectiveLiveBy, countdown: null };
    this.#view = session && sessionViewAt(session, this.#clock.now(), options);
    super.update(changed);
  }

  override updated(): void {
    const { error, offline } = this.#sessions;
    this.reflect('state', this.state);
    this.reflect('reason', offline ? 'offline' : (this.#form.failure?.error.code ?? error?.code ?? null));
    this.reportOnce(error);
  }

  override render(): TemplateResult {
    const { words, formats, tag } = this.locale;
    const own = words.instructor;
    const view: FormView = { form: this.#form, words, own, formats, tag, now: this.#clock.now() };
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
        ${this.#isNew ? own.newSession : own.editSession}
      </div>
      ${this.#renderContent(view)}
      <p class="notice" part="notice" role="status">${this.#noticeText(view)}</p>
      ${cancelDialog(view, { onKeep: () => this.#dialog.close(), onCancel: () => void this.#cancel() })}
    </section>`;
  }

  #renderContent(view: FormView): unknown {
    const { words, own } = view;
    const { error } = this.#sessions;
    if (this.#isNew) return this.courseId === null ? this.#renderSkeleton(view) : this.#renderForm(view);
    if (!this.#view) {
      if (!error) return this.#renderSkeleton(view);
      const onRetry = error.retriable ? () => void this.#sessions.refresh() : undefined;
      return errorBox({ code: error.code, operation: 'load', words, onRetry });
    }
    const { state, can, session } = this.#view;
    if (can.edit && this.#sessions.offers('updateSession')) return this.#renderForm(view);
    const closed = state === 'live' || state === 'ended' || state === 'cancelled' ? state : 'forbidden';
    return html`<div class="closed" part="closed">
      <p class="closed-title" dir="auto">${session.title}</p>
      <p>${own.closed[closed]}</p>
    </div>`;
  }

  #renderForm(view: FormView): TemplateResult {
    const { own, form } = view;
    const isSaving = form.busy === 'create' || form.busy === 'edit';
    const label = this.#isNew ? own.schedule : own.save;
    return html`<form class="fields" novalidate @submit=${this.#onSubmit}>
      ${sessionFields(view)} ${formFailure(view, () => void this.#submit())}
      <div class="foot">
        <button class="button button-solid" part="submit-button" aria-disabled=${isSaving}>
          ${isSaving ? own.saving : label}
        </button>
        ${
          form.isDirty
            ? html`<button
                class="button button-text"
                part="discard-button"
                type="button"
                @click=${this.#onDiscard}
              >
                ${own.discard}
              </button>`
            : nothing
        }
        ${
          this.#view?.can.cancel && this.#sessions.offers('cancelSession')
            ? html`<button
                class="button button-text cancel"
                part="cancel-button"
                type="button"
                @click=${() => this.#dialog.showModal()}
              >
                ${own.cancelSession}
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

  #noticeText({ form, own, words, formats }: FormView): string {
    const { notice } = form;
    if (!notice) return '';
    if (notice.kind === 'scheduled') return own.scheduled(whenText(notice.schedule.start, words, formats));
    return own[notice.kind];
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
    // The button goes with what it discards.
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
    // Where the form was there is a sentence now.
    this.#focus('.form');
  }

  #focus(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
