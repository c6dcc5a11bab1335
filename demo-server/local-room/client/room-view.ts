import { ChatPanel } from './chat-panel.js';
import type { Conference, Phase } from './conference.js';
import { element } from './element.js';
import { PrejoinView } from './prejoin-view.js';
import { RemoteSound } from './remote-sound.js';
import type { ButtonName } from './room-config.js';
import { StatusLine } from './status-line.js';
import { TileGrid } from './tile-grid.js';
import { Toolbar } from './toolbar.js';
import type { Words } from './words/words.js';

/** The page of the room, updated after every change. */
export class RoomView {
  readonly #words: Words;
  readonly #status: StatusLine;
  readonly #prejoin: PrejoinView;
  readonly #tiles: TileGrid;
  readonly #chat: ChatPanel;
  readonly #toolbar: Toolbar;
  readonly #sound: RemoteSound;
  readonly #soundButton: HTMLButtonElement;
  readonly #room: HTMLElement;
  readonly #sentence = element('p', { role: 'status' });
  readonly #retry: HTMLButtonElement;
  readonly #message: HTMLElement;

  constructor(words: Words, conference: Conference) {
    this.#words = words;
    this.#sound = new RemoteSound(() => this.update(conference));
    this.#soundButton = element('button', { type: 'button', class: 'quiet' }, words.unmuteSound);
    this.#soundButton.addEventListener('click', () => this.#sound.unblock());
    this.#status = new StatusLine(words, this.#soundButton);
    this.#prejoin = new PrejoinView(words, conference);
    this.#tiles = new TileGrid(words);
    this.#chat = new ChatPanel(words, conference);
    this.#toolbar = new Toolbar(words, conference);
    this.#room = element('main', { class: 'room', hidden: '' }, this.#tiles.element, this.#chat.element);
    this.#retry = element('button', { type: 'button', class: 'primary' });
    this.#retry.addEventListener('click', () => location.reload());
    this.#message = element('main', { class: 'message' }, this.#sentence, this.#retry);
    Object.assign(document.documentElement, { lang: words.lang, dir: words.dir });
    document.title = words.standIn;
    document.body.append(
      this.#status.element,
      this.#prejoin.element,
      this.#room,
      this.#message,
      this.#toolbar.element,
    );
  }

  /** Updates the page. */
  update(conference: Conference): void {
    const { phase, people } = conference;
    const isJoined = phase === 'joined';
    this.#status.update(conference);
    this.#sound.update(people);
    this.#soundButton.hidden = !this.#sound.isBlocked || !isJoined;
    if (phase === 'prejoin') this.#prejoin.update(conference);
    else if (phase === 'joined') this.#updateRoom(conference);
    else this.#showMessage(phase);
    this.#prejoin.element.hidden = phase !== 'prejoin';
    this.#message.hidden = isJoined || phase === 'prejoin';
    this.#room.hidden = !isJoined;
    if (!isJoined) this.#toolbar.element.hidden = true;
  }

  #updateRoom(conference: Conference): void {
    const { isOpen } = conference.chat;
    const [hadRoom, hadChat] = [!this.#room.hidden, !this.#chat.element.hidden];
    const focusWasInChat = this.#chat.element.contains(document.activeElement);
    this.#room.hidden = false;
    this.#room.classList.toggle('has-chat', isOpen);
    this.#tiles.update(conference);
    this.#chat.update(conference);
    this.#placeToolbar(conference.buttons);
    this.#toolbar.update(conference);
    // An element of the host page keeps the focus.
    if (!document.hasFocus()) return;
    if (!hadRoom) this.#toolbar.focus('microphone');
    if (isOpen && !hadChat) this.#chat.focus();
    if (!isOpen && focusWasInChat) this.#toolbar.focus('chat');
  }

  /** Puts a toolbar whose only button is `tileview` into the status line: the host page may have a toolbar of its own. */
  #placeToolbar(buttons: readonly ButtonName[]): void {
    const place = buttons.every((name) => name === 'tileview') ? this.#status.element : document.body;
    const toolbar = this.#toolbar.element;
    if (toolbar.parentElement !== place) place.append(toolbar);
  }

  #showMessage(phase: Exclude<Phase, 'prejoin' | 'joined'>): void {
    this.#sentence.textContent = this.#words[phase];
    this.#retry.hidden = phase !== 'left' && phase !== 'failed' && phase !== 'full';
    this.#retry.textContent = phase === 'left' ? this.#words.join : this.#words.retry;
  }
}
