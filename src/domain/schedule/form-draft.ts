import type { Session } from '../session/session.js';
import type { Draft, DraftBase } from './session-draft.js';
import { areSameFields, emptyFields, fieldsOf, rebasedFields } from './session-fields.js';

/** What a form is about. */
export interface DraftSubject {
  /** Null for a session that is to be created. */
  readonly session: Session | null;
  /** Undefined for the zone of the device. */
  readonly timeZone: string | undefined;
  /** How long a new session lasts. */
  readonly minutes: number;
}

/** A form in which nobody has written yet. */
export function freshDraft(subject: DraftSubject): Draft {
  const base = baseOf(subject);
  return { base, fields: base.fields, timeZone: subject.timeZone };
}

/** A draft over what holds now: what was written since `sent` stays, the rest follows. */
export function rebasedDraft(draft: Draft, subject: DraftSubject, sent = draft.base.fields): Draft {
  const base = baseOf(subject);
  return { base, fields: rebasedFields(draft.fields, sent, base.fields), timeZone: subject.timeZone };
}

/** A draft that keeps up with its subject: news of the session wait while somebody is writing. */
export function followingDraft(draft: Draft | null, subject: DraftSubject): Draft {
  if (!draft || draft.base.session?.id !== subject.session?.id) return freshDraft(subject);
  const session = isDirty(draft) ? draft.base.session : subject.session;
  return rebasedDraft(draft, { ...subject, session });
}

/** Has anything been written? */
export function isDirty({ base, fields }: Draft): boolean {
  return !areSameFields(fields, base.fields);
}

function baseOf({ session, timeZone, minutes }: DraftSubject): DraftBase {
  return { session, fields: session ? fieldsOf(session, timeZone) : emptyFields(minutes) };
}
