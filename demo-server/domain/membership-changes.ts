import type { Role } from './session.js';

/** A course in the list of a token. */
export interface ListedCourse {
  readonly id: number;
  readonly role: Role;
}

/** A current membership whose source is a token. */
export interface TokenMembership {
  readonly course_id: number;
  readonly role: Role;
}

/** The courses that a token lists for its user. */
export interface CourseList {
  /** Null: the token has no list. */
  readonly courses: readonly ListedCourse[] | null;
  /** True if the user may be a member of further courses. */
  readonly isPartial: boolean;
  /** Milliseconds since the epoch; null if the token does not say. */
  readonly issuedAt: number | null;
}

/** What is known from earlier tokens and rosters; times in milliseconds since the epoch. */
export interface KnownLists {
  /** Issue time of the latest stored list; null: none. */
  readonly storedAt: number | null;
  /** Time of the last roster of a course; null: none. */
  readonly pushedAt: (courseId: number) => number | null;
}

/** The memberships to begin, or to change to another role, and the courses whose membership ends. */
export interface MembershipChanges {
  readonly begin: readonly ListedCourse[];
  readonly end: readonly number[];
}

const none: MembershipChanges = { begin: [], end: [] };

/**
 * Returns how the list of a token changes the memberships of its user. A list that is older than the stored one changes
 * nothing, and one that is not newer than the roster of a course changes nothing in this course. A token without an issue
 * time counts as the oldest.
 */
export function membershipChanges(
  current: readonly TokenMembership[],
  { courses, isPartial, issuedAt }: CourseList,
  { storedAt, pushedAt }: KnownLists,
): MembershipChanges {
  const issued = issuedAt ?? -Infinity;
  if (!courses || issued < (storedAt ?? -Infinity)) return none;
  const decides = (courseId: number) => {
    const pushed = pushedAt(courseId);
    return pushed === null || issued > pushed;
  };
  const isCurrent = ({ id, role }: ListedCourse) =>
    current.some((membership) => membership.course_id === id && membership.role === role);
  const isListed = (id: number) => courses.some((course) => course.id === id);
  return {
    begin: courses.filter((course) => decides(course.id) && !isCurrent(course)),
    end: isPartial
      ? []
      : current.map(({ course_id }) => course_id).filter((id) => decides(id) && !isListed(id)),
  };
}
