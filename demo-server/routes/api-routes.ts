import { Hono, type Context } from 'hono';
import { operations, type Operation } from '../contract/operations.js';
import { attendanceCsv } from '../formats/attendance-csv.js';
import { type ApiRequest, type Handler, mount } from '../http/mount.js';
import { streamCourse, streamSession } from './stream-events.js';
import type { ServerContext } from '../server-context.js';
import { attendance } from '../sessions/attendance/read-attendance.js';
import { courseCalendar, sessionCalendar } from '../sessions/calendar/calendar-sessions.js';
import { cancelSession, endSession, startSession } from '../sessions/schedule/change-status.js';
import { createSession } from '../sessions/schedule/create-session.js';
import { joinData, presentJoin } from '../sessions/stays/join-data.js';
import { joinSession } from '../sessions/stays/join-session.js';
import { leaveSession } from '../sessions/stays/leave-session.js';
import { listCourses } from '../sessions/access/list-courses.js';
import { listSessions } from '../sessions/views/list-sessions.js';
import { readSession } from '../sessions/views/read-session.js';
import { sendHeartbeat } from '../sessions/stays/send-heartbeat.js';
import { setRecording } from '../sessions/schedule/set-recording.js';
import { updateSession } from '../sessions/schedule/update-session.js';

/** The API: each operation of the contract, and what it does. */
export function apiRoutes(context: ServerContext): Hono {
  const app = new Hono();
  const on = <Body, Query, Answer>(
    operation: Operation<Body, Query, Answer>,
    handle: Handler<Body, Query, Answer>,
  ) => mount(app, context, operation, handle);

  on(operations.listCourses, ({ call }) => listCourses(context, call));
  on(operations.listSessions, (request) => listSessions(context, request));
  on(operations.createSession, async (request) => {
    const id = await createSession(context, request);
    request.c.header('Location', `/api/live-sessions/${id}`);
    return readSession(context, { ...request, id });
  });
  on(operations.streamCourse, (request) => streamCourse(context, request));
  on(operations.getCourseCalendar, async (request) =>
    calendar(request.c, await courseCalendar(context, request)),
  );

  on(operations.getSession, (request) => readSession(context, request));
  on(operations.updateSession, (request) => changed(updateSession, request));
  on(operations.startSession, (request) => changed(startSession, request));
  on(operations.endSession, (request) => changed(endSession, request));
  on(operations.cancelSession, (request) => changed(cancelSession, request));
  on(operations.setRecording, (request) => changed(setRecording, request));

  on(operations.joinSession, async (request) =>
    joinData(context, request, await joinSession(context, request)),
  );
  on(operations.getJoinData, async (request) =>
    joinData(context, request, await presentJoin(context, request)),
  );
  on(operations.leaveSession, (request) => leaveSession(context, request));
  on(operations.sendHeartbeat, (request) => sendHeartbeat(context, request));

  on(operations.getAttendance, async (request) => ({ data: await attendance(context, request) }));
  on(operations.getAttendanceCsv, async (request) =>
    request.c.body(attendanceCsv(await attendance(context, request)), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="attendance-${request.id}.csv"`,
    }),
  );
  on(operations.getCalendar, async (request) => calendar(request.c, await sessionCalendar(context, request)));
  on(operations.streamSession, (request) => streamSession(context, request));
  return app;

  async function changed<Body>(
    change: (context: ServerContext, request: ApiRequest<Body>) => Promise<void>,
    request: ApiRequest<Body>,
  ) {
    await change(context, request);
    return readSession(context, request);
  }
}

function calendar(c: Context, text: string): Response {
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'attachment; filename="calendar.ics"',
  });
}
