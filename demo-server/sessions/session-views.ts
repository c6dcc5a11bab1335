import type { Database } from '../db/tables.js';
import { memberSessions } from './member-sessions.js';

/** Query for a user's sessions with all that the wire shows of them, counts included. */
export function sessionViews(db: Database, userId: number) {
  return memberSessions(db, userId)
    .innerJoin('courses', 'courses.id', 'live_sessions.course_id')
    .innerJoin('users as instructors', 'instructors.id', 'live_sessions.instructor_id')
    .select([
      'courses.title as course_title',
      'courses.slug as course_slug',
      'instructors.first_name as instructor_first_name',
      'instructors.last_name as instructor_last_name',
      'instructors.email as instructor_email',
    ])
    .select((eb) => {
      const intervals = eb.selectFrom('attendance_intervals').whereRef('session_id', '=', 'live_sessions.id');
      const open = intervals.where('left_at', 'is', null);
      return [
        eb
          .selectFrom('course_members as members')
          .whereRef('members.course_id', '=', 'live_sessions.course_id')
          .where('members.role', '=', 'student')
          .where('members.suspended_at', 'is', null)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .as('enrolled_count'),
        open.select(({ fn }) => fn.count<number>('user_id').distinct().as('count')).as('present_count'),
        intervals
          .where('role', '=', 'student')
          .select(({ fn }) => fn.count<number>('user_id').distinct().as('count'))
          .as('attended_count'),
        eb.exists(open.where('user_id', '=', userId).select('join_id')).as('is_present'),
      ];
    });
}

/** A session as one member of its course sees it, before time is taken into account. */
export type SessionView = Awaited<ReturnType<ReturnType<typeof sessionViews>['executeTakeFirstOrThrow']>>;
