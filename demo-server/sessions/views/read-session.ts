import type { ApiRequest } from '../../http/mount.js';
import type { ServerContext } from '../../server-context.js';
import { authorize } from '../access/authorize.js';
import { sessionJson } from './session-details.js';
import { sessionView } from './session-views.js';
import { versionTag } from '../schedule/update-session.js';

/** One session, as the caller may see it, with its version as `ETag`. */
export async function readSession(
  context: ServerContext,
  { c, call, id }: Pick<ApiRequest, 'c' | 'call' | 'id'>,
) {
  const view = await sessionView(context.db, call, id);
  authorize('view', view);
  const data = sessionJson(context, call, view, context.clock.now());
  c.header('ETag', versionTag(data.version));
  return { data };
}
