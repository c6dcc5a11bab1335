import type { LiveSessionError } from '../domain/live-session-error.js';

/** Writes an error to the console for developers. Viewers see a message in the element. */
export function reportError(error: LiveSessionError): void {
  console.warn(`[live-session-elements] ${error.code}: ${error.message}`);
}
