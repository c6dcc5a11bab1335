import { z } from 'zod';
import * as answers from './answers.js';
import type { ProblemCode } from './problem.js';
import * as requests from './requests.js';

/** How often a user may make calls of each kind, a minute, before `RATE_LIMIT_FACTOR`. */
export const callsPerMinute = {
  read: 300,
  join: 30,
  leave: 60,
  beat: 60,
  create: 20,
  change: 20,
  stream: 10,
};

/** One call of the contract: the routes, the checks and the OpenAPI document are made from it. */
export interface Operation<Body = unknown, Query = unknown, Answer = unknown> {
  method: 'get' | 'post' | 'put' | 'patch';
  /** Below `/api`; its one parameter, where it has one, is a number. */
  path: string;
  summary: string;
  kind: keyof typeof callsPerMinute;
  body?: z.ZodType<Body>;
  query?: z.ZodType<Query>;
  /** Request headers that it heeds, with what they are for. */
  headers?: Record<string, string>;
  status?: 200 | 201 | 204;
  /** A schema for JSON, or another media type. */
  answer?: z.ZodType<Answer> | string;
  /** Refusals of its own, beside those that every call has. */
  problems?: ProblemCode[];
  /** Needs no token. */
  isPublic?: true;
}

function operation<Body = undefined, Query = undefined, Answer = undefined>(
  described: Operation<Body, Query, Answer>,
): Operation<Body, Query, Answer> {
  return described;
}

const session = answers.dataOf(answers.session);
const change = { method: 'post', kind: 'change', body: requests.nothing, answer: session } as const;
const stream = {
  method: 'get',
  kind: 'stream',
  answer: 'text/event-stream',
  headers: { 'Last-Event-ID': 'The last event seen: what came after it is sent, or else a new snapshot.' },
} as const;
const csv = 'text/csv';
const calendar = 'text/calendar';

/** The whole contract. */
export const operations = {
  listCourses: operation({
    method: 'get',
    path: '/courses',
    summary: "The caller's courses",
    kind: 'read',
    answer: answers.dataOf(z.array(answers.course)),
  }),
  createSession: operation({
    method: 'post',
    path: '/courses/:courseId/live-sessions',
    summary: 'Schedules a session',
    kind: 'create',
    body: requests.newSession,
    headers: {
      'Idempotency-Key': 'Makes it safe to ask again: for a day, the same key gives the same session.',
    },
    status: 201,
    answer: session,
    problems: ['forbidden', 'idempotency_key_reused'],
  }),
  listSessions: operation({
    method: 'get',
    path: '/courses/:courseId/live-sessions',
    summary: 'The sessions of a course, a page at a time',
    kind: 'read',
    query: requests.listQuery,
    answer: z.object({ data: z.array(answers.session), next_cursor: z.string().nullable() }),
  }),
  getSession: operation({
    method: 'get',
    path: '/live-sessions/:id',
    summary: 'One session',
    kind: 'read',
    answer: session,
  }),
  updateSession: operation({
    ...change,
    method: 'patch',
    path: '/live-sessions/:id',
    summary: 'Edits or reschedules a session that has not been started',
    body: requests.sessionChanges,
    headers: { 'If-Match': 'The `ETag` that the session was read with.' },
    problems: ['forbidden', 'session_already_live', 'session_ended', 'session_cancelled', 'version_conflict'],
  }),
  joinSession: operation({
    method: 'post',
    path: '/live-sessions/:id/join',
    summary: 'Takes a seat in a live session',
    kind: 'join',
    body: requests.joinRequest,
    answer: answers.dataOf(answers.joinData),
    problems: ['session_not_started', 'session_ended', 'session_cancelled', 'session_full'],
  }),
  getJoinData: operation({
    method: 'get',
    path: '/live-sessions/:id/join',
    summary: 'Reads the join data again; changes nothing',
    kind: 'read',
    answer: answers.dataOf(answers.joinData),
    problems: ['session_not_started', 'session_ended', 'session_cancelled', 'not_joined'],
  }),
  startSession: operation({
    ...change,
    path: '/live-sessions/:id/start',
    summary: 'Starts a session; one that is live stays as it is',
    problems: ['forbidden', 'start_too_early', 'session_ended', 'session_cancelled'],
  }),
  endSession: operation({
    ...change,
    path: '/live-sessions/:id/end',
    summary: 'Ends a live session for everyone; one that has ended stays as it is',
    problems: ['forbidden', 'session_not_started', 'session_cancelled'],
  }),
  cancelSession: operation({
    ...change,
    path: '/live-sessions/:id/cancel',
    summary: 'Calls a session off that has not been started',
    body: requests.cancelRequest,
    problems: ['forbidden', 'session_already_live', 'session_ended'],
  }),
  leaveSession: operation({
    method: 'post',
    path: '/live-sessions/:id/leave',
    summary: 'Gives a seat back; always safe to send',
    kind: 'leave',
    body: requests.leaveRequest,
    status: 204,
  }),
  sendHeartbeat: operation({
    method: 'post',
    path: '/live-sessions/:id/heartbeat',
    summary: 'Keeps a seat, which lapses after 90 s without; due every 30 s',
    kind: 'beat',
    body: requests.heartbeat,
    status: 204,
    problems: ['session_not_started', 'session_ended', 'session_cancelled', 'not_joined', 'lease_expired'],
  }),
  setRecording: operation({
    ...change,
    method: 'put',
    path: '/live-sessions/:id/recording',
    summary: 'Sets, hides or removes the link to the recording',
    body: requests.recordingRequest,
    problems: ['forbidden', 'session_not_started', 'session_cancelled'],
  }),
  getAttendance: operation({
    method: 'get',
    path: '/live-sessions/:id/attendance',
    summary: 'Who was there, how long; students see their own row',
    kind: 'read',
    query: requests.attendanceQuery,
    answer: answers.dataOf(answers.attendance),
  }),
  getAttendanceCsv: operation({
    method: 'get',
    path: '/live-sessions/:id/attendance.csv',
    summary: 'The same for a spreadsheet',
    kind: 'read',
    query: requests.attendanceQuery,
    answer: csv,
  }),
  getCalendar: operation({
    method: 'get',
    path: '/live-sessions/:id/calendar.ics',
    summary: 'A session for a calendar',
    kind: 'read',
    answer: calendar,
  }),
  getCourseCalendar: operation({
    method: 'get',
    path: '/courses/:courseId/calendar.ics',
    summary: 'The sessions of a course for a calendar',
    kind: 'read',
    answer: calendar,
  }),
  streamSession: operation({
    ...stream,
    path: '/live-sessions/:id/events',
    summary: 'Changes of a session, as they happen',
  }),
  streamCourse: operation({
    ...stream,
    path: '/courses/:courseId/live-sessions/events',
    summary: 'Changes of all sessions of a course, as they happen',
  }),
};

/** The calls of the demo. */
export const demoOperations = {
  listAccounts: operation({
    method: 'get',
    path: '/demo/accounts',
    summary: 'People whom a visitor of the demo can be',
    kind: 'read',
    answer: answers.dataOf(z.array(answers.account)),
    isPublic: true,
  }),
  login: operation({
    method: 'post',
    path: '/demo/login',
    summary: 'A token for one of them',
    kind: 'read',
    body: requests.loginRequest,
    answer: answers.dataOf(z.object({ token: z.string(), user: answers.account })),
    isPublic: true,
  }),
};
