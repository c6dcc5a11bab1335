import type { Role } from './session.js';

/** What a caller can ask of a session or its course. */
export type Action =
  'view' | 'join' | 'beat' | 'leave' | 'create' | 'edit' | 'start' | 'end' | 'cancel' | 'record';

/** A caller's place in a course. An LMS's administrators have an instructor's place in every course. */
export interface Membership {
  role: Role;
  suspended_at: string | null;
}

const instructorActions: readonly Action[] = ['create', 'edit', 'start', 'end', 'cancel', 'record'];

/**
 * Why the caller may not do this; null when they may. Without a membership it is `not_found`, as for a session that
 * does not exist: ids can be counted up. Leaving is open to whoever was let in, also after a suspension.
 */
export function accessRefusal(
  action: Action,
  membership: Membership | undefined,
): 'not_found' | 'not_enrolled' | 'forbidden' | null {
  if (!membership) return 'not_found';
  if (action === 'leave') return null;
  if (membership.suspended_at !== null) return 'not_enrolled';
  return instructorActions.includes(action) && membership.role !== 'instructor' ? 'forbidden' : null;
}
