import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { Seat } from './seat.js';

interface Owner {
  /** Is the viewer in the room by now? */
  inRoom(): boolean;
  /** Told of each heartbeat that was refused, or got lost. */
  failed(error: LiveSessionError): void;
}

/** Tells the server from time to time that a seat is still taken; also while the page is hidden: a class can be listened to. */
export class Heartbeat {
  readonly #owner: Owner;
  #seat: Seat | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** Begins for a seat, where the server has asked for heartbeats. */
  start(seat: Seat): void {
    this.stop();
    if (seat.heartbeatSeconds === null || seat.joinId === null || !seat.client.sendHeartbeat) return;
    this.#seat = seat;
    this.#plan(seat);
  }

  /** Sends one at once, as when the viewer has just entered the room. */
  beat(): void {
    if (this.#seat) void this.#send(this.#seat);
  }

  stop(): void {
    this.#seat = null;
    clearTimeout(this.#timer);
  }

  #plan(seat: Seat): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(seat), seat.heartbeatSeconds! * millisecondsInSecond);
  }

  async #send(seat: Seat): Promise<void> {
    this.#plan(seat);
    try {
      const heartbeat = { join_id: seat.joinId!, in_room: this.#owner.inRoom() };
      await seat.client.sendHeartbeat!(seat.held.session.id, heartbeat);
    } catch (error) {
      // A seat that was given up meanwhile is nobody's concern.
      if (this.#seat === seat) this.#owner.failed(asLiveSessionError(error));
    }
  }
}
