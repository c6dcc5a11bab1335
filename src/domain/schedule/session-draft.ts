import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import type { LiveSessionChanges, NewLiveSession } from '../session/live-session.js';
import { resolveLocalTime } from '../time/local-time.js';
import type { Session } from '../session/session.js';
import type { FieldName, SessionFields } from './session-fields.js';
import { normalizedText } from './written-text.js';

/** The values of a form before any change. */
export interface DraftBase {
  /** Null to create a session. */
  readonly session: Session | null;
  readonly fields: SessionFields;
}

/** The current values of a form, with those before any change. */
export interface Draft {
  readonly base: DraftBase;
  readonly fields: SessionFields;
  /** Time zone of date and time; undefined for that of the device. */
  readonly timeZone: string | undefined;
}

/** The start and end of a session. */
export interface Schedule {
  readonly start: Instant;
  readonly end: Instant;
  /** True if the local time of the start occurs twice, because the clocks are put back. */
  readonly isRepeated: boolean;
}

/** Returns whether one of these fields was changed. */
export function isChanged({ base, fields }: Draft, ...names: readonly FieldName[]): boolean {
  return names.some((name) => fields[name] !== base.fields[name]);
}

/** Returns the start and end in a form; null if they are incomplete, or if the local time does not exist. */
export function scheduleOf(draft: Draft): Schedule | null {
  const { base, fields, timeZone } = draft;
  const resolved = resolveLocalTime(fields, timeZone);
  if (!resolved) return null;
  // An unchanged start keeps its seconds, and its offset if its local time occurs twice.
  const start = base.session && !isChanged(draft, 'date', 'time') ? base.session.start : resolved.instant;
  const end = start + Math.round(Number(fields.minutes) * millisecondsInMinute);
  return { start, end, isRepeated: resolved.isRepeated };
}

/** Returns the request body to create a session. */
export function newSessionOf({ fields }: Draft, { start, end }: Schedule): NewLiveSession {
  return {
    title: normalizedText(fields.title),
    description: normalizedText(fields.description) || null,
    scheduled_start_time: new Date(start).toISOString(),
    scheduled_end_time: new Date(end).toISOString(),
    max_participants: Number(fields.places),
    recording_enabled: fields.recording,
  };
}

/** Returns the request body to update a session: only fields that differ. */
export function changesOf(draft: Draft, session: Session, schedule: Schedule): LiveSessionChanges {
  const wanted = newSessionOf(draft, schedule);
  const differs: Readonly<Record<keyof NewLiveSession, boolean>> = {
    title: isChanged(draft, 'title') && wanted.title !== session.title,
    description: isChanged(draft, 'description') && wanted.description !== session.description,
    scheduled_start_time: schedule.start !== session.start,
    scheduled_end_time: schedule.end !== session.end,
    max_participants: isChanged(draft, 'places') && wanted.max_participants !== session.maxParticipants,
    recording_enabled: isChanged(draft, 'recording'),
    jitsi_server_url: false,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => differs[name as keyof NewLiveSession]));
}
