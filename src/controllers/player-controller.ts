import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveSessionClient } from '../api/live-session-client.js';
import { parseJoinData } from '../api/parse-join-data.js';
import type { JoinSessionData } from '../domain/live-session.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { isBusy, type PlayerPhase } from '../domain/player-phase.js';
import { publicSession } from '../domain/public-session.js';
import type { RoomStateName } from '../domain/room-state.js';
import type { SessionState } from '../domain/session-state.js';
import { LiveSessionEndedEvent } from '../events/live-session-ended-event.js';
import { LiveSessionJoinRequestEvent } from '../events/live-session-join-request-event.js';
import { LiveSessionJoinedEvent } from '../events/live-session-joined-event.js';
import { type LeaveReason, LiveSessionLeftEvent } from '../events/live-session-left-event.js';
import { LiveSessionStartedEvent } from '../events/live-session-started-event.js';
import { preconnect } from '../jitsi/preconnect.js';
import { asLiveSessionError } from './as-live-session-error.js';
import { allowedJitsiServers } from './page-configuration.js';
import { randomId } from './random-id.js';
import { giveBack, type Seat } from './seat.js';
import type { HeldSession, SessionController } from './session-controller.js';

/** What failed, and what the viewer was doing. */
export interface PlayerFailure {
  readonly error: LiveSessionError;
  readonly undertaking: 'start' | 'join' | 'end' | 'room';
}

interface PlayerHost extends ReactiveControllerHost, HTMLElement {
  /** Told once of each failure. */
  failed(error: LiveSessionError): void;
}

/** Leads one viewer through a session: start, join, leave, end; one at a time. Dispatches these events of its host. */
export class PlayerController implements ReactiveController {
  readonly #host: PlayerHost;
  readonly #sessions: SessionController;
  /** The same in all tries, so that a second try asks for the same seat. */
  readonly #clientId = randomId();
  #phase: PlayerPhase = 'idle';
  #seat: Seat | null = null;
  #joinData: JoinSessionData | null = null;
  #failure: PlayerFailure | null = null;
  #inCall = false;
  #ending = false;
  /** Rises when the element goes or turns to another session: what was begun before no longer counts. */
  #generation = 0;

  constructor(host: PlayerHost, sessions: SessionController) {
    this.#host = host;
    this.#sessions = sessions;
    host.addController(this);
  }

  get phase(): PlayerPhase {
    return this.#phase;
  }

  /** What the room is opened with; null outside it. */
  get joinData(): JoinSessionData | null {
    return this.#joinData;
  }

  get failure(): PlayerFailure | null {
    return this.#failure;
  }

  get ending(): boolean {
    return this.#ending;
  }

  /** Is a seat kept although no room is open, as when the video server did not answer? */
  get keepsSeat(): boolean {
    return this.#seat !== null && this.#joinData === null;
  }

