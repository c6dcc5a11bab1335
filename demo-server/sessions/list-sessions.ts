import { sql } from 'kysely';
import { z } from 'zod';
import { instantText } from '../domain/instant.js';
import type { SessionStatus } from '../domain/session.js';
import { scheduledEndOfOverrun } from '../domain/session-windows.js';
import { instant } from '../http/fields.js';
import type { Call, ServerContext } from '../server-context.js';
import { requireCourseAccess } from './require-access.js';
import { cursorText, sessionCursor } from './session-cursor.js';
import { sessionJson } from './session-json.js';
import { sessionViews } from './session-views.js';

const defaultLimit = 50;
const largestLimit = 200;

/** Query of the list; `from` and `to` bound the scheduled start, `to` itself not included. */
export const listQuery = z.object({
  status: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(['scheduled', 'live', 'ended', 'cancelled'])))
    .optional(),
  from: instant.optional(),
  to: instant.optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(largestLimit))
    .default(defaultLimit),
  cursor: sessionCursor.optional(),
});

/** The sessions of a course by their scheduled start, a page at a time. */
export async function listSessions(
  context: ServerContext,
  call: Call,
  courseId: number,
  query: () => z.infer<typeof listQuery>,
) {
  const { db, clock } = context;
  await requireCourseAccess(db, 'view', courseId, call.caller.id);
  const { status, from, to, order, limit, cursor } = query();
  const now = clock.now();
  let views = sessionViews(db, call.caller.id).where('live_sessions.course_id', '=', courseId);
  if (status) views = views.where(effectiveStatus(now), 'in', status);
  if (from !== undefined) views = views.where('scheduled_start_time', '>=', instantText(from));
  if (to !== undefined) views = views.where('scheduled_start_time', '<', instantText(to));
  if (cursor) {
    const beyond = order === 'asc' ? '>' : '<';
    views = views.where((eb) =>
      eb.or([
        eb('scheduled_start_time', beyond, cursor.scheduled_start_time),
        eb.and([
          eb('scheduled_start_time', '=', cursor.scheduled_start_time),
          eb('live_sessions.id', beyond, cursor.id),
        ]),
      ]),
    );
  }
  const rows = await views
    .orderBy('scheduled_start_time', order)
    .orderBy('live_sessions.id', order)
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((view) => sessionJson(context, call, view, now)),
    next_cursor: last && rows.length > limit ? cursorText(last) : null,
  };
}

/** The status that `effectiveSession` gives, in SQL: the list is filtered before it is read. */
function effectiveStatus(now: number) {
  return sql<SessionStatus>`case
    when status = 'scheduled' and scheduled_end_time <= ${instantText(now)} then 'ended'
    when status = 'live' and scheduled_end_time <= ${instantText(scheduledEndOfOverrun(now))} then 'ended'
    else status end`;
}
