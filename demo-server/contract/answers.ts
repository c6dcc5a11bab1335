import { z } from 'zod';
import { problemCodes } from './problem.js';

const time = z.iso.datetime().describe('UTC with milliseconds, such as `2026-03-02T10:00:00.000Z`.');
const count = z.int().min(0);
const id = z.int().positive();
const role = z.enum(['instructor', 'student']);
const status = z.enum(['scheduled', 'live', 'ended', 'cancelled']);

/** A course of the caller. */
export const course = z.object({ id, title: z.string(), slug: z.string(), role }).meta({ id: 'Course' });

const instructor = {
  id,
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
};

/** Facts that change while the version stays. */
const counts = {
  participant_count: count.describe('Present now.'),
  enrolled_count: count,
  attended_count: count.describe('Students who have joined at least once.'),
  instructor_present: z
    .boolean()
    .nullable()
    .describe('Null unless the session is live and an instructor has joined it.'),
  auto_end_at: time.nullable().describe('When a live session ends if nobody ends it and nobody joins it.'),
  correction_count: count.describe(
    'Changes of the attendance by hand: pages read the report again when it rises.',
  ),
  waiting_count: count.describe('Students who wait for a seat.'),
  waiting_version: count.describe(
    'Rises with each change of the waiting list. Who waits then repeats `wait` to read the place.',
  ),
};

/** Fields that are the same for all who may see a session. */
const facts = {
  id,
  course_id: id,
  title: z.string(),
  description: z.string().nullable(),
  scheduled_start_time: time,
  scheduled_end_time: time,
  actual_start_time: time.nullable(),
  actual_end_time: time.nullable(),
  status,
  instructor_id: id,
  instructor: z.object(instructor),
  end_reason: z
    .enum(['no_show', 'overrun', 'instructor_left'])
    .nullable()
    .describe('Null when an instructor ended it.'),
  cancelled_reason: z.string().nullable(),
  max_participants: z.int(),
  recording_enabled: z.boolean(),
  recording_status: z.enum(['none', 'processing', 'ready', 'hidden']),
  recording_url: z.url().nullable().describe('Null until it is ready; instructors see a hidden one as well.'),
  ...counts,
  opens_at: time.describe('Earliest time at which an instructor may start it.'),
  server_time: time,
  version: z.int().positive().describe('Rises with every change but those of the counts.'),
  updated_at: time,
};

/** A session as one member sees it. */
export const session = z
  .object({
    ...facts,
    jitsi_room_name: z.string().nullable().describe('Null for students: they get it by joining.'),
    jitsi_server_url: z.url(),
    created_at: time,
    course: z.object({ id, title: z.string(), slug: z.string() }),
    instructor: z.object({
      ...instructor,
      email: z.string().nullable().optional().describe('For instructors only.'),
    }),
    is_participant: z.boolean().describe('The caller is present now.'),
    waiting_place: z.int().positive().nullable().describe("The caller's place on the waiting list."),
    seat_offered_until: time.nullable().describe('A seat is held for the caller until then.'),
    can: z.object({
      join: z.boolean(),
      start: z.boolean(),
      extend: z.boolean(),
      end: z.boolean(),
      reopen: z.boolean(),
      cancel: z.boolean(),
      edit: z.boolean(),
      delete: z.boolean(),
    }),
    reason: z.string().nullable().describe('Why the caller cannot join or start: a problem code.'),
  })
  .meta({ id: 'Session' });

/** Data of a `snapshot`, and of a `session` event for a new version. */
export const sessionFacts = z.object(facts).meta({ id: 'SessionFacts' });

/** Data of a `session` event when only counts or the presence of instructors have changed. */
export const sessionCounts = z
  .object({ id, version: facts.version, server_time: time, ...counts })
  .meta({ id: 'SessionCounts' });

/** Data of a `session` event when the session was deleted. */
export const sessionDeletion = z
  .object({ id, course_id: id, version: facts.version, server_time: time, deleted: z.literal(true) })
  .meta({ id: 'SessionDeletion' });

/** What streams read of a session. */
export const streamedFacts = z.union([sessionFacts, sessionDeletion]);

/** An instructor of a course. */
export const courseInstructor = z
  .object({ ...instructor, email: z.string().nullable() })
  .meta({ id: 'CourseInstructor' });

/** Data to enter the room with. */
export const joinData = z
  .object({
    join_id: z.string(),
    jitsi_room_name: z.string(),
    jitsi_server_url: z.url(),
    user_display_name: z.string().nullable(),
    user_email: z.string().nullable(),
    is_instructor: z.boolean(),
    subject: z.string(),
    jwt: z.string().optional(),
    jwt_expires_at: time.optional(),
    heartbeat_interval_s: z.int().optional().describe('Only for a client that sends heartbeats.'),
    hard_end_at: time.describe('Time at which the session ends if nobody ends it.'),
    server_time: time,
  })
  .meta({ id: 'JoinData' });

const correctedStatus = z.enum(['present', 'absent', 'late', 'excused']);
const attendanceStatus = z.enum(['present', 'partial', 'absent', 'late', 'excused']).nullable();

