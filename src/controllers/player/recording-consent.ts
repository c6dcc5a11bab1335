import type { SessionView } from '../../domain/session/session-view.js';
import { tabMemory } from '../../page/tab-memory.js';

/** Who enters a class that is recorded has agreed to it before: asked once for each session and tab. */
export class RecordingConsent {
  readonly #ask: () => void;
  #waiting: (() => void) | null = null;

  /** @param ask Asks the viewer whether they agree to the recording. */
  constructor(ask: () => void) {
    this.#ask = ask;
  }

  /** Runs an action at once, or once the viewer has agreed. @param name Names the session for this tab. */
  async require(view: SessionView, name: string, action: () => Promise<void> | void): Promise<void> {
    const { session, isInstructor } = view;
    if (!session.recordingEnabled || isInstructor || tabMemory.has(agreement(name))) return action();
    this.#waiting = () => void action();
    this.#ask();
  }

  /** Call it when the viewer has agreed: the action that waits is run. */
  give(name: string): void {
    tabMemory.add(agreement(name));
    this.#waiting?.();
    this.#waiting = null;
  }
}

function agreement(name: string): string {
  return `recording agreed ${name}`;
}
