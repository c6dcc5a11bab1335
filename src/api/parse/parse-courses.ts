import type { Course } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { asFields, oneOf, required, sessionId, text } from './read-fields.js';

/** Checks a list of courses. Throws `invalid_response` if one has no id or title; other fields are optional. */
export function parseCourses(json: unknown): Course[] {
  if (!Array.isArray(json))
    throw new LiveSessionError('invalid_response', 'A list of courses is not a list.');
  return json.map((row) => {
    const wire = required(asFields(row), 'course');
    required(sessionId(wire.id), 'id');
    return {
      id: wire.id as Course['id'],
      title: required(text(wire.title), 'title'),
      slug: text(wire.slug),
      role: oneOf(['instructor', 'student'], wire.role),
    };
  });
}
