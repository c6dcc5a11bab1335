import { millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import type { LiveSessionChanges, NewLiveSession } from '../session/live-session.js';
import { placeLocalTime } from '../time/local-time.js';
import type { Session } from '../session/session.js';
import type { FieldName, SessionFields } from './session-fields.js';
import { tidyText } from './written-text.js';

/** What a form was filled with before anybody wrote: a session, or nothing. */
export interface DraftBase {
  readonly session: Session | null;
  readonly fields: SessionFields;
}

/** What is written in a form, over what it was filled with. */
export interface Draft {
  readonly base: DraftBase;
  readonly fields: SessionFields;
  /** Of which date and time are meant; undefined for the zone of the device. */
  readonly timeZone: string | undefined;
}

/** When a session begins and ends. */
export interface Schedule {
  readonly start: Instant;
  readonly end: Instant;
  /** The clocks show the time of the start twice that night. */
  readonly isRepeated: boolean;
}

/** Has one of these fields been written in? */
export function isWritten({ base, fields }: Draft, ...names: readonly FieldName[]): boolean {
  return names.some((name) => fields[name] !== base.fields[name]);
}

/** The times that a form asks for; null where there are none yet, or the clocks never show them. */
export function scheduleOf(draft: Draft): Schedule | null {
  const { base, fields, timeZone } = draft;
  const placed = placeLocalTime(fields, timeZone);
  if (!placed) return null;
  // A start that nobody has touched stays to the second, and also where its time is shown for the second time.
  const start = base.session && !isWritten(draft, 'date', 'time') ? base.session.start : placed.instant;
  const end = start + Math.round(Number(fields.minutes) * millisecondsInMinute);
  return { start, end, isRepeated: placed.isRepeated };
}

/** The session to create. */
export function newSessionOf({ fields }: Draft, { start, end }: Schedule): NewLiveSession {
  return {
    title: tidyText(fields.title),
    description: tidyText(fields.description) || null,
    scheduled_start_time: new Date(start).toISOString(),
    scheduled_end_time: new Date(end).toISOString(),
    max_participants: Number(fields.places),
    recording_enabled: fields.recording,
  };
}

/** What is to be different about a session: only that. */
export function changesOf(draft: Draft, session: Session, schedule: Schedule): LiveSessionChanges {
  const wanted = newSessionOf(draft, schedule);
  const differs: Readonly<Record<keyof NewLiveSession, boolean>> = {
    title: isWritten(draft, 'title') && wanted.title !== session.title,
    description: isWritten(draft, 'description') && wanted.description !== session.description,
    scheduled_start_time: schedule.start !== session.start,
    scheduled_end_time: schedule.end !== session.end,
    max_participants: isWritten(draft, 'places') && wanted.max_participants !== session.maxParticipants,
    recording_enabled: isWritten(draft, 'recording'),
    jitsi_server_url: false,
  };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => differs[name as keyof NewLiveSession]));
}
