import type { ExpressionBuilder } from 'kysely';
import type { Database, Tables } from '../../db/tables.js';
import { instructorOpenStay, instructorPresence } from '../schedule/instructor-presence.js';
import { findById, isCurrentMembership, memberSessions, type Reader } from '../access/member-sessions.js';

type Sessions = ExpressionBuilder<Tables, 'live_sessions'>;

/** Query for sessions with their counts and instructor, deleted ones included. */
export function countedSessions(db: Database) {
  return db
    .selectFrom('live_sessions')
    .innerJoin('users as instructors', 'instructors.id', 'live_sessions.instructor_id')
    .selectAll('live_sessions')
    .select([
      'instructors.first_name as instructor_first_name',
      'instructors.last_name as instructor_last_name',
      ...instructorPresence,
      instructorOpenStay,
    ])
    .select((eb) => counts(eb as unknown as Sessions));
}

/** Query for a caller's sessions with their counts, course, instructor and the caller's presence. */
export function sessionViews(db: Database, reader: Reader) {
  return memberSessions(db, reader)
    .innerJoin('courses', 'courses.id', 'live_sessions.course_id')
    .innerJoin('users as instructors', 'instructors.id', 'live_sessions.instructor_id')
    .select([
      'courses.title as course_title',
      'courses.slug as course_slug',
      'instructors.first_name as instructor_first_name',
      'instructors.last_name as instructor_last_name',
      'instructors.email as instructor_email',
      instructorOpenStay,
    ])
    .select((eb) => counts(eb as unknown as Sessions))
    .select((eb) =>
      eb
        .exists(
          stays(eb as unknown as Sessions)
            .where('left_at', 'is', null)
            .where('user_id', '=', reader.id)
            .select('join_id'),
        )
        .as('is_present'),
    );
}

/** Finds one of a caller's sessions, as `sessionViews` selects it. */
export const sessionView = findById(sessionViews, 'live_sessions.id');

/** A stored session with its counts; `effectiveSession` has not been applied. */
export type CountedSession = Awaited<
  ReturnType<ReturnType<typeof countedSessions>['executeTakeFirstOrThrow']>
>;

/** A stored session as `sessionViews` selects it; `effectiveSession` has not been applied. */
export type SessionView = Awaited<ReturnType<ReturnType<typeof sessionViews>['executeTakeFirstOrThrow']>>;

function counts(eb: Sessions) {
  return [
    eb
      .selectFrom('course_members')
      .whereRef('course_members.course_id', '=', 'live_sessions.course_id')
      .where('course_members.role', '=', 'student')
      .where('course_members.suspended_at', 'is', null)
      .where(isCurrentMembership)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('enrolled_count'),
    stays(eb)
      .where('left_at', 'is', null)
      .select(({ fn }) => fn.count<number>('user_id').distinct().as('count'))
      .$asScalar()
      .$notNull()
      .as('present_count'),
    stays(eb)
      .where('role', '=', 'student')
      .select(({ fn }) => fn.count<number>('user_id').distinct().as('count'))
      .$asScalar()
      .$notNull()
      .as('attended_count'),
  ] as const;
}

function stays(eb: Sessions) {
  return eb.selectFrom('attendance_intervals').whereRef('session_id', '=', 'live_sessions.id');
}
