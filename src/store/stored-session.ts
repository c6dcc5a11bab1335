import type { SessionId, SubscriptionTarget } from '../api/live-session-client.js';
import { sessionId } from '../api/parse/read-fields.js';
import type { LiveSession, LiveSessionFacts } from '../domain/session/live-session.js';
import { isComplete, mergeRow } from '../domain/session/merge-row.js';
import { differsOnlyInServerTime, withFacts } from '../domain/session/session-facts.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import { isStale } from '../domain/session/stale-session.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { parseInstant } from '../domain/time/instant.js';
import type { SessionStore } from './session-store.js';
import { readSession, sharedSnapshot } from './session-snapshots.js';
import { StoredEntry } from './stored-entry.js';

/** Stores one session of a backend. Does not replace a newer version by an older one. */
export class StoredSession extends StoredEntry {
  /** The requested id. The backend may use another one in its answers. */
  readonly id: SessionId;
  #snapshot: SessionSnapshot | null = null;
  #isWhole = false;

  constructor(store: SessionStore, id: SessionId) {
    super(store);
    this.id = id;
  }

  /** The latest version from any source; null before the first. A version from a list may lack fields. */
  get snapshot(): SessionSnapshot | null {
    return this.#snapshot;
  }

  /** The latest version with all fields; null until the session itself was requested. */
  get whole(): SessionSnapshot | null {
    return this.#isWhole ? this.#snapshot : null;
  }

  /** Returns whether the session has this id. A backend may answer with another id than the requested one: the session has both. */
  hasId(id: string): boolean {
    return String(this.id) === id || this.#snapshot?.session.id === id;
  }

  get isLoaded(): boolean {
    return this.whole !== null;
  }

  /** Stores the backend's answer to a call about this session, and clears the error. */
  accept(answer: SessionSnapshot): void {
    this.#storeAnswer(answer);
    this.settle(null);
  }

  /** Stores an answer with all fields, unless a newer version is stored. Adds the fields that a newer row of a list lacks. */
  #storeAnswer(answer: SessionSnapshot): void {
    const latest = this.#snapshot;
    if (latest && !this.#isWhole && isStale(answer.session, latest.session))
      this.#setSnapshot(this.#parse(mergeRow(answer.wire, latest.wire)));
    else if (!latest || !isStale(answer.session, latest.session)) this.#setSnapshot(answer);
    this.#isWhole = true;
  }

  /** Stores a row of a list, unless a newer version is stored. Keeps the fields that the row lacks. */
  storeRow(row: SessionSnapshot): void {
    const latest = this.#snapshot;
    if (latest === row || (latest && isStale(row.session, latest.session))) return;
    const keepsFields = latest !== null && this.#isWhole && !isComplete(row.wire, latest.wire);
    this.#setSnapshot(keepsFields ? this.#parse(mergeRow(latest.wire, row.wire)) : row);
  }

  /** Applies facts to the stored session. Returns the new version, or the reason of `withFacts()` why it cannot use the facts. */
  applyFacts(facts: LiveSessionFacts): SessionSnapshot | 'older' | 'incomplete' {
    const { wire, session } = this.#snapshot!;
    const merged = withFacts(wire, facts);
    if (typeof merged === 'string') return merged;
    if (differsOnlyInServerTime(wire, merged)) return this.#storeServerTime(merged);
    const read = readSession(merged, this.store.clock, null);
    // Facts have no rights, so they do not show whether the viewer is an instructor.
    const instructor = read.session.instructor || session.instructor;
    return this.#setSnapshot(sharedSnapshot({ wire: merged, session: { ...read.session, instructor } }));
  }

  protected override async load(signal: AbortSignal): Promise<() => null> {
    const answer = await this.store.read((client) => client.getSession(this.id, { signal }));
    return () => {
      this.#storeAnswer(answer);
      return null;
    };
  }

  protected override revoke(): void {
    this.#snapshot = null;
    this.#isWhole = false;
  }

  /** Stores that the session was deleted. */
  remove(): void {
    this.abortAll();
    this.settle(new LiveSessionError('not_found', 'The session was deleted.', { status: 404 }));
  }

  override handleFacts(facts: LiveSessionFacts): void {
    if (facts.deleted) return this.remove();
    const before = this.#snapshot?.session;
    if (!before) return;
    const after = this.applyFacts(facts);
    if (after === 'older') return;
    if (after === 'incomplete') return this.requestSoon();
    this.settle(null);
    const { participantCount, waitingVersion } = after.session;
    const hasCountChanged =
      participantCount !== before.participantCount || waitingVersion !== before.waitingVersion;
    // A seat may be free. Only the backend knows whether this viewer can take it.
    if (before.reason === 'session_full' && hasCountChanged) this.requestSoon();
  }

  protected override get updateScope() {
    const { wire, session } = this.#snapshot ?? {};
    return {
      target: wire ? targetOf(wire) : null,
      sessionId: wire ? String(wire.id) : null,
      sessions: session ? [session] : null,
    };
  }

  #parse(wire: LiveSession): SessionSnapshot {
    return sharedSnapshot(readSession(wire, this.store.clock, null));
  }

  /** Updates only the server time. This does not notify subscribers. */
  #storeServerTime(wire: LiveSession): SessionSnapshot {
    const { session } = this.#snapshot!;
    const asOf = parseInstant(wire.server_time);
    if (asOf === null || asOf === session.asOf) return this.#snapshot!;
    this.store.clock.update(asOf, null);
    return (this.#snapshot = sharedSnapshot({ wire, session: { ...session, asOf } }));
  }

  #setSnapshot(snapshot: SessionSnapshot): SessionSnapshot {
    this.#snapshot = snapshot;
    this.store.markChanged(this);
    return snapshot;
  }
}

/** Returns the target of the event stream: the course, whose sessions share a stream, or the session without a course. */
function targetOf(wire: LiveSession): SubscriptionTarget {
  const courseId = sessionId(wire.course_id ?? wire.course?.id);
  return courseId === null ? { sessionId: wire.id } : { courseId };
}
