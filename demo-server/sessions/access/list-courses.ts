import type { Caller } from '../../domain/caller.js';
import type { SessionsContext } from '../sessions-context.js';
import { memberships } from './member-sessions.js';

/** Lists the caller's courses with their role in each, without those that they are suspended from. */
export async function listCourses({ db }: Pick<SessionsContext, 'db'>, { caller }: { caller: Caller }) {
  const mine = await memberships(db, caller).select(['id', 'title', 'slug']).orderBy('id').execute();
  return mine
    .filter(({ suspended_at }) => suspended_at === null)
    .map(({ id, title, slug, role }) => ({ id, title, slug, role }));
}
