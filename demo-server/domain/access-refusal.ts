import type { Role } from './session.js';
import type { SessionAction } from './session-refusal.js';

/** An action of a caller on a session or its course. */
export type Action = SessionAction | 'view' | 'leave' | 'create';

/** A caller's membership of a course. Administrators of the LMS have the role of an instructor in every course. */
export interface Membership {
  role: Role;
  suspended_at: string | null;
}

const memberActions: readonly Action[] = ['view', 'join', 'beat', 'leave'];

/**
 * Returns the code that refuses the action; null if it is allowed. Callers without a membership get `not_found`, as for
 * a session that does not exist, because ids can be guessed. Suspended members can still leave.
 */
export function accessRefusal(
  action: Action,
  membership: Membership | undefined,
): 'not_found' | 'not_enrolled' | 'forbidden' | null {
  if (!membership) return 'not_found';
  if (action === 'leave') return null;
  if (membership.suspended_at !== null) return 'not_enrolled';
  if (action === 'wait') return membership.role === 'student' ? null : 'forbidden';
  return !memberActions.includes(action) && membership.role !== 'instructor' ? 'forbidden' : null;
}
