import { z } from 'zod';

const time = z.iso.datetime();
const id = z.int().positive();
const role = z.enum(['instructor', 'student']);
const status = z.enum(['scheduled', 'live', 'ended', 'cancelled']);

/** Everything that is stored about a person. */
export const personExport = z
  .object({
    person: z.object({
      external_id: z.string(),
      first_name: z.string().nullable(),
      last_name: z.string().nullable(),
      email: z.string().nullable(),
      created_at: time,
    }),
    memberships: z.array(
      z.object({
        course_id: id,
        title: z.string(),
        source: z.enum(['token', 'lti', 'push', 'demo']),
        role,
        suspended_at: z.string().nullable(),
        began_at: time,
        ended_at: time.nullable(),
      }),
    ),
    stays: z.array(
      z.object({
        session_id: id,
        title: z.string(),
        role,
        joined_at: time,
        counted_from: time.nullable(),
        last_seen_at: time.nullable(),
        left_at: time.nullable(),
        close_reason: z.string().nullable(),
      }),
    ),
    corrections: z.array(
      z.object({
        session_id: id,
        title: z.string(),
        status: z.enum(['present', 'absent', 'late', 'excused']).nullable(),
        reason: z.string().nullable(),
        changed_at: time,
      }),
    ),
    corrections_made: z.array(
      z.object({
        session_id: id,
        status: z.enum(['present', 'absent', 'late', 'excused']).nullable(),
        changed_at: time,
      }),
    ),
    sessions_as_instructor: z.array(z.object({ id, title: z.string(), scheduled_start_time: time, status })),
    waiting: z.array(z.object({ session_id: id, last_seen_at: time })),
  })
  .meta({ id: 'PersonExport' });
