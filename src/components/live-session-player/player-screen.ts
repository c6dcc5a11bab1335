import type { PlayerFailure } from '../../controllers/player/player-operations.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { PlayerPhase } from '../../domain/player/player-phase.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { LeaveReason } from '../../events/live-session-left-event.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import type { CalendarMenu } from '../parts/calendar-menu.js';

/** What a viewer can do in the player. */
export interface PlayerActions {
  readonly start: () => void;
  readonly join: () => void;
  readonly leave: () => void;
  /** Joins here instead of in another tab. */
  readonly moveHere: () => void;
  /** Asks to be let in as soon as the session has started. */
  readonly arm: () => void;
  readonly disarm: () => void;
  /** Asks whether the session is to end for everyone. */
  readonly askToEnd: () => void;
  readonly retry: () => void;
  /** Lets a failure rest. */
  readonly dismiss: () => void;
  readonly refresh: () => void;
  readonly toggleFullscreen: () => void;
}

/** What the templates of the player are made from: one moment of it. */
export interface PlayerScreen {
  readonly view: SessionView;
  readonly words: Messages;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly noHeader: boolean;
  readonly noCalendar: boolean;
  readonly calendar: CalendarMenu;
  readonly phase: PlayerPhase;
  readonly failure: PlayerFailure | null;
  /** A seat is kept although the room did not open. */
  readonly keepsSeat: boolean;
  /** The viewer is let in as soon as the session has started. */
  readonly armed: boolean;
  readonly leftBecause: LeaveReason | null;
  /** The session was at another time when the viewer came. */
  readonly rescheduled: boolean;
  readonly offline: boolean;
  /** Why the last news of the session did not come. */
  readonly staleBecause: LiveSessionError | null;
  readonly act: PlayerActions;
}
