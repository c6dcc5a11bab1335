import { z } from 'zod';
import * as answers from './answers.js';
import { personExport } from './person-export.js';
import type { ProblemCode } from './problem.js';
import * as requests from './requests.js';

/** Calls per minute that a user may make of each kind, before `RATE_LIMIT_FACTOR`. */
export const callsPerMinute = {
  read: 300,
  join: 30,
  leave: 60,
  beat: 60,
  create: 20,
  change: 20,
  correct: 120,
  stream: 10,
};

/** One call of the contract. Routes, validation and the OpenAPI document derive from it. */
export interface Operation<Body = unknown, Query = unknown, Answer = unknown> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Path below `/api`. Its parameters are ids, except `:externalId`, a text. */
  path: string;
  summary: string;
  kind: keyof typeof callsPerMinute;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Request headers that the call reads, with their use. */
  headers?: Record<string, string>;
  status?: 200 | 201 | 204;
  /** Schema of a JSON answer, or another media type. */
  answer?: z.ZodType<Answer> | string;
  /** Codes of its own refusals, beside those of every call. */
  problems?: ProblemCode[];
  /** The call needs a token of the LMS itself with this scope, instead of a user's. */
  scope?: 'roster' | 'privacy';
  /** The call needs no token. */
  isPublic?: true;
}

const call = <Body = undefined, Query = undefined, Answer = undefined>(
  method: Operation['method'],
  path: string,
  kind: Operation['kind'],
  summary: string,
  more: Partial<Operation<Body, Query, Answer>> = {},
): Operation<Body, Query, Answer> => ({ method, path, kind, summary, ...more });

const ofCourse = '/courses/:courseId';
const ofSession = '/live-sessions/:id';
const ofPerson = '/people/:externalId';
const answer = answers.dataOf(answers.session);
const joined = answers.dataOf(answers.joinData);
const lastEvent = { 'Last-Event-ID': 'Sends the events after this one, or else a new snapshot.' };
const idempotency = {
  'Idempotency-Key': 'Makes it safe to repeat the call: for a day, the same key gives the same session.',
};
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const stream = { answer: 'text/event-stream', headers: lastEvent };

