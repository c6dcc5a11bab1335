import type { LiveSessionClient, SessionId } from '../api/live-session-client.js';
import { readingsOf } from '../api/parse/session-reading.js';
import type { LiveSession } from '../domain/session/live-session.js';
import type { SessionSnapshot } from '../domain/session/session-snapshot.js';
import { ServerClock } from './server-clock.js';
import { dated, readSession, share } from './session-snapshots.js';
import type { SessionSubscriber } from './session-subscriber.js';
import type { StoredEntry } from './stored-entry.js';
import { StoredSession } from './stored-session.js';
import { WeakEntries } from './weak-entries.js';

/** The sessions of a course, as a store knows them. */
export interface CourseEntry extends StoredEntry {
  /** Is an entry one of the course's sessions? */
  includes(entry: StoredEntry): boolean;
  /** Stores a session that a call has created or changed, where it belongs to the course. */
  takeSession(snapshot: SessionSnapshot): void;
}

/**
 * The sessions of one backend, as this page knows them: each asked for once, read once, followed by one event stream, and
 * told to everybody who shows it.
 */
export class SessionStore {
  readonly client: LiveSessionClient;
  /** The backend's clock. */
  readonly clock = new ServerClock();
  readonly #sessions = new WeakEntries<StoredSession>();
  readonly #courses = new WeakEntries<CourseEntry>();
  /** Entries that the change in progress has changed. */
  readonly #touched = new Set<StoredEntry>();
  #isChanging = false;

  constructor(client: LiveSessionClient) {
    this.client = client;
  }

  /** The session with an id, whether anything is known of it or not. */
  session(id: SessionId): StoredSession {
    return this.#sessions.get(String(id), () => new StoredSession(this, id));
  }

  /** The session with an id; undefined where nothing has asked for it. */
  knownSession(id: SessionId): StoredSession | undefined {
    return this.#sessions.find(String(id));
  }

  /** The sessions that a query of a course is about, by a key of the query. A page without lists does not load their code. */
  course<Course extends CourseEntry>(key: string, make: () => Course): Course {
    return this.#courses.get(key, make) as Course;
  }

  /** Calls the backend about a session, and tells its answer to everybody who shows that session, at once. */
  async call(call: (client: LiveSessionClient) => Promise<LiveSession>): Promise<SessionSnapshot> {
    const answer = await this.read(call);
    this.change(() => {
      for (const session of this.#sessions.values())
        if (session.isAbout(answer.session.id)) session.accept(answer);
      for (const course of this.#courses.values()) course.takeSession(answer);
    });
    return answer;
  }

  /** Calls the backend about a session and reads its answer, without storing it. */
  async read(call: (client: LiveSessionClient) => Promise<LiveSession>): Promise<SessionSnapshot> {
    const sent = performance.now();
    const answer = call(this.client);
    const wire = await answer;
    const [reading] = (await readingsOf(answer)) ?? [];
    return share(reading ? dated(reading, this.clock, sent) : readSession(wire, this.clock, sent));
  }

  /** Makes several changes as one: who shows what they change is told once, at the end. */
  change(makeChanges: () => void): void {
    if (this.#isChanging) return makeChanges();
    this.#isChanging = true;
    try {
      makeChanges();
    } finally {
      this.#isChanging = false;
      this.#tell();
    }
  }

  /** Notes that an entry has changed: its subscribers are told at the end of the change. */
  touch(entry: StoredEntry): void {
    this.change(() => this.#touched.add(entry));
  }

  #tell(): void {
    const touched = [...this.#touched];
    this.#touched.clear();
    const courses = this.#courses
      .values()
      .filter((course) => touched.some((entry) => course.includes(entry)));
    const subscribers = new Set<SessionSubscriber>();
    for (const entry of [...touched, ...courses])
      for (const subscriber of entry.subscribers) subscribers.add(subscriber);
    for (const subscriber of subscribers) subscriber.changed();
  }
}
