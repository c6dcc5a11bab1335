import type { UpdateMode } from './session-updates.js';

/** Shows what a store holds, and is told when it changes. */
export interface SessionSubscriber {
  /** How updates arrive on its behalf. What other subscribers bring, it shows as well. */
  readonly updates: UpdateMode;
  /** Needs updates while the page is hidden, too. */
  readonly awake: boolean;
  /** Called once after each change of what is shown, of its error, or of the device's connection. */
  changed(): void;
}

const modes: readonly UpdateMode[] = ['none', 'poll', 'auto'];

/** The mode that serves all subscribers. */
export function strongestMode(subscribers: Iterable<SessionSubscriber>): UpdateMode {
  let strongest = 0;
  for (const { updates } of subscribers) strongest = Math.max(strongest, modes.indexOf(updates));
  return modes[strongest]!;
}
