import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { requireMethod } from '../../api/require-method.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { PlayerPhase } from '../../domain/player/player-phase.js';
import { publicSession } from '../../domain/session/public-session.js';
import type { RoomStateName } from '../../domain/room/room-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { LiveSessionEndedEvent } from '../../events/live-session-ended-event.js';
import { LiveSessionJoinRequestEvent } from '../../events/live-session-join-request-event.js';
import { LiveSessionJoinedEvent } from '../../events/live-session-joined-event.js';
import { type LeaveReason, LiveSessionLeftEvent } from '../../events/live-session-left-event.js';
import { LiveSessionStartedEvent } from '../../events/live-session-started-event.js';
import { preconnect } from '../../jitsi/script/preconnect.js';
import { AfterRemoval } from '../after-removal.js';
import { AutomaticEntry } from './automatic-entry.js';
import { LeaveGuard } from './leave-guard.js';
import { allowedJitsiServers } from '../../page/page-configuration.js';
import { RecordingLink } from './recording-link.js';
import { SeatKeeper } from './seat-keeper.js';
import type { SessionController } from '../session/session-controller.js';
import { type PlayerFailure, PlayerOperations } from './player-operations.js';

/** How a viewer comes in. */
export interface JoinOptions {
  /** Takes the session over from another tab of the browser. */
  readonly takeOver?: boolean;
  /** Nobody clicked: camera and microphone stay off, and Jitsi's page for trying them comes first. */
  readonly unasked?: boolean;
}

interface PlayerHost extends ReactiveControllerHost, HTMLElement {
  readonly noLeaveGuard: boolean;
  /** Called once for each failure. */
  report(error: LiveSessionError): void;
}

/** Leads one viewer through a session: start, join, leave, end; one at a time. Dispatches these events of its host. */
export class PlayerController implements ReactiveController {
  readonly #host: PlayerHost;
  readonly #sessions: SessionController;
  readonly #operations: PlayerOperations;
  readonly #seats: SeatKeeper;
  readonly #entry: AutomaticEntry;
  readonly #guard = new LeaveGuard();
  readonly #recording = new RecordingLink();
  #joinData: JoinSessionData | null = null;
  #unasked = false;
  #leftBecause: LeaveReason | null = null;
  #inCall = false;
  #ending = false;

