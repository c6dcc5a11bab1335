import type { LiveSessionError } from '../domain/live-session-error.js';

/** Tells developers of an error, once, on the console; viewers read a sentence in the element instead. */
export function reportError(error: LiveSessionError): void {
  console.warn(`[live-session-elements] ${error.code}: ${error.message}`);
}
