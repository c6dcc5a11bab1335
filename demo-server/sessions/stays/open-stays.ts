import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import type { Database } from '../../db/tables.js';

/** Lists a user's open stays in a session, oldest first. */
export async function openStays(db: Database, session: number, user: number) {
  return (await selectOpenStays(db, { session, user })).rows;
}

const selectOpenStays = compileOnce((db, parameter: ParameterOf<{ session: number; user: number }>) =>
  db
    .selectFrom('attendance_intervals')
    .selectAll()
    .where('session_id', '=', parameter('session'))
    .where('user_id', '=', parameter('user'))
    .where('left_at', 'is', null)
    .orderBy('joined_at')
    .orderBy('join_id'),
);
