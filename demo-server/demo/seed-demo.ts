import { effectiveSession } from '../domain/effective-session.js';
import { instantText } from '../domain/instant.js';
import { roomName, roomNameBytes } from '../domain/room-name.js';
import type { Database } from '../db/tables.js';
import { transact } from '../db/transact.js';
import type { Clock } from '../domain/clock.js';
import { instructorPresence } from '../sessions/schedule/instructor-presence.js';
import { demoSessions, type DemoSession } from './demo-sessions.js';
import { seedAttendance } from './seed-attendance.js';
import { seedPeople } from './seed-people.js';

/** Dependencies of the demo's data. */
export interface SeedContext {
  readonly db: Database;
  readonly clock: Clock;
  /** As in the context of the sessions. */
  readonly instructorGraceMs: number;
  /** Returns bytes from a cryptographic source. */
  readonly random: (size: number) => Uint8Array;
  /** Beginning of each room name. */
  readonly rooms: { readonly prefix: string };
}

const minute = 60_000;

/** Adds each kind of demo data that is missing or out of date. Changes and deletes nothing. */
export async function seedDemo(context: SeedContext): Promise<void> {
  const now = context.clock.now();
  await transact(context.db, async (transaction) => {
    const instructors = await seedPeople(transaction, now);
    for (const session of demoSessions) {
      if (await isThere(transaction, session, now, context.instructorGraceMs)) continue;
      await seedSession(transaction, context, session, instructors.get(session.course.id)!, now);
    }
  });
}

async function isThere(
  transaction: Database,
  session: DemoSession,
  now: number,
  instructorGraceMs: number,
): Promise<boolean> {
  const rows = await transaction
    .selectFrom('live_sessions')
    .selectAll()
    .select(instructorPresence)
    .where('course_id', '=', session.course.id)
    .where('deleted_at', 'is', null)
    .execute();
  return rows
    .map((row) => effectiveSession(row, now, instructorGraceMs))
    .some(({ status, scheduled_start_time, scheduled_end_time, recording_url }) =>
      session.isStillGood(
        {
          status,
          recording_url,
          start: Date.parse(scheduled_start_time),
          end: Date.parse(scheduled_end_time),
        },
        now,
      ),
    );
}

async function seedSession(
  transaction: Database,
  { random, rooms }: SeedContext,
  session: DemoSession,
  instructorId: number,
  now: number,
): Promise<void> {
  const start = session.start(now);
  const end = start + session.minutes * minute;
  const hasBegun = session.status === 'live' || session.status === 'ended';
  const actualStart = start + minute;
  const actualEnd = end - minute;
  const { id } = await transaction
    .insertInto('live_sessions')
    .values({
      course_id: session.course.id,
      instructor_id: instructorId,
      title: session.title,
      description: session.description,
      status: session.status,
      scheduled_start_time: instantText(start),
      scheduled_end_time: instantText(end),
      actual_start_time: hasBegun ? instantText(actualStart) : null,
      actual_end_time: session.status === 'ended' ? instantText(actualEnd) : null,
      jitsi_room_name: roomName(rooms.prefix, random(roomNameBytes)),
      max_participants: 100,
      recording_enabled: 1,
      recording_url: session.recording_url ?? null,
      cancelled_reason: session.cancelled_reason ?? null,
      version: 1,
      created_at: instantText(now),
      updated_at: instantText(now),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (session.status === 'ended') await seedAttendance(transaction, random, id, actualStart, actualEnd);
}
