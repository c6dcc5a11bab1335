import type { Generated, Kysely, Selectable } from 'kysely';
import type { Stay } from '../domain/presence.js';
import type { Role, SessionState } from '../domain/session.js';

/** The tables, as Kysely types them. Instants are texts that `instantText` wrote. */
export interface Tables {
  users: UsersTable;
  courses: { id: number; title: string; slug: string; created_at: string };
  course_members: { course_id: number; user_id: number; role: Role; suspended_at: string | null };
  live_sessions: LiveSessionsTable;
  live_session_participants: LiveSessionParticipantsTable;
  attendance_intervals: AttendanceIntervalsTable;
  /** Requests that may be repeated, for a day. */
  idempotency_keys: {
    user_id: number;
    key: string;
    request_hash: string;
    session_id: number;
    created_at: string;
  };
  /** On PostgreSQL alone: what processes count together. */
  rate_buckets: { key: string; tokens: number; at: number };
  /** One row, written by the readiness probe. */
  readiness: { id: number; checked_at: string };
}

interface UsersTable {
  id: Generated<number>;
  /** The user's id in the LMS. */
  subject: string;
  first_name: string | null;
  last_name: string | null;
  email: string | null;
  created_at: string;
}

interface LiveSessionsTable extends SessionState {
  id: Generated<number>;
  course_id: number;
  instructor_id: number;
  title: string;
  description: string | null;
  jitsi_room_name: string;
  /** Null: whatever the server's default is. */
  jitsi_server_url: string | null;
  max_participants: number;
  /** Students with an open interval. */
  seats_taken: Generated<number>;
  /** 0 or 1: better-sqlite3 binds no booleans. */
  recording_enabled: number;
  /** A path is meant on the server's own origin. */
  recording_url: string | null;
  /** 0 while only instructors may follow the link. */
  recording_visible: Generated<number>;
  created_at: string;
}

/** One row for each user that ever joined a session, summed up from the intervals. */
interface LiveSessionParticipantsTable {
  id: Generated<number>;
  session_id: number;
  user_id: number;
  enrolled_at: string;
  /** First join. */
  joined_at: string;
  /** Last time an interval was closed. */
  left_at: string | null;
  /** In minutes. */
  attendance_duration: number | null;
}

/** One row for each stay of a user in a session, on one device: the truth about attendance. */
export interface AttendanceIntervalsTable extends Stay {
  join_id: string;
  session_id: number;
  user_id: number;
  /** What the user joined as: only students take seats. */
  role: Role;
  client_id: string | null;
  close_reason: CloseReason | null;
}

/** What closed an interval; `lease`: no heartbeat came; `replaced`: the user opened one more than is allowed. */
export type CloseReason = 'leave' | 'lease' | 'end' | 'replaced';

/** The database, or a transaction in it. */
export type Database = Kysely<Tables>;

export type UserRow = Selectable<UsersTable>;

export type SessionRow = Selectable<LiveSessionsTable>;
