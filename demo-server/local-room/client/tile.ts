import type { Participant } from '../room-message.js';
import { element } from './element.js';
import { icon } from './icon.js';
import { initials } from './initials.js';
import type { Words } from './words/words.js';

/** The tile of a participant: video or initials, above the name. */
export class Tile {
  readonly element = element('li', { class: 'tile' });
  readonly #video = element('video', { playsinline: '', autoplay: '' });
  readonly #avatar = element('span', { class: 'avatar', 'aria-hidden': 'true' });
  readonly #name = element('bdi');
  readonly #hand: HTMLElement;
  readonly #muted: HTMLElement;
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    // Muted before anything plays: a separate element plays the sound.
    this.#video.muted = true;
    this.#hand = sign('hand', words.handUp);
    this.#muted = sign('mic-off', words.muted);
    this.element.append(
      element('div', { class: 'picture' }, this.#avatar, this.#video),
      element('p', { class: 'caption' }, this.#name, this.#hand, this.#muted),
    );
  }

  /** Updates the tile. */
  update({ name, state }: Participant, isLocal: boolean, video: MediaStream): void {
    const shownName = name || this.#words.someone;
    this.#avatar.textContent = initials(name);
    this.#name.textContent = isLocal ? this.#words.you(shownName) : shownName;
    this.#hand.hidden = state.hand === 0;
    this.#muted.hidden = !state.audioMuted;
    this.#video.hidden = state.videoMuted && !state.sharing;
    this.#video.classList.toggle('is-screen', state.sharing);
    this.#video.setAttribute('aria-label', shownName);
    if (this.#video.srcObject !== video) this.#video.srcObject = video;
  }

  /** Puts the tile into a list, and resumes its video, which moving pauses. */
  placeIn(list: HTMLElement): void {
    if (this.element.parentElement === list) return;
    list.append(this.element);
    this.#video.play().catch(() => {});
  }
}

function sign(name: 'hand' | 'mic-off', text: string): HTMLElement {
  return element('span', { class: `sign sign-${name}`, role: 'img', 'aria-label': text }, icon(name));
}
