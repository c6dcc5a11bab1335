import { sql } from 'kysely';
import type { z } from 'zod';
import type { listQuery } from '../../contract/requests.js';
import { cursorText } from '../../contract/session-cursor.js';
import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import { instantText } from '../../domain/instant.js';
import type { SessionStatus } from '../../domain/session.js';
import { scheduledEndOfOverrun } from '../../domain/session-windows.js';
import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorizeInCourse } from '../access/authorize.js';
import { sessionJson } from './session-details.js';
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
  const values = {
    caller: call.caller.id,
    course: courseId,
    now: instantText(now),
    overrun: instantText(scheduledEndOfOverrun(now)),
    from: instantText(from ?? 0),
    to: instantText(to ?? 0),
    last_start: cursor?.scheduled_start_time ?? '',
    last_id: cursor?.id ?? 0,
    rows: limit + 1,
  };
  const { rows } = await selectPage(db, values, {
    isAdmin: call.isAdmin,
    // In one order and once each: how many forms there are must not be in the callers' hands.
    status: status && [...new Set(status)].sort(),
    begins: from !== undefined,
    ends: to !== undefined,
    continues: cursor !== undefined,
    order,
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    data: page.map((view) => sessionJson(context, call, view, now)),
    next_cursor: last && rows.length > limit ? cursorText(last) : null,
  };
}

interface PageValues {
  caller: number;
  course: number;
  now: string;
  overrun: string;
  from: string;
  to: string;
  last_start: string;
  last_id: number;
  rows: number;
}

interface PageForm {
  isAdmin: boolean;
  status: SessionStatus[] | undefined;
  begins: boolean;
  ends: boolean;
  continues: boolean;
  order: 'asc' | 'desc';
}

const selectPage = compileOnce((db, parameter: ParameterOf<PageValues>, form: PageForm) => {
  const { isAdmin, status, begins, ends, continues, order } = form;
  let views = sessionViews(db, { caller: { id: parameter('caller') }, isAdmin }).where(
    'live_sessions.course_id',
    '=',
    parameter('course'),
  );
  if (status) views = views.where(effectiveStatus(parameter('now'), parameter('overrun')), 'in', status);
  if (begins) views = views.where('scheduled_start_time', '>=', parameter('from'));
  if (ends) views = views.where('scheduled_start_time', '<', parameter('to'));
  if (continues) {
    const beyond = order === 'asc' ? '>' : '<';
    views = views.where((eb) =>
      eb.or([
        eb('scheduled_start_time', beyond, parameter('last_start')),
        eb.and([
          eb('scheduled_start_time', '=', parameter('last_start')),
          eb('live_sessions.id', beyond, parameter('last_id')),
        ]),
      ]),
    );
  }
  return views
    .orderBy('scheduled_start_time', order)
    .orderBy('live_sessions.id', order)
    .limit(parameter('rows'));
});

/** The status that `effectiveSession` gives, in SQL: the list is filtered before it is read. */
function effectiveStatus(now: string, overrun: string) {
  return sql<SessionStatus>`case
    when status = 'scheduled' and scheduled_end_time <= ${now} then 'ended'
    when status = 'live' and scheduled_end_time <= ${overrun} then 'ended'
    else status end`;
}
