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

/** The options of `join()`. */
export interface JoinOptions {
  /** True to take the session over from another tab of the browser. */
  readonly takeOver?: boolean;
  /** True without a click: camera and microphone stay off, and Jitsi's prejoin page is displayed first. */
  readonly withoutClick?: boolean;
}

interface PlayerHost extends ReactiveControllerHost, HTMLElement {
  /** True to leave the page without a confirmation during the call. */
  readonly noLeaveGuard: boolean;
  /** Called once for each failure. */
  report(error: LiveSessionError): void;
}

/** Starts, joins, leaves and ends a session for one viewer, one operation at a time. Dispatches the events of its host. */
export class PlayerController implements ReactiveController {
  readonly #host: PlayerHost;
  readonly #session: SessionController;
  readonly #operations: PlayerOperations;
  readonly #seatKeeper: SeatKeeper;
  readonly #entry: AutomaticEntry;
  readonly #guard = new LeaveGuard();
  readonly #recording = new RecordingLink();
  #joinData: JoinSessionData | null = null;
  #openedWithoutClick = false;
  #leftBecause: LeaveReason | null = null;
  #inCall = false;
  #ending = false;

  constructor(host: PlayerHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
    this.#operations = new PlayerOperations(host, session);
    this.#seatKeeper = new SeatKeeper({
      isInRoom: () => this.#inCall,
      seatLost: (error) => this.#seatLost(error),
      takenOver: () => void this.leave('moved'),
    });
    this.#entry = new AutomaticEntry({
      sessionName: () => session.name,
      enter: () => void this.join(),
      reenter: () => void this.join({ withoutClick: true }),
    });
    host.addController(this);
    new AfterRemoval(host, () => void this.#abandon());
  }

  /** The progress of the viewer. */
  get phase(): PlayerPhase {
    return this.#operations.phase;
  }

  /** The failure to display; null for none. */
  get failure(): PlayerFailure | null {
    return this.#operations.failure;
  }

  /** The data that the room was opened with; null outside the room. */
  get joinData(): JoinSessionData | null {
    return this.#joinData;
  }

  /** True if the room opens without a click, after a reload. */
  get openedWithoutClick(): boolean {
    return this.#openedWithoutClick;
  }

  /** Why the viewer has left the room; null before that, and from the next `join()` on. */
  get leftBecause(): LeaveReason | null {
    return this.#leftBecause;
  }

  /** True while `end()` is in progress. */
  get ending(): boolean {
    return this.#ending;
  }

  /** True if the viewer will join automatically when the session has started. */
  get armed(): boolean {
    return this.#entry.armed;
  }

  /** True if the viewer has a seat although no room is open, as after a failure of the video server. */
  get keepsSeat(): boolean {
    return this.#seatKeeper.seat !== null && this.#joinData === null;
  }

  /** Starts the session, then joins it. */
  async start(): Promise<void> {
    const started = await this.#operations.run('start', 'starting', async (context) => {
      const startSession = requireMethod(context.client, 'startSession');
      const { wire } = await this.#session.call(context.client, () =>
        startSession(context.snapshot.session.id),
      );
      if (!context.isCurrent()) return;
      this.#operations.setPhase('idle');
      this.#host.dispatchEvent(new LiveSessionStartedEvent({ session: publicSession(wire) }));
    });
    if (started) await this.join();
  }

  /** Takes a seat and opens the room. Does nothing if the page cancels the join request. Never rejects: `failure` is the error. */
  async join({ takeOver = false, withoutClick = false }: JoinOptions = {}): Promise<void> {
    const wire = this.#session.snapshot?.wire;
    if (!wire || !this.#operations.isFree) return;
    this.arm(false);
    if (!this.#host.dispatchEvent(new LiveSessionJoinRequestEvent({ session: publicSession(wire) }))) return;
    if (wire.jitsi_server_url) preconnect(wire.jitsi_server_url, allowedJitsiServers());
    this.#openedWithoutClick = withoutClick;
    this.#leftBecause = null;
    await this.#operations.run('join', 'joining', async (context) => {
      if (!context.isCurrent()) return;
      const data = await this.#seatKeeper.take(context, this.#session.name, takeOver);
      if (!context.isCurrent()) return;
      this.#joinData = data;
      this.#operations.setPhase('in-room');
    });
  }

  /** Enables or disables joining automatically when the session has started. */
  arm(isArmed: boolean): void {
    if (isArmed) this.#entry.arm();
    else this.#entry.disarm();
    this.#host.requestUpdate();
  }

  /**
   * Leaves the room immediately, then releases the seat. Never rejects: a server that does not answer keeps nobody in the room.
   * @param reason Null if the page has removed the room, so that no event is dispatched.
   */
  async leave(reason: LeaveReason | null = 'user'): Promise<void> {
    const wasInRoom = this.#joinData !== null;
    this.#joinData = null;
    this.#inCall = false;
    if (reason) this.#entry.forget();
    const released = this.#seatKeeper.release();
    if (wasInRoom) {
      this.#leftBecause = reason;
      this.#operations.setPhase('left');
      if (reason) this.#host.dispatchEvent(new LiveSessionLeftEvent({ reason }));
    }
    await released;
  }

  /**
   * Ends the session for everyone. Never rejects: `failure` is the error.
   * @param closeRoom Closes the open room, if there is one. Called after the server has ended the session.
   */
  async end(closeRoom: () => Promise<void>): Promise<void> {
    const { snapshot } = this.#session;
    if (!snapshot || this.#ending) return;
    this.#ending = true;
    this.#operations.show(null);
    try {
      const client = await this.#session.client();
      const endSession = requireMethod(client, 'endSession');
      // Order: the server, then the room, then this player. Other elements display the new state immediately.
      this.#session.pin();
      const { wire } = await this.#session.call(client, () => endSession(snapshot.session.id));
      await closeRoom();
      this.#session.unpin();
      this.#host.dispatchEvent(new LiveSessionEndedEvent({ session: publicSession(wire) }));
    } catch (error) {
      this.#operations.fail('end', error);
    } finally {
      this.#ending = false;
      this.#session.unpin();
    }
  }

  /** Repeats the operation that failed. */
  async retry(): Promise<void> {
    const operation = this.failure?.operation;
    if (operation === 'start') await this.start();
    else if (operation !== 'end') await this.join();
  }

  /** Dismisses the failure, and releases a seat that was kept for another attempt. */
  async dismiss(): Promise<void> {
    this.#operations.show(null);
    if (this.phase === 'failed') this.#operations.setPhase('idle');
    if (this.keepsSeat) await this.leave();
  }

  /** Call this when the viewer has joined the call, and again after reconnections and breakout rooms. */
  roomJoined(): void {
    const { seat } = this.#seatKeeper;
    if (this.#inCall || !seat) return;
    this.#inCall = true;
    this.#entry.remember();
    this.#seatKeeper.beat();
    this.#host.requestUpdate();
    this.#host.dispatchEvent(new LiveSessionJoinedEvent({ session: publicSession(seat.snapshot.wire) }));
  }

  /** Call this when the room has failed. Keeps the seat for another attempt if the viewer was not in the call yet. */
  roomFailed(error: LiveSessionError): void {
    if (!this.#joinData) return;
    if (this.#inCall) void this.leave('network');
    this.#joinData = null;
    this.#operations.setPhase('failed');
    this.#operations.fail('room', error);
  }

  /** Call this when the room reports that the call is over. Ignores `error`, which `roomFailed()` handles. */
  roomClosed(state: RoomStateName): void {
    if (!this.#joinData || state === 'error') return;
    if (state === 'kicked') {
      const error = new LiveSessionError('kicked', 'Removed by a moderator.');
      this.#operations.show({ error, operation: 'room' });
    }
    void this.leave(state === 'kicked' || state === 'ended' ? state : 'hangup');
    void this.#session.refresh();
  }

  /** Call this when the room reports the link of a recording. The page of the instructor sends it to the backend. */
  async recordingLink(link: string): Promise<void> {
    const { seat } = this.#seatKeeper;
    if (seat && this.#joinData?.is_instructor) await this.#recording.send(link, seat, this.#session);
  }

  /** Call this with the current view in each `updated()` of the host. */
  follow(view: SessionView | null): void {
    if (view) this.#entry.follow(view);
    const state = view?.state;
    if (!this.#operations.areAbout(this.#session.snapshot?.session.id ?? null)) void this.#abandon();
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

  /** Handles a page from the back-forward cache like a reload. */
  readonly #onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    this.#entry.checkReloadAgain();
    this.#host.requestUpdate();
  };

  /** Closes the room and displays why the seat was lost. */
  #seatLost(error: LiveSessionError): void {
    const reason = leaveReasons.get(error.code) ?? 'network';
    void this.leave(reason);
    if (reason === 'network') this.#operations.fail('room', error);
    else void this.#session.refresh();
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
