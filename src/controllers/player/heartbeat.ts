import { millisecondsInSecond } from 'date-fns/constants';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import type { Seat } from './seat.js';

/** Whose seat the heartbeats keep. */
interface HeartbeatHost {
  /** Is the viewer in the room by now? */
  isInRoom(): boolean;
  /** Called for each heartbeat that was refused or lost. */
  heartbeatFailed(error: LiveSessionError): void;
}

/** Sends heartbeats, which keep a seat; also while the page is hidden: a class can be listened to. */
export class Heartbeat {
  readonly #host: HeartbeatHost;
  #seat: Seat | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: HeartbeatHost) {
    this.#host = host;
  }

  /** Starts for a seat, where the backend expects heartbeats. */
  start(seat: Seat): void {
    this.stop();
    if (seat.heartbeatSeconds === null || seat.joinId === null || !seat.client.sendHeartbeat) return;
    this.#seat = seat;
    this.#plan(seat);
  }

  /** Sends one at once. */
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
      const heartbeat = { join_id: seat.joinId!, in_room: this.#host.isInRoom() };
      await seat.client.sendHeartbeat!(seat.snapshot.session.id, heartbeat);
    } catch (error) {
      // The seat may have been given back meanwhile.
      if (this.#seat === seat) this.#host.heartbeatFailed(asLiveSessionError(error));
    }
  }
}
