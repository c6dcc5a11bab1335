import { type Context, Hono } from 'hono';
import { operations, type Operation } from '../contract/operations.js';
import { cursorText } from '../contract/session-cursor.js';
import { attendanceTable } from '../formats/attendance-table.js';
import { type Calendar, calendarText } from '../formats/calendar-text.js';
import { courseAttendanceTable } from '../formats/course-attendance-table.js';
import { csvTable } from '../formats/csv-table.js';
import { xlsxTable, xlsxType } from '../formats/xlsx-table.js';
import { idempotencyKey } from '../http/idempotency-key.js';
import { type ApiRequest, type CallChecks, type Handler, mount } from '../http/mount.js';
import { acceptedVersions, versionTag } from '../http/version-tag.js';
import type { LiveUpdates } from '../live/live-updates.js';
import { listInstructors } from '../sessions/access/course-instructors.js';
import { listCourses } from '../sessions/access/list-courses.js';
import { setMembers } from '../sessions/access/set-members.js';
import { correctAttendance } from '../sessions/attendance/correct-attendance.js';
import { readAttendance } from '../sessions/attendance/read-attendance.js';
import { erasePerson } from '../sessions/people/erase-person.js';
import { exportPerson } from '../sessions/people/export-person.js';
import { readCourseAttendance } from '../sessions/attendance/read-course-attendance.js';
import { courseCalendar, sessionCalendar } from '../sessions/calendar/calendar-sessions.js';
import { cancelSession, endSession, startSession } from '../sessions/schedule/change-status.js';
import { createSession } from '../sessions/schedule/create-session.js';
import { deleteSession } from '../sessions/schedule/delete-session.js';
import { duplicateSession } from '../sessions/schedule/duplicate-session.js';
import { extendSession } from '../sessions/schedule/extend-session.js';
import { reopenSession } from '../sessions/schedule/reopen-session.js';
import { setRecording } from '../sessions/schedule/set-recording.js';
import { updateSession } from '../sessions/schedule/update-session.js';
import type { SessionsContext } from '../sessions/sessions-context.js';
import { joinData, latestStay } from '../sessions/stays/join-data.js';
import { joinSession } from '../sessions/stays/join-session.js';
import { leaveSession } from '../sessions/stays/leave-session.js';
import { sendHeartbeat } from '../sessions/stays/send-heartbeat.js';
import { listSessions } from '../sessions/views/list-sessions.js';
import { readSession } from '../sessions/views/read-session.js';
import { courseTarget, sessionTarget } from '../sessions/views/stream-target.js';
import { stopWaiting, waitForSeat } from '../sessions/waiting/wait-for-seat.js';
import { streamEvents } from './stream-events.js';

/** Dependencies of the API. */
export interface ApiContext extends SessionsContext, CallChecks {
  readonly live: LiveUpdates;
}

