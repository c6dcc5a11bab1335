import type { Instant } from '../time/instant.js';
import { plainText } from './plain-text.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

/** A session as a calendar event: with plain text only, and without the room name. */
export interface CalendarEvent {
  /** The same as in the server's calendars, so that an event from one source replaces that of the other. */
  readonly uid: string;
  /** Increases with each change of the session. */
  readonly sequence: number;
  readonly title: string;
  /** The reason for cancelling, and the description; may be empty. */
  readonly description: string;
  /** Address of a page about the session. */
  readonly link: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly cancelled: boolean;
}

/** Returns what to offer for a calendar: to add a scheduled session, to remove a cancelled one, or nothing (null). */
export function calendarOffer(state: SessionState): 'add' | 'remove' | null {
  if (state === 'scheduled') return 'add';
  return state === 'cancelled' ? 'remove' : null;
}

/** Converts a session to a calendar event. @param link An address in the form of `URL.href`. */
export function calendarEvent(session: Session, link: string | null): CalendarEvent {
  const { id, title, description, cancelledReason, version, start, end, status } = session;
  return {
    uid: `live-session-${id}@live-session-elements`,
    sequence: Math.max(0, (version ?? 1) - 1),
    title: plainText(title),
    description: inParagraphs([cancelledReason, description].map((text) => plainText(text ?? ''))),
    link,
    start,
    end,
    cancelled: status === 'cancelled',
  };
}

/** Joins the texts that are not empty, with an empty line between them. */
export function inParagraphs(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/** Formats a moment for calendars, as `20240115T090000Z`. It is in UTC, so it needs no time zone rules. */
export function calendarTime(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
