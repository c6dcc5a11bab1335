import type { UpdateMode } from './session-updates.js';

/** A subscriber to an entry of a store. */
export interface SessionSubscriber {
  /** The update mode that it requests. It also receives updates that other subscribers request. */
  readonly updates: UpdateMode;
  /** True if it needs updates while the page is hidden. */
  readonly awake: boolean;
  /** Called once after each change of the entry, of its error, or of the device's connection. */
  changed(): void;
}

/** Ordered from the weakest to the strongest: each mode also satisfies subscribers that request an earlier one. */
const modes: readonly UpdateMode[] = ['none', 'poll', 'auto'];

/** Returns the mode that satisfies all subscribers. */
export function strongestMode(subscribers: Iterable<SessionSubscriber>): UpdateMode {
  let strongest = 0;
  for (const { updates } of subscribers) strongest = Math.max(strongest, modes.indexOf(updates));
  return modes[strongest]!;
}
