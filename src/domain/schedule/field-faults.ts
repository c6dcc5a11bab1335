import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { localTimeAt } from '../time/local-time.js';
import { type Draft, isWritten, scheduleOf } from './session-draft.js';
import type { FieldName } from './session-fields.js';
import { textFault, tidyText } from './written-text.js';

/** What can be wrong with a field; each has its sentence. */
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

/** What is wrong with the fields of a form. */
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
 * What a server would refuse of what is written, by the rules of ours (docs/backend.md). In a session that is being
 * edited, only what was touched is looked at: nothing else is sent.
 */
export function fieldFaults(draft: Draft, now: Instant): FieldFaults {
  const { base, fields } = draft;
  const isSent = (...names: FieldName[]) => !base.session || isWritten(draft, ...names);
  const title = tidyText(fields.title) === '' ? 'title_missing' : titleFault(fields.title);
  const description = descriptionFault(fields.description);
  return {
    ...(isSent('title') && title && { title }),
    ...(isSent('description') && description && { description }),
    ...(isSent('date', 'time', 'minutes') && scheduleFaults(draft, now)),
    ...(isSent('places') && !arePlaces(fields.places) && { places: 'places_out_of_range' }),
  };
}

/** What is wrong with the reason for calling a session off; it may be missing. */
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
  // A start that was there before may have passed: whoever makes a late class longer schedules nothing in the past.
  if (start !== base.session?.start && start < now - latenessMs)
    return date < localTimeAt(now, timeZone).date ? { date: 'date_past' } : { time: 'time_past' };
  if (start > now + horizonMs) return { date: 'date_too_far' };
  const hasLength = end - start >= shortestMs && end - start <= longestMs;
  if (!hasLength) return { minutes: 'length_out_of_range' };
  return end <= now ? { minutes: 'end_past' } : {};
}
