import { instantText } from './instant.js';
import type { ScheduleError } from './schedule-error.js';
import type { ExtensionError } from './session-extension.js';
import type { SessionState } from './session.js';
import type { SessionRefusal } from './session-refusal.js';
import { opensAt } from './session-windows.js';

/** A reason to refuse a call: a code, and the fields that help the caller to correct it. */
export type RefusalReason =
  | { code: 'unauthenticated'; detail?: string }
  | { code: 'token_expired' }
  | { code: 'not_found' | 'not_enrolled' | 'forbidden' }
  | { code: Exclude<SessionRefusal, 'start_too_early' | 'session_not_started'> }
  | { code: 'start_too_early'; earliest_start_at: string }
  | { code: 'session_not_started'; opens_at: string }
  | { code: 'not_joined' | 'lease_expired' }
  | { code: 'version_conflict' | 'idempotency_key_reused' }
  | ({ code: 'invalid_field' } & FieldFault)
  | { code: 'too_many_streams' | 'too_many_streams_of_user' };

/** A field whose value is valid by itself, but not for this session or this server. */
export type FieldFault =
  | { field: ScheduleError['field']; fault: ScheduleError['code'] }
  | { field: ExtensionError['field']; fault: ExtensionError['code'] }
  | { field: 'instructor_id'; fault: 'not_an_instructor' }
  | { field: 'jitsi_server_url'; fault: 'out_of_range' };

/** Thrown by a use case that refuses a call. Any other error is a failure of the server. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason.code);
  }

  get code(): RefusalReason['code'] {
    return this.reason.code;
  }
}

/** Returns the refusal for a code of `sessionRefusal`. Before the start of the session, adds the time at which it opens. */
export function refusalOfSession(code: SessionRefusal, session: SessionState): Refusal {
  const opens = instantText(opensAt(session));
  switch (code) {
    case 'start_too_early':
      return new Refusal({ code, earliest_start_at: opens });
    case 'session_not_started':
      return new Refusal({ code, opens_at: opens });
    default:
      return new Refusal({ code });
  }
}
