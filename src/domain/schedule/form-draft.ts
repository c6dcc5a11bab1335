import type { Session } from '../session/session.js';
import type { Draft, DraftBase } from './session-draft.js';
import { areSameFields, emptyFields, fieldsOf, rebasedFields } from './session-fields.js';

/** The session that a form edits, with its settings. */
export interface DraftSubject {
  /** Null to create a session. */
  readonly session: Session | null;
  /** Time zone of date and time; undefined for that of the device. */
  readonly timeZone: string | undefined;
  /** Default length of a new session in minutes. */
  readonly minutes: number;
}

/** Returns a draft without changes. */
export function newDraft(subject: DraftSubject): Draft {
  const base = baseOf(subject);
  return { base, fields: base.fields, timeZone: subject.timeZone };
}

/**
 * Returns the draft on the basis of the current session: keeps the fields that were changed, and updates the others.
 * @param sent Fields with these values count as unchanged. By default, those of the draft's base.
 */
export function rebasedDraft(draft: Draft, subject: DraftSubject, sent = draft.base.fields): Draft {
  const base = baseOf(subject);
  return { base, fields: rebasedFields(draft.fields, sent, base.fields), timeZone: subject.timeZone };
}

/**
 * Returns the draft for the current subject. While the draft has changes, it keeps the version of the session that they are
 * based on.
 */
export function syncedDraft(draft: Draft | null, subject: DraftSubject): Draft {
  if (!draft || draft.base.session?.id !== subject.session?.id) return newDraft(subject);
  const session = isDirty(draft) ? draft.base.session : subject.session;
  return rebasedDraft(draft, { ...subject, session });
}

/** Returns whether any field was changed. */
export function isDirty({ base, fields }: Draft): boolean {
  return !areSameFields(fields, base.fields);
}

function baseOf({ session, timeZone, minutes }: DraftSubject): DraftBase {
  return { session, fields: session ? fieldsOf(session, timeZone) : emptyFields(minutes) };
}
