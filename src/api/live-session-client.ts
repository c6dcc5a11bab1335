import type {
  JoinSessionData,
  LiveSession,
  LiveSessionPage,
  NewLiveSession,
  SessionQuery,
} from '../domain/live-session.js';

export type SessionId = string | number;

/** Last argument of every call. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/**
 * How the elements talk to a backend. Ours comes from `createLiveSessionClient`; a page may set its own on any element.
 * Only `getSession` and `joinSession` are required: a method that is missing, or that rejects with status 404, 405 or
 * 501, switches its feature off. Methods reject with a `LiveSessionError`.
 */
export interface LiveSessionClient {
  getSession(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Takes a seat. The same `client_id` asks for the same seat again. */
  joinSession(id: SessionId, body?: { client_id?: string }, options?: CallOptions): Promise<JoinSessionData>;
  getCourseSessions?(
    courseId: SessionId,
    query?: SessionQuery,
    options?: CallOptions,
  ): Promise<LiveSessionPage>;
  createSession?(courseId: SessionId, session: NewLiveSession, options?: CallOptions): Promise<LiveSession>;
  startSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  endSession?(id: SessionId, options?: CallOptions): Promise<LiveSession>;
  /** Gives the seat back; must also arrive when the page is being closed. */
  leaveSession?(id: SessionId, body?: { join_id?: string }, options?: CallOptions): Promise<void>;
}
