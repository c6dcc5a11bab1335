import type {
  Attendance,
  Course,
  Heartbeat,
  JoinRequest,
  JoinSessionData,
  LiveSession,
  LiveSessionChanges,
  LiveSessionFacts,
  LiveSessionPage,
  NewLiveSession,
  RecordingChange,
  SessionQuery,
} from '../domain/session/live-session.js';

export type SessionId = string | number;

/** Last argument of every call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

export interface CreateOptions extends CallOptions {
  /** Makes it safe to ask again: the same key gives the same session. */
  idempotencyKey?: string | undefined;
}

export interface UpdateOptions extends CallOptions {
  /** The version that the changes were made to; where it is no longer the latest, rejects with `version_conflict`. */
  version?: number | null | undefined;
}

export interface SubscribeOptions extends CallOptions {
  /** The last id that an earlier call told `onEventId`: the server goes on from there, where it still can. */
  lastEventId?: string | null | undefined;
}

/** What to hear about: one session, or all of a course. */
export type SubscriptionTarget = { sessionId: SessionId } | { courseId: SessionId };

/** What `subscribe` tells. Of each session only the id has been checked. */
export interface SubscriptionListener {
  /** All sessions asked for, as they are now. */
  onSnapshot(sessions: LiveSessionFacts[]): void;
  /** What has changed of one session, with its `id` and `version`. */
  onSession(changes: LiveSessionFacts): void;
  /** The id of what was told last. */
  onEventId?(id: string): void;
}

/**
 * How the elements talk to a backend. Ours comes from `createLiveSessionClient`; a page may set its own on any element.
 * Only `getSession` and `joinSession` are required: a method that is missing, or that rejects with status 404, 405 or
 * 501, switches its feature off. Methods reject with a `LiveSessionError`.
 */
export interface LiveSessionClient {
  getSession(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Takes a seat. The same `client_id` asks for the same seat again. */
  joinSession(id: SessionId, body?: JoinRequest, options?: CallOptions): Promise<JoinSessionData>;
  /** Reads the join data of a seat again; changes nothing. */
  getJoinData?(id: SessionId, options?: CallOptions): Promise<JoinSessionData>;
  /** The courses of the viewer. */
  getCourses?(options?: CallOptions): Promise<Course[]>;
  getCourseSessions?(
    courseId: SessionId,
    query?: SessionQuery,
    options?: CallOptions,
  ): Promise<LiveSessionPage>;
  createSession?(courseId: SessionId, session: NewLiveSession, options?: CreateOptions): Promise<LiveSession>;
  /** Edits or reschedules a session that has not been started. */
  updateSession?(id: SessionId, changes: LiveSessionChanges, options?: UpdateOptions): Promise<LiveSession>;
  startSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  endSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Calls a session off that has not been started. */
  cancelSession?(id: SessionId, body?: { reason?: string }, options?: CallOptions): Promise<LiveSession>;
  /** Gives the seat back; must also arrive when the page is being closed. */
  leaveSession?(id: SessionId, body?: { join_id?: string }, options?: CallOptions): Promise<void>;
  /** Keeps a seat that would lapse. */
  sendHeartbeat?(id: SessionId, heartbeat: Heartbeat, options?: CallOptions): Promise<void>;
  /** Sets, hides or takes away the link to the recording. */
  setRecording?(id: SessionId, recording: RecordingChange, options?: CallOptions): Promise<LiveSession>;
  /** Who was there: all for an instructor, the own row for a student. `threshold` in percent. */
  getAttendance?(id: SessionId, query?: { threshold?: number }, options?: CallOptions): Promise<Attendance>;
  /**
   * Tells changes as they happen, over one connection. Resolves when the server ends it, which it does now and then;
   * connecting again is up to the caller.
   */
  subscribe?(
    target: SubscriptionTarget,
    listener: SubscriptionListener,
    options?: SubscribeOptions,
  ): Promise<void>;
}
