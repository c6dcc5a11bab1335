import { instantText } from '../domain/instant.js';
import { joinId, joinIdBytes } from '../domain/join-id.js';
import type { Database } from '../db/tables.js';
import type { SeedContext } from './seed-demo.js';

const minute = 60_000;

/** Adds attendance to a past session: a few students late, a few gone early, one in eight absent. */
export async function seedAttendance(
  transaction: Database,
  random: SeedContext['random'],
  session_id: number,
  start: number,
  end: number,
): Promise<void> {
  const members = await transaction
    .selectFrom('course_members')
    .innerJoin('live_sessions', 'live_sessions.course_id', 'course_members.course_id')
    .select(['user_id', 'role'])
    .where('live_sessions.id', '=', session_id)
    .orderBy('user_id')
    .execute();
  const present = members.filter(({ role }, index) => role === 'instructor' || index % 8 !== 7);
  for (const [index, { user_id, role }] of present.entries()) {
    const joined_at = instantText(start + (index % 5) * minute);
    const left_at = instantText(index % 6 === 5 ? end - 20 * minute : end);
    const stay = { joined_at, left_at, counted_from: joined_at, last_seen_at: null };
    const join_id = joinId(random(joinIdBytes));
    await transaction
      .insertInto('attendance_intervals')
      .values({ join_id, session_id, user_id, role, ...stay, close_reason: 'leave' })
      .execute();
    await transaction
      .insertInto('live_session_participants')
      .values({
        session_id,
        user_id,
        enrolled_at: joined_at,
        joined_at,
        left_at,
        attendance_duration: Math.floor((Date.parse(left_at) - Date.parse(joined_at)) / minute),
      })
      .execute();
  }
}
