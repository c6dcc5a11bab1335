import type { LiveSessionClient } from '../../api/live-session-client.js';
import { parseJoinData } from '../../api/parse/parse-join-data.js';
import { heartbeatVerdict } from '../../domain/player/heartbeat-verdict.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { asLiveSessionError } from '../../domain/as-live-session-error.js';
import { Heartbeat } from './heartbeat.js';
import { randomId } from '../../page/random-id.js';
import { giveBack, type Seat } from './seat.js';
import type { HeldSession } from '../session/session-controller.js';
import { TabLock } from '../../page/tab-lock.js';

interface Owner {
  /** Is the viewer in the room by now? */
  inRoom(): boolean;
  /** The server no longer counts the viewer in. */
  lost(error: LiveSessionError): void;
  /** Another tab of this browser has taken the session over. */
  movedAway(): void;
}

/** Keeps one viewer's seat: one tab of the browser at a time, alive by heartbeats, taken anew where it lapsed, and given back. */
export class SeatKeeper {
  readonly #owner: Owner;
  readonly #lock: TabLock;
  readonly #heartbeat: Heartbeat;
  /** The same in all tries, so that a second try asks for the same seat; another one after a reload. */
  readonly #clientId = randomId();
  /** What the viewer wants a seat of now; null for nothing. */
  #wanted: Pick<Seat, 'client' | 'held'> | null = null;
  #seat: Seat | null = null;

  constructor(owner: Owner) {
    this.#owner = owner;
    this.#lock = new TabLock(() => owner.movedAway());
    this.#heartbeat = new Heartbeat({
      inRoom: () => owner.inRoom(),
      failed: (error) => void this.#heartbeatFailed(error),
    });
  }

  get seat(): Seat | null {
    return this.#seat;
  }

  /**
   * Takes a seat, or asks for the same one again; one that comes when it is no longer wanted is given back. Rejects with
   * `open_elsewhere` where another tab has the session open, unless it is to be taken over. @param name Names the session for all tabs of the browser.
   */
  async take(
    client: LiveSessionClient,
    held: HeldSession,
    name: string,
    { takeOver }: { takeOver: boolean },
  ): Promise<JoinSessionData> {
    const wanted = (this.#wanted = { client, held });
    if (!this.#seat && !(await this.#lock.take(name, { takeOver })))
      throw new LiveSessionError('open_elsewhere', 'Another tab of this browser is in the session.');
    try {
      return await this.#ask(client, held);
    } catch (error) {
      if (!this.#seat && this.#wanted === wanted) this.#lock.release();
      throw error;
    }
  }

  /** The viewer has just entered the room: attendance counts from here. */
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

  async #ask(client: LiveSessionClient, held: HeldSession): Promise<JoinSessionData> {
    const heartbeat = client.sendHeartbeat ? { heartbeat: true } : {};
    const body = { client_id: this.#clientId, ...heartbeat };
    const data = parseJoinData(await client.joinSession(held.session.id, body));
    const { join_id: joinId = null, heartbeat_interval_s: heartbeatSeconds = null } = data;
    const seat = { client, held, joinId, heartbeatSeconds };
    if (this.#isWanted(seat)) {
      this.#seat = seat;
      this.#heartbeat.start(seat);
    } else await giveBack(seat);
    return data;
  }

  /** Also that of an earlier try: a tab has one seat in a session, however often it asks. */
  #isWanted({ client, held }: Seat): boolean {
    return this.#wanted?.client === client && this.#wanted.held.session.id === held.session.id;
  }

  async #heartbeatFailed(error: LiveSessionError): Promise<void> {
    const verdict = heartbeatVerdict(error);
    if (verdict === 'again') return;
    this.#heartbeat.stop();
    if (verdict === 'over') this.#owner.lost(error);
    if (verdict === 'rejoin') await this.#takeAgain(this.#seat!);
  }

  async #takeAgain(lapsed: Seat): Promise<void> {
    try {
      await this.#ask(lapsed.client, lapsed.held);
    } catch (error) {
      if (this.#seat === lapsed) this.#owner.lost(asLiveSessionError(error));
    }
  }
}
