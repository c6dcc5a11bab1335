import type { Call, ServerContext } from '../../server-context.js';
import { memberships } from './member-sessions.js';

/** The caller's courses, and what they are in each; those that they are suspended from are left out. */
export async function listCourses({ db }: ServerContext, call: Call) {
  const mine = await memberships(db, call).select(['id', 'title', 'slug']).orderBy('id').execute();
  const data = mine
    .filter(({ suspended_at }) => suspended_at === null)
    .map(({ id, title, slug, role }) => ({ id, title, slug, role }));
  return { data };
}
