import { z } from 'zod';
import { instant, plainText, wholeNumber } from './fields.js';
import { sessionCursor } from './session-cursor.js';

const title = plainText({ shortest: 1, longest: 255, lines: false });
const description = plainText({ shortest: 0, longest: 5_000, lines: true }).nullish();
const maxParticipants = z.int().min(1).max(1_000);
const jitsiServerUrl = z.string().max(255).nullish().describe('One of `JITSI_SERVERS`; null: the default.');
// PostgreSQL refuses NUL in a text.
const joinId = z
  .string()
  .max(64)
  .refine((text) => !text.includes('\0'), 'invalid_text');

const externalId = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => !text.includes('\0'), 'invalid_text')
  .describe('The id in the LMS: `sub` of the tokens.');

/** Body of the call that creates a session. */
export const newSession = z
  .strictObject({
    title,
    description,
    scheduled_start_time: instant,
    scheduled_end_time: instant,
    max_participants: maxParticipants.default(100),
    recording_enabled: z.boolean().default(true),
    jitsi_server_url: jitsiServerUrl,
  })
  .meta({ id: 'NewSession' });

/** Body of the call that edits a scheduled session, or hands one over. */
export const sessionChanges = z
  .strictObject({
    title: title.optional(),
    description,
    scheduled_start_time: instant.optional(),
    scheduled_end_time: instant.optional(),
    max_participants: maxParticipants.optional(),
    recording_enabled: z.boolean().optional(),
    jitsi_server_url: jitsiServerUrl,
    instructor_id: z
      .int()
      .positive()
      .optional()
      .describe('Hands the session over to another instructor of the course; alone also while it is live.'),
  })
  .meta({ id: 'SessionChanges' });

/** Body of `extend`. */
export const extension = z
  .strictObject({
    minutes: z
      .int()
      .min(1)
      .max(240)
      .optional()
      .describe('Counted from the scheduled end, or from now after it.'),
    until: instant.optional().describe('New scheduled end, instead of `minutes`.'),
    max_participants: maxParticipants.optional().describe('More places: not below the present number.'),
  })
  .refine(({ minutes, until }) => minutes === undefined || until === undefined, {
    message: 'exclusive',
    path: ['until'],
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), {
    message: 'required',
    path: ['minutes'],
  })
  .meta({ id: 'Extension' });

/** Body of `duplicate`. */
export const duplicateRequest = z
  .strictObject({ scheduled_start_time: instant })
  .meta({ id: 'DuplicateRequest' });

/** Body of `join`. */
export const joinRequest = z
  .strictObject({
    client_id: z
      .string()
      .regex(/^[\w-]{1,64}$/)
      .nullish()
      .describe('Names the tab: joining again from the same tab returns the same stay.'),
    heartbeat: z
      .boolean()
      .nullish()
      .describe('The client sends heartbeats; when they stop, the stay lapses.'),
  })
  .meta({ id: 'JoinRequest' });

/** Body of `leave`. */
export const leaveRequest = z
  .strictObject({
    join_id: joinId.nullish().describe('The stay to end; without it, all stays of the caller.'),
  })
  .meta({ id: 'LeaveRequest' });

/** Body of `heartbeat`. */
export const heartbeat = z
  .strictObject({ join_id: joinId, in_room: z.boolean().describe('The viewer is in the room.') })
  .meta({ id: 'Heartbeat' });

/** Body of `cancel`. */
export const cancelRequest = z
  .strictObject({ reason: plainText({ shortest: 0, longest: 500, lines: true }).nullish() })
  .meta({ id: 'CancelRequest' });

/** Body of `recording`. */
export const recordingRequest = z
  .strictObject({
    recording_url: z.string().meta({ format: 'uri' }).max(2_048).refine(isHttps, 'invalid_url').nullable(),
    recording_visible: z.boolean().optional().describe('Students may follow the link.'),
  })
  .meta({ id: 'RecordingRequest' });

/** Body of the call that sets the roster of a course. */
export const roster = z
  .strictObject({
    title: plainText({ shortest: 1, longest: 255, lines: false })
      .optional()
      .describe('Title of the course. Without it, the course must exist.'),
    members: z
      .array(
        z.strictObject({
          external_id: externalId,
          name: plainText({ shortest: 0, longest: 200, lines: false }).nullish(),
          email: z
            .string()
            .max(254)
            .refine((text) => !text.includes('\0'), 'invalid_text')
            .nullish(),
          role: z.enum(['instructor', 'student']),
        }),
      )
      .max(2_000)
      .refine(
        (members) => new Set(members.map((one) => one.external_id)).size === members.length,
        'duplicate',
      ),
  })
  .meta({ id: 'Roster' });

/** Body of a call without fields. */
export const nothing = z.strictObject({});

/** Body of the demo's login. */
export const loginRequest = z.strictObject({ user_id: z.int().positive() }).meta({ id: 'LoginRequest' });

/** Query of the list; `from` and `to` bound the scheduled start, `to` itself excluded. */
export const listQuery = z.object({
  status: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(['scheduled', 'live', 'ended', 'cancelled'])))
    .optional()
    .describe('One or more, separated by commas.'),
  from: instant.optional(),
  to: instant.optional(),
  order: z.enum(['asc', 'desc']).default('asc'),
  limit: wholeNumber(1, 200).default(50),
  cursor: sessionCursor.optional(),
});

const threshold = wholeNumber(0, 100).optional().describe('Percent from which someone counts as present.');
const lang = z
  .string()
  .max(35)
  .refine(isLanguageTag, 'out_of_range')
  .optional()
  .describe('Language whose rules sort the names.');

const timeZone = z
  .string()
  .max(64)
  .refine(isTimeZone, 'out_of_range')
  .optional()
  .describe('IANA name of the zone of all times, such as `Europe/Paris`.');
const delimiter = z
  .enum(['comma', 'semicolon', 'tab'])
  .default('comma')
  .describe('Spreadsheets in languages with a decimal comma expect `semicolon`.');

/** Query of the attendance report. */
export const attendanceQuery = z.object({ threshold, lang });

/** Query of the attendance report as XLSX. */
export const attendanceSheetQuery = z.object({ ...attendanceQuery.shape, time_zone: timeZone });

/** Query of the attendance report as CSV. Without a time zone, times are in UTC, in the form of RFC 3339. */
export const attendanceCsvQuery = z.object({ ...attendanceSheetQuery.shape, delimiter });

/** Query of the attendance of a course; `from` and `to` bound the scheduled start, `to` itself excluded. */
export const courseAttendanceQuery = z.object({
  threshold,
  from: instant.optional(),
  to: instant.optional(),
  lang,
});

/** Query of the attendance of a course as XLSX. */
export const courseAttendanceSheetQuery = z.object({ ...courseAttendanceQuery.shape, time_zone: timeZone });

/** Query of the attendance of a course as CSV. */
export const courseAttendanceCsvQuery = z.object({ ...courseAttendanceSheetQuery.shape, delimiter });

/** Body of the call that corrects an attendance. */
export const correction = z
  .strictObject({
    status: z.enum(['present', 'absent', 'late', 'excused']),
    reason: plainText({ shortest: 0, longest: 500, lines: true }).nullish(),
  })
  .meta({ id: 'CorrectionRequest' });

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isHttps(text: string): boolean {
  if (!URL.canParse(text) || /\p{Cc}/u.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username + password === '';
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
