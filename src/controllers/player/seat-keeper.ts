import { parseJoinData } from '../../api/parse/parse-join-data.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { heartbeatVerdict } from '../../domain/player/heartbeat-verdict.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { randomId } from '../../page/random-id.js';
import { TabLock } from '../../page/tab-lock.js';
import { Heartbeat } from './heartbeat.js';
import { giveBack, type Seat } from './seat.js';

/** Whose seat is kept. */
interface SeatHost {
  /** Is the viewer in the room by now? */
  isInRoom(): boolean;
  /** Called when the backend no longer counts the viewer in. */
  seatLost(error: LiveSessionError): void;
  /** Called when another tab of this browser has taken the session over. */
  movedAway(): void;
}

/** The session of a seat. */
export type SeatRequest = Pick<Seat, 'client' | 'snapshot'>;

/** Keeps one viewer's seat: in one tab of the browser at a time, alive by heartbeats, taken again where its lease expired, and given back. */
export class SeatKeeper {
  readonly #host: SeatHost;
  readonly #lock: TabLock;
  readonly #heartbeat: Heartbeat;
  /** The same in all attempts, so that a second one asks for the same seat; another one after a reload. */
  readonly #clientId = randomId();
  /** The seat that the viewer wants now; null for none. */
  #wanted: SeatRequest | null = null;
  #seat: Seat | null = null;

  constructor(host: SeatHost) {
    this.#host = host;
    this.#lock = new TabLock(() => host.movedAway());
    this.#heartbeat = new Heartbeat({
      isInRoom: () => host.isInRoom(),
      heartbeatFailed: (error) => void this.#heartbeatFailed(error),
    });
  }

  get seat(): Seat | null {
    return this.#seat;
  }

  /**
   * Takes a seat, or asks for the same one again; a seat that arrives when it is no longer wanted is given back. Rejects
   * with `open_elsewhere` where another tab has the session open, unless `takeOver` takes it from there.
   * @param name Names the session for all tabs of the browser.
   */
  async take(request: SeatRequest, name: string, takeOver: boolean): Promise<JoinSessionData> {
    this.#wanted = request;
    if (!this.#seat && !(await this.#lock.take(name, { takeOver })))
      throw new LiveSessionError('open_elsewhere', 'Another tab of this browser is in the session.');
    try {
      return await this.#join(request);
    } catch (error) {
      if (!this.#seat && this.#wanted === request) this.#lock.release();
      throw error;
    }
  }

  /** Call it when the viewer has entered the room: attendance counts from here. */
  beat(): void {
    this.#heartbeat.beat();
  }

  /** Gives the seat back, if there is one. Never rejects. */
  async giveUp(): Promise<void> {
    const seat = this.#seat;
    this.#seat = null;
    this.#wanted = null;
    this.#heartbeat.stop();
    this.#lock.release();
    if (seat) await giveBack(seat);
  }

  async #join({ client, snapshot }: SeatRequest): Promise<JoinSessionData> {
    const heartbeat = client.sendHeartbeat ? { heartbeat: true } : {};
    const body = { client_id: this.#clientId, ...heartbeat };
    const data = parseJoinData(await client.joinSession(snapshot.session.id, body));
    const { join_id: joinId = null, heartbeat_interval_s: heartbeatSeconds = null } = data;
    const seat = { client, snapshot, joinId, heartbeatSeconds };
    if (this.#isWanted(seat)) {
      this.#seat = seat;
      this.#heartbeat.start(seat);
    } else await giveBack(seat);
    return data;
  }

  /** Also that of an earlier attempt: a tab has one seat in a session, however often it asks. */
  #isWanted({ client, snapshot }: SeatRequest): boolean {
    return this.#wanted?.client === client && this.#wanted.snapshot.session.id === snapshot.session.id;
  }

  async #heartbeatFailed(error: LiveSessionError): Promise<void> {
    const verdict = heartbeatVerdict(error);
    if (verdict === 'again') return;
    this.#heartbeat.stop();
    if (verdict === 'over') this.#host.seatLost(error);
    if (verdict === 'rejoin') await this.#takeAgain(this.#seat!);
  }

  async #takeAgain(expired: Seat): Promise<void> {
    try {
      await this.#join(expired);
    } catch (error) {
      if (this.#seat === expired) this.#host.seatLost(asLiveSessionError(error));
    }
  }
}
