import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { fieldClashes } from '../../domain/schedule/field-clashes.js';
import {
  type FieldFault,
  type FieldFaults,
  fieldFaults,
  reasonFault,
} from '../../domain/schedule/field-faults.js';
import {
  type DraftSubject,
  isDirty,
  newDraft,
  rebasedDraft,
  syncedDraft,
} from '../../domain/schedule/form-draft.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { publicSession } from '../../domain/session/public-session.js';
import { serverFaults } from '../../domain/schedule/server-faults.js';
import {
  changesOf,
  type Draft,
  newSessionOf,
  type Schedule,
  scheduleOf,
} from '../../domain/schedule/session-draft.js';
import type { FieldName, SessionFields } from '../../domain/schedule/session-fields.js';
import { normalizedText } from '../../domain/schedule/written-text.js';
import { LiveSessionSavedEvent } from '../../events/live-session-saved-event.js';
import {
  type LiveSessionSubmitDetail,
  LiveSessionSubmitEvent,
} from '../../events/live-session-submit-event.js';
import { requireMethod } from '../../api/require-method.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { randomId } from '../../page/random-id.js';
import { storeOf } from '../../store/store-of.js';
import type { SessionController } from '../session/session-controller.js';

export type FormAction = LiveSessionSubmitDetail['action'];

/** The result of an action, for a message. */
export type FormNotice =
  | { readonly kind: 'scheduled'; readonly schedule: Schedule }
  | { readonly kind: 'saved' | 'unchanged' | 'newestLoaded' };

/** A failure, and the action that failed. */
export interface FormFailure {
  readonly error: LiveSessionError;
  readonly action: FormAction;
}

interface FormHost extends EventTarget {
  /** The course for new sessions; null if there is none. */
  readonly courseId: SessionId | null;
  requestUpdate(): void;
  /** Called once for each failure that the viewer cannot fix in a field. */
  report(error: LiveSessionError): void;
}

/** Manages the fields of a form: their changes, their validation, and the requests to create, edit or cancel the session. */
export class FormController {
  readonly #host: FormHost;
  readonly #session: SessionController;
  #subject: DraftSubject = { session: null, timeZone: undefined, minutes: 0 };
  #draft: Draft = newDraft(this.#subject);
  #faults: FieldFaults = {};
  #clashes: readonly FieldName[] = [];
  #reason = '';
  #reasonFault: FieldFault | null = null;
  #busy: FormAction | null = null;
  #failure: FormFailure | null = null;
  #notice: FormNotice | null = null;
  /** The idempotency key of a request body, so that repeating the request does not create a second session. */
  #idempotency: { readonly body: string; readonly key: string } | null = null;

  constructor(host: FormHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
  }

  /** The current values of the fields. */
  get draft(): Draft {
    return this.#draft;
  }

  /** True if any field was changed. */
  get isDirty(): boolean {
    return isDirty(this.#draft);
  }

  /** The faults of the last `submit()`, except those of fields that were changed since. */
  get faults(): FieldFaults {
    return this.#faults;
  }

  /** Fields that both the viewer and somebody else have changed. */
  get clashes(): readonly FieldName[] {
    return this.#clashes;
  }

  /** The reason for cancelling the session. */
  get reason(): string {
    return this.#reason;
  }

  /** The fault of the reason for cancelling; null if it is valid. */
  get reasonFault(): FieldFault | null {
    return this.#reasonFault;
  }

  /** The pending action; null for none. */
  get busy(): FormAction | null {
    return this.#busy;
  }

  /** The failure of the last action; null if it succeeded. */
  get failure(): FormFailure | null {
    return this.#failure;
  }

  /** The result of the last action to display; null for none. */
  get notice(): FormNotice | null {
    return this.#notice;
  }

  /** Sets the subject of the form. Call this in each `willUpdate()` of the host. */
  follow(subject: DraftSubject): void {
    const isAnother = this.#subject.session?.id !== subject.session?.id;
    this.#subject = subject;
    if (isAnother) this.reset();
    else this.#draft = syncedDraft(this.#draft, subject);
  }

  /** Stores the value of a field, and removes its fault. The next `submit()` validates it again. */
  write<Name extends FieldName>(name: Name, value: SessionFields[Name]): void {
    this.#draft = { ...this.#draft, fields: { ...this.#draft.fields, [name]: value } };
    this.#faults = Object.fromEntries(Object.entries(this.#faults).filter(([faulty]) => faulty !== name));
    this.#notice = null;
    this.#host.requestUpdate();
  }

  /** Stores the reason for cancelling. */
  writeReason(reason: string): void {
    this.#reason = reason;
    this.#reasonFault = null;
    this.#host.requestUpdate();
  }

  /** Discards all changes and results. */
  reset(): void {
    this.#draft = newDraft(this.#subject);
    this.#reason = '';
    this.#reasonFault = null;
    this.#idempotency = null;
    this.#clashes = [];
    this.#clearResults();
  }

  /** Creates or edits the session. Resolves to true if it succeeded. Never rejects. */
  submit(): Promise<boolean> {
    const draft = this.#draft;
    const action = draft.base.session ? 'edit' : 'create';
    return this.#run(action, async (client, isCurrent) => {
      this.#faults = fieldFaults(draft, storeOf(client).clock.now());
      if (Object.keys(this.#faults).length > 0) return false;
      const schedule = scheduleOf(draft)!;
      return action === 'edit'
        ? this.#edit(client, draft, schedule, isCurrent)
        : this.#create(client, draft, schedule, isCurrent);
    });
  }

  /** Cancels the session. Resolves to true if it succeeded. Never rejects. */
  async cancel(): Promise<boolean> {
    const { session } = this.#subject;
    this.#reasonFault = reasonFault(this.#reason);
    this.#host.requestUpdate();
    if (!session || this.#reasonFault) return false;
    const reason = normalizedText(this.#reason);
    const values = reason ? { reason } : {};
    return this.#run('cancel', async (client, isCurrent) => {
      const cancelSession = requireMethod(client, 'cancelSession');
      if (!this.#dispatchSubmit({ action: 'cancel', values })) return false;
      const { wire } = await this.#session.call(client, () => cancelSession(session.id, values));
      this.#saved(wire, isCurrent);
      return true;
    });
  }

  /** Resolves a version conflict: loads the latest version of the session, and keeps the changed fields. */
  loadNewest(): Promise<boolean> {
    return this.#run('edit', async (client, isCurrent) => {
      const { session, fields: before } = this.#draft.base;
      await this.#session.call(client, () => client.getSession(session!.id));
      if (!isCurrent()) return false;
      this.#rebase();
      this.#clashes = fieldClashes(this.#draft.fields, before, this.#draft.base.fields);
      this.#notice = { kind: 'newestLoaded' };
      return true;
    });
  }

