import type { SessionSnapshot } from '../session/session-snapshot.js';
import { isStale } from '../session/stale-session.js';
import type { KeptSessions } from './course-sessions.js';

/** Sessions by id, never older over newer. */
export class SessionMap implements KeptSessions {
  readonly #snapshots = new Map<string, SessionSnapshot>();

  get(id: string): SessionSnapshot | null {
    return this.#snapshots.get(id) ?? null;
  }

  put(snapshot: SessionSnapshot): void {
    const { id } = snapshot.session;
    if (!isStale(snapshot.session, this.get(id)?.session ?? null)) this.#snapshots.set(id, snapshot);
  }

  delete(id: string): void {
    this.#snapshots.delete(id);
  }
}
