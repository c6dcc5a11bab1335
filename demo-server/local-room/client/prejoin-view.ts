import type { Conference } from './conference.js';
import { element } from './element.js';
import type { ButtonName } from './room-config.js';
import { Tile } from './tile.js';
import { Toolbar } from './toolbar.js';
import type { Words } from './words/words.js';

const switches: ButtonName[] = ['microphone', 'camera'];

/** The prejoin page: a preview, two switches and a button. */
export class PrejoinView {
  readonly element: HTMLElement;
  readonly #tile: Tile;
  readonly #switches: Toolbar;

  constructor(words: Words, conference: Conference) {
    this.#tile = new Tile(words);
    this.#switches = new Toolbar(words, conference, switches);
    const join = element('button', { type: 'button', class: 'primary' }, words.join);
    join.addEventListener('click', () => conference.join());
    const list = element('ul', { class: 'preview' }, this.#tile.element);
    const title = element('h2', {}, words.joinTitle);
    this.element = element('main', { class: 'prejoin' }, title, list, this.#switches.element, join);
  }

  /** Updates the switches and the preview. */
  update(conference: Conference): void {
    const { me, devices } = conference;
    const state = { ...me.state, audioMuted: !devices.microphone.isWanted };
    this.#tile.update({ ...me, state }, true, devices.ownVideo);
    this.#switches.update(conference, switches);
  }
}
