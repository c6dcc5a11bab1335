/** How far a viewer has come in a player, beside the state of the session. */
export type PlayerPhase = 'idle' | 'starting' | 'joining' | 'in-room' | 'left' | 'failed';

/** Is the viewer's last wish still being worked on? */
export function isBusy(phase: PlayerPhase): boolean {
  return phase === 'starting' || phase === 'joining';
}
