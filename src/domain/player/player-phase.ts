/** The progress of the viewer in a player. It is independent of the state of the session. */
export type PlayerPhase = 'idle' | 'starting' | 'joining' | 'in-room' | 'left' | 'failed';

/** Returns whether an operation of the viewer is in progress. */
export function isBusy(phase: PlayerPhase): boolean {
  return phase === 'starting' || phase === 'joining';
}
