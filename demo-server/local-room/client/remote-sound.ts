import type { RemotePeople } from './remote-people.js';

/** The voices of the others: played as soon as the browser lets us, at the latest after a press of the button. */
export class RemoteSound {
  /** The browser wants the viewer to do something in the room first. */
  isBlocked = false;
  readonly #players = new Map<string, HTMLAudioElement>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Plays those who are there now. */
  update(people: RemotePeople): void {
    for (const [id, player] of this.#players) {
      if (people.get(id)) continue;
      player.srcObject = null;
      this.#players.delete(id);
    }
    for (const { id, peer } of people.all()) {
      if (this.#players.has(id)) continue;
      const player = new Audio();
      player.srcObject = peer.audio;
      this.#players.set(id, player);
      this.#play(player);
    }
  }

  /** Tries again, in answer to a press. */
  unblock(): void {
    this.isBlocked = false;
    for (const player of this.#players.values()) this.#play(player);
    this.#onChange();
  }

  #play(player: HTMLAudioElement): void {
    player.play().catch((error: unknown) => {
      if (!(error instanceof DOMException) || error.name !== 'NotAllowedError') return;
      this.isBlocked = true;
      this.#onChange();
    });
  }
}
