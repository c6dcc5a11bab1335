import type { LiveSessionError } from '../../src/domain/live-session-error.js';

/** What a promise rejects with; throws where it does not. */
export async function rejection(promise: Promise<unknown>): Promise<LiveSessionError> {
  return promise.then(
    () => {
      throw new Error('It did not reject.');
    },
    (error: unknown) => error as LiveSessionError,
  );
}
