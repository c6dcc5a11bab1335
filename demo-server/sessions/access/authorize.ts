import { accessRefusal, type Action, type Membership } from '../../domain/access-refusal.js';
import type { Database } from '../../db/tables.js';
import { Problem } from '../../contract/problem.js';
import type { Call } from '../../server-context.js';
import { membership } from './member-sessions.js';

/** Lets pass only a member who may do this to the session or course that the membership belongs to. */
export function authorize<Member extends Membership>(
  action: Action,
  member: Member | undefined,
): asserts member is Member {
  const refusal = accessRefusal(action, member);
  if (refusal) throw new Problem(refusal);
}

/** Lets pass only a caller who may do this in the course. */
export async function authorizeInCourse(
  db: Database,
  call: Call,
  action: Action,
  courseId: number,
): Promise<Membership> {
  const member = await membership(db, call, courseId);
  authorize(action, member);
  return member;
}
