import {
  type ErrorDetails,
  type KnownErrorCode,
  LiveSessionError as InternalError,
} from './domain/live-session-error.js';

/** The code of an error: an editor completes the known ones, and a page's own backend may use any other string. */
export type LiveSessionErrorCode = KnownErrorCode | (string & Record<never, never>);

interface LiveSessionErrorConstructor {
  new (code: LiveSessionErrorCode, message: string, details?: ErrorDetails): LiveSessionError;
  readonly prototype: LiveSessionError;
}

export type LiveSessionError = InternalError;

/** The same class as inside the library, with a constructor that accepts any code. */
export const LiveSessionError = InternalError as unknown as LiveSessionErrorConstructor;
