export type SessionStatus = 'scheduled' | 'live' | 'ended' | 'cancelled';

/** Role of a member in a course. */
export type Role = 'instructor' | 'student';

/** Why a session ended although nobody ended it. */
export type EndReason = 'no_show' | 'overrun' | 'instructor_left';

/** The fields of a session's row that the rules read and change; instants as `instantText` returns them. */
export interface SessionState {
  status: SessionStatus;
  scheduled_start_time: string;
  scheduled_end_time: string;
  actual_start_time: string | null;
  actual_end_time: string | null;
  end_reason: EndReason | null;
  cancelled_reason: string | null;
  /** Increases with each change of the session, except a change of its counts. */
  version: number;
  updated_at: string;
}
