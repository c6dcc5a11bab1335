import type { SessionView } from '../../domain/session/session-view.js';
import { tabMemory } from '../../page/tab-memory.js';

/** Who comes into a class that is recorded has agreed to it before: asked once for each session and tab. */
export const recordingConsent = {
  /** Does this viewer have to be asked before they come in? @param name Names the session for this tab. */
  isMissing({ session, isInstructor }: SessionView, name: string): boolean {
    return session.recordingEnabled && !isInstructor && !tabMemory.knows(agreement(name));
  },
  /** The viewer has agreed. */
  give(name: string): void {
    tabMemory.remember(agreement(name));
  },
};

function agreement(name: string): string {
  return `recording agreed ${name}`;
}
