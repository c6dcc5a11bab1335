import { expect } from '@open-wc/testing';
import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import type { LiveSessionPlayer } from '../../src/components/live-session-player/live-session-player.js';
import type { LiveSession } from '../../src/domain/session/live-session.js';
import { eventually } from './eventually.js';
import { joinDataFixture } from './fake-client.js';
import { type FakeRoom, fakeRooms } from './fake-room.js';
import { inCall, player } from './player-fixture.js';
import { liveFixture, minute } from './session-fixture.js';
import { watchPage } from './watch-page.js';

/** Returns the fake rooms that are not disposed of. */
export function openRooms(): FakeRoom[] {
  return fakeRooms().filter(({ disposed }) => !disposed);
}

/** Players of a server that counts its seats, on a page whose timers and listeners are counted. */
export class PlayerTrial {
  /** Taken seats, by tab. */
  readonly seats = new Map<string, string>();
  /** Number of answered joins. */
  joins = 0;
  readonly #page = watchPage();
  readonly #players: LiveSessionPlayer[] = [];

  /** Starts a trial, after a first player has created everything that players share. */
  static async begin(): Promise<PlayerTrial> {
    const { element } = await inCall();
    element.remove();
    await eventually(() => openRooms().length === 0);
    return new PlayerTrial();
  }

  /** The methods of a server with these seats. */
  readonly server = {
    joinSession: (id, body) => {
      const tab = `${id} ${body!.client_id}`;
      this.joins += 1;
      this.seats.set(tab, this.seats.get(tab) ?? `seat-${this.joins}`);
      return Promise.resolve(
        joinDataFixture({ join_id: this.seats.get(tab)!, jwt: `CANARY-jwt-${this.joins}` }),
      );
    },
    leaveSession: (_id, body) => {
      for (const [tab, seat] of this.seats) if (seat === body!.join_id) this.seats.delete(tab);
      return Promise.resolve();
    },
  } satisfies Partial<LiveSessionClient>;

  /** Adds a player, by default of a live session. */
  async player(
    session: LiveSession | (() => LiveSession) = liveFixture(minute, Date.now()),
    methods: Partial<LiveSessionClient> = {},
    attributes: Record<string, string> = {},
  ): Promise<LiveSessionPlayer> {
    const { element } = await player(session, { ...this.server, ...methods }, attributes);
    this.watch(element);
    return element;
  }

  /** Adds a player and joins the call. */
  async inCall(methods: Partial<LiveSessionClient> = {}) {
    const { element, room } = await inCall(undefined, { ...this.server, ...methods });
    this.watch(element);
    return { element, room };
  }

  /** Adds a player to this trial. */
  watch(element: LiveSessionPlayer): void {
    this.#players.push(element);
  }

  /** Removes all players. Throws if a seat, room, timer, listener or secret is left (docs/reliability.md, C3, C6, C7). */
  async end(): Promise<void> {
    try {
      const markup = [document.documentElement, ...this.#players.map(({ shadowRoot }) => shadowRoot!)];
      expect(markup.map(({ innerHTML }) => innerHTML).join('')).to.not.contain('CANARY');
      for (const element of this.#players) element.remove();
      await eventually(
        () => this.seats.size === 0,
        `A seat is still taken: ${[...this.seats.keys()].join()}.`,
      );
      await eventually(() => openRooms().length === 0, 'A room is still open.');
      await eventually(() => this.#page.openTimers() === 0, 'A timer is left.');
      expect([document.querySelectorAll('iframe').length, this.#page.openListeners()]).to.deep.equal([0, []]);
    } finally {
      this.#page.stop();
    }
  }
}
