import type { LiveSessionError } from '../../src/domain/live-session-error.js';

/** Returns the error with which a promise rejects; throws if it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<LiveSessionError> {
  return promise.then(
    () => {
      throw new Error('The promise did not reject.');
    },
    (error: unknown) => error as LiveSessionError,
  );
}
