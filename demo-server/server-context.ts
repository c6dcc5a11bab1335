import type { ServerConfig } from './config.js';
import type { ChangeNotices } from './db/change-notices.js';
import type { ApiContext } from './routes/api-routes.js';

/** Dependencies of one running server. */
export interface ServerContext extends ApiContext {
  readonly config: ServerConfig;
  /** Signs and verifies the access tokens of callers. */
  readonly accessSecret: Uint8Array;
  /** Signs the tokens for the local room; also keys the pseudonyms of the log. */
  readonly roomSecret: Uint8Array;
  /** Connects the processes on one PostgreSQL database; null where there is only one process. */
  readonly notices: ChangeNotices | null;
  /** Periodic work of every second: offers free seats to waiting students. */
  readonly settleWaitingLists: () => Promise<void>;
  /** Periodic work of every 30 s: stores the effects of time, and catches up with changes of other processes. */
  readonly maintain: () => Promise<void>;
}
