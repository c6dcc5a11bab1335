import type { Caller } from '../domain/caller.js';

/** A call about one session. */
export interface SessionRequest {
  caller: Caller;
  /** The session's id. */
  id: number;
}

/** A call that changes one session. */
export interface ChangeRequest<Body = unknown> extends SessionRequest {
  /** Validates the body and returns it. Called after authorization, so that unauthorized callers learn nothing from its errors. */
  body: () => Body;
}

/** A call about a course. */
export interface CourseRequest {
  caller: Caller;
  courseId: number;
}