/** All operations of the contract. */
export const operations = {
  listCourses: call('get', '/courses', 'read', "The caller's courses", {
    answer: answers.dataOf(z.array(answers.course)),
  }),
  listInstructors: call(
    'get',
    `${ofCourse}/instructors`,
    'read',
    'The instructors of a course, to hand a session over to',
    { answer: answers.dataOf(z.array(answers.courseInstructor)), problems: ['forbidden'] },
  ),
  createSession: call('post', `${ofCourse}/live-sessions`, 'create', 'Schedules a session', {
    body: requests.newSession,
    headers: idempotency,
    status: 201,
    answer,
    problems: ['forbidden', 'idempotency_key_reused'],
  }),
  listSessions: call(
    'get',
    `${ofCourse}/live-sessions`,
    'read',
    'The sessions of a course, a page at a time',
    {
      query: requests.listQuery,
      answer: z.object({ data: z.array(answers.session), next_cursor: z.string().nullable() }),
    },
  ),
  getSession: call('get', ofSession, 'read', 'One session', { answer }),
  updateSession: call('patch', ofSession, 'change', 'Edits, reschedules or hands over a session', {
    body: requests.sessionChanges,
    headers: { 'If-Match': 'The `ETag` that the session was read with.' },
    answer,
    problems: ['forbidden', 'session_already_live', 'session_ended', 'session_cancelled', 'version_conflict'],
  }),
  deleteSession: call('delete', ofSession, 'change', 'Deletes a session that never began; safe to repeat', {
    status: 204,
    problems: ['forbidden', 'session_already_live', 'session_ended'],
  }),
  duplicateSession: call(
    'post',
    `${ofSession}/duplicate`,
    'create',
    'Schedules a session like this one, with a room of its own',
    {
      body: requests.duplicateRequest,
      headers: idempotency,
      status: 201,
      answer,
      problems: ['forbidden', 'idempotency_key_reused'],
    },
  ),
  joinSession: call('post', `${ofSession}/join`, 'join', 'Takes a seat in a live session', {
    body: requests.joinRequest,
    answer: joined,
    problems: ['session_not_started', 'session_ended', 'session_cancelled', 'session_full'],
  }),
  getJoinData: call('get', `${ofSession}/join`, 'read', 'Reads the join data again; changes nothing', {
    answer: joined,
    problems: ['session_not_started', 'session_ended', 'session_cancelled', 'not_joined'],
  }),
  startSession: call('post', `${ofSession}/start`, 'change', 'Starts a session; a live one stays as it is', {
    body: requests.nothing,
    answer,
    problems: ['forbidden', 'start_too_early', 'session_ended', 'session_cancelled'],
  }),
  extendSession: call('post', `${ofSession}/extend`, 'change', 'Gives a live session more time or places', {
    body: requests.extension,
    answer,
    problems: ['forbidden', 'session_not_started', 'session_ended', 'session_cancelled'],
  }),
  endSession: call('post', `${ofSession}/end`, 'change', 'Ends a live session for everyone, once', {
    body: requests.nothing,
    answer,
    problems: ['forbidden', 'session_not_started', 'session_cancelled'],
  }),
  reopenSession: call(
    'post',
    `${ofSession}/reopen`,
    'change',
    'Makes a session live again within 15 minutes after an end by hand',
    {
      body: requests.nothing,
      answer,
      problems: ['forbidden', 'session_not_started', 'session_ended', 'session_cancelled', 'reopen_too_late'],
    },
  ),
  cancelSession: call('post', `${ofSession}/cancel`, 'change', 'Cancels a session before it is started', {
    body: requests.cancelRequest,
    answer,
    problems: ['forbidden', 'session_already_live', 'session_ended'],
  }),
  leaveSession: call('post', `${ofSession}/leave`, 'leave', 'Ends a stay; safe to repeat', {
    body: requests.leaveRequest,
    status: 204,
  }),
  sendHeartbeat: call(
    'post',
    `${ofSession}/heartbeat`,
    'beat',
    'Renews the lease of a stay: due every 30 s, too late after 90',
    {
      body: requests.heartbeat,
      status: 204,
      problems: ['session_not_started', 'session_ended', 'session_cancelled', 'not_joined', 'lease_expired'],
    },
  ),
  waitForSeat: call(
    'post',
    `${ofSession}/wait`,
    'beat',
    'Waits for a seat in a full session, or keeps the place: due every 30 s, too late after 90',
    {
      body: requests.nothing,
      answer: answers.dataOf(answers.waiting),
      problems: ['forbidden', 'session_not_started', 'session_ended', 'session_cancelled'],
    },
  ),
  stopWaiting: call('delete', `${ofSession}/wait`, 'leave', 'Leaves the waiting list; safe to repeat', {
    status: 204,
  }),
  setRecording: call(
    'put',
    `${ofSession}/recording`,
    'change',
    'Sets, hides or removes the link to the recording',
    {
      body: requests.recordingRequest,
      answer,
      problems: ['forbidden', 'session_not_started', 'session_cancelled'],
    },
  ),
  getAttendance: call(
    'get',
    `${ofSession}/attendance`,
    'read',
    'Attendance report; students get their own row',
    {
      query: requests.attendanceQuery,
      answer: answers.dataOf(answers.attendance),
    },
  ),
  getAttendanceCsv: call('get', `${ofSession}/attendance.csv`, 'read', 'Attendance report as CSV', {
    query: requests.attendanceCsvQuery,
    answer: 'text/csv',
  }),
  getAttendanceXlsx: call('get', `${ofSession}/attendance.xlsx`, 'read', 'Attendance report as XLSX', {
    query: requests.attendanceSheetQuery,
    answer: xlsx,
  }),
  correctAttendance: call(
    'put',
    `${ofSession}/attendance/:userId`,
    'correct',
    'Sets the attendance of a user by hand',
    {
      body: requests.correction,
      answer: answers.dataOf(answers.attendanceRow),
      problems: ['forbidden', 'session_cancelled'],
    },
  ),
  removeCorrection: call(
    'delete',
    `${ofSession}/attendance/:userId`,
    'correct',
    'Takes the correction of an attendance back; safe to repeat',
    {
      answer: answers.dataOf(answers.attendanceRow),
      problems: ['forbidden', 'session_cancelled'],
    },
  ),
  getCourseAttendance: call(
    'get',
    `${ofCourse}/attendance`,
    'read',
    'Attendance in all sessions of a course; students get their own row',
    {
      query: requests.courseAttendanceQuery,
      answer: answers.dataOf(answers.courseAttendance),
    },
  ),
  getCourseAttendanceCsv: call('get', `${ofCourse}/attendance.csv`, 'read', 'Attendance of a course as CSV', {
    query: requests.courseAttendanceCsvQuery,
    answer: 'text/csv',
  }),
  getCourseAttendanceXlsx: call(
    'get',
    `${ofCourse}/attendance.xlsx`,
    'read',
    'Attendance of a course as XLSX',
    {
      query: requests.courseAttendanceSheetQuery,
      answer: xlsx,
    },
  ),
  getCalendar: call('get', `${ofSession}/calendar.ics`, 'read', 'A session for a calendar', {
    answer: 'text/calendar',
  }),
  getCourseCalendar: call(
    'get',
    `${ofCourse}/calendar.ics`,
    'read',
    'The sessions of a course for a calendar',
    {
      answer: 'text/calendar',
    },
  ),
  setMembers: call('put', `${ofCourse}/members`, 'change', 'Sets the roster of a course', {
    scope: 'roster',
    body: requests.roster,
    answer: answers.dataOf(answers.rosterChanges),
    problems: ['forbidden'],
  }),
  exportPerson: call('get', ofPerson, 'read', 'Everything that is stored about a person', {
    scope: 'privacy',
    answer: answers.dataOf(personExport),
    problems: ['forbidden'],
  }),
  erasePerson: call('delete', ofPerson, 'change', 'Erases the name, e-mail address and id of a person', {
    scope: 'privacy',
    status: 204,
    problems: ['forbidden'],
  }),
  streamSession: call('get', `${ofSession}/events`, 'stream', 'Changes of a session, as they happen', stream),
  streamCourse: call(
    'get',
    `${ofCourse}/live-sessions/events`,
    'stream',
    'Changes of all sessions of a course, as they happen',
    stream,
  ),
};

/** The operations of the demo. */
export const demoOperations = {
  listAccounts: call('get', '/demo/accounts', 'read', 'Accounts of the demo', {
    answer: answers.dataOf(z.array(answers.account)),
    isPublic: true,
  }),
  login: call('post', '/demo/login', 'read', 'A token for an account of the demo', {
    body: requests.loginRequest,
    answer: answers.dataOf(z.object({ token: z.string(), user: answers.account })),
    isPublic: true,
  }),
};
