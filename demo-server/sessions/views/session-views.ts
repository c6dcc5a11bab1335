import type { ExpressionBuilder } from 'kysely';
import type { Database, Tables } from '../../db/tables.js';
import { instructorOpenStay, instructorPresence } from '../schedule/instructor-presence.js';
import { findById, memberSessions, type Reader } from '../access/member-sessions.js';

type Sessions = ExpressionBuilder<Tables, 'live_sessions'>;

/** Query for the sessions of a course with their counts and instructor, deleted ones included. */
export function countedSessions(db: Database, courseId: number) {
  return db
    .selectFrom('live_sessions')
    .innerJoin('users as instructors', 'instructors.id', 'live_sessions.instructor_id')
    .selectAll('live_sessions')
    .where('course_id', '=', courseId)
    .select([
      'instructors.first_name as instructor_first_name',
      'instructors.last_name as instructor_last_name',
      ...instructorPresence,
      instructorOpenStay,
    ])
    .select((eb) => counts(eb as unknown as Sessions, courseId));
}

/**
 * Query for a caller's sessions with their counts, course, instructor and the caller's presence. With `courseId`, for those of
 * one course: the database then counts its students once, not for each session.
 */
export function sessionViews(db: Database, reader: Reader, courseId?: number) {
  const sessions = memberSessions(db, reader);
  const ofCourse =
    courseId === undefined ? sessions : sessions.where('live_sessions.course_id', '=', courseId);
  return ofCourse
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
    .select((eb) => counts(eb as unknown as Sessions, courseId))
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

function counts(eb: Sessions, courseId?: number) {
  return [
    eb
      .selectFrom(students(eb, courseId).as('students'))
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
    eb
      .selectFrom('attendance_corrections')
      .whereRef('session_id', '=', 'live_sessions.id')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .$asScalar()
      .$notNull()
      .as('correction_count'),
    eb
      .exists(
        eb
          .selectFrom('waiting_students')
          .select('place')
          .whereRef('waiting_students.session_id', '=', 'live_sessions.id'),
      )
      .as('has_waiting'),
  ] as const;
}

/** Current students of the session's course who are not suspended. In the order of letters, `instructor` precedes `student`. */
function students(eb: Sessions, courseId?: number) {
  return eb
    .selectFrom('course_members')
    .select('user_id')
    .where('course_members.course_id', '=', courseId ?? eb.ref('live_sessions.course_id'))
    .where('ended_at', 'is', null)
    .groupBy('user_id')
    .having(({ eb, fn }) => eb(fn.min('role'), '=', 'student').and(fn.max('suspended_at'), 'is', null));
}

function stays(eb: Sessions) {
  return eb.selectFrom('attendance_intervals').whereRef('session_id', '=', 'live_sessions.id');
}
