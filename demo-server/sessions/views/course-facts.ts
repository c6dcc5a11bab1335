import { instantText } from '../../domain/instant.js';
import type { Clock } from '../../domain/clock.js';
import type { Database } from '../../db/tables.js';
import { sessionFacts } from './session-details.js';
import { countedSessions } from './session-views.js';

const recentMs = 24 * 60 * 60_000;
const largestSnapshot = 200;

/**
 * Sessions of a course as everybody sees them: one, or those that a page may still see change. Older ones change no
 * more, so pages fetch them.
 */
export async function readFacts(
  db: Database,
  clock: Clock,
  origin: string,
  courseId: number,
  sessionId?: number,
) {
  const now = clock.now();
  const recent = instantText(now - recentMs);
  const sessions = await countedSessions(db)
    .where('course_id', '=', courseId)
    .where((eb) =>
      sessionId === undefined
        ? eb.or([
            eb('scheduled_end_time', '>', recent),
            eb('updated_at', '>', recent),
            eb('status', '=', 'live'),
          ])
        : eb('live_sessions.id', '=', sessionId),
    )
    .orderBy('scheduled_start_time')
    .orderBy('live_sessions.id')
    .limit(largestSnapshot)
    .execute();
  return sessions.map((session) => sessionFacts(session, origin, now));
}
