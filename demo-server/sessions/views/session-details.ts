import type { Caller } from '../../domain/caller.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { automaticEnd, isInstructorPresent } from '../../domain/automatic-end.js';
import { instantText } from '../../domain/instant.js';
import { recordingStatus } from '../../domain/recording-status.js';
import { sessionPermissions } from '../../domain/session-permissions.js';
import { hardEnd, opensAt } from '../../domain/session-windows.js';
import { mayTakeSeat, waitingPlace } from '../../domain/waiting-list.js';
import { jitsiServerUrl } from '../schedule/jitsi-server.js';
import type { SessionsContext } from '../sessions-context.js';
import type { WaitingLists } from '../waiting/read-waiting-lists.js';
import type { CountedSession, SessionView } from './session-views.js';

/** The fields of a session that are the same for all who may see it: no room name, no hidden link. */
export function sessionFacts(
  { instructorGraceMs }: Pick<SessionsContext, 'instructorGraceMs'>,
  view: CountedSession,
  waiting: WaitingLists,
  origin: string,
  now: number,
) {
  const session = effectiveSession(view, now, instructorGraceMs);
  const isLive = session.status === 'live';
  const instructor_present = isLive ? isInstructorPresent(session, session.instructor_open_stay, now) : null;
  const endsAt = instructor_present ? hardEnd(session) : automaticEnd(session, instructorGraceMs).at;
  const recording_status = recordingStatus(session, now);
  return {
    id: session.id,
    course_id: session.course_id,
    title: session.title,
    description: session.description,
    scheduled_start_time: session.scheduled_start_time,
    scheduled_end_time: session.scheduled_end_time,
    actual_start_time: session.actual_start_time,
    actual_end_time: session.actual_end_time,
    status: session.status,
    end_reason: session.end_reason,
    cancelled_reason: session.cancelled_reason,
    max_participants: session.max_participants,
    recording_enabled: session.recording_enabled === 1,
    recording_status,
    recording_url: recording_status === 'ready' ? recordingUrl(session, origin) : null,
    instructor_id: session.instructor_id,
    instructor: instructorOf(session),
    instructor_present,
    auto_end_at: isLive ? instantText(endsAt) : null,
    participant_count: isLive ? session.present_count : 0,
    enrolled_count: session.enrolled_count,
    attended_count: session.attended_count,
    correction_count: session.correction_count,
    waiting_count: waitingList(session, waiting).length,
    waiting_version: session.waiting_version,
    opens_at: instantText(opensAt(session)),
    server_time: instantText(now),
    version: session.version,
    updated_at: session.updated_at,
  };
}

/** Who reads a session, where and when. */
interface DetailsRequest {
  caller: Pick<Caller, 'id'>;
  waiting: WaitingLists;
  /** Where the caller reaches this API. */
  origin: string;
  now: number;
}

/** A session as one member sees it. Room name, e-mail, and a link that is hidden or early are for instructors only. */
export function sessionDetails(
  context: Pick<SessionsContext, 'rooms' | 'instructorGraceMs'>,
  view: SessionView,
  { caller, waiting, origin, now }: DetailsRequest,
) {
  const session = effectiveSession(view, now, context.instructorGraceMs);
  const { role } = session;
  const isPresent = session.status === 'live' && Boolean(session.is_present);
  const list = waitingList(session, waiting);
  const waits = waitingPlace(list, caller.id);
  const seatIsFree =
    list.length === 0 ? session.seats_taken < session.max_participants : mayTakeSeat(list, caller.id);
  return {
    ...sessionFacts(context, view, waiting, origin, now),
    jitsi_server_url: jitsiServerUrl(context, session.jitsi_server_url, origin),
    created_at: session.created_at,
    course: { id: session.course_id, title: session.course_title, slug: session.course_slug },
    is_participant: isPresent,
    waiting_place: waits?.place ?? null,
    seat_offered_until: waits?.offered_until ?? null,
    ...sessionPermissions(session, { role, hasSeat: isPresent, seatIsFree }, now),
    ...(role === 'instructor'
      ? {
          jitsi_room_name: session.jitsi_room_name,
          instructor: { ...instructorOf(session), email: session.instructor_email },
          recording_url: recordingUrl(session, origin),
        }
      : { jitsi_room_name: null }),
  };
}

/** Tells streams that a session was deleted. */
export function deletedFacts({ id, course_id, version }: CountedSession, now: number) {
  return { id, course_id, version, server_time: instantText(now), deleted: true as const };
}

function instructorOf(session: CountedSession) {
  const { instructor_id: id, instructor_first_name: first_name, instructor_last_name: last_name } = session;
  return { id, first_name, last_name };
}

/** Returns the waiting list of a session. Only a live one has any. */
function waitingList({ id, status }: CountedSession, waiting: WaitingLists) {
  return status === 'live' ? (waiting.get(id) ?? []) : [];
}

function recordingUrl({ recording_url }: CountedSession, origin: string): string | null {
  return recording_url === null ? null : new URL(recording_url, origin).toString();
}
