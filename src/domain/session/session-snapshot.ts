import type { LiveSession } from './live-session.js';
import type { Session } from './session.js';

/** A session at one moment: as the backend sent it, and as the rules read it. Never changed; a change makes another one. */
export interface SessionSnapshot {
  readonly wire: Readonly<LiveSession>;
  readonly session: Session;
}
