import type { LiveSessionClient } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { isBusy, type PlayerPhase } from '../../domain/player/player-phase.js';
import type { SessionSnapshot } from '../../domain/session/session-snapshot.js';
import type { SessionController } from '../session/session-controller.js';

/** What failed, and in which operation. */
export interface PlayerFailure {
  readonly error: LiveSessionError;
  readonly operation: 'start' | 'join' | 'end' | 'room';
}

/** The player that the operations belong to. */
interface OperationsHost {
  requestUpdate(): void;
  /** Called once for each failure. */
  report(error: LiveSessionError): void;
}

/** The session that an operation is about, and the way to its backend. */
export interface OperationContext {
  readonly client: LiveSessionClient;
  readonly snapshot: SessionSnapshot;
  /** False once the element was removed or shows another session: then the outcome is of no interest. */
  readonly isCurrent: () => boolean;
}

/** Runs the operations of a viewer on a session: one at a time, each with a phase while it runs and a failure where it fails. */
export class PlayerOperations {
  readonly #host: OperationsHost;
  readonly #sessions: SessionController;
  #phase: PlayerPhase = 'idle';
  #failure: PlayerFailure | null = null;
  /** The session of the operations so far; null before the first. */
  #sessionId: string | null = null;
  /** Rises when the element is removed or shows another session. */
  #generation = 0;

  constructor(host: OperationsHost, sessions: SessionController) {
    this.#host = host;
    this.#sessions = sessions;
  }

  get phase(): PlayerPhase {
    return this.#phase;
  }

  get failure(): PlayerFailure | null {
    return this.#failure;
  }

  /** Is there a session, and no operation under way? */
  get isFree(): boolean {
    return this.#sessions.snapshot !== null && !isBusy(this.#phase) && this.#phase !== 'in-room';
  }

  /** Were all operations so far about this session? */
  areAbout(sessionId: string | null): boolean {
    return this.#sessionId === null || this.#sessionId === sessionId;
  }

  setPhase(phase: PlayerPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  /** Runs an operation; true when it succeeded. Never rejects: what went wrong is `failure`. */
  async run(
    operation: PlayerFailure['operation'],
    phase: PlayerPhase,
    work: (context: OperationContext) => Promise<void>,
  ): Promise<boolean> {
    const { snapshot } = this.#sessions;
    if (!snapshot || !this.isFree) return false;
    const generation = this.#generation;
    const isCurrent = () => generation === this.#generation;
    this.#failure = null;
    this.#sessionId = snapshot.session.id;
    this.setPhase(phase);
    try {
      await work({ client: await this.#sessions.client(), snapshot, isCurrent });
      return isCurrent();
    } catch (error) {
      if (isCurrent()) this.fail(operation, error);
      return false;
    }
  }

  /** Records a failure, reports it and asks for the session again; outside the room, also sets the phase `failed`. */
  fail(operation: PlayerFailure['operation'], cause: unknown): void {
    const error = asLiveSessionError(cause);
    this.show({ error, operation });
    if (this.#phase !== 'in-room') this.setPhase('failed');
    this.#host.report(error);
    // The page may show something that has changed.
    void this.#sessions.refresh();
  }

  /** Shows a failure, or none, without reporting it. */
  show(failure: PlayerFailure | null): void {
    this.#failure = failure;
    this.#host.requestUpdate();
  }

  /** Invalidates operations that are under way. */
  invalidate(): void {
    this.#generation += 1;
    this.#sessionId = null;
    this.#failure = null;
    this.setPhase('idle');
  }
}
