import { effectiveSession } from '../domain/effective-session.js';
import { instantText } from '../domain/instant.js';
import { sessionPermissions } from '../domain/session-permissions.js';
import { opensAt } from '../domain/session-windows.js';
import type { Call, ServerContext } from '../server-context.js';
import { jitsiServer } from './jitsi-server.js';
import type { SessionView } from './session-views.js';

/** A session as it goes over the wire: what its viewer may see and nothing else. The room's name is for instructors. */
export function sessionJson(context: ServerContext, { origin }: Call, view: SessionView, now: number) {
  const session = effectiveSession(view, now);
  const isInstructor = session.role === 'instructor';
  const isLive = session.status === 'live';
  const isPresent = isLive && Boolean(session.is_present);
  const recordingUrl =
    session.recording_url === null ? null : new URL(session.recording_url, origin).toString();
  const recordingIsReady = session.status === 'ended' && recordingUrl !== null;
  return {
    id: session.id,
    course_id: session.course_id,
    instructor_id: session.instructor_id,
    title: session.title,
    description: session.description,
    scheduled_start_time: session.scheduled_start_time,
    scheduled_end_time: session.scheduled_end_time,
    actual_start_time: session.actual_start_time,
    actual_end_time: session.actual_end_time,
    status: session.status,
    end_reason: session.end_reason,
    cancelled_reason: session.cancelled_reason,
    jitsi_room_name: isInstructor ? session.jitsi_room_name : null,
    jitsi_server_url: jitsiServer(context, session.jitsi_server_url, origin).url,
    max_participants: session.max_participants,
    recording_enabled: session.recording_enabled === 1,
    recording_status: recordingIsReady ? 'ready' : 'none',
    recording_url: isInstructor || recordingIsReady ? recordingUrl : null,
    created_at: session.created_at,
    updated_at: session.updated_at,
    version: session.version,
    course: { id: session.course_id, title: session.course_title, slug: session.course_slug },
    instructor: {
      id: session.instructor_id,
      first_name: session.instructor_first_name,
      last_name: session.instructor_last_name,
      ...(isInstructor ? { email: session.instructor_email } : {}),
    },
    participant_count: isLive ? session.present_count : 0,
    enrolled_count: session.enrolled_count,
    attended_count: session.attended_count,
    is_participant: isPresent,
    server_time: instantText(now),
    opens_at: instantText(opensAt(session)),
    ...sessionPermissions(
      session,
      {
        role: session.role,
        hasSeat: isPresent,
        seatIsFree: session.seats_taken < session.max_participants,
      },
      now,
    ),
  };
}
