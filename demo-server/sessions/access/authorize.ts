import { accessRefusal, type Action, type Membership } from '../../domain/access-refusal.js';
import type { Caller } from '../../domain/caller.js';
import { Refusal } from '../../domain/refusal.js';
import type { Database } from '../../db/tables.js';
import { membership } from './member-sessions.js';

/** Throws a refusal unless a member may take the action on the session or course of this membership. */
export function authorize<Member extends Membership>(
  action: Action,
  member: Member | undefined,
): asserts member is Member {
  const code = accessRefusal(action, member);
  if (code) throw new Refusal({ code });
}

/** Throws a refusal unless the caller may take the action in the course. */
export async function authorizeInCourse(
  db: Database,
  caller: Caller,
  action: Action,
  courseId: number,
): Promise<Membership> {
  const member = await membership(db, caller, courseId);
  authorize(action, member);
  return member;
}
