import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { localTimeAt } from '../time/local-time.js';
import { type Draft, isChanged, scheduleOf } from './session-draft.js';
import type { FieldName } from './session-fields.js';
import { normalizedText, textFault } from './written-text.js';

/** Code of a field's problem. Each has a message in the catalogues. */
export type FieldFault =
  | 'title_missing'
  | 'title_too_long'
  | 'description_too_long'
  | 'reason_too_long'
  | 'date_missing'
  | 'time_missing'
  | 'date_past'
  | 'time_past'
  | 'date_too_far'
  | 'no_such_time'
  | 'end_before_start'
  | 'end_past'
  | 'length_out_of_range'
  | 'places_out_of_range'
  | 'not_accepted';

/** The problems of a form, at most one for each field. */
export type FieldFaults = { readonly [Name in FieldName]?: FieldFault };

const longestTitle = 255;
const longestDescription = 5000;
const longestReason = 500;
const mostPlaces = 1000;
const shortestMs = 5 * millisecondsInMinute;
const longestMs = 12 * millisecondsInHour;
const latenessMs = 5 * millisecondsInMinute;
const horizonMs = 730 * millisecondsInDay;

/**
 * Checks the fields of a form by the rules of the reference server (docs/backend.md). For an existing session, checks only the
 * changed fields, because only these are sent.
 */
export function fieldFaults(draft: Draft, now: Instant): FieldFaults {
  const { base, fields } = draft;
  const isSent = (...names: FieldName[]) => !base.session || isChanged(draft, ...names);
  const title = normalizedText(fields.title) === '' ? 'title_missing' : titleFault(fields.title);
  const description = descriptionFault(fields.description);
  return {
    ...(isSent('title') && title && { title }),
    ...(isSent('description') && description && { description }),
    ...(isSent('date', 'time', 'minutes') && scheduleFaults(draft, now)),
    ...(isSent('places') && !arePlaces(fields.places) && { places: 'places_out_of_range' }),
  };
}

/** Checks the reason for cancelling a session, which may be empty. Returns null if it is valid. */
export function reasonFault(reason: string): FieldFault | null {
  const fault = textFault(reason, { longest: longestReason, lines: true });
  return fault === 'too_long' ? 'reason_too_long' : fault;
}

function titleFault(title: string): FieldFault | null {
  const fault = textFault(title, { longest: longestTitle, lines: false });
  return fault === 'too_long' ? 'title_too_long' : fault;
}

function descriptionFault(description: string): FieldFault | null {
  const fault = textFault(description, { longest: longestDescription, lines: true });
  return fault === 'too_long' ? 'description_too_long' : fault;
}

function arePlaces(text: string): boolean {
  const places = Number(text);
  return Number.isInteger(places) && places >= 1 && places <= mostPlaces;
}

function scheduleFaults(draft: Draft, now: Instant): FieldFaults {
  const { base, fields, timeZone } = draft;
  const { date, time } = fields;
  if (date === '' || time === '')
    return { ...(date === '' && { date: 'date_missing' }), ...(time === '' && { time: 'time_missing' }) };
  if (date.split('-')[0]!.length > 4) return { date: 'date_too_far' };
  const schedule = scheduleOf(draft);
  if (!schedule) return { time: 'no_such_time' };
  const { start, end } = schedule;
  // An unchanged start may be in the past: the instructor may extend a session that has started.
  if (start !== base.session?.start && start < now - latenessMs)
    return date < localTimeAt(now, timeZone).date ? { date: 'date_past' } : { time: 'time_past' };
  if (start > now + horizonMs) return { date: 'date_too_far' };
  const isLengthValid = end - start >= shortestMs && end - start <= longestMs;
  if (!isLengthValid) return { minutes: 'length_out_of_range' };
  return end <= now ? { minutes: 'end_past' } : {};
}
