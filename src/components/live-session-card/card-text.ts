import { plannedLength } from '../../domain/time/duration.js';
import { participantCount } from '../../domain/session/participant-count.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import { whenText } from '../../i18n/when-text.js';

/** The texts of a card that do not depend on the current time. */
export interface CardText {
  readonly when: string;
  /** The start as an ISO string, for the `datetime` attribute. */
  readonly dateTime: string;
  readonly duration: string;
  /** Null if the number is unknown or irrelevant. */
  readonly participants: string | null;
}

/** Formats the data of a session for the card. */
export function cardText({ session, state }: SessionView, words: Messages, formats: Formats): CardText {
  const people = state === 'cancelled' ? null : participantCount(session, state);
  return {
    when: whenText(session.start, words, formats),
    dateTime: new Date(session.start).toISOString(),
    duration: words.duration(formats.length(plannedLength(session.end - session.start), 'short')),
    participants: people === null ? null : words.participants(people),
  };
}
