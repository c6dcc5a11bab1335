import type { Participant } from '../room-message.js';
import type { Conference } from './conference.js';
import { element } from './element.js';
import { Tile } from './tile.js';
import type { Words } from './words/words.js';

/** The tiles of all participants: one on the stage with the rest beside it, or all in a grid. */
export class TileGrid {
  readonly #stage = element('ul', { class: 'stage' });
  readonly #strip = element('ul', { class: 'filmstrip' });
  readonly element = element('div', { class: 'tiles' }, this.#stage, this.#strip);
  readonly #tiles = new Map<string, Tile>();
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  /** Updates the tiles. */
  update({ me, people, devices, isTileView }: Conference): void {
    const others = people.all();
    const onStage = isTileView ? null : stagePerson(me, others);
    this.element.classList.toggle('is-grid', isTileView);
    this.element.style.setProperty('--columns', String(Math.ceil(Math.sqrt(others.length + 1))));
    for (const [id, tile] of this.#tiles) {
      if (id === me.id || people.get(id)) continue;
      tile.element.remove();
      this.#tiles.delete(id);
    }
    for (const { peer, ...person } of others)
      this.#show(person, false, peer.video, person.id === onStage?.id);
    this.#show(me, true, devices.ownVideo, me === onStage);
    this.#strip.hidden = this.#strip.childElementCount === 0;
  }

  #show(person: Participant, isLocal: boolean, video: MediaStream, isOnStage: boolean): void {
    const tile = this.#tiles.get(person.id) ?? new Tile(this.#words);
    this.#tiles.set(person.id, tile);
    tile.update(person, isLocal, video);
    tile.placeIn(isOnStage ? this.#stage : this.#strip);
  }
}

/** The participant on the stage: who shares a screen, else a moderator, else who joined first, else the viewer. */
function stagePerson(me: Participant, others: Participant[]): Participant {
  const by = (test: (person: Participant) => boolean) => others.find(test);
  return by(({ state }) => state.sharing) ?? by(({ moderator }) => moderator) ?? others[0] ?? me;
}
