import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { Seat } from './seat.js';

/** The player whose seat is renewed. */
interface HeartbeatHost {
  /** Returns whether the viewer is in the room. */
  isInRoom(): boolean;
  /** Called for each heartbeat that failed. */
  heartbeatFailed(error: LiveSessionError): void;
}

/** Sends the heartbeats that renew the lease of a seat, also while the page is hidden. */
export class Heartbeat {
  readonly #host: HeartbeatHost;
  #seat: Seat | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HeartbeatHost) {
    this.#host = host;
  }

  /** Starts sending heartbeats for a seat, if the backend expects them. */
  start(seat: Seat): void {
    this.stop();
    if (seat.heartbeatSeconds === null || seat.joinId === null || !seat.client.sendHeartbeat) return;
    this.#seat = seat;
    this.#plan(seat);
  }

  /** Sends a heartbeat immediately. */
  beat(): void {
    if (this.#seat) void this.#send(this.#seat);
  }

  /** Stops sending heartbeats. */
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
      const heartbeat = { join_id: seat.joinId!, in_room: this.#host.isInRoom() };
      await seat.client.sendHeartbeat!(seat.snapshot.session.id, heartbeat);
    } catch (error) {
      // Ignores the error if the seat was released in the meantime.
      if (this.#seat === seat) this.#host.heartbeatFailed(asLiveSessionError(error));
    }
  }
}
