import type {
  Attendance,
  AttendanceRow,
  CorrectionRequest,
  Course,
  CourseInstructor,
  CourseAttendance,
  CourseAttendanceQuery,
  Heartbeat,
  JoinRequest,
  JoinSessionData,
  LiveSession,
  LiveSessionChanges,
  LiveSessionFacts,
  LiveSessionPage,
  NewLiveSession,
  RecordingChange,
  SessionDuplicate,
  SessionExtension,
  SessionQuery,
  WaitingForSeat,
} from '../domain/session/live-session.js';

export type SessionId = string | number;

/** Last argument of each call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface CreateOptions extends CallOptions {
  /** Makes retries safe: the same key returns the same session. */
  idempotencyKey?: string | undefined;
}

export interface UpdateOptions extends CallOptions {
  /** The version that was edited; rejects with `version_conflict` if it is no longer the latest. */
  version?: number | null | undefined;
}

export interface SubscribeOptions extends CallOptions {
  /** The last id passed to `onEventId` by an earlier call; the server resumes after it if it can. */
  lastEventId?: string | null | undefined;
}

/** Subject of a subscription: one session, or all sessions of a course. */
export type SubscriptionTarget = { sessionId: SessionId } | { courseId: SessionId };

/** Receives the events of `subscribe`. Only the id of each session has been checked. */
export interface SubscriptionListener {
  /** Receives the current state of all subscribed sessions. */
  onSnapshot(sessions: LiveSessionFacts[]): void;
  /** Receives the changed fields of one session, with its `id` and `version`. */
  onSession(changes: LiveSessionFacts): void;
  /** Receives the id of the last event. */
  onEventId?(id: string): void;
}

/**
 * The elements' connection to a backend. `createLiveSessionClient` creates the default one; a page may set its own on any
 * element. Only `getSession` and `joinSession` are required: a method that is missing, or that rejects with status 404,
 * 405 or 501, disables its feature. Methods reject with a `LiveSessionError`.
 */
export interface LiveSessionClient {
  getSession(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Takes a seat. A repeated call with the same `client_id` returns the same seat. */
  joinSession(id: SessionId, body?: JoinRequest, options?: CallOptions): Promise<JoinSessionData>;
  /** Returns the join data of a seat again; changes nothing. */
  getJoinData?(id: SessionId, options?: CallOptions): Promise<JoinSessionData>;
  /** Returns the courses of the viewer. */
  getCourses?(options?: CallOptions): Promise<Course[]>;
  getCourseSessions?(
    courseId: SessionId,
    query?: SessionQuery,
    options?: CallOptions,
  ): Promise<LiveSessionPage>;
  createSession?(courseId: SessionId, session: NewLiveSession, options?: CreateOptions): Promise<LiveSession>;
  /** Edits, reschedules or hands over a session that has not started. A live one can only be handed over. */
  updateSession?(id: SessionId, changes: LiveSessionChanges, options?: UpdateOptions): Promise<LiveSession>;
  startSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Gives a live session a later end, more places, or both. */
  extendSession?(id: SessionId, extension: SessionExtension, options?: CallOptions): Promise<LiveSession>;
  endSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Makes a session live again that was ended by mistake a short time ago. */
  reopenSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Cancels a session that has not started. */
  cancelSession?(id: SessionId, body?: { reason?: string }, options?: CallOptions): Promise<LiveSession>;
  /** Deletes a session that was never live. */
  deleteSession?(id: SessionId, options?: CallOptions): Promise<void>;
  /** Schedules a session like this one at another time, and returns it. */
  duplicateSession?(
    id: SessionId,
    duplicate: SessionDuplicate,
    options?: CreateOptions,
  ): Promise<LiveSession>;
  /** Returns the instructors of a course, to whom a session can be handed over. */
  getInstructors?(courseId: SessionId, options?: CallOptions): Promise<CourseInstructor[]>;
  /** Releases the seat; the request has to survive the closing of the page. */
  leaveSession?(id: SessionId, body?: { join_id?: string }, options?: CallOptions): Promise<void>;
  /** Waits for a seat in a full session. Repeated calls keep the place and return the present one. */
  waitForSeat?(id: SessionId, options?: CallOptions): Promise<WaitingForSeat>;
  /** Leaves the waiting list; the request has to survive the closing of the page. */
  stopWaiting?(id: SessionId, options?: CallOptions): Promise<void>;
  /** Renews the lease of a seat. */
  sendHeartbeat?(id: SessionId, heartbeat: Heartbeat, options?: CallOptions): Promise<void>;
  /** Sets, hides or removes the link to the recording. */
  setRecording?(id: SessionId, recording: RecordingChange, options?: CallOptions): Promise<LiveSession>;
  /** Returns the attendance report: all rows for instructors, the own row for students. `threshold` is in percent. */
  getAttendance?(
    id: SessionId,
    query?: { threshold?: number; lang?: string },
    options?: CallOptions,
  ): Promise<Attendance>;
  /** Sets the attendance of a person by hand; returns their row. */
  correctAttendance?(
    id: SessionId,
    userId: SessionId,
    correction: CorrectionRequest,
    options?: CallOptions,
  ): Promise<AttendanceRow>;
  /** Takes the correction of an attendance back; returns the row of the person. */
  removeCorrection?(id: SessionId, userId: SessionId, options?: CallOptions): Promise<AttendanceRow>;
  /** Returns the attendance in the sessions of a course: all rows for instructors, the own row for students. */
  getCourseAttendance?(
    courseId: SessionId,
    query?: CourseAttendanceQuery,
    options?: CallOptions,
  ): Promise<CourseAttendance>;
  /**
   * Reports changes as they happen, over one connection. Resolves when the server closes it, which happens regularly;
   * the caller has to reconnect.
   */
  subscribe?(
    target: SubscriptionTarget,
    listener: SubscriptionListener,
    options?: SubscribeOptions,
  ): Promise<void>;
}
