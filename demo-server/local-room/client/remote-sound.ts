import type { RemotePeople } from './remote-people.js';

/** Plays the sound of the others, as soon as the browser allows it: at the latest after the viewer presses a button. */
export class RemoteSound {
  /** The browser blocks sound until the viewer interacts with the room. */
  isBlocked = false;
  readonly #players = new Map<string, HTMLAudioElement>();
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Plays the present participants. */
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

  /** Tries to play again, after the viewer has pressed a button. */
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