  constructor(host: PlayerHost, sessions: SessionController) {
    this.#host = host;
    this.#sessions = sessions;
    this.#operations = new PlayerOperations(host, sessions);
    this.#seats = new SeatKeeper({
      isInRoom: () => this.#inCall,
      seatLost: (error) => this.#seatLost(error),
      movedAway: () => void this.leave('moved'),
    });
    this.#entry = new AutomaticEntry({
      sessionName: () => sessions.name,
      enter: () => void this.join(),
      enterAgain: () => void this.join({ unasked: true }),
    });
    host.addController(this);
    new AfterRemoval(host, () => void this.#abandon());
  }

  get phase(): PlayerPhase {
    return this.#operations.phase;
  }

  get failure(): PlayerFailure | null {
    return this.#operations.failure;
  }

  /** What the room is opened with; null outside it. */
  get joinData(): JoinSessionData | null {
    return this.#joinData;
  }

  /** The room opens without a click: after a reload. */
  get unasked(): boolean {
    return this.#unasked;
  }

  /** Why the viewer is out of the room; null before they were in, and again from the next try on. */
  get leftBecause(): LeaveReason | null {
    return this.#leftBecause;
  }

  get ending(): boolean {
    return this.#ending;
  }

  /** Will the viewer be let in as soon as the session has started? */
  get armed(): boolean {
    return this.#entry.armed;
  }

  /** Is a seat kept although no room is open, as when the video server did not answer? */
  get keepsSeat(): boolean {
    return this.#seats.seat !== null && this.#joinData === null;
  }

  /** Starts the session, then joins it. */
  async start(): Promise<void> {
    const started = await this.#operations.run('start', 'starting', async (context) => {
      const startSession = requireMethod(context.client, 'startSession');
      const { wire } = await this.#sessions.call(context.client, () =>
        startSession(context.snapshot.session.id),
      );
      if (!context.isCurrent()) return;
      this.#operations.setPhase('idle');
      this.#host.dispatchEvent(new LiveSessionStartedEvent({ session: publicSession(wire) }));
    });
    if (started) await this.join();
  }

  /** Takes a seat and opens the room, unless the page prevents it, or another tab of this browser has it open. */
  async join({ takeOver = false, unasked = false }: JoinOptions = {}): Promise<void> {
    const wire = this.#sessions.snapshot?.wire;
    if (!wire || !this.#operations.isFree) return;
    this.arm(false);
    if (!this.#host.dispatchEvent(new LiveSessionJoinRequestEvent({ session: publicSession(wire) }))) return;
    if (wire.jitsi_server_url) preconnect(wire.jitsi_server_url, allowedJitsiServers());
    this.#unasked = unasked;
    this.#leftBecause = null;
    await this.#operations.run('join', 'joining', async (context) => {
      if (!context.isCurrent()) return;
      const data = await this.#seats.take(context, this.#sessions.name, takeOver);
      if (!context.isCurrent()) return;
      this.#joinData = data;
      this.#operations.setPhase('in-room');
    });
  }

  /** Lets the viewer in as soon as the session has started, or no longer. */
  arm(isArmed: boolean): void {
    if (isArmed) this.#entry.arm();
    else this.#entry.disarm();
    this.#host.requestUpdate();
  }

  /**
   * Leaves at once, then tells the server. Never rejects: nobody is kept in a room by a server that does not answer.
   * @param reason Null when the page itself took the room away, and need not be told.
   */
  async leave(reason: LeaveReason | null = 'user'): Promise<void> {
    const wasInRoom = this.#joinData !== null;
    this.#joinData = null;
    this.#inCall = false;
    if (reason) this.#entry.forget();
    const told = this.#seats.giveUp();
    if (wasInRoom) {
      this.#leftBecause = reason;
      this.#operations.setPhase('left');
      if (reason) this.#host.dispatchEvent(new LiveSessionLeftEvent({ reason }));
    }
    await told;
  }

  /** Ends the session for everyone. @param closeRoom Closes the open room, if there is one, once the server has agreed. */
  async end(closeRoom: () => Promise<void>): Promise<void> {
    const { snapshot } = this.#sessions;
    if (!snapshot || this.#ending) return;
    this.#ending = true;
    this.#operations.show(null);
    try {
      const client = await this.#sessions.client();
      const endSession = requireMethod(client, 'endSession');
      // The server first, then the room, then what the player shows; others are told at once.
      this.#sessions.pin();
      const { wire } = await this.#sessions.call(client, () => endSession(snapshot.session.id));
      await closeRoom();
      this.#sessions.unpin();
      this.#host.dispatchEvent(new LiveSessionEndedEvent({ session: publicSession(wire) }));
    } catch (error) {
      this.#operations.fail('end', error);
    } finally {
      this.#ending = false;
      this.#sessions.unpin();
    }
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    const operation = this.failure?.operation;
    if (operation === 'start') await this.start();
    else if (operation !== 'end') await this.join();
  }

  /** Dismisses the failure, and gives back a seat that was kept for another try. */
  async dismiss(): Promise<void> {
    this.#operations.show(null);
    if (this.phase === 'failed') this.#operations.setPhase('idle');
    if (this.keepsSeat) await this.leave();
  }

  /** The viewer is in the call; also told after each reconnection and breakout room. */
  roomJoined(): void {
    const { seat } = this.#seats;
    if (this.#inCall || !seat) return;
    this.#inCall = true;
    this.#entry.remember();
    this.#seats.beat();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new LiveSessionJoinedEvent({ session: publicSession(seat.snapshot.wire) }));
  }

  /** The room failed for good. Before the call the seat is kept for another try; out of a call it is given back. */
  roomFailed(error: LiveSessionError): void {
    if (!this.#joinData) return;
    if (this.#inCall) void this.leave('network');
    this.#joinData = null;
    this.#operations.setPhase('failed');
    this.#operations.fail('room', error);
  }

  /** The call is over, as the room reports it; an error has been told by itself. */
  roomClosed(state: RoomStateName): void {
    if (!this.#joinData || state === 'error') return;
    if (state === 'kicked') {
      const error = new LiveSessionError('kicked', 'Removed by a moderator.');
      this.#operations.show({ error, operation: 'room' });
    }
    void this.leave(state === 'kicked' || state === 'ended' ? state : 'hangup');
    void this.#sessions.refresh();
  }

  /** The room tells where a recording can be seen: the backend hears of it from the instructor's page. */
  async recordingLink(link: string): Promise<void> {
    const { seat } = this.#seats;
    if (seat && this.#joinData?.is_instructor) await this.#recording.send(link, seat, this.#sessions);
  }

  /** Follows what the element shows; to be called in each `updated()` of the host. */
  follow(view: SessionView | null): void {
    if (view) this.#entry.follow(view);
    const state = view?.state;
    if (!this.#operations.areAbout(this.#sessions.snapshot?.session.id ?? null)) void this.#abandon();
    else if (this.#joinData && !this.#ending && (state === 'ended' || state === 'cancelled'))
      void this.leave(state);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#onPageHide);
    window.addEventListener('pageshow', this.#onPageShow);
  }

  hostUpdated(): void {
    this.#guard.set(this.#inCall && !this.#host.noLeaveGuard);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.#onPageHide);
    window.removeEventListener('pageshow', this.#onPageShow);
  }

  readonly #onPageHide = () => void this.leave(null);

  /** Out of the browser's memory of pages the viewer comes back as after a reload. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    this.#entry.lookBackAgain();
    this.#host.requestUpdate();
  };

  /** The server no longer counts the viewer in: the room closes, with a word. */
  #seatLost(error: LiveSessionError): void {
    const reason = leaveReasons.get(error.code) ?? 'network';
    void this.leave(reason);
    if (reason === 'network') this.#operations.fail('room', error);
    else void this.#sessions.refresh();
  }

  async #abandon(): Promise<void> {
    this.#guard.set(false);
    this.#entry.disarm();
    this.#entry.forget();
    const left = this.leave(null);
    this.#operations.invalidate();
    await left;
  }
}

const leaveReasons = new Map<string, LeaveReason>([
  ['session_ended', 'ended'],
  ['session_cancelled', 'cancelled'],
]);
