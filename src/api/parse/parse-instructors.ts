import type { CourseInstructor } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { asFields, required, sessionId, text } from './read-fields.js';

/** Checks a list of instructors. Throws `invalid_response` if one has no id; other fields are optional. */
export function parseInstructors(json: unknown): CourseInstructor[] {
  if (!Array.isArray(json))
    throw new LiveSessionError('invalid_response', 'A list of instructors is not a list.');
  return json.map((row) => {
    const wire = required(asFields(row), 'instructor');
    required(sessionId(wire.id), 'id');
    return {
      id: wire.id as CourseInstructor['id'],
      first_name: text(wire.first_name),
      last_name: text(wire.last_name),
      email: text(wire.email),
    };
  });
}
