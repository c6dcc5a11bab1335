import type { SessionView } from '../../domain/session/session-view.js';
import { tabMemory } from '../../page/tab-memory.js';

/** Requires that viewers agree to a recording before they join. Asks once for each session and tab. */
export class RecordingConsent {
  readonly #ask: () => void;
  #waitingAction: (() => void) | null = null;

  /** @param ask Asks the viewer for consent. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** Runs an action immediately, or after the viewer has agreed. @param name Name of the session, unique in this tab. */
  async require(view: SessionView, name: string, action: () => Promise<void> | void): Promise<void> {
    const { session, isInstructor } = view;
    if (!session.recordingEnabled || isInstructor || tabMemory.has(consentKey(name))) return action();
    this.#waitingAction = () => void action();
    this.#ask();
  }

  /** Stores the consent, and runs the waiting action. */
  give(name: string): void {
    tabMemory.add(consentKey(name));
    this.#waitingAction?.();
    this.#waitingAction = null;
  }
}

function consentKey(name: string): string {
  return `recording agreed ${name}`;
}
