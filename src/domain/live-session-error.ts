/** Codes that arise in the browser (DESIGN §3, docs/decisions/08). */
export const browserErrorCodes = [
  'network',
  'timeout',
  'invalid_response',
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

/** Codes that a server answers with; a foreign backend may send others, which pass through as they are. */
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
/** Any code: the known ones complete in an editor, and any other word is allowed. */
export type LiveSessionErrorCode = BrowserErrorCode | ServerErrorCode | (string & Record<never, never>);

/** What a server does not accept about one field of what it was sent. */
export interface FieldError {
  /** A JSON pointer to the field, such as `/title`. */
  readonly pointer: string;
  /** Such as `too_long`. */
  readonly code: string;
}

interface ErrorDetails {
  /** HTTP status, where a server answered. */
  status?: number;
  /** After how many milliseconds the server wants to be asked again. */
  retryAfterMs?: number | null;
  /** With `validation_failed`: the fields. */
  errors?: readonly FieldError[];
  cause?: unknown;
}

/** The one error of this library. `code` tells what happened; `message` is English, for developers, without personal data. */
export class LiveSessionError extends Error {
  override readonly name = 'LiveSessionError';
  readonly code: LiveSessionErrorCode;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  readonly errors: readonly FieldError[];

  constructor(code: LiveSessionErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs ?? null;
    this.errors = details.errors ?? [];
  }

  /** May the same request succeed later without any change by the viewer or the page? */
  get retriable(): boolean {
    return !lasting.has(this.code);
  }
}

/** What asking again cannot mend. */
const lasting = new Set<string>([
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
  'version_conflict',
  'validation_failed',
  'idempotency_key_reused',
]);
