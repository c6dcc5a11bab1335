import { type Kysely, type Migration, sql } from 'kysely';
import { isPostgres } from '../is-postgres.js';
import { type Dialect, dialectOf } from './dialect.js';

const endReasons = "('no_show', 'overrun', 'instructor_left')";

/** SQLite cannot change a CHECK, so the table is rebuilt. Its foreign keys are off during migrations. */
const rebuiltSessions = ({ id, numbered, strict }: Dialect) => [
  `CREATE TABLE rebuilt_sessions (
    id ${numbered},
    course_id ${id} NOT NULL REFERENCES courses (id),
    instructor_id ${id} NOT NULL REFERENCES users (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 255),
    description TEXT,
    scheduled_start_time TEXT NOT NULL,
    scheduled_end_time TEXT NOT NULL,
    actual_start_time TEXT,
    actual_end_time TEXT,
    status TEXT NOT NULL CHECK (status IN ('scheduled', 'live', 'ended', 'cancelled')),
    jitsi_room_name TEXT NOT NULL UNIQUE,
    jitsi_server_url TEXT,
    max_participants INTEGER NOT NULL CHECK (max_participants BETWEEN 1 AND 1000),
    seats_taken INTEGER NOT NULL DEFAULT 0,
    recording_enabled INTEGER NOT NULL CHECK (recording_enabled IN (0, 1)),
    recording_url TEXT,
    cancelled_reason TEXT,
    end_reason TEXT CHECK (end_reason IN ${endReasons}),
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    recording_visible INTEGER NOT NULL DEFAULT 1 CHECK (recording_visible IN (0, 1)),
    CHECK (scheduled_end_time > scheduled_start_time),
    CHECK (actual_end_time >= actual_start_time),
    CHECK (seats_taken BETWEEN 0 AND max_participants),
    CHECK (seats_taken = 0 OR status = 'live'),
    CHECK (end_reason IS NULL OR status = 'ended'),
    CHECK (cancelled_reason IS NULL OR status = 'cancelled'),
    CHECK ((actual_start_time IS NOT NULL)
      = (status = 'live' OR (status = 'ended' AND coalesce(end_reason, '') <> 'no_show'))),
    CHECK ((actual_end_time IS NOT NULL) = (status = 'ended' AND coalesce(end_reason, '') <> 'no_show'))
  ) ${strict}`,
  `INSERT INTO rebuilt_sessions
    SELECT id, course_id, instructor_id, title, description, scheduled_start_time, scheduled_end_time,
      actual_start_time, actual_end_time, status, jitsi_room_name, jitsi_server_url, max_participants, seats_taken,
      recording_enabled, recording_url, cancelled_reason, end_reason, version, created_at, updated_at, recording_visible
    FROM live_sessions`,
  'DROP TABLE live_sessions',
  'ALTER TABLE rebuilt_sessions RENAME TO live_sessions',
  'CREATE INDEX live_sessions_of_course ON live_sessions (course_id, scheduled_start_time, id)',
  'CREATE INDEX live_sessions_due ON live_sessions (status, scheduled_end_time)',
];

const alteredSessions = [
  'ALTER TABLE live_sessions DROP CONSTRAINT live_sessions_end_reason_check',
  `ALTER TABLE live_sessions ADD CONSTRAINT live_sessions_end_reason_check CHECK (end_reason IN ${endReasons})`,
];

const statements = ({ id, numbered, strict }: Dialect) => [
  // Time of deletion of a session that never began. The row stays, so that calendars can cancel its entry.
  'ALTER TABLE live_sessions ADD COLUMN deleted_at TEXT',

  // A row for each period of membership and its source. Memberships of today count since the beginning of the course.
  `CREATE TABLE membership_periods (
    course_id ${id} NOT NULL REFERENCES courses (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    source TEXT NOT NULL CHECK (source IN ('token', 'lti', 'push', 'demo')),
    role TEXT NOT NULL CHECK (role IN ('instructor', 'student')),
    suspended_at TEXT,
    began_at TEXT NOT NULL,
    ended_at TEXT CHECK (ended_at >= began_at),
    PRIMARY KEY (course_id, user_id, source, began_at)
  ) ${strict}`,
  `INSERT INTO membership_periods (course_id, user_id, source, role, suspended_at, began_at)
    SELECT course_id, user_id, CASE WHEN subject LIKE 'demo:%' THEN 'demo' ELSE 'token' END, role, suspended_at,
      courses.created_at
    FROM course_members
    JOIN courses ON courses.id = course_members.course_id
    JOIN users ON users.id = course_members.user_id`,
  'DROP TABLE course_members',
  'ALTER TABLE membership_periods RENAME TO course_members',
  'CREATE INDEX course_members_of_user ON course_members (user_id)',
  // Has all columns that the count of students needs.
  `CREATE INDEX course_members_current ON course_members (course_id, user_id, role, suspended_at)
    WHERE ended_at IS NULL`,
  'CREATE UNIQUE INDEX course_members_open ON course_members (course_id, user_id, source) WHERE ended_at IS NULL',

  // Issue time of the latest token whose list of courses was stored.
  'ALTER TABLE users ADD COLUMN courses_issued_at TEXT',
  'ALTER TABLE users ADD COLUMN erased_at TEXT',
  // Time of the last roster that the LMS pushed.
  'ALTER TABLE courses ADD COLUMN members_pushed_at TEXT',

  // A row for each reopening: the time between the end and the reopening is no part of the class.
  `CREATE TABLE session_breaks (
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    ended_at TEXT NOT NULL,
    reopened_at TEXT NOT NULL CHECK (reopened_at >= ended_at),
    PRIMARY KEY (session_id, ended_at)
  ) ${strict}`,

  // Finds when an instructor was last in a session.
  "CREATE INDEX attendance_of_instructors ON attendance_intervals (session_id) WHERE role = 'instructor'",

  // A row for each change by hand. The latest one counts; a null status takes the correction back.
  `CREATE TABLE attendance_corrections (
    id ${numbered},
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    status TEXT CHECK (status IN ('present', 'absent', 'late', 'excused')),
    reason TEXT,
    changed_by ${id} NOT NULL REFERENCES users (id),
    changed_at TEXT NOT NULL
  ) ${strict}`,
  'CREATE INDEX attendance_corrections_of_session ON attendance_corrections (session_id, user_id, id)',

  // The waiting list of a full session, in the order of `place`, and a number that rises with each change of it.
  'ALTER TABLE live_sessions ADD COLUMN waiting_version INTEGER NOT NULL DEFAULT 0',
  `CREATE TABLE waiting_students (
    place ${numbered},
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    last_seen_at TEXT NOT NULL,
    offered_until TEXT,
    UNIQUE (session_id, user_id)
  ) ${strict}`,

  // One row that the processes write while they can store heartbeats, with the last time in which none could.
  `CREATE TABLE availability (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    available_at TEXT,
    outage_began_at TEXT,
    outage_ended_at TEXT CHECK (outage_ended_at >= outage_began_at)
  ) ${strict}`,
  'INSERT INTO availability (id) VALUES (1)',
];

/** Adds sources and periods of memberships, corrections of attendance, reopening, deletion and waiting lists. */
export const membershipsAndSessionLife: Migration = {
  async up(db: Kysely<unknown>) {
    const dialect = dialectOf(db);
    const sessions = isPostgres(db) ? alteredSessions : rebuiltSessions(dialect);
    for (const statement of [...sessions, ...statements(dialect)]) await sql.raw(statement).execute(db);
  },
};
