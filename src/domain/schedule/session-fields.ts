import { millisecondsInMinute } from 'date-fns/constants';
import { localTimeAt, type LocalTime } from '../time/local-time.js';
import type { Session } from '../session/session.js';

/** The values of a form's fields. Date and time are in the time zone of the form. */
export interface SessionFields extends LocalTime {
  readonly title: string;
  readonly description: string;
  /** Length in minutes. */
  readonly minutes: string;
  /** Maximum number of participants. */
  readonly places: string;
  /** True to record the session. */
  readonly recording: boolean;
}

export type FieldName = keyof SessionFields;

/** The fields in the order of the form. */
export const fieldNames: readonly FieldName[] = [
  'title',
  'description',
  'date',
  'time',
  'minutes',
  'places',
  'recording',
];

/** Returns the default values of a new session. @param minutes Length of the session. */
export function emptyFields(minutes: number): SessionFields {
  return {
    title: '',
    description: '',
    date: '',
    time: '',
    minutes: String(minutes),
    places: '100',
    recording: true,
  };
}

/** Returns the field values of a session. @param timeZone Undefined for that of the device. */
export function fieldsOf(session: Session, timeZone: string | undefined): SessionFields {
  const { title, description, start, end, maxParticipants, recordingEnabled } = session;
  return {
    title,
    description: description ?? '',
    ...localTimeAt(start, timeZone),
    minutes: String((end - start) / millisecondsInMinute),
    places: maxParticipants === null ? '' : String(maxParticipants),
    recording: recordingEnabled,
  };
}

/** Returns the fields with the changes from `before` to `edited` applied to `latest`. */
export function rebasedFields(
  edited: SessionFields,
  before: SessionFields,
  latest: SessionFields,
): SessionFields {
  const changes = fieldNames
    .filter((name) => edited[name] !== before[name])
    .map((name) => [name, edited[name]]);
  return { ...latest, ...(Object.fromEntries(changes) as Partial<SessionFields>) };
}

/** Returns whether all fields are equal. */
export function areSameFields(one: SessionFields, other: SessionFields): boolean {
  return fieldNames.every((name) => one[name] === other[name]);
}