/** The API: the use case of each operation of the contract. */
export function apiRoutes(context: ApiContext): Hono {
  const app = new Hono();
  const on = <Body, Query, Answer>(
    operation: Operation<Body, Query, Answer>,
    handle: Handler<Body, Query, Answer>,
  ) => mount(app, context, operation, handle);

  on(operations.listCourses, async (request) => ({ data: await listCourses(context, request) }));
  on(operations.listSessions, async (request) => {
    const { sessions, next } = await listSessions(context, ofCourse(request));
    return { data: sessions, next_cursor: next && cursorText(next) };
  });
  on(operations.createSession, async (request) => {
    const key = () => idempotencyKey(request.c);
    return created(request, await createSession(context, { ...ofCourse(request), idempotencyKey: key }));
  });
  on(operations.listInstructors, async (request) => ({
    data: await listInstructors(context, ofCourse(request)),
  }));
  on(operations.setMembers, async (request) => ({ data: await setMembers(context, ofCourse(request)) }));
  on(operations.exportPerson, async (request) => ({ data: await exportPerson(context, request) }));
  on(operations.erasePerson, (request) => erasePerson(context, request));
  on(operations.streamCourse, async (request) =>
    streamEvents(context.live, request, await courseTarget(context, ofCourse(request))),
  );
  on(operations.getCourseAttendance, async (request) => ({
    data: await readCourseAttendance(context, ofCourse(request)),
  }));
  on(operations.getCourseAttendanceCsv, async (request) => {
    const report = await readCourseAttendance(context, ofCourse(request));
    const { delimiter, time_zone: timeZone = null } = request.query();
    const text = csvTable(courseAttendanceTable(report, timeZone), { delimiter, timeZone });
    return file(request.c, 'text/csv; charset=utf-8', `attendance-course-${request.id}.csv`, text);
  });
  on(operations.getCourseAttendanceXlsx, async (request) => {
    const report = await readCourseAttendance(context, ofCourse(request));
    const { time_zone: timeZone = null } = request.query();
    const content = await xlsxTable(courseAttendanceTable(report, timeZone), { timeZone });
    return file(request.c, xlsxType, `attendance-course-${request.id}.xlsx`, content);
  });
  on(operations.getCourseCalendar, async (request) =>
    calendar(request.c, await courseCalendar(context, ofCourse(request))),
  );

  on(operations.getSession, session);
  on(operations.updateSession, (request) =>
    changed(updateSession, { ...request, versions: acceptedVersions(request.c.req.header('if-match')) }),
  );
  on(operations.deleteSession, (request) => deleteSession(context, request));
  on(operations.duplicateSession, async (request) => {
    const key = () => idempotencyKey(request.c);
    return created(request, await duplicateSession(context, { ...request, idempotencyKey: key }));
  });
  on(operations.startSession, (request) => changed(startSession, request));
  on(operations.extendSession, (request) => changed(extendSession, request));
  on(operations.endSession, (request) => changed(endSession, request));
  on(operations.reopenSession, (request) => changed(reopenSession, request));
  on(operations.cancelSession, (request) => changed(cancelSession, request));
  on(operations.setRecording, (request) => changed(setRecording, request));

  on(operations.joinSession, async (request) => ({
    data: await joinData(context, request, await joinSession(context, request)),
  }));
  on(operations.getJoinData, async (request) => ({
    data: await joinData(context, request, await latestStay(context, request)),
  }));
  on(operations.leaveSession, (request) => leaveSession(context, request));
  on(operations.waitForSeat, async (request) => ({ data: await waitForSeat(context, request) }));
  on(operations.stopWaiting, (request) => stopWaiting(context, request));
  on(operations.sendHeartbeat, (request) => sendHeartbeat(context, request));

  on(operations.getAttendance, async (request) => ({ data: await readAttendance(context, request) }));
  on(operations.getAttendanceCsv, async (request) => {
    const report = await readAttendance(context, request);
    const { delimiter, time_zone: timeZone = null } = request.query();
    const text = csvTable(attendanceTable(report), { delimiter, timeZone });
    return file(request.c, 'text/csv; charset=utf-8', `attendance-${request.id}.csv`, text);
  });
  on(operations.getAttendanceXlsx, async (request) => {
    const report = await readAttendance(context, request);
    const { time_zone: timeZone = null } = request.query();
    const content = await xlsxTable(attendanceTable(report), { timeZone });
    return file(request.c, xlsxType, `attendance-${request.id}.xlsx`, content);
  });
  on(operations.correctAttendance, async (request) => ({ data: await correctAttendance(context, request) }));
  on(operations.removeCorrection, async (request) => ({
    data: await correctAttendance(context, { ...request, body: () => ({ status: null }) }),
  }));
  on(operations.getCalendar, async (request) => calendar(request.c, await sessionCalendar(context, request)));
  on(operations.streamSession, async (request) =>
    streamEvents(context.live, request, await sessionTarget(context, request)),
  );
  return app;

  /** Answers with a session and its version as ETag. */
  async function session(request: ApiRequest) {
    const data = await readSession(context, request);
    request.c.header('ETag', versionTag(data.version));
    return { data };
  }

  /** Answers with a new session and its address. */
  function created(request: ApiRequest, id: number) {
    request.c.header('Location', `/api/live-sessions/${id}`);
    return session({ ...request, id });
  }

  /** Changes a session, then answers with it. */
  async function changed<Request extends ApiRequest>(
    change: (context: ApiContext, request: Request) => Promise<void>,
    request: Request,
  ) {
    await change(context, request);
    return session(request);
  }
}

/** The request with the id of its path as that of a course. */
function ofCourse<Request extends ApiRequest>(request: Request): Request & { courseId: number } {
  return { ...request, courseId: request.id };
}

function calendar(c: Context, content: Calendar): Response {
  return file(c, 'text/calendar; charset=utf-8', 'calendar.ics', calendarText(content));
}

function file(c: Context, type: string, name: string, content: string | Buffer): Response {
  return c.body(typeof content === 'string' ? content : new Uint8Array(content), 200, {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
