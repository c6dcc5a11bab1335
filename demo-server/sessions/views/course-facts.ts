import { instantText } from '../../domain/instant.js';
import type { SessionsContext } from '../sessions-context.js';
import { readWaitingLists } from '../waiting/read-waiting-lists.js';
import { deletedFacts, sessionFacts } from './session-details.js';
import { countedSessions } from './session-views.js';

const recentMs = 24 * 60 * 60_000;
const mostSessions = 200;

/**
 * Reads the facts of one session of a course, or of all its sessions that may still change while a page is open. Older
 * sessions change no more, so pages fetch them. A deleted session is read by its id only.
 */
export async function courseFacts(
  { db, clock, instructorGraceMs }: Pick<SessionsContext, 'db' | 'clock' | 'instructorGraceMs'>,
  { courseId, sessionId, origin }: { courseId: number; sessionId?: number | undefined; origin: string },
) {
  const now = clock.now();
  const recent = instantText(now - recentMs);
  const sessions = await countedSessions(db, courseId)
    .where((eb) =>
      sessionId === undefined
        ? eb
            .or([
              eb('scheduled_end_time', '>', recent),
              eb('updated_at', '>', recent),
              eb('status', '=', 'live'),
            ])
            .and('deleted_at', 'is', null)
        : eb('live_sessions.id', '=', sessionId),
    )
    .orderBy('scheduled_start_time')
    .orderBy('live_sessions.id')
    .limit(mostSessions)
    .execute();
  const waiting = await readWaitingLists(db, sessions, now);
  return sessions.map((session) =>
    session.deleted_at === null
      ? sessionFacts({ instructorGraceMs }, session, waiting, origin, now)
      : deletedFacts(session, now),
  );
}
