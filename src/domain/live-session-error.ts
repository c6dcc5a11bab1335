/** Codes of errors that the browser detects. docs/decisions/08-room-error-codes.md explains those of the room. */
export const browserErrorCodes = [
  'network',
  'timeout',
  'invalid_response',
  'refused',
  'unsupported',
  'api_origin_not_allowed',
  'jitsi_server_not_allowed',
  'script_load_failed',
  'script_blocked',
  'insecure_context',
  'permissions_policy',
  'media_denied',
  'connection_timeout',
  'jwt_expired',
  'conference_failed',
  'kicked',
  'frame_blocked',
  'embedder_policy',
  'embed_time_limit',
  'jwt_rejected',
  'lobby_denied',
  'open_elsewhere',
] as const;

/** Codes that the reference server sends. Errors keep other codes of foreign backends unchanged. */
export const serverErrorCodes = [
  'unauthenticated',
  'token_expired',
  'forbidden',
  'not_enrolled',
  'not_found',
  'session_not_started',
  'start_too_early',
  'session_already_live',
  'session_ended',
  'session_cancelled',
  'reopen_too_late',
  'session_full',
  'not_joined',
  'lease_expired',
  'version_conflict',
  'validation_failed',
  'idempotency_key_reused',
  'rate_limited',
  'overloaded',
  'storage_unavailable',
  'internal',
] as const;

export type BrowserErrorCode = (typeof browserErrorCodes)[number];
export type ServerErrorCode = (typeof serverErrorCodes)[number];
/** The codes that this library creates and compares. A mistyped code does not compile. */
export type KnownErrorCode = BrowserErrorCode | ServerErrorCode;

declare const foreign: unique symbol;
/** A code of a foreign backend or client. Only modules that parse answers or thrown values may cast a string to it. */
export type ForeignErrorCode = string & { readonly [foreign]: true };

/** The type of codes inside the library. Pages see the open type of `src/public-live-session-error.ts`. */
export type LiveSessionErrorCode = KnownErrorCode | ForeignErrorCode;

/** One field that a server rejected, and why. */
export interface FieldError {
  /** JSON pointer to the field, such as `/title`. */
  readonly pointer: string;
  /** Code of the reason, such as `too_long`. */
  readonly code: string;
}

/** The optional fields of an error. */
export interface ErrorDetails {
  /** HTTP status; undefined if no server answered. */
  status?: number;
  /** Milliseconds to wait before the next request, if the server sent them. */
  retryAfterMs?: number | null;
  /** The rejected fields of a `validation_failed` error. */
  errors?: readonly FieldError[];
  cause?: unknown;
}

/** The only error class of this library. `message` is in English, for developers, and contains no personal data. */
export class LiveSessionError extends Error {
  override readonly name = 'LiveSessionError';
  readonly code: LiveSessionErrorCode;
  /** HTTP status; null if no server answered. */
  readonly status: number | null;
  /** Milliseconds to wait before the next request; null if the server sent no time. */
  readonly retryAfterMs: number | null;
  /** The rejected fields of a `validation_failed` error; empty for other errors. */
  readonly errors: readonly FieldError[];

  constructor(code: LiveSessionErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.errors = details.errors ?? [];
  }

  /** True if the same request may succeed later, without a change by the viewer or the page. */
  get retriable(): boolean {
    return !notRetriable.includes(this.code as KnownErrorCode);
  }
}

/** Returns whether an error has one of these codes. Unlike `===`, it does not compile with a mistyped code. */
export function hasCode(
  { code }: { readonly code: LiveSessionErrorCode },
  ...codes: readonly KnownErrorCode[]
): boolean {
  return codes.includes(code as KnownErrorCode);
}

/** Codes of errors that repeating the request cannot resolve. */
const notRetriable: readonly KnownErrorCode[] = [
  'unsupported',
  'invalid_response',
  'api_origin_not_allowed',
  'jitsi_server_not_allowed',
  'insecure_context',
  'permissions_policy',
  'frame_blocked',
  'embedder_policy',
  'open_elsewhere',
  'kicked',
  'unauthenticated',
  'forbidden',
  'not_enrolled',
  'not_found',
  'session_ended',
  'session_cancelled',
  'reopen_too_late',
  'version_conflict',
  'validation_failed',
  'idempotency_key_reused',
];
