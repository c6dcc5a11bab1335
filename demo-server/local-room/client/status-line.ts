import type { Conference, Notice } from './conference.js';
import { element } from './element.js';
import type { Words } from './words/words.js';

const noticeMs = 6_000;

/** The line at the top: a note that this is not Jitsi, the subject, and the latest notice. */
export class StatusLine {
  readonly element: HTMLElement;
  readonly #subject = element('bdi', { class: 'subject' });
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #words: Words;
  #notice: Notice | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(words: Words, soundButton: HTMLElement) {
    this.#words = words;
    const label = element('h1', {}, words.standIn);
    this.element = element(
      'header',
      { class: 'status-line' },
      label,
      this.#subject,
      this.#status,
      soundButton,
    );
  }

  /** Shows a notice for a while; a broken connection is shown until it is restored. */
  update({ subject, notice, isReconnecting }: Conference): void {
    this.#subject.textContent = subject;
    if (isReconnecting) this.#say(this.#words.reconnecting);
    else if (notice !== this.#notice) this.#announce(notice);
    else if (this.#status.textContent === this.#words.reconnecting) this.#say('');
  }

  #announce(notice: Notice | null): void {
    this.#notice = notice;
    this.#say(notice ? this.#sentence(notice) : '');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#say(''), noticeMs);
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  #sentence({ kind, name }: Notice): string {
    const words = this.#words;
    const shownName = name || words.someone;
    switch (kind) {
      case 'joined':
        return words.joined(shownName);
      case 'left':
        return words.goneAway(shownName);
      case 'hand':
        return words.raisedHand(shownName);
      case 'muted':
        return words.mutedByModerator;
    }
  }
}