  /** Starts the session, then joins it. */
  async start(): Promise<void> {
    const started = await this.#attempt('start', 'starting', async (client, { session }, counts) => {
      if (!client.startSession) throw missing('startSession');
      const wire = await client.startSession(session.id);
      if (!counts()) return;
      this.#sessions.accept(wire);
      this.#become('idle');
      this.#host.dispatchEvent(new LiveSessionStartedEvent({ session: publicSession(wire) }));
    });
    if (started) await this.join();
  }

  /** Takes a seat and opens the room, unless the page prevents it. */
  async join(): Promise<void> {
    const { held } = this.#sessions;
    if (!held || isBusy(this.#phase) || this.#joinData) return;
    if (!this.#host.dispatchEvent(new LiveSessionJoinRequestEvent({ session: publicSession(held.wire) })))
      return;
    const { jitsi_server_url: serverUrl } = held.wire;
    if (serverUrl) preconnect(serverUrl, allowedJitsiServers());
    await this.#attempt('join', 'joining', async (client, { session }, counts) => {
      const data = parseJoinData(await client.joinSession(session.id, { client_id: this.#clientId }));
      const seat = { client, held, joinId: data.join_id ?? null };
      // The element was removed while the server answered: nobody will sit there.
      if (!counts()) return giveBack(seat);
      this.#seat = seat;
      this.#joinData = data;
      this.#become('in-room');
    });
  }

  /**
   * Leaves at once, then tells the server. Never rejects: nobody is kept in a room by a server that does not answer.
   * @param reason Null when the page itself took the room away, and need not be told.
   */
  async leave(reason: LeaveReason | null = 'user'): Promise<void> {
    const seat = this.#seat;
    const wasInRoom = this.#joinData !== null;
    this.#seat = null;
    this.#joinData = null;
    this.#inCall = false;
    if (wasInRoom) {
      this.#become('left');
      if (reason) this.#host.dispatchEvent(new LiveSessionLeftEvent({ reason }));
    }
    if (seat) await giveBack(seat);
  }

  /** Ends the session for everyone. @param closeRoom Closes the open room, if there is one, once the server has agreed. */
  async end(closeRoom: () => Promise<void>): Promise<void> {
    const { held } = this.#sessions;
    if (!held || this.#ending) return;
    this.#ending = true;
    this.#failure = null;
    this.#host.requestUpdate();
    try {
      const client = await this.#sessions.client();
      if (!client.endSession) throw missing('endSession');
      const wire = await client.endSession(held.session.id);
      await closeRoom();
      this.#sessions.accept(wire);
      this.#host.dispatchEvent(new LiveSessionEndedEvent({ session: publicSession(wire) }));
    } catch (error) {
      this.#fail('end', error);
    } finally {
      this.#ending = false;
      this.#host.requestUpdate();
    }
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    const undertaking = this.#failure?.undertaking;
    if (undertaking === 'start') await this.start();
    else if (undertaking !== 'end') await this.join();
  }

  /** Lets a failure rest, and gives back a seat that was kept for another try. */
  async dismiss(): Promise<void> {
    this.#failure = null;
    if (this.#phase === 'failed') this.#become('idle');
    else this.#host.requestUpdate();
    if (this.keepsSeat) await this.leave();
  }

  /** The viewer is in the call; also told after each reconnection and breakout room. */
  roomJoined(): void {
    if (this.#inCall || !this.#seat) return;
    this.#inCall = true;
    this.#host.dispatchEvent(new LiveSessionJoinedEvent({ session: publicSession(this.#seat.held.wire) }));
  }

  /** The room failed for good. Before the call the seat is kept for another try; out of a call it is given back. */
  roomFailed(error: LiveSessionError): void {
    if (!this.#joinData) return;
    if (this.#inCall) void this.leave('network');
    this.#joinData = null;
    this.#fail('room', error);
  }

  /** The call is over, as the room reports it; an error has been told by itself. */
  roomClosed(state: RoomStateName): void {
    if (!this.#joinData || state === 'error') return;
    if (state === 'kicked')
      this.#failure = {
        error: new LiveSessionError('kicked', 'Removed by a moderator.'),
        undertaking: 'room',
      };
    void this.leave(state === 'kicked' || state === 'ended' ? state : 'hangup');
    void this.#sessions.refresh();
  }

  /** Follows what the element shows; to be called in each `updated()` of the host. */
  follow(state: SessionState | null): void {
    if (!this.#seat) return;
    if (this.#sessions.held?.session.id !== this.#seat.held.session.id) void this.#abandon();
    else if (this.#joinData && !this.#ending && (state === 'ended' || state === 'cancelled'))
      void this.leave(state);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#onPageHide);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    // An element that is only being moved is connected again in the same task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) void this.#abandon();
    });
  }

  readonly #onPageHide = () => void this.leave(null);

  async #abandon(): Promise<void> {
    this.#generation += 1;
    this.#failure = null;
    const left = this.leave(null);
    this.#become('idle');
    await left;
  }

  async #attempt(
    undertaking: PlayerFailure['undertaking'],
    phase: PlayerPhase,
    work: (client: LiveSessionClient, held: HeldSession, counts: () => boolean) => Promise<void>,
  ): Promise<boolean> {
    const { held } = this.#sessions;
    if (!held || isBusy(this.#phase) || this.#joinData) return false;
    const generation = this.#generation;
    const counts = () => generation === this.#generation;
    this.#failure = null;
    this.#become(phase);
    try {
      await work(await this.#sessions.client(), held, counts);
      return counts();
    } catch (error) {
      if (counts()) this.#fail(undertaking, error);
      return false;
    }
  }

  #fail(undertaking: PlayerFailure['undertaking'], cause: unknown): void {
    const error = asLiveSessionError(cause);
    this.#failure = { error, undertaking };
    if (!this.#joinData) this.#become('failed');
    this.#host.failed(error);
    // The page may have shown something that is no longer so.
    void this.#sessions.refresh();
  }

  #become(phase: PlayerPhase): void {
    this.#phase = phase;
    this.#host.requestUpdate();
  }
}

/** A page's own client may lack what it does not offer. */
function missing(method: string): LiveSessionError {
  return new LiveSessionError('not_found', `The client has no ${method}().`);
}
