import { millisecondsInMinute } from 'date-fns/constants';
import { plannedLength } from '../../domain/time/duration.js';
import type { Instant } from '../../domain/time/instant.js';
import { minutesToAnnounce } from '../../domain/player/minutes-to-announce.js';
import type { SessionState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import { whenText } from '../../i18n/when-text.js';

interface AnnouncementOptions {
  readonly words: Messages;
  readonly formats: Formats;
  /** True if the scheduled times have changed since the player first displayed the session. */
  readonly rescheduled: boolean;
  /** True if the viewer is an instructor in the room. */
  readonly isTeaching: boolean;
}

/** Determines the announcements for screen readers. Announces each change of a session once, but not its first state. */
export class Announcements {
  #last: { readonly state: SessionState; readonly at: Instant; readonly rescheduled: boolean } | null = null;

  /** Returns the announcement of the changes since the previous call; null if there is none. Call this for each new view. */
  next(view: SessionView | null, options: AnnouncementOptions): string | null {
    const last = this.#last;
    const { rescheduled } = options;
    this.#last = view && { state: view.state, at: view.now, rescheduled };
    if (!view || !last) return null;
    if (view.state !== last.state) return stateText(view.state, options.words);
    if (rescheduled && !last.rescheduled) return rescheduledText(view, options);
    return timeText(view, last.at, options);
  }
}

function stateText(state: SessionState, words: Messages): string | null {
  const texts: Record<SessionState, string | null> = {
    scheduled: null,
    waiting: words.waitingForInstructor,
    live: words.hasStarted,
    ended: words.hasEnded,
    cancelled: words.isCancelled,
  };
  return texts[state];
}

function rescheduledText(
  { session: { start } }: SessionView,
  { words, formats }: AnnouncementOptions,
): string {
  return words.rescheduledTo(whenText(start, words, formats));
}

function timeText(
  { session, state, now }: SessionView,
  lastTime: Instant,
  { words, formats, isTeaching }: AnnouncementOptions,
): string | null {
  const length = (minutes: number) => formats.length(plannedLength(minutes * millisecondsInMinute));
  if (state === 'scheduled') {
    const minutes = minutesToAnnounce('start', session.start, lastTime, now);
    return minutes === null ? null : words.announceStart(length(minutes));
  }
  if (state !== 'live' || !isTeaching) return null;
  if (lastTime < session.end && now >= session.end) return words.announceOvertime;
  const minutes = minutesToAnnounce('end', session.end, lastTime, now);
  return minutes === null ? null : words.announceTimeLeft(length(minutes));
}
