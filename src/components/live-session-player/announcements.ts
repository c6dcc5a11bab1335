import { millisecondsInMinute } from 'date-fns/constants';
import { plannedLength } from '../../domain/time/duration.js';
import type { Instant } from '../../domain/time/instant.js';
import { minutesToAnnounce } from '../../domain/player/minutes-to-announce.js';
import type { SessionState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import { whenText } from '../../i18n/when-text.js';

interface Surroundings {
  readonly words: Messages;
  readonly formats: Formats;
  readonly rescheduled: boolean;
  /** The viewer leads the class, and is in it. */
  readonly leads: boolean;
}

/** What is said aloud of a session as time goes by: each thing once, and nothing of what was so when the page opened. */
export class Announcements {
  #last: { readonly state: SessionState; readonly at: Instant; readonly rescheduled: boolean } | null = null;

  /** What there is to say since the last look; null for nothing. To be asked at each change of the view. */
  next(view: SessionView | null, surroundings: Surroundings): string | null {
    const last = this.#last;
    const { rescheduled } = surroundings;
    this.#last = view && { state: view.state, at: view.now, rescheduled };
    if (!view || !last) return null;
    if (view.state !== last.state) return turn(view.state, surroundings.words);
    if (rescheduled && !last.rescheduled) return newTime(view, surroundings);
    return timeToGo(view, last.at, surroundings);
  }
}

function turn(state: SessionState, words: Messages): string | null {
  const news: Record<SessionState, string | null> = {
    scheduled: null,
    waiting: words.waitingForInstructor,
    live: words.hasStarted,
    ended: words.hasEnded,
    cancelled: words.isCancelled,
  };
  return news[state];
}

function newTime({ session: { start } }: SessionView, { words, formats }: Surroundings): string {
  return words.rescheduledTo(whenText(start, words, formats));
}

function timeToGo(
  { session, state, now }: SessionView,
  lastLook: Instant,
  { words, formats, leads }: Surroundings,
): string | null {
  const length = (minutes: number) => formats.length(plannedLength(minutes * millisecondsInMinute));
  if (state === 'scheduled') {
    const minutes = minutesToAnnounce('start', session.start, lastLook, now);
    return minutes === null ? null : words.announceStart(length(minutes));
  }
  if (state !== 'live' || !leads) return null;
  if (lastLook < session.end && now >= session.end) return words.announceOvertime;
  const minutes = minutesToAnnounce('end', session.end, lastLook, now);
  return minutes === null ? null : words.announceTimeLeft(length(minutes));
}
