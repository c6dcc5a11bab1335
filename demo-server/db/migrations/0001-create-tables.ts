import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, dialectOf } from './dialect.js';

const statements = ({ id, numbered, strict }: Dialect) => [
  `CREATE TABLE users (
    id ${numbered},
    subject TEXT NOT NULL UNIQUE,
    first_name TEXT,
    last_name TEXT,
    email TEXT,
    created_at TEXT NOT NULL
  ) ${strict}`,

  `CREATE TABLE courses (
    id ${id} PRIMARY KEY,
    title TEXT NOT NULL,
    slug TEXT NOT NULL,
    created_at TEXT NOT NULL
  ) ${strict}`,

  `CREATE TABLE course_members (
    course_id ${id} NOT NULL REFERENCES courses (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('instructor', 'student')),
    suspended_at TEXT,
    PRIMARY KEY (course_id, user_id)
  ) ${strict}`,
  'CREATE INDEX course_members_of_user ON course_members (user_id)',

  `CREATE TABLE live_sessions (
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
    end_reason TEXT CHECK (end_reason IN ('no_show', 'overrun')),
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
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
  'CREATE INDEX live_sessions_of_course ON live_sessions (course_id, scheduled_start_time, id)',

  `CREATE TABLE live_session_participants (
    id ${numbered},
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    enrolled_at TEXT NOT NULL,
    joined_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= joined_at),
    attendance_duration INTEGER CHECK (attendance_duration >= 0),
    UNIQUE (session_id, user_id)
  ) ${strict}`,

  `CREATE TABLE attendance_intervals (
    join_id TEXT PRIMARY KEY,
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    user_id ${id} NOT NULL REFERENCES users (id),
    role TEXT NOT NULL CHECK (role IN ('instructor', 'student')),
    client_id TEXT,
    joined_at TEXT NOT NULL,
    left_at TEXT CHECK (left_at >= joined_at),
    close_reason TEXT CHECK (close_reason IN ('leave', 'lease', 'end', 'replaced')),
    CHECK ((left_at IS NULL) = (close_reason IS NULL))
  ) ${strict}`,
  'CREATE INDEX attendance_intervals_of_user ON attendance_intervals (session_id, user_id)',
  `CREATE UNIQUE INDEX attendance_intervals_open ON attendance_intervals (session_id, user_id, client_id)
    WHERE left_at IS NULL`,
];

/** Creates the tables of sessions and attendance, and those of users, courses and memberships. */
export const createTables: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements(dialectOf(db))) await sql.raw(statement).execute(db);
  },
};
