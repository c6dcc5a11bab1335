import type { ElementState } from './session-state.js';

/** What an element knows beside its state. */
export interface Conditions {
  readonly state: ElementState;
  /** Code of what failed last. */
  readonly error: string | null;
  /** The server's code for why the viewer may not join or start. */
  readonly reason: string | null;
  readonly offline: boolean;
  /** The session was at another time when the viewer came. */
  readonly rescheduled: boolean;
}

/** The one code that an element reflects as `reason`: what keeps the news away, what the server says, what has changed. */
export function shownReason({ state, error, reason, offline, rescheduled }: Conditions): string | null {
  if (offline) return 'offline';
  return error ?? reason ?? (rescheduled && isAhead(state) ? 'rescheduled' : null);
}

/** Is the start still to come, so that its time matters? */
export function isAhead(state: ElementState): boolean {
  return state === 'scheduled' || state === 'waiting';
}
