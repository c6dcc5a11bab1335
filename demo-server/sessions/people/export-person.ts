import { Refusal } from '../../domain/refusal.js';
import type { Database, UserRow } from '../../db/tables.js';

/** Returns the user with this id in the LMS. Refuses with `not_found` if there is none. */
export async function personOfLms(db: Database, externalId: string): Promise<UserRow> {
  const user = await db.selectFrom('users').selectAll().where('subject', '=', externalId).executeTakeFirst();
  if (!user || user.erased_at !== null) throw new Refusal({ code: 'not_found' });
  return user;
}

/** Returns everything that is stored about one person, for the person's right of access. */
export async function exportPerson({ db }: { db: Database }, { externalId }: { externalId: string }) {
  const user = await personOfLms(db, externalId);
  const { id, first_name, last_name, email, created_at } = user;
  const memberships = await db
    .selectFrom('course_members')
    .innerJoin('courses', 'courses.id', 'course_members.course_id')
    .select(['course_id', 'title', 'source', 'role', 'suspended_at', 'began_at', 'ended_at'])
    .where('user_id', '=', id)
    .orderBy('began_at')
    .execute();
  const stays = await db
    .selectFrom('attendance_intervals')
    .innerJoin('live_sessions', 'live_sessions.id', 'attendance_intervals.session_id')
    .select([
      'session_id',
      'title',
      'role',
      'joined_at',
      'counted_from',
      'last_seen_at',
      'left_at',
      'close_reason',
    ])
    .where('user_id', '=', id)
    .orderBy('joined_at')
    .execute();
  const corrections = await db
    .selectFrom('attendance_corrections')
    .innerJoin('live_sessions', 'live_sessions.id', 'attendance_corrections.session_id')
    .select(['session_id', 'title', 'attendance_corrections.status', 'reason', 'changed_at'])
    .where('user_id', '=', id)
    .orderBy('attendance_corrections.id')
    .execute();
  const corrected = await db
    .selectFrom('attendance_corrections')
    .select(['session_id', 'status', 'changed_at'])
    .where('changed_by', '=', id)
    .orderBy('id')
    .execute();
  const instructed = await db
    .selectFrom('live_sessions')
    .select(['id', 'title', 'scheduled_start_time', 'status'])
    .where('instructor_id', '=', id)
    .orderBy('scheduled_start_time')
    .execute();
  const waiting = await db
    .selectFrom('waiting_students')
    .select(['session_id', 'last_seen_at'])
    .where('user_id', '=', id)
    .execute();
  return {
    person: { external_id: externalId, first_name, last_name, email, created_at },
    memberships,
    stays,
    corrections,
    /** Corrections that the person made as an instructor, without the students' names. */
    corrections_made: corrected,
    sessions_as_instructor: instructed,
    waiting,
  };
}
