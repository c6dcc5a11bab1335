import type { SessionId, SubscriptionTarget } from '../api/live-session-client.js';
import { sessionId } from '../api/parse/read-fields.js';
import type { LiveSession, LiveSessionFacts } from '../domain/session/live-session.js';
import { isComplete, mergeRow } from '../domain/session/merge-row.js';
import { differsOnlyInServerTime, withFacts } from '../domain/session/session-facts.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import { isStale } from '../domain/session/stale-session.js';
import { parseInstant } from '../domain/time/instant.js';
import type { SessionStore } from './session-store.js';
import { readSession, share } from './session-snapshots.js';
import { StoredEntry } from './stored-entry.js';

/** One session of a backend, as the page knows it. Never older over newer. */
export class StoredSession extends StoredEntry {
  readonly id: SessionId;
  #snapshot: SessionSnapshot | null = null;
  #isWhole = false;

  constructor(store: SessionStore, id: SessionId) {
    super(store);
    this.id = id;
  }

  /** The session as it is known, from whatever source; null before the first. A row of a list may lack fields. */
  get snapshot(): SessionSnapshot | null {
    return this.#snapshot;
  }

  /** The session as an answer about it alone has given it, and as it has changed since; null before. */
  get whole(): SessionSnapshot | null {
    return this.#isWhole ? this.#snapshot : null;
  }

  /** Is this the session with an id? A backend may answer with another id than it was asked for. */
  isAbout(id: string): boolean {
    return String(this.id) === id || this.#snapshot?.session.id === id;
  }

  get isLoaded(): boolean {
    return this.whole !== null;
  }

  /** Stores what the backend answered to a call about this session, and tells that it succeeded. */
  accept(answer: SessionSnapshot): void {
    this.#takeAnswer(answer);
    this.settle(null);
  }

  /** Stores an answer about this session alone, unless something newer is known. */
  #takeAnswer(answer: SessionSnapshot): void {
    const known = this.#snapshot;
    if (known && !this.#isWhole && isStale(answer.session, known.session))
      this.#keep(this.#read(mergeRow(answer.wire, known.wire)));
    else if (!known || !isStale(answer.session, known.session)) this.#keep(answer);
    this.#isWhole = true;
  }

  /** Stores a row of a list, unless something newer is known. */
  takeRow(row: SessionSnapshot): void {
    const known = this.#snapshot;
    if (known === row || (known && isStale(row.session, known.session))) return;
    const keepsFields = known !== null && this.#isWhole && !isComplete(row.wire, known.wire);
    this.#keep(keepsFields ? this.#read(mergeRow(known.wire, row.wire)) : row);
  }

  /** Stores facts about a session that is known; says where they cannot be used. */
  applyFacts(facts: LiveSessionFacts): SessionSnapshot | 'older' | 'incomplete' {
    const { wire, session } = this.#snapshot!;
    const merged = withFacts(wire, facts);
    if (typeof merged === 'string') return merged;
    if (differsOnlyInServerTime(wire, merged)) return this.#confirm(merged);
    const read = readSession(merged, this.store.clock, null);
    // Facts have no rights, which are what shows an instructor.
    const instructor = read.session.instructor || session.instructor;
    return this.#keep(share({ wire: merged, session: { ...read.session, instructor } }));
  }

  protected override async load(signal: AbortSignal): Promise<() => null> {
    const answer = await this.store.read((client) => client.getSession(this.id, { signal }));
    return () => {
      this.#takeAnswer(answer);
      return null;
    };
  }

  protected override revoke(): void {
    this.#snapshot = null;
    this.#isWhole = false;
  }

  protected override takeFacts(facts: LiveSessionFacts): void {
    const before = this.#snapshot?.session;
    if (!before) return;
    const after = this.applyFacts(facts);
    if (after === 'older') return;
    if (after === 'incomplete') return this.askSoon();
    this.settle(null);
    const isOtherCount = after.session.participantCount !== before.participantCount;
    // A seat may be free: only the backend knows whether this viewer may have it.
    if (before.reason === 'session_full' && isOtherCount) this.askSoon();
  }

  protected override get followed() {
    const { wire, session } = this.#snapshot ?? {};
    return {
      target: wire ? targetOf(wire) : null,
      sessionId: wire ? String(wire.id) : null,
      sessions: session ? [session] : null,
    };
  }

  #read(wire: LiveSession): SessionSnapshot {
    return share(readSession(wire, this.store.clock, null));
  }

  /** The same session, as of a later moment: nothing to read, and nothing to tell. */
  #confirm(wire: LiveSession): SessionSnapshot {
    const { session } = this.#snapshot!;
    const asOf = parseInstant(wire.server_time);
    if (asOf === null || asOf === session.asOf) return this.#snapshot!;
    this.store.clock.learn(asOf, null);
    return (this.#snapshot = share({ wire, session: { ...session, asOf } }));
  }

  #keep(snapshot: SessionSnapshot): SessionSnapshot {
    this.#snapshot = snapshot;
    this.store.touch(this);
    return snapshot;
  }
}

/** The event stream of the course, which all its sessions share; that of the session alone where its course is unknown. */
function targetOf(wire: LiveSession): SubscriptionTarget {
  const courseId = sessionId(wire.course_id ?? wire.course?.id);
  return courseId === null ? { sessionId: wire.id } : { courseId };
}
