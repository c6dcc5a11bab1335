import { millisecondsInMinute } from 'date-fns/constants';
import { localTimeAt, type LocalTime } from '../time/local-time.js';
import type { Session } from '../session/session.js';

/** What the fields of a form about a session hold; date and time are those of the form's zone. */
export interface SessionFields extends LocalTime {
  readonly title: string;
  readonly description: string;
  /** How long it lasts. */
  readonly minutes: string;
  readonly places: string;
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

/** A form in which nothing has been written yet. */
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

/** A session as the fields hold it. @param timeZone Undefined for the zone of the device. */
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

/** Fields that held `before` when somebody began to write, over what holds now: what was written stays, the rest follows. */
export function rebasedFields(
  written: SessionFields,
  before: SessionFields,
  now: SessionFields,
): SessionFields {
  const kept = fieldNames
    .filter((name) => written[name] !== before[name])
    .map((name) => [name, written[name]]);
  return { ...now, ...(Object.fromEntries(kept) as Partial<SessionFields>) };
}

/** Do all fields hold the same? */
export function areSameFields(one: SessionFields, other: SessionFields): boolean {
  return fieldNames.every((name) => one[name] === other[name]);
}
