import type { RecordingStatus, SessionStatus } from './session.js';

/**
 * A live session as backends send it (snake_case, instants as RFC 3339 text with an offset). Only `id`, `title`, the two
 * scheduled times and `status` are required; what is missing switches off what depends on it.
 */
export interface LiveSession {
  id: number | string;
  title: string;
  scheduled_start_time: string;
  scheduled_end_time: string;
  status: SessionStatus;
  course_id?: number | string | null;
  instructor_id?: number | string | null;
  description?: string | null;
  actual_start_time?: string | null;
  actual_end_time?: string | null;
  /** The room's name: only for instructors of the course; students get it from `join`. */
  jitsi_room_name?: string | null;
  jitsi_server_url?: string | null;
  max_participants?: number | null;
  recording_enabled?: boolean | null;
  recording_url?: string | null;
  recording_status?: RecordingStatus | null;
  created_at?: string | null;
  updated_at?: string | null;
  course?: { id: number | string; title: string; slug?: string } | null;
  instructor?: {
    id: number | string;
    first_name?: string | null;
    last_name?: string | null;
    email?: string | null;
  } | null;
  /** People present now. */
  participant_count?: number | null;
  enrolled_count?: number | null;
  attended_count?: number | null;
  is_participant?: boolean | null;
  /** The server's time when it answered: the page's countdowns follow it. */
  server_time?: string | null;
  /** From when the instructor may start; 15 minutes before the start where it is missing. */
  opens_at?: string | null;
  /** What the caller may do now. */
  can?: { join?: boolean; start?: boolean; end?: boolean; cancel?: boolean; edit?: boolean } | null;
  /** Code for why the caller may not join or start. */
  reason?: string | null;
  version?: number | null;
  cancelled_reason?: string | null;
  end_reason?: string | null;
}

/** What a viewer needs to enter the room: the answer of `join`. */
export interface JoinSessionData {
  jitsi_room_name: string;
  jitsi_server_url: string;
  user_display_name?: string | null;
  user_email?: string | null;
  is_instructor?: boolean | null;
  /** Names this seat; `leave` hands it back. */
  join_id?: string | null;
  jwt?: string | null;
  jwt_expires_at?: string | null;
  heartbeat_interval_s?: number | null;
  hard_end_at?: string | null;
  subject?: string | null;
}

/** What of a session is the same for every viewer: all that a stream of changes tells, or only what has changed. */
export type LiveSessionFacts = Pick<LiveSession, 'id'> &
  Partial<Omit<LiveSession, 'id' | 'can' | 'reason' | 'is_participant' | 'jitsi_room_name'>>;

/** What `createSession` sends. */
export interface NewLiveSession {
  title: string;
  description?: string | null;
  scheduled_start_time: string;
  scheduled_end_time: string;
  max_participants?: number;
  recording_enabled?: boolean;
  /** Null takes the server's default. */
  jitsi_server_url?: string | null;
}

/** What `updateSession` sends: only what is to be different. */
export type LiveSessionChanges = Partial<NewLiveSession>;

/** What `joinSession` sends. */
export interface JoinRequest {
  /** Names the tab: the same one asks for the same seat again. */
  client_id?: string;
  /** The client will call `sendHeartbeat`; a seat without heartbeats then lapses. */
  heartbeat?: boolean;
}

/** What `sendHeartbeat` sends. */
export interface Heartbeat {
  join_id: string;
  /** Is the viewer in the room by now? Attendance counts from the first time. */
  in_room: boolean;
}

/** What `setRecording` sends. */
export interface RecordingChange {
  /** An https link; null takes it away. */
  recording_url: string | null;
  /** May students follow the link? */
  recording_visible?: boolean;
}

/** A course of the viewer. */
export interface Course {
  id: number | string;
  title: string;
  slug?: string | null;
  role?: 'instructor' | 'student' | null;
}

/** Who was there, and how long. */
export interface Attendance {
  /** Percent from which someone counts as present. */
  threshold: number;
  rows: AttendanceRow[];
}

/** The attendance of one person. */
export interface AttendanceRow {
  user_id: number | string;
  first_name: string | null;
  last_name: string | null;
  /** Null for someone who never came. */
  joined_at: string | null;
  /** Null for someone who never came, or is still there. */
  left_at: string | null;
  attendance_seconds: number;
  attendance_percent: number;
  intervals: AttendanceInterval[];
}

/** One stay of a person. */
export interface AttendanceInterval {
  joined_at: string;
  /** Null for someone who is still there. */
  left_at: string | null;
}

/** Which sessions of a course to list. */
export interface SessionQuery {
  status?: SessionStatus[];
  from?: string;
  to?: string;
  order?: 'asc' | 'desc';
  limit?: number;
  cursor?: string;
}

/** One page of a course's sessions. */
export interface LiveSessionPage {
  data: LiveSession[];
  /** Asks for the next page; null on the last one. */
  next_cursor: string | null;
}
