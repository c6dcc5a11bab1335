import { type KnownErrorCode, LiveSessionError } from '../../src/domain/live-session-error.js';

/** Returns a client method that rejects with this code. */
export const failingWith = (code: KnownErrorCode) => (): Promise<never> =>
  Promise.reject(new LiveSessionError(code, 'A story.'));
