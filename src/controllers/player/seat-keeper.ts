import { parseJoinData } from '../../api/parse/parse-join-data.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { heartbeatVerdict } from '../../domain/player/heartbeat-verdict.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { randomId } from '../../page/random-id.js';
import { TabLock } from '../../page/tab-lock.js';
import { Heartbeat } from './heartbeat.js';
import { releaseSeat, type Seat } from './seat.js';

/** The player that the seat belongs to. */
interface SeatHost {
  /** Returns whether the viewer is in the room. */
  isInRoom(): boolean;
  /** Called when the backend has withdrawn the seat. */
  seatLost(error: LiveSessionError): void;
  /** Called when another tab of this browser has taken over the session. */
  takenOver(): void;
}

/** The session for which a seat is requested. */
export type SeatRequest = Pick<Seat, 'client' | 'snapshot'>;

/**
 * Manages the viewer's seat: takes it in only one tab of the browser, renews its lease by heartbeats, takes it again after the
 * lease has expired, and releases it.
 */
export class SeatKeeper {
  readonly #host: SeatHost;
  readonly #lock: TabLock;
  readonly #heartbeat: Heartbeat;
  /** The same for all requests of this page, so that a repeated one returns the same seat. */
  readonly #clientId = randomId();
  /** The latest request for a seat; null after `release()`. */
  #request: SeatRequest | null = null;
  #seat: Seat | null = null;

  constructor(host: SeatHost) {
    this.#host = host;
    this.#lock = new TabLock(() => host.takenOver());
    this.#heartbeat = new Heartbeat({
      isInRoom: () => host.isInRoom(),
      heartbeatFailed: (error) => void this.#heartbeatFailed(error),
    });
  }

  /** The current seat; null for none. */
  get seat(): Seat | null {
    return this.#seat;
  }

  /**
   * Takes a seat, or requests the same one again. A seat that is received after `release()` is released. Rejects with
   * `open_elsewhere` if another tab has the session open.
   * @param name Name of the session, the same in all tabs of the browser.
   * @param takeOver True to take the session over from another tab.
   */
  async take(request: SeatRequest, name: string, takeOver: boolean): Promise<JoinSessionData> {
    this.#request = request;
    if (!this.#seat && !(await this.#lock.take(name, { takeOver })))
      throw new LiveSessionError('open_elsewhere', 'Another tab of this browser has joined the session.');
    try {
      return await this.#join(request);
    } catch (error) {
      if (!this.#seat && this.#request === request) this.#lock.release();
      throw error;
    }
  }

  /** Call this when the viewer has entered the room: attendance counts from this heartbeat. */
  beat(): void {
    this.#heartbeat.beat();
  }

  /** Releases the seat, if there is one. Never rejects. */
  async release(): Promise<void> {
    const seat = this.#seat;
    this.#seat = null;
    this.#request = null;
    this.#heartbeat.stop();
    this.#lock.release();
    if (seat) await releaseSeat(seat);
  }

  async #join({ client, snapshot }: SeatRequest): Promise<JoinSessionData> {
    const heartbeat = client.sendHeartbeat ? { heartbeat: true } : {};
    const body = { client_id: this.#clientId, ...heartbeat };
    const data = parseJoinData(await client.joinSession(snapshot.session.id, body));
    const { join_id: joinId = null, heartbeat_interval_s: heartbeatSeconds = null } = data;
    const seat = { client, snapshot, joinId, heartbeatSeconds };
    if (this.#isRequested(seat)) {
      this.#seat = seat;
      this.#heartbeat.start(seat);
    } else await releaseSeat(seat);
    return data;
  }

  /** Also accepts the seat of an earlier request for the same session: they share one seat. */
  #isRequested({ client, snapshot }: SeatRequest): boolean {
    return this.#request?.client === client && this.#request.snapshot.session.id === snapshot.session.id;
  }

  async #heartbeatFailed(error: LiveSessionError): Promise<void> {
    const verdict = heartbeatVerdict(error);
    if (verdict === 'again') return;
    this.#heartbeat.stop();
    if (verdict === 'over') this.#host.seatLost(error);
    if (verdict === 'rejoin') await this.#rejoin(this.#seat!);
  }

  async #rejoin(expired: Seat): Promise<void> {
    try {
      await this.#join(expired);
    } catch (error) {
      if (this.#seat === expired) this.#host.seatLost(asLiveSessionError(error));
    }
  }
}
