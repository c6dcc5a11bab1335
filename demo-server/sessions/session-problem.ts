import { instantText } from '../domain/instant.js';
import type { SessionState } from '../domain/session.js';
import type { SessionRefusal } from '../domain/session-refusal.js';
import { opensAt } from '../domain/session-windows.js';
import { Problem } from '../contract/problem.js';

/** The answer to a caller whom the session's state refuses, with what helps them to ask again in time. */
export function sessionProblem(refusal: SessionRefusal, session: SessionState): Problem {
  const opens = instantText(opensAt(session));
  switch (refusal) {
    case 'start_too_early':
      return new Problem(refusal, { earliest_start_at: opens });
    case 'session_not_started':
      return new Problem(refusal, { opens_at: opens });
    case 'session_full':
      return new Problem(refusal, {}, { 'Retry-After': '30' });
    default:
      return new Problem(refusal);
  }
}
