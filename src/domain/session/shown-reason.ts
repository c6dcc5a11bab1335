import type { ElementState } from './session-state.js';

/** The state of an element with the conditions that may be shown as its reason. */
export interface Conditions {
  readonly state: ElementState;
  /** Code of the last failure. */
  readonly error: string | null;
  /** The server's code of why the viewer may not join or start. */
  readonly reason: string | null;
  readonly offline: boolean;
  /** True if the scheduled times have changed since the element first displayed the session. */
  readonly rescheduled: boolean;
}

/** Returns the code that an element reflects as `reason`: that of the first condition that applies; null if none does. */
export function shownReason({ state, error, reason, offline, rescheduled }: Conditions): string | null {
  if (offline) return 'offline';
  return error ?? reason ?? (rescheduled && isAhead(state) ? 'rescheduled' : null);
}

/** Returns whether the session has not started, so that its scheduled times are of interest. */
export function isAhead(state: ElementState): boolean {
  return state === 'scheduled' || state === 'waiting';
}
