import type { LiveSessionClient, SessionId } from '../api/live-session-client.js';
import { readingsOf } from '../api/parse/session-reading.js';
import type { LiveSession } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import { ServerClock } from './server-clock.js';
import { readSession, sharedSnapshot, withServerTime } from './session-snapshots.js';
import type { SessionSubscriber } from './session-subscriber.js';
import type { StoredEntry } from './stored-entry.js';
import { StoredSession } from './stored-session.js';
import { WeakEntries } from './weak-entries.js';

/** Stores the sessions of a course. */
export interface CourseEntry extends StoredEntry {
  /** Returns whether an entry is one of the course's sessions. */
  includes(entry: StoredEntry): boolean;
  /** Stores a session that a call has created or changed, if it belongs to the course. */
  storeSession(snapshot: SessionSnapshot): void;
  /** Removes a session that a call has deleted. */
  removeSession(id: SessionId): void;
}

/**
 * Stores the sessions of one backend for all elements of the page. Each session is requested once, parsed once, and kept up to
 * date for all its subscribers.
 */
export class SessionStore {
  /** The client of the backend. */
  readonly client: LiveSessionClient;
  /** The backend's clock. */
  readonly clock = new ServerClock();
  readonly #sessions = new WeakEntries<StoredSession>();
  readonly #courses = new WeakEntries<CourseEntry>();
  /** Entries that have changed since the subscribers were last notified. */
  readonly #changed = new Set<StoredEntry>();
  #isChanging = false;

  constructor(client: LiveSessionClient) {
    this.client = client;
  }

  /** Returns the entry of a session. Creates an empty one if there is none. */
  session(id: SessionId): StoredSession {
    return this.#sessions.get(String(id), () => new StoredSession(this, id));
  }

  /** Returns the entry of a session; undefined if there is none. */
  findSession(id: SessionId): StoredSession | undefined {
    return this.#sessions.find(String(id));
  }

  /**
   * Returns the entry with the key of a course query. Calls `create` if there is none, so that pages without lists need not load
   * the class of these entries.
   */
  course<Course extends CourseEntry>(key: string, create: () => Course): Course {
    return this.#courses.get(key, create) as Course;
  }

  /** Calls the backend, stores the session that it returns, and notifies the subscribers immediately. */
  async call(call: (client: LiveSessionClient) => Promise<LiveSession>): Promise<SessionSnapshot> {
    const answer = await this.read(call);
    this.change(() => {
      for (const session of this.#sessions.values())
        if (session.hasId(answer.session.id)) session.accept(answer);
      for (const course of this.#courses.values()) course.storeSession(answer);
    });
    return answer;
  }

  /** Calls the backend to delete a session, removes it, and notifies the subscribers immediately. */
  async delete(id: SessionId, call: (client: LiveSessionClient) => Promise<void>): Promise<void> {
    await call(this.client);
    this.change(() => {
      for (const session of this.#sessions.values()) if (session.hasId(String(id))) session.remove();
      for (const course of this.#courses.values()) course.removeSession(id);
    });
  }

  /** Calls the backend and parses the session that it returns, without storing it. */
  async read(call: (client: LiveSessionClient) => Promise<LiveSession>): Promise<SessionSnapshot> {
    const sent = performance.now();
    const answer = call(this.client);
    const wire = await answer;
    const [reading] = (await readingsOf(answer)) ?? [];
    return sharedSnapshot(
      reading ? withServerTime(reading, this.clock, sent) : readSession(wire, this.clock, sent),
    );
  }

  /** Runs several changes. Notifies each subscriber once, after the last change. */
  change(runChanges: () => void): void {
    if (this.#isChanging) return runChanges();
    this.#isChanging = true;
    try {
      runChanges();
    } finally {
      this.#isChanging = false;
      this.#notify();
    }
  }

  /** Marks an entry as changed. Its subscribers are notified after the current change. */
  markChanged(entry: StoredEntry): void {
    this.change(() => this.#changed.add(entry));
  }

  #notify(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    const courses = this.#courses
      .values()
      .filter((course) => changed.some((entry) => course.includes(entry)));
    const subscribers = new Set<SessionSubscriber>();
    for (const entry of [...changed, ...courses])
      for (const subscriber of entry.subscribers) subscribers.add(subscriber);
    for (const subscriber of subscribers) subscriber.changed();
  }
}
