import type { LiveSessionClient } from '../../api/live-session-client.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { isBusy, type PlayerPhase } from '../../domain/player/player-phase.js';
import type { SessionSnapshot } from '../../domain/session/session-snapshot.js';
import type { SessionController } from '../session/session-controller.js';

/** A failure, and the operation that failed. */
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

/** The session of an operation, and the client of its backend. */
export interface OperationContext {
  readonly client: LiveSessionClient;
  /** The session at the beginning of the operation. */
  readonly snapshot: SessionSnapshot;
  /** Returns false after the element was removed or displays another session. The result is then ignored. */
  readonly isCurrent: () => boolean;
}

/** Runs the operations of a viewer on a session, one at a time. Provides the current phase and the last failure. */
export class PlayerOperations {
  readonly #host: OperationsHost;
  readonly #session: SessionController;
  #phase: PlayerPhase = 'idle';
  #failure: PlayerFailure | null = null;
  /** Id of the session of the previous operations; null before the first one. */
  #sessionId: string | null = null;
  /** Increases when the element is removed or displays another session. */
  #generation = 0;

  constructor(host: OperationsHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
  }

  /** The progress of the viewer. */
  get phase(): PlayerPhase {
    return this.#phase;
  }

  /** The failure to display; null for none. */
  get failure(): PlayerFailure | null {
    return this.#failure;
  }

  /** True if a session is loaded, no operation is in progress, and no room is open. */
  get isFree(): boolean {
    return this.#session.snapshot !== null && !isBusy(this.#phase) && this.#phase !== 'in-room';
  }

  /** Returns whether all previous operations were about this session. */
  areAbout(sessionId: string | null): boolean {
    return this.#sessionId === null || this.#sessionId === sessionId;
  }

  /** Sets the phase, and updates the element. */
  setPhase(phase: PlayerPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }

  /** Runs an operation. Resolves to true if it succeeded. Never rejects: `failure` is the error. */
  async run(
    operation: PlayerFailure['operation'],
    phase: PlayerPhase,
    work: (context: OperationContext) => Promise<void>,
  ): Promise<boolean> {
    const { snapshot } = this.#session;
    if (!snapshot || !this.isFree) return false;
    const generation = this.#generation;
    const isCurrent = () => generation === this.#generation;
    this.#failure = null;
    this.#sessionId = snapshot.session.id;
    this.setPhase(phase);
    try {
      await work({ client: await this.#session.client(), snapshot, isCurrent });
      return isCurrent();
    } catch (error) {
      if (isCurrent()) this.fail(operation, error);
      return false;
    }
  }

  /** Records and reports a failure, and requests the session again. Outside the room, also sets the phase `failed`. */
  fail(operation: PlayerFailure['operation'], cause: unknown): void {
    const error = asLiveSessionError(cause);
    this.show({ error, operation });
    if (this.#phase !== 'in-room') this.setPhase('failed');
    this.#host.report(error);
    // The displayed session may be outdated.
    void this.#session.refresh();
  }

  /** Displays a failure without reporting it. @param failure Null to display none. */
  show(failure: PlayerFailure | null): void {
    this.#failure = failure;
    this.#host.requestUpdate();
  }

  /** Invalidates pending operations. */
  invalidate(): void {
    this.#generation += 1;
    this.#sessionId = null;
    this.#failure = null;
    this.setPhase('idle');
  }
}
