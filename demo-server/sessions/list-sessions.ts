import { sql } from 'kysely';
import type { z } from 'zod';
import type { listQuery } from '../contract/requests.js';
import { cursorText } from '../contract/session-cursor.js';
import { compileOnce, type ParameterOf } from '../db/compile-once.js';
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
  const given = query();
  const asked = { ...given, status: given.status && [...new Set(given.status)] };
  const now = clock.now();
  const { rows } = await pageQuery(asked, call.isAdmin)(db, {
    caller: call.caller.id,
    course: courseId,
    now: instantText(now),
    overrun: instantText(scheduledEndOfOverrun(now)),
    from: instantText(asked.from ?? 0),
    to: instantText(asked.to ?? 0),
    last_start: asked.cursor?.scheduled_start_time ?? '',
    last_id: asked.cursor?.id ?? 0,
    rows: asked.limit + 1,
    ...Object.fromEntries(statuses.map((_, index) => [`status${index}`, asked.status?.[index]])),
  } as PageValues);
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  return {
    data: page.map((view) => sessionJson(context, call, view, now)),
    next_cursor: last && rows.length > asked.limit ? cursorText(last) : null,
  };
}

const statuses = ['status0', 'status1', 'status2', 'status3'] as const;

interface PageValues extends Record<(typeof statuses)[number], SessionStatus> {
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

type ListQuery = z.output<typeof listQuery>;
type PageQuery = ReturnType<typeof createPageQuery>;
const pageQueries = new Map<string, PageQuery>();

/** The query for one page: one for each combination of filters, of which callers use a handful. */
function pageQuery(asked: ListQuery, isAdmin: boolean): PageQuery {
  const { status, from, to, order, cursor } = asked;
  const filters = [isAdmin, status?.length, from !== undefined, to !== undefined, order, Boolean(cursor)];
  const key = filters.join();
  let query = pageQueries.get(key);
  if (!query) pageQueries.set(key, (query = createPageQuery(asked, isAdmin)));
  return query;
}

function createPageQuery({ status, from, to, order, cursor }: ListQuery, isAdmin: boolean) {
  return compileOnce((db, parameter: ParameterOf<PageValues>) => {
    let views = sessionViews(db, { caller: { id: parameter('caller') }, isAdmin })
      .where('live_sessions.course_id', '=', parameter('course'))
      .orderBy('scheduled_start_time', order)
      .orderBy('live_sessions.id', order)
      .limit(parameter('rows'));
    if (status) {
      const wanted = statuses.slice(0, status.length).map((name) => parameter(name));
      views = views.where(effectiveStatus(parameter('now'), parameter('overrun')), 'in', wanted);
    }
    if (from !== undefined) views = views.where('scheduled_start_time', '>=', parameter('from'));
    if (to !== undefined) views = views.where('scheduled_start_time', '<', parameter('to'));
    if (!cursor) return views;
    const beyond = order === 'asc' ? '>' : '<';
    return views.where((eb) =>
      eb.or([
        eb('scheduled_start_time', beyond, parameter('last_start')),
        eb.and([
          eb('scheduled_start_time', '=', parameter('last_start')),
          eb('live_sessions.id', beyond, parameter('last_id')),
        ]),
      ]),
    );
  });
}

/** The status that `effectiveSession` gives, in SQL: the list is filtered before it is read. */
function effectiveStatus(now: string, overrun: string) {
  return sql<SessionStatus>`case
    when status = 'scheduled' and scheduled_end_time <= ${now} then 'ended'
    when status = 'live' and scheduled_end_time <= ${overrun} then 'ended'
    else status end`;
}
