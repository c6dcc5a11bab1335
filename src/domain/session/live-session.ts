import type { RecordingStatus, SessionStatus } from './session.js';

/**
 * A live session as backends send it, in snake_case, with times as RFC 3339 text with an offset. Only `id`, `title`, the two
 * scheduled times and `status` are required. Features whose fields are missing are hidden.
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
  /** Name of the room, for instructors of the course only. Students receive it from `join`. */
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
  /** Number of people present now. */
  participant_count?: number | null;
  enrolled_count?: number | null;
  attended_count?: number | null;
  /** Number of changes of the attendance by hand. */
  correction_count?: number | null;
  is_participant?: boolean | null;
  /** True while an instructor is in the live session; null if none has joined it. */
  instructor_present?: boolean | null;
  /** When the live session ends if nobody ends it and nobody joins it. */
  auto_end_at?: string | null;
  /** Number of students who wait for a seat. Without it, the elements offer no waiting list. */
  waiting_count?: number | null;
  /** Increases with each change of the waiting list. */
  waiting_version?: number | null;
  /** The viewer's place on the waiting list, from 1; null if the viewer does not wait. */
  waiting_place?: number | null;
  /** The time until which a seat is held for the viewer; null for none. */
  seat_offered_until?: string | null;
  /** The server's time when it sent the answer. Countdowns follow it. */
  server_time?: string | null;
  /** The earliest time at which the instructor may start. Default: 15 minutes before the scheduled start. */
  opens_at?: string | null;
  /** What the viewer may do now. */
  can?: {
    join?: boolean;
    start?: boolean;
    extend?: boolean;
    end?: boolean;
    reopen?: boolean;
    cancel?: boolean;
    edit?: boolean;
    delete?: boolean;
  } | null;
  /** Code of the reason why the viewer may not join or start. */
  reason?: string | null;
  version?: number | null;
  cancelled_reason?: string | null;
  end_reason?: string | null;
}

/** The answer of `joinSession`: the data to enter the room. */
export interface JoinSessionData {
  jitsi_room_name: string;
  jitsi_server_url: string;
  user_display_name?: string | null;
  user_email?: string | null;
  is_instructor?: boolean | null;
  /** Id of the seat, for `leaveSession` and `sendHeartbeat`. */
  join_id?: string | null;
  jwt?: string | null;
  jwt_expires_at?: string | null;
  heartbeat_interval_s?: number | null;
  hard_end_at?: string | null;
  subject?: string | null;
}

/** The answer of `waitForSeat`: the viewer's place on the waiting list. */
export interface WaitingForSeat {
  /** The place, from 1; 0 if the viewer has a seat and need not wait. */
  place: number;
  /** Number of students before the viewer. */
  ahead?: number | null;
  /** The time until which a seat is held for the viewer, who can join now; null for none. */
  offered_until?: string | null;
  /** Repeat the call after this time to keep the place. Default: 30 seconds. */
  heartbeat_interval_s?: number | null;
}

/** The fields of a session that are the same for all viewers. Event streams send all of them, or only those that have changed. */
export type LiveSessionFacts = Pick<LiveSession, 'id'> &
  Partial<
    Omit<
      LiveSession,
      'id' | 'can' | 'reason' | 'is_participant' | 'waiting_place' | 'seat_offered_until' | 'jitsi_room_name'
    >
  > & {
    /** True if the session was deleted. */
    deleted?: true;
  };

/** Request body of `createSession`. */
export interface NewLiveSession {
  title: string;
  description?: string | null;
  scheduled_start_time: string;
  scheduled_end_time: string;
  max_participants?: number;
  recording_enabled?: boolean;
  /** Null for the server's default. */
  jitsi_server_url?: string | null;
}

/** Request body of `updateSession`: only the fields to change. */
export type LiveSessionChanges = Partial<NewLiveSession> & {
  /** The instructor to whom the session is handed over. Alone, it can also be changed while the session is live. */
  instructor_id?: number | string;
};

/** Request body of `extendSession`: a later end, more places, or both. */
export interface SessionExtension {
  /** Minutes after the scheduled end, or after now if that has passed. */
  minutes?: number;
  /** The new scheduled end, instead of `minutes`. */
  until?: string;
  max_participants?: number;
}

/** Request body of `duplicateSession`. */
export interface SessionDuplicate {
  scheduled_start_time: string;
}

/** An instructor of a course. */
export interface CourseInstructor {
  id: number | string;
  first_name: string | null;
  last_name: string | null;
  email?: string | null;
}

/** Request body of `joinSession`. */
export interface JoinRequest {
  /** Id of the browser tab. A repeated request with the same id returns the same seat. */
  client_id?: string;
  /** True if the client will send heartbeats. The lease of the seat then expires without them. */
  heartbeat?: boolean;
}

