import type { Instant } from '../time/instant.js';
import { plainText } from './plain-text.js';
import type { Session } from '../session/session.js';
import type { SessionState } from '../session/session-state.js';

/** A session as calendars take it: plain text only, and no room name. */
export interface CalendarEvent {
  /** The same as in the server's own calendars, so that one replaces the other. */
  readonly uid: string;
  /** Rises with every change of the session. */
  readonly sequence: number;
  readonly title: string;
  /** Why it was cancelled, and what it is about; may be empty. */
  readonly description: string;
  /** The page that tells of the session. */
  readonly link: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly cancelled: boolean;
}

/** What a viewer may want of a calendar: to note a session that is to come, or to strike one that is not. */
export function calendarOffer(state: SessionState): 'add' | 'remove' | null {
  if (state === 'scheduled') return 'add';
  return state === 'cancelled' ? 'remove' : null;
}

/** The event that a session is; `link` is an address as `URL` writes it. */
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

/** Texts one after the other, an empty line between two; what is empty is left out. */
export function inParagraphs(texts: readonly (string | null)[]): string {
  return texts.filter(Boolean).join('\n\n');
}

/** A moment as calendars write it: `20240115T090000Z`. In UTC, so it is right in every zone and when clocks change. */
export function calendarTime(instant: Instant): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
}
