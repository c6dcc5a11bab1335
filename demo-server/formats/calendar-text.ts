import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

/** The fields of a session that a calendar shows: no room name. */
export interface CalendarSession {
  id: number;
  title: string;
  description: string | null;
  status: 'scheduled' | 'live' | 'ended' | 'cancelled';
  scheduled_start_time: string;
  scheduled_end_time: string;
  cancelled_reason: string | null;
  /** Time of deletion; null: not deleted. */
  deleted_at: string | null;
  version: number;
  created_at: string;
  updated_at: string;
}

/** A calendar to write. */
export interface Calendar {
  name: string;
  sessions: readonly CalendarSession[];
  /** Time of writing. */
  now: number;
}

/**
 * Writes a calendar as iCalendar (RFC 5545). Times are in UTC, so they are right in every zone and over every change of
 * the clocks. A session keeps its UID while its SEQUENCE rises, so calendars replace what they have.
 */
export function calendarText({ name, sessions, now }: Calendar): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'live-session-elements', product: 'demo-server', language: 'EN' },
  });
  for (const session of sessions)
    calendar.createEvent({
      id: `live-session-${session.id}@live-session-elements`,
      sequence: session.version - 1,
      status:
        session.status === 'cancelled' || session.deleted_at !== null
          ? ICalEventStatus.CANCELLED
          : ICalEventStatus.CONFIRMED,
      summary: session.title,
      description: [session.cancelled_reason, session.description].filter(Boolean).join('\n\n') || null,
      start: new Date(session.scheduled_start_time),
      end: new Date(session.scheduled_end_time),
      stamp: new Date(now),
      created: new Date(session.created_at),
      lastModified: new Date(session.updated_at),
    });
  return calendar.toString();
}