/** Request body of `sendHeartbeat`. */
export interface Heartbeat {
  join_id: string;
  /** True if the viewer is in the room. Attendance counts from the first such heartbeat. */
  in_room: boolean;
}

/** Request body of `setRecording`. */
export interface RecordingChange {
  /** An https link; null removes it. */
  recording_url: string | null;
  /** True to show the link to students. */
  recording_visible?: boolean;
}

/** A course of the viewer. */
export interface Course {
  id: number | string;
  title: string;
  slug?: string | null;
  role?: 'instructor' | 'student' | null;
}

/** The attendance of a person, as computed. */
export type ComputedAttendanceStatus = 'present' | 'partial' | 'absent';

/** The attendance of a person, as set by hand. */
export type CorrectedAttendanceStatus = 'present' | 'absent' | 'late' | 'excused';

export type AttendanceStatus = ComputedAttendanceStatus | CorrectedAttendanceStatus;

/** The attendance report of a session. */
export interface Attendance {
  /** Percentage from which somebody counts as present. */
  threshold: number;
  /** Start of the time that attendance is measured against; null if there is none yet, or the class was not held. */
  class_start?: string | null;
  /** End of that time; while the session is live, so far. */
  class_end?: string | null;
  rows: AttendanceRow[];
}

/** The attendance of one person. */
export interface AttendanceRow {
  user_id: number | string;
  first_name: string | null;
  last_name: string | null;
  /** First arrival; null if the person never joined. */
  joined_at: string | null;
  /** Last departure; null if the person never joined or is still present. */
  left_at: string | null;
  attendance_seconds: number;
  attendance_percent: number;
  intervals: AttendanceInterval[];
  /** The person's id in the LMS. */
  external_id?: string | null;
  /** For instructors only. */
  email?: string | null;
  /** Percentage of the class; null if there is nothing to measure against. `attendance_percent` is 0 then. */
  attendance_share?: number | null;
  /** Seconds of presence before and after the class. */
  outside_seconds?: number | null;
  computed_status?: ComputedAttendanceStatus | null;
  /** The status of the correction, or else the computed one. */
  status?: AttendanceStatus | null;
  /** Entered late, as computed. */
  late?: boolean | null;
  left_early?: boolean | null;
  /** Null: no correction, or it was taken back. */
  correction?: AttendanceCorrection | null;
  /** All changes by hand, newest first; a null status takes the correction back. For instructors only. */
  corrections?: AttendanceCorrection<CorrectedAttendanceStatus | null>[] | null;
}

/** An attendance that an instructor set by hand. */
export interface AttendanceCorrection<Status = CorrectedAttendanceStatus> {
  status: Status;
  reason: string | null;
  changed_by: { id: number | string; first_name: string | null; last_name: string | null } | null;
  changed_at: string | null;
}

/** Request body of `correctAttendance`. */
export interface CorrectionRequest {
  status: CorrectedAttendanceStatus;
  reason?: string | null;
}

/** The attendance in the sessions of a course. */
export interface CourseAttendance {
  /** Percentage from which somebody counts as present. */
  threshold: number;
  /** Oldest first. */
  sessions: CourseAttendanceSession[];
  rows: CourseAttendanceRow[];
}

/** A session in the attendance of a course. */
export type CourseAttendanceSession = Pick<LiveSession, 'id' | 'title' | 'scheduled_start_time' | 'status'>;

/** The attendance of one person in a course. */
export interface CourseAttendanceRow {
  user_id: number | string;
  first_name: string | null;
  last_name: string | null;
  /** In the order of the sessions; null if the person did not belong to the class. */
  attendance: (CourseAttendanceCell | null)[];
  totals: CourseAttendanceTotals;
  external_id?: string | null;
  /** For instructors only. */
  email?: string | null;
}

/** The attendance of one person in one session of a course. */
export interface CourseAttendanceCell {
  /** Null if there is nothing to measure against, and no correction. */
  status: AttendanceStatus | null;
  attendance_share: number | null;
  late?: boolean;
  left_early?: boolean;
  is_corrected?: boolean;
}

/** The sums over the ended sessions of a course. */
export interface CourseAttendanceTotals {
  /** Sessions with the status `present` or `late`. */
  present: number;
  partial: number;
  absent: number;
  excused: number;
  /** Sessions that the person entered late. They also count as present or partial. */
  late: number;
  /** Mean percentage; null without a session that counts. */
  share: number | null;
  below_threshold: boolean;
}

/** One stay of a person in the room. */
export interface AttendanceInterval {
  joined_at: string;
  /** Null if the person is still present. */
  left_at: string | null;
}

/** Selects the sessions in the attendance of a course. */
export interface CourseAttendanceQuery {
  /** In percent. */
  threshold?: number;
  from?: string;
  to?: string;
  /** Language whose rules sort the names. */
  lang?: string;
}

/** Selects sessions of a course. */
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
  /** Cursor of the next page; null on the last page. */
  next_cursor: string | null;
}
