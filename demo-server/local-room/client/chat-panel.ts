import type { ChatMessage } from './chat-log.js';
import type { Conference } from './conference.js';
import { element } from './element.js';
import { icon } from './icon.js';
import type { Words } from './words/words.js';

/** The chat: its messages and a field for a new one. */
export class ChatPanel {
  readonly element: HTMLElement;
  readonly #log = element('div', { class: 'log', role: 'log' });
  readonly #list = element('ol', { class: 'messages' });
  readonly #empty: HTMLElement;
  readonly #field = element('input', { id: 'message', autocomplete: 'off', maxlength: '2000' });
  readonly #words: Words;

  constructor(words: Words, conference: Conference) {
    this.#words = words;
    this.#empty = element('p', { class: 'empty' }, words.chatEmpty);
    const close = element(
      'button',
      { type: 'button', class: 'control', 'aria-label': words.closeChat },
      icon('close'),
    );
    close.addEventListener('click', () => conference.toggleChat());
    const form = element(
      'form',
      { class: 'composer' },
      element('label', { for: 'message' }, words.message),
      this.#field,
      element('button', { class: 'control', 'aria-label': words.send }, icon('send')),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (conference.sendChat(this.#field.value.trim())) this.#field.value = '';
    });
    const head = element('header', {}, element('h2', {}, words.chat), close);
    this.#log.setAttribute('aria-label', words.chat);
    this.#log.append(this.#empty, this.#list);
    this.element = element(
      'section',
      { class: 'chat', hidden: '', 'aria-label': words.chat },
      head,
      this.#log,
      form,
    );
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') conference.toggleChat();
    });
  }

  /** Updates the panel. */
  update({ chat }: Conference): void {
    this.element.hidden = !chat.isOpen;
    this.#empty.hidden = chat.messages.length > 0;
    const unshown = chat.messages.slice(this.#list.childElementCount);
    this.#list.append(...unshown.map((message) => this.#line(message)));
    // scrollIntoView would scroll the host page as well.
    if (unshown.length > 0) this.#log.scrollTop = this.#log.scrollHeight;
  }

  /** Moves the focus to the field. */
  focus(): void {
    this.#field.focus();
  }

  #line({ name, text, at }: ChatMessage): HTMLElement {
    const time = at.toLocaleTimeString(this.#words.lang, { hour: '2-digit', minute: '2-digit' });
    const author = element('bdi', {}, name || this.#words.someone);
    return element(
      'li',
      {},
      element('p', { class: 'author' }, author, ' ', element('time', { datetime: at.toISOString() }, time)),
      element('p', { dir: 'auto' }, text),
    );
  }
}
