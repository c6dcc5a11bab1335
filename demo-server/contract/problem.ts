const problems = {
  malformed_json: [400, 'The body is not valid JSON.'],
  unauthenticated: [401, 'A valid bearer token is needed.'],
  token_expired: [401, 'The token has expired.'],
  forbidden: [403, 'The role of the caller in the course does not allow this.'],
  not_enrolled: [403, 'The membership of the course is suspended.'],
  not_found: [404, 'There is no such thing here for this caller.'],
  method_not_allowed: [405, 'This address does not take this method.'],
  session_not_started: [409, 'The session has not been started.'],
  start_too_early: [409, 'It is too early to start the session.'],
  session_already_live: [409, 'The session is live.'],
  session_ended: [409, 'The session has ended.'],
  session_cancelled: [409, 'The session was cancelled.'],
  reopen_too_late: [409, 'It is too late to reopen the session.'],
  session_full: [409, 'All seats are taken.'],
  not_joined: [409, 'The caller is not in the session.'],
  lease_expired: [409, 'No heartbeat came in time: the seat is free again.'],
  version_conflict: [412, 'The session has changed since it was read.'],
  payload_too_large: [413, 'The body is too large.'],
  unsupported_media_type: [415, 'The body must be application/json.'],
  validation_failed: [422, 'The request holds values that are not valid.'],
  idempotency_key_reused: [422, 'The Idempotency-Key was used for another request.'],
  rate_limited: [429, 'Too many requests.'],
  internal: [500, 'The server failed.'],
  overloaded: [503, 'The server is busy.'],
  storage_unavailable: [503, 'The server cannot store anything now.'],
} as const;

/** Stable codes of all refusals and failures. */
export type ProblemCode = keyof typeof problems;

export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]];

/** Returns the HTTP status of a code. */
export const statusOf = (code: ProblemCode) => problems[code][0];

/** An invalid field: a JSON pointer into the body (`/name` for a query parameter or header) and a code. */
export interface FieldError {
  pointer: string;
  code: string;
}

/** Answers a request with a problem (RFC 9457) when thrown; `extras` are further members of the answer. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: { detail?: string; errors?: FieldError[]; [member: string]: unknown } = {},
    readonly headers: Record<string, string> = {},
  ) {
    super(code);
  }

  get status() {
    return statusOf(this.code);
  }

  /** The body of the answer. */
  toJSON(): object {
    const [status, title] = problems[this.code];
    return { type: `urn:live-session:problem:${this.code}`, title, status, code: this.code, ...this.extras };
  }
}
