import type { SessionSnapshot } from '../session/session-snapshot.js';
import { isStale } from '../session/stale-session.js';
import type { SnapshotStore } from './course-sessions.js';

/** Stores sessions by id. Does not replace a newer version by an older one. */
export class SessionMap implements SnapshotStore {
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
