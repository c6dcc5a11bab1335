import { LiveSessionError } from '../../src/domain/live-session-error.js';

/** A call that a server refuses with this code. */
export const failingWith = (code: string) => (): Promise<never> =>
  Promise.reject(new LiveSessionError(code, 'A story.'));
