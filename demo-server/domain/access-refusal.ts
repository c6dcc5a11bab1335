import type { Role } from './session.js';

/** An action of a caller on a session or its course. */
export type Action =
  'view' | 'join' | 'wait' | 'beat' | 'leave' | 'create' | 'edit' | 'start' | 'end' | 'cancel' | 'record';

/** A caller's membership of a course. Administrators of the LMS have the role of an instructor in every course. */
export interface Membership {
  role: Role;
  suspended_at: string | null;
}

const instructorActions: readonly Action[] = ['create', 'edit', 'start', 'end', 'cancel', 'record'];

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
  if (action === 'wait' && membership.role !== 'student') return 'forbidden';
  return instructorActions.includes(action) && membership.role !== 'instructor' ? 'forbidden' : null;
}
