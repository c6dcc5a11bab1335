import { millisecondsInMinute } from 'date-fns/constants';
import { type Instant, parseInstant } from '../../domain/time/instant.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { permissions, type Permissions, showsInstructor } from '../../domain/session/permissions.js';
import { recordingStatuses, type Session, sessionStatuses } from '../../domain/session/session.js';
import {
  asFields,
  count,
  type Fields,
  oneOf,
  required,
  requiredInstant,
  sessionId,
  text,
} from './read-fields.js';
import { safeLink } from './safe-link.js';

const opensBeforeMs = 15 * millisecondsInMinute;

/**
 * Checks a session of unknown shape and converts it to a domain object. Treats optional fields of a wrong type as missing.
 * Uses `receivedAt` as the server time if the session has none.
 * Throws `invalid_response` if a required field is missing or invalid, or if the end is not after the start.
 */
export function parseSession(json: unknown, receivedAt: Instant): Session {
  const wire = required(asFields(json), 'session');
  const start = requiredInstant(wire.scheduled_start_time, 'scheduled_start_time');
  const end = requiredInstant(wire.scheduled_end_time, 'scheduled_end_time');
  if (end <= start)
    throw new LiveSessionError('invalid_response', 'scheduled_end_time is not after scheduled_start_time.');
  const recordingUrl = safeLink(wire.recording_url);
  const can = parsePermissions(asFields(wire.can));
  const reason = text(wire.reason);
  return {
    id: required(sessionId(wire.id), 'id'),
    title: required(text(wire.title), 'title'),
    status: required(oneOf(sessionStatuses, wire.status), 'status'),
    description: text(wire.description),
    start,
    end,
    opensAt: parseInstant(wire.opens_at) ?? start - opensBeforeMs,
    actualStart: parseInstant(wire.actual_start_time),
    actualEnd: parseInstant(wire.actual_end_time),
    courseTitle: text(asFields(wire.course)?.title),
    instructorId: sessionId(wire.instructor_id ?? asFields(wire.instructor)?.id),
    instructorName: fullName(asFields(wire.instructor)),
    maxParticipants: count(wire.max_participants),
    participantCount: count(wire.participant_count),
    enrolledCount: count(wire.enrolled_count),
    attendedCount: count(wire.attended_count),
    correctionCount: count(wire.correction_count),
    waitingCount: count(wire.waiting_count),
    waitingVersion: count(wire.waiting_version),
    recordingEnabled: wire.recording_enabled === true,
    recordingStatus: oneOf(recordingStatuses, wire.recording_status) ?? (recordingUrl ? 'ready' : null),
    recordingUrl,
    cancelledReason: text(wire.cancelled_reason),
    endReason: text(wire.end_reason),
    instructorPresent: typeof wire.instructor_present === 'boolean' ? wire.instructor_present : null,
    autoEnd: wire.auto_end_at === undefined ? undefined : parseInstant(wire.auto_end_at),
    can,
    reason,
    instructor: showsInstructor(can, reason),
    version: count(wire.version),
    asOf: parseInstant(wire.server_time) ?? receivedAt,
  };
}

function fullName(person: Fields | null): string | null {
  return (
    text(
      [person?.first_name, person?.last_name].filter((name) => typeof name === 'string').join(' '),
    )?.trim() ?? null
  );
}

function parsePermissions(can: Fields | null): Partial<Permissions> | null {
  if (!can) return null;
  return Object.fromEntries(
    permissions.filter((right) => typeof can[right] === 'boolean').map((right) => [right, can[right]]),
  );
}
