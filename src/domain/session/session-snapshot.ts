import type { LiveSession } from './live-session.js';
import type { Session } from './session.js';

/** One version of a session: as the backend sent it, and parsed. Immutable. */
export interface SessionSnapshot {
  readonly wire: Readonly<LiveSession>;
  /** The parsed form of `wire`. */
  readonly session: Session;
}
