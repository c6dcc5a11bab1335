import { sql } from 'kysely';
import type { z } from 'zod';
import type { listQuery } from '../contract/requests.js';
import { cursorText } from '../contract/session-cursor.js';
import { instantText } from '../domain/instant.js';
import type { SessionStatus } from '../domain/session.js';
import { scheduledEndOfOverrun } from '../domain/session-windows.js';
import type { ApiRequest } from '../http/mount.js';
import type { ServerContext } from '../server-context.js';
import { authorizeInCourse } from './authorize.js';
import { sessionJson } from './session-json.js';
import { sessionViews } from './session-views.js';

/** The sessions of a course by their scheduled start, a page at a time. */
export async function listSessions(
  context: ServerContext,
  { call, id: courseId, query }: ApiRequest<undefined, z.output<typeof listQuery>>,
) {
  const { db, clock } = context;
  await authorizeInCourse(db, call, 'view', courseId);
  const { status, from, to, order, limit, cursor } = query();
  const now = clock.now();
  let views = sessionViews(db, call).where('live_sessions.course_id', '=', courseId);
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
