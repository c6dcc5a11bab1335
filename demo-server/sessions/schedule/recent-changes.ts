import { instantText } from '../../domain/instant.js';
import type { SessionsContext } from '../sessions-context.js';

const minute = 60_000;

/** Lists the sessions that were changed within the last minute, by any process. */
export function recentChanges({ db, clock }: Pick<SessionsContext, 'db' | 'clock'>) {
  return db
    .selectFrom('live_sessions')
    .select(['id', 'course_id'])
    .where('updated_at', '>', instantText(clock.now() - minute))
    .execute();
}
