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

/** What a form asks the server for. */
export type FormAction = LiveSessionSubmitDetail['action'];

/** What came about, for a word about it. */
export type FormNotice =
  | { readonly kind: 'scheduled'; readonly schedule: Schedule }
  | { readonly kind: 'saved' | 'unchanged' | 'newestLoaded' };

/** What failed, and what was being done. */
export interface FormFailure {
  readonly error: LiveSessionError;
  readonly action: FormAction;
}

interface FormHost extends EventTarget {
  readonly courseId: SessionId | null;
  requestUpdate(): void;
  /** Called once for each failure that the viewer cannot fix in a field. */
  report(error: LiveSessionError): void;
}

/** What is written in a form about a session, what is wrong with it, and its way to the server. */
export class FormController {
  readonly #host: FormHost;
  readonly #sessions: SessionController;
  #subject: DraftSubject = { session: null, timeZone: undefined, minutes: 0 };
  #draft: Draft = newDraft(this.#subject);
  #faults: FieldFaults = {};
  #clashes: readonly FieldName[] = [];
  #reason = '';
  #reasonFault: FieldFault | null = null;
  #busy: FormAction | null = null;
  #failure: FormFailure | null = null;
  #notice: FormNotice | null = null;
  /** Names what is to be created, so that asking again after a lost answer creates no second one. */
  #key: { readonly of: string; readonly key: string } | null = null;

  constructor(host: FormHost, sessions: SessionController) {
    this.#host = host;
    this.#sessions = sessions;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Has anything been written? */
  get isDirty(): boolean {
    return isDirty(this.#draft);
  }

  get faults(): FieldFaults {
    return this.#faults;
  }

  /** Fields in which something was written that somebody else has changed meanwhile. */
  get clashes(): readonly FieldName[] {
    return this.#clashes;
  }

  /** Why the session is to be cancelled. */
  get reason(): string {
    return this.#reason;
  }

  get reasonFault(): FieldFault | null {
    return this.#reasonFault;
  }

  /** What the server has been asked for and has not answered yet. */
  get busy(): FormAction | null {
    return this.#busy;
  }

  get failure(): FormFailure | null {
    return this.#failure;
  }

  get notice(): FormNotice | null {
    return this.#notice;
  }

  /** Follows what the form is about; to be called in each `willUpdate()` of the host. */
  follow(subject: DraftSubject): void {
    const isAnother = this.#subject.session?.id !== subject.session?.id;
    this.#subject = subject;
    if (isAnother) this.reset();
    else this.#draft = syncedDraft(this.#draft, subject);
  }

  /** Takes in what was written in a field; whether it is right is looked at again at the next try. */
  write<Name extends FieldName>(name: Name, value: SessionFields[Name]): void {
    this.#draft = { ...this.#draft, fields: { ...this.#draft.fields, [name]: value } };
    this.#faults = Object.fromEntries(Object.entries(this.#faults).filter(([faulty]) => faulty !== name));
    this.#notice = null;
    this.#host.requestUpdate();
  }

  /** Takes in the reason for cancelling. */
  writeReason(reason: string): void {
    this.#reason = reason;
    this.#reasonFault = null;
    this.#host.requestUpdate();
  }

  /** Forgets what was written, and what came of it. */
  reset(): void {
    this.#draft = newDraft(this.#subject);
    this.#reason = '';
    this.#reasonFault = null;
    this.#key = null;
    this.#clashes = [];
    this.#startAfresh();
  }

  /** Creates the session, or sends what was changed; true when the server has done it. Never rejects. */
  submit(): Promise<boolean> {
    const draft = this.#draft;
    const action = draft.base.session ? 'edit' : 'create';
    return this.#attempt(action, async (client, isCurrent) => {
      this.#faults = fieldFaults(draft, storeOf(client).clock.now());
      if (Object.keys(this.#faults).length > 0) return false;
      const schedule = scheduleOf(draft)!;
      return action === 'edit'
        ? this.#edit(client, draft, schedule, isCurrent)
        : this.#create(client, draft, schedule, isCurrent);
    });
  }

  /** Cancels the session; true when the server has done it. Never rejects. */
  async cancel(): Promise<boolean> {
    const { session } = this.#subject;
    this.#reasonFault = reasonFault(this.#reason);
    this.#host.requestUpdate();
    if (!session || this.#reasonFault) return false;
    const reason = normalizedText(this.#reason);
    const values = reason ? { reason } : {};
    return this.#attempt('cancel', async (client, isCurrent) => {
      const cancelSession = requireMethod(client, 'cancelSession');
      if (!this.#mayBeSent({ action: 'cancel', values })) return false;
      const { wire } = await this.#sessions.call(client, () => cancelSession(session.id, values));
      this.#saved(wire, isCurrent);
      return true;
    });
  }

  /** The way out of a conflict: takes the session as it is by now, and leaves what was written where it stands. */
  loadNewest(): Promise<boolean> {
    return this.#attempt('edit', async (client, isCurrent) => {
      const { session, fields: before } = this.#draft.base;
      await this.#sessions.call(client, () => client.getSession(session!.id));
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
    if (!this.#mayBeSent({ action: 'create', values })) return false;
    const of = JSON.stringify([this.#host.courseId, values]);
    if (this.#key?.of !== of) this.#key = { of, key: randomId() };
    const idempotencyKey = this.#key.key;
    const courseId = this.#host.courseId!;
    const { wire } = await this.#sessions.call(client, () =>
      createSession(courseId, values, { idempotencyKey }),
    );
    if (isCurrent()) {
      this.#key = null;
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
    if (!this.#mayBeSent({ action: 'edit', values })) return false;
    const { id, version } = session;
    const { wire } = await this.#sessions.call(client, () => updateSession(id, values, { version }));
    this.#saved(wire, isCurrent, draft.fields);
    if (isCurrent()) this.#notice = { kind: 'saved' };
    return true;
  }

  /** Shows the session as it was saved. @param sent What the fields held when they were sent: what was written since stays. */
  #saved(wire: LiveSession, isCurrent: () => boolean, sent?: SessionFields): void {
    if (isCurrent()) {
      this.#rebase(sent);
      this.#clashes = [];
    }
    this.#host.dispatchEvent(new LiveSessionSavedEvent({ session: publicSession(wire) }));
  }

  #rebase(sent?: SessionFields): void {
    const { session } = this.#sessions.snapshot!;
    this.#draft = rebasedDraft(this.#draft, { ...this.#subject, session }, sent);
  }

  #mayBeSent(detail: LiveSessionSubmitDetail): boolean {
    return this.#host.dispatchEvent(new LiveSessionSubmitEvent(detail));
  }

  /** @param work `isCurrent()` turns false when the form is about something else by now. */
  async #attempt(
    action: FormAction,
    work: (client: LiveSessionClient, isCurrent: () => boolean) => Promise<boolean>,
  ): Promise<boolean> {
    if (this.#busy) return false;
    const { id } = this.#subject.session ?? {};
    const isCurrent = () => this.#subject.session?.id === id;
    this.#startAfresh();
    this.#busy = action;
    try {
      return await work(await this.#sessions.client(), isCurrent);
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
      // All of it is for the viewer to mend.
      if (Object.keys(faults).length > 0 && others.length === 0) return;
    }
    this.#failure = { error, action };
    this.#host.report(error);
    // The session may no longer be what the form shows, such as live.
    if (error.code !== 'version_conflict') void this.#sessions.refresh();
  }

  #startAfresh(): void {
    this.#faults = {};
    this.#failure = null;
    this.#notice = null;
    this.#host.requestUpdate();
  }
}