const correctionChange = {
  reason: z.string().nullable(),
  changed_by: z.object({ id, first_name: z.string().nullable(), last_name: z.string().nullable() }),
  changed_at: time,
};

const share = z.int().min(0).max(100);

/** Attendance of one user. */
export const attendanceRow = z
  .object({
    user_id: id,
    external_id: z
      .string()
      .nullable()
      .describe('The id in the LMS: `sub` of the tokens. Null for an erased user.'),
    first_name: z.string().nullable(),
    last_name: z.string().nullable(),
    email: z.string().nullable().optional().describe('For instructors only.'),
    joined_at: time.nullable(),
    left_at: time.nullable().describe('Null for a student who never joined or is still present.'),
    attendance_seconds: count.describe('Seconds within the span of the class.'),
    attendance_share: share
      .nullable()
      .describe('Percent of the span, rounded down. Null where there is no span.'),
    attendance_percent: share.describe(
      'The same number, but 0 where there is no span: older clients need a number.',
    ),
    outside_seconds: count.describe(
      'Seconds of presence outside the span; they count for nobody and against nobody.',
    ),
    computed_status: z
      .enum(['present', 'partial', 'absent'])
      .nullable()
      .describe('`present` from the threshold on, `partial` below it. Null where there is no span.'),
    status: attendanceStatus.describe('The status of the correction, or else the computed one.'),
    late: z.boolean().describe('The first stay begins more than `LATE_AFTER` minutes after the class.'),
    left_early: z
      .boolean()
      .describe(
        'The last stay ends more than `LATE_AFTER` minutes before the end of the class; false while it is live.',
      ),
    correction: z
      .object({ status: correctedStatus, ...correctionChange })
      .nullable()
      .describe('The attendance that an instructor set by hand.'),
    corrections: z
      .array(z.object({ status: correctedStatus.nullable(), ...correctionChange }))
      .optional()
      .describe('All changes by hand, newest first; status null: taken back. For instructors only.'),
    intervals: z.array(z.object({ joined_at: time, left_at: time.nullable() })),
  })
  .meta({ id: 'AttendanceRow' });

/** Place on the waiting list. */
export const waiting = z
  .object({
    place: count.describe('1 is the first place. 0: the caller has a seat and need not wait.'),
    ahead: count.describe('Students before the caller.'),
    offered_until: time.nullable().describe('A seat is held for the caller until then: join now.'),
    heartbeat_interval_s: z.int().describe('Repeat the call after this time to keep the place.'),
  })
  .meta({ id: 'Waiting' });

/** Attendance report. */
export const attendance = z
  .object({
    threshold: z.number().describe('Percent from which someone counts as present.'),
    class_start: time
      .nullable()
      .describe('Start of the span that attendance is measured against; null where there is none.'),
    class_end: time.nullable().describe('End of the span, so far while the session is live.'),
    rows: z.array(attendanceRow),
  })
  .meta({ id: 'Attendance' });

const flag = z.literal(true).optional();

/** Attendance of a course. */
export const courseAttendance = z
  .object({
    threshold: z.number().describe('Percent from which someone counts as present.'),
    sessions: z
      .array(z.object({ id, title: z.string(), scheduled_start_time: time, status }))
      .describe('The newest 200 sessions that were held, missed or are live, oldest first.'),
    rows: z.array(
      z.object({
        user_id: id,
        external_id: z.string().nullable(),
        first_name: z.string().nullable(),
        last_name: z.string().nullable(),
        email: z.string().nullable().optional().describe('For instructors only.'),
        attendance: z
          .array(
            z
              .object({
                status: attendanceStatus,
                attendance_share: share.nullable(),
                late: flag,
                left_early: flag,
                is_corrected: flag,
              })
              .nullable(),
          )
          .describe(
            'In the order of `sessions`; null where the user was no student of the course. Flags that are false are left out.',
          ),
        totals: z
          .object({
            present: count.describe('Sessions with the status `present` or `late`.'),
            partial: count,
            absent: count,
            excused: count,
            late: count.describe('Sessions entered late; they also count as present or partial.'),
            share: share
              .nullable()
              .describe(
                'Mean of the shares, rounded down. Excused sessions are left out; corrected to `present` or `late` counts 100, to `absent` 0.',
              ),
            below_threshold: z.boolean(),
          })
          .describe('Sums over the sessions that have ended.'),
      }),
    ),
  })
  .meta({ id: 'CourseAttendance' });

/** Result of setting the roster of a course. */
export const rosterChanges = z
  .object({
    members: count.describe('Members in the roster.'),
    began: count.describe('Memberships that began, or changed to another role.'),
    ended: count.describe('Memberships that ended.'),
  })
  .meta({ id: 'RosterChanges' });

/** An account of the demo. */
export const account = z
  .object({ id, first_name: z.string(), last_name: z.string(), email: z.string(), role })
  .meta({ id: 'Account' });

/** A refusal (RFC 9457). */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    request_id: z.string(),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string() })).optional(),
    earliest_start_at: time.optional(),
    opens_at: time.optional(),
  })
  .meta({ id: 'Problem' });

/** Schema of a successful answer with this data. */
export function dataOf<Data extends z.ZodType>(data: Data) {
  return z.object({ data });
}
