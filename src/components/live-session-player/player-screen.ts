import type { PlayerFailure } from '../../controllers/player/player-operations.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { PlayerPhase } from '../../domain/player/player-phase.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { LeaveReason } from '../../events/live-session-left-event.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import type { CalendarMenu } from '../parts/calendar-menu.js';

/** The actions of the buttons in the player. */
export interface PlayerActions {
  readonly start: () => void;
  readonly join: () => void;
  readonly leave: () => void;
  /** Moves the session here from another tab. */
  readonly takeOver: () => void;
  /** Enables joining automatically at the start of the session. */
  readonly arm: () => void;
  readonly disarm: () => void;
  /** Opens the dialog that asks whether to end the session for everyone. */
  readonly askToEnd: () => void;
  readonly retry: () => void;
  /** Dismisses the failure. */
  readonly dismiss: () => void;
  readonly refresh: () => void;
  readonly toggleFullscreen: () => void;
}

/** The data that the templates of the player render. */
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
  /** True if the viewer has a seat although no room is open. */
  readonly keepsSeat: boolean;
  /** True if the player will join automatically at the start of the session. */
  readonly armed: boolean;
  /** Why the viewer has left the room; null before that. */
  readonly leftBecause: LeaveReason | null;
  /** True if the scheduled times have changed since the player first displayed the session. */
  readonly rescheduled: boolean;
  readonly offline: boolean;
  /** The failure of the last request for the session; null if it succeeded. */
  readonly updateError: LiveSessionError | null;
  readonly actions: PlayerActions;
}