  async #create(client: LiveSessionClient, draft: Draft, schedule: Schedule, isCurrent: () => boolean) {
    const createSession = requireMethod(client, 'createSession');
    const values = newSessionOf(draft, schedule);
    if (!this.#dispatchSubmit({ action: 'create', values })) return false;
    const body = JSON.stringify([this.#host.courseId, values]);
    if (this.#idempotency?.body !== body) this.#idempotency = { body, key: randomId() };
    const idempotencyKey = this.#idempotency.key;
    const courseId = this.#host.courseId!;
    const { wire } = await this.#session.call(client, () =>
      createSession(courseId, values, { idempotencyKey }),
    );
    if (isCurrent()) {
      this.#idempotency = null;
      this.#draft = rebasedDraft(this.#draft, this.#subject, draft.fields);
      this.#notice = { kind: 'scheduled', schedule };
    }
    this.#host.dispatchEvent(new LiveSessionSavedEvent({ session: publicSession(wire) }));
    return true;
  }

  async #edit(client: LiveSessionClient, draft: Draft, schedule: Schedule, isCurrent: () => boolean) {
    const updateSession = requireMethod(client, 'updateSession');
    const session = draft.base.session!;
    const values = changesOf(draft, session, schedule);
    if (Object.keys(values).length === 0) {
      this.#notice = { kind: 'unchanged' };
      return true;
    }
    if (!this.#dispatchSubmit({ action: 'edit', values })) return false;
    const { id, version } = session;
    const { wire } = await this.#session.call(client, () => updateSession(id, values, { version }));
    this.#saved(wire, isCurrent, draft.fields);
    if (isCurrent()) this.#notice = { kind: 'saved' };
    return true;
  }

  /** Displays the saved session, except fields that differ from those that were sent, and dispatches the event. */
  #saved(wire: LiveSession, isCurrent: () => boolean, sent?: SessionFields): void {
    if (isCurrent()) {
      this.#rebase(sent);
      this.#clashes = [];
    }
    this.#host.dispatchEvent(new LiveSessionSavedEvent({ session: publicSession(wire) }));
  }

  #rebase(sent?: SessionFields): void {
    const { session } = this.#session.snapshot!;
    this.#draft = rebasedDraft(this.#draft, { ...this.#subject, session }, sent);
  }

  /** Dispatches the submit event. Returns false if the page cancels it. */
  #dispatchSubmit(detail: LiveSessionSubmitDetail): boolean {
    return this.#host.dispatchEvent(new LiveSessionSubmitEvent(detail));
  }

  /** @param work `isCurrent()` returns false after the form was given another session. */
  async #run(
    action: FormAction,
    work: (client: LiveSessionClient, isCurrent: () => boolean) => Promise<boolean>,
  ): Promise<boolean> {
    if (this.#busy) return false;
    const { id } = this.#subject.session ?? {};
    const isCurrent = () => this.#subject.session?.id === id;
    this.#clearResults();
    this.#busy = action;
    try {
      return await work(await this.#session.client(), isCurrent);
    } catch (error) {
      if (isCurrent()) this.#fail(action, asLiveSessionError(error));
      return false;
    } finally {
      this.#busy = null;
      this.#host.requestUpdate();
    }
  }

  #fail(action: FormAction, error: LiveSessionError): void {
    const { faults, others } = serverFaults(error.errors);
    if (action !== 'cancel') {
      this.#faults = faults;
      // The viewer can fix all of these.
      if (Object.keys(faults).length > 0 && others.length === 0) return;
    }
    this.#failure = { error, action };
    this.#host.report(error);
    // The displayed session may be outdated, for example if it is live by now.
    if (error.code !== 'version_conflict') void this.#session.refresh();
  }

  #clearResults(): void {
    this.#faults = {};
    this.#failure = null;
    this.#notice = null;
    this.#host.requestUpdate();
  }
}
