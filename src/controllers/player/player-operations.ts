import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { isBusy, type PlayerPhase } from '../../domain/player/player-phase.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { HeldSession, SessionController } from '../session/session-controller.js';

/** What failed, and what the viewer was doing. */
export interface PlayerFailure {
  readonly error: LiveSessionError;
  readonly undertaking: 'start' | 'join' | 'end' | 'room';
}

/** Told of what happens. */
interface Owner {
  requestUpdate(): void;
  /** Told once of each failure. */
  failed(error: LiveSessionError): void;
}

/** What a viewer undertakes with a session: one thing at a time, each with a phase while it goes on and a failure where it does not. */
export class Undertakings {
  readonly #owner: Owner;
  readonly #sessions: SessionController;
  #phase: PlayerPhase = 'idle';
  #failure: PlayerFailure | null = null;
  /** The session that all this is about; null as long as nothing was undertaken. */
  #sessionId: string | null = null;
  /** Rises when the element goes or turns to another session: what was begun before no longer counts. */
  #generation = 0;

  constructor(owner: Owner, sessions: SessionController) {
    this.#owner = owner;
    this.#sessions = sessions;
  }

  get phase(): PlayerPhase {
    return this.#phase;
  }

  get failure(): PlayerFailure | null {
    return this.#failure;
  }

  /** Is a session at hand, and the viewer free to undertake something? */
  get isFree(): boolean {
    return this.#sessions.held !== null && !isBusy(this.#phase) && this.#phase !== 'in-room';
  }

  /** Is what was undertaken, if anything was, about this session? */
  isAbout(sessionId: string | null): boolean {
    return this.#sessionId === null || this.#sessionId === sessionId;
  }

  become(phase: PlayerPhase): void {
    this.#phase = phase;
    this.#owner.requestUpdate();
  }

  /**
   * Undertakes something with the session; true when it went well. Never rejects: what went wrong is `failure`.
   * @param work `counts()` turns false when nobody waits for the outcome any more.
   */
  async attempt(
    undertaking: PlayerFailure['undertaking'],
    phase: PlayerPhase,
    work: (client: LiveSessionClient, held: HeldSession, counts: () => boolean) => Promise<void>,
  ): Promise<boolean> {
    const { held } = this.#sessions;
    if (!held || !this.isFree) return false;
    const generation = this.#generation;
    const counts = () => generation === this.#generation;
    this.#failure = null;
    this.#sessionId = held.session.id;
    this.become(phase);
    try {
      await work(await this.#sessions.client(), held, counts);
      return counts();
    } catch (error) {
      if (counts()) this.fail(undertaking, error);
      return false;
    }
  }

  /** Something has failed; out of the room that is the phase as well. */
  fail(undertaking: PlayerFailure['undertaking'], cause: unknown): void {
    const error = asLiveSessionError(cause);
    this.note({ error, undertaking });
    if (this.#phase !== 'in-room') this.become('failed');
    this.#owner.failed(error);
    // The page may have shown something that is no longer so.
    void this.#sessions.refresh();
  }

  /** Shows a failure, or none, without making more of it. */
  note(failure: PlayerFailure | null): void {
    this.#failure = failure;
    this.#owner.requestUpdate();
  }

  /** Whatever is going on no longer counts. */
  abandon(): void {
    this.#generation += 1;
    this.#sessionId = null;
    this.#failure = null;
    this.become('idle');
  }
}
