import type { Generated, Kysely, Selectable } from 'kysely';
import type { SessionBreak } from '../domain/class-span.js';
import type { CorrectedStatus } from '../domain/measured-attendance.js';
import type { Availability } from '../domain/availability.js';
import type { Stay } from '../domain/presence.js';
import type { Role, SessionState } from '../domain/session.js';
import type { WaitingStudent } from '../domain/waiting-list.js';

/** The tables for Kysely. Instants are texts as `instantText` returns them. */
export interface Tables {
  users: UsersTable;
  courses: {
    id: number;
    title: string;
    slug: string;
    created_at: string;
    /** Time of the last roster that the LMS pushed; null: none. */
    members_pushed_at: string | null;
  };
  course_members: CourseMembersTable;
  live_sessions: LiveSessionsTable;
  live_session_participants: LiveSessionParticipantsTable;
  attendance_intervals: AttendanceIntervalsTable;
  attendance_corrections: AttendanceCorrectionsTable;
  /** One row for each reopening of a session: the time between is no part of the class. */
  session_breaks: SessionBreak & { session_id: number };
  waiting_students: WaitingStudentsTable;
  /** Keys of creating calls that can be repeated, kept for a day. */
  idempotency_keys: {
    user_id: number;
    key: string;
    request_hash: string;
    session_id: number;
    created_at: string;
  };
  /** Rate limits that processes share; on PostgreSQL only. */
  rate_buckets: { key: string; tokens: number; at: number };
  /** One row, written by the readiness check. */
  readiness: { id: number; checked_at: string };
  /** One row, of all processes together. */
  availability: Availability & { id: number };
}

/** Where a membership comes from: the token of the member, LTI, a roster that the LMS pushed, or the demo. */
export type MembershipSource = 'token' | 'lti' | 'push' | 'demo';

/** One row for each period of a membership and its source. A user may be a member by several sources at once. */
interface CourseMembersTable {
  course_id: number;
  user_id: number;
  source: MembershipSource;
  role: Role;
  suspended_at: string | null;
  began_at: string;
  /** Null: a member now. */
  ended_at: string | null;
}

/** One row for each change of a user's attendance by hand. The latest row counts. */
interface AttendanceCorrectionsTable {
  id: Generated<number>;
  session_id: number;
  user_id: number;
  /** Null: the correction was taken back. */
  status: CorrectedStatus | null;
  reason: string | null;
  /** The instructor. */
  changed_by: number;
  changed_at: string;
}

/** One row for each student on the waiting list of a session. */
interface WaitingStudentsTable extends WaitingStudent {
  /** Smaller numbers are served first. */
  place: Generated<number>;
  session_id: number;
}

interface UsersTable {
  id: Generated<number>;
  /** The user's id in the LMS. */
  subject: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  created_at: string;
  /** Issue time of the latest token whose list of courses was stored; null: no token had both. */
  courses_issued_at: string | null;
  /** Time at which the user's name and e-mail were erased. */
  erased_at: string | null;
}

interface LiveSessionsTable extends SessionState {
  id: Generated<number>;
  course_id: number;
  instructor_id: number;
  title: string;
  description: string | null;
  jitsi_room_name: string;
  /** Null: the server's default. */
  jitsi_server_url: string | null;
  max_participants: number;
  /** Number of students with an open stay. */
  seats_taken: Generated<number>;
  /** Increases with each change of the waiting list, except heartbeats. */
  waiting_version: Generated<number>;
  /** 0 or 1: better-sqlite3 binds no booleans. */
  recording_enabled: number;
  /** A URL, or a path on the server's own origin. */
  recording_url: string | null;
  /** 0: only instructors may follow the link. */
  recording_visible: Generated<number>;
  created_at: string;
  /** Time at which a session that never began was deleted. */
  deleted_at: string | null;
}

/** One row for each user who has joined a session, summed up from their stays. */
interface LiveSessionParticipantsTable {
  id: Generated<number>;
  session_id: number;
  user_id: number;
  enrolled_at: string;
  /** First join. */
  joined_at: string;
  /** Time at which a stay was last closed. */
  left_at: string | null;
  /** In minutes. */
  attendance_duration: number | null;
}

/** One row for each stay of a user in a session, on one device. Attendance is computed from these rows. */
export interface AttendanceIntervalsTable extends Stay {
  join_id: string;
  session_id: number;
  user_id: number;
  /** Role at the join; only students take seats. */
  role: Role;
  client_id: string | null;
  close_reason: CloseReason | null;
}

/** Why a stay was closed; `lease`: heartbeats stopped; `replaced`: the user opened more stays than allowed. */
export type CloseReason = 'leave' | 'lease' | 'end' | 'replaced';

/** The database, or a transaction in it. */
export type Database = Kysely<Tables>;

export type UserRow = Selectable<UsersTable>;

export type SessionRow = Selectable<LiveSessionsTable>;
