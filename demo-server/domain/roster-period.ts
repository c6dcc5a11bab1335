import type { ClassSpan } from './class-span.js';
import type { Period } from './period.js';
import type { Role, SessionState } from './session.js';

/** A period of a user's membership of a course; instants as `instantText` returns them. */
export interface MembershipPeriod {
  user_id: number;
  role: Role;
  suspended_at: string | null;
  began_at: string;
  /** Null: a member now. */
  ended_at: string | null;
}

type Session = Pick<SessionState, 'status' | 'scheduled_start_time' | 'scheduled_end_time'>;

/**
 * Returns the period whose members belong in the report of a session: the span of the class, the planned one if it was
 * not held, or null for the members of now.
 */
export function rosterPeriod(session: Session, span: ClassSpan | null): Period | null {
  if (span) {
    // Someone who is enrolled during the class belongs in the report at once.
    const isRunning = !span.isOver && span.to < Date.parse(session.scheduled_end_time);
    return { from: span.from, to: isRunning ? Infinity : span.to };
  }
  if (session.status !== 'ended') return null;
  return {
    from: Date.parse(session.scheduled_start_time),
    to: Date.parse(session.scheduled_end_time),
  };
}

/**
 * Returns the users who were students of the course in a part of the period; null: who are students now. Instructors and
 * suspended members are left out.
 */
export function rosterOf(memberships: readonly MembershipPeriod[], period: Period | null): Set<number> {
  const relevant = memberships.filter(({ began_at, ended_at }) =>
    period === null
      ? ended_at === null
      : Date.parse(began_at) < period.to && (ended_at === null || Date.parse(ended_at) > period.from),
  );
  const others = relevant.filter(({ role, suspended_at }) => role !== 'student' || suspended_at !== null);
  const excluded = new Set(others.map(({ user_id }) => user_id));
  return new Set(relevant.map(({ user_id }) => user_id).filter((id) => !excluded.has(id)));
}
