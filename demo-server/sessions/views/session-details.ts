import type { Caller } from '../../domain/caller.js';
import { effectiveSession } from '../../domain/effective-session.js';
import { instantText } from '../../domain/instant.js';
import { recordingStatus } from '../../domain/recording-status.js';
import { sessionPermissions } from '../../domain/session-permissions.js';
import { opensAt } from '../../domain/session-windows.js';
import { mayTakeSeat, waitingPlace } from '../../domain/waiting-list.js';
import { jitsiServerUrl } from '../schedule/jitsi-server.js';
import type { SessionsContext } from '../sessions-context.js';
import type { WaitingLists } from '../waiting/read-waiting-lists.js';
import type { CountedSession, SessionView } from './session-views.js';

/** The fields of a session that are the same for all who may see it: no room name, no hidden link. */
export function sessionFacts(view: CountedSession, waiting: WaitingLists, origin: string, now: number) {
  const session = effectiveSession(view, now);
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
    participant_count: session.status === 'live' ? session.present_count : 0,
    enrolled_count: session.enrolled_count,
    attended_count: session.attended_count,
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
  context: Pick<SessionsContext, 'rooms'>,
  view: SessionView,
  { caller, waiting, origin, now }: DetailsRequest,
) {
  const session = effectiveSession(view, now);
  const { role } = session;
  const isPresent = session.status === 'live' && Boolean(session.is_present);
  const list = waitingList(session, waiting);
  const waits = waitingPlace(list, caller.id);
  const seatIsFree =
    list.length === 0 ? session.seats_taken < session.max_participants : mayTakeSeat(list, caller.id);
  const instructor = {
    id: session.instructor_id,
    first_name: session.instructor_first_name,
    last_name: session.instructor_last_name,
  };
  return {
    ...sessionFacts(view, waiting, origin, now),
    instructor_id: session.instructor_id,
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
          instructor: { ...instructor, email: session.instructor_email },
          recording_url: recordingUrl(session, origin),
        }
      : { jitsi_room_name: null, instructor }),
  };
}

/** Returns the waiting list of a session. Only a live one has any. */
function waitingList({ id, status }: CountedSession, waiting: WaitingLists) {
  return status === 'live' ? (waiting.get(id) ?? []) : [];
}

function recordingUrl({ recording_url }: CountedSession, origin: string): string | null {
  return recording_url === null ? null : new URL(recording_url, origin).toString();
}
