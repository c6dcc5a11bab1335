import { compileOnce, type ParameterOf } from '../../db/compile-once.js';
import { instantText } from '../../domain/instant.js';
import type { SessionStatus } from '../../domain/session.js';
import { authorizeInCourse } from '../access/authorize.js';
import type { CourseRequest } from '../session-request.js';
import { effectiveStatus, type StatusTimes, statusTimes } from '../schedule/instructor-presence.js';
import type { SessionsContext } from '../sessions-context.js';
import { readWaitingLists } from '../waiting/read-waiting-lists.js';
import { sessionDetails } from './session-details.js';
import { sessionViews } from './session-views.js';

/** Position of a session in the order of the list. */
export interface ListPosition {
  scheduled_start_time: string;
  id: number;
}

/** The sessions to list; `from` and `to` bound the scheduled start, `to` itself excluded. */
export interface ListQuery {
  status?: SessionStatus[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
  order: 'asc' | 'desc';
  limit: number;
  /** Position of the last session of the previous page. */
  cursor?: ListPosition | undefined;
}

/** A call that lists sessions. The query is validated when read: after authorization. */
export interface ListRequest extends CourseRequest {
  query: () => ListQuery;
  /** Where the caller reaches this API. */
  origin: string;
}

/** Lists the sessions of a course by their scheduled start, one page at a time. */
export async function listSessions(
  context: SessionsContext,
  { caller, courseId, query, origin }: ListRequest,
) {
  const { db, clock } = context;
  await authorizeInCourse(db, caller, 'view', courseId);
  const { status, from, to, order, limit, cursor } = query();
  const now = clock.now();
  const values = {
    caller: caller.id,
    course: courseId,
    ...statusTimes(now, context.instructorGraceMs),
    from: instantText(from ?? 0),
    to: instantText(to ?? 0),
    last_start: cursor?.scheduled_start_time ?? '',
    last_id: cursor?.id ?? 0,
    rows: limit + 1,
  };
  const { rows } = await selectPage(db, values, {
    isAdmin: caller.isAdmin,
    // Sorted and without duplicates: callers must not decide how many forms of the query are kept.
    status: status && [...new Set(status)].sort(),
    begins: from !== undefined,
    ends: to !== undefined,
    continues: cursor !== undefined,
    order,
  });
  const page = rows.slice(0, limit);
  const waiting = await readWaitingLists(db, page, now);
  const last: ListPosition | undefined = page.at(-1);
  return {
    sessions: page.map((view) => sessionDetails(context, view, { caller, waiting, origin, now })),
    /** Position of the last session if more follow, else null. */
    next: last && rows.length > limit ? last : null,
  };
}

interface PageValues extends StatusTimes {
  caller: number;
  course: number;
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
  let views = sessionViews(db, { id: parameter('caller'), isAdmin }, parameter('course'));
  const times = {
    now: parameter('now'),
    overrun: parameter('overrun'),
    deserted: parameter('deserted'),
  };
  if (status) views = views.where(effectiveStatus(times), 'in', status);
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
