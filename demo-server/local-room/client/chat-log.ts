import type { Emit } from './host-link.js';

/** A line of the chat. */
export interface ChatMessage {
  readonly name: string;
  readonly text: string;
  readonly at: Date;
}

/** The chat of this visit: its lines, whether it is open, and what has not been read. */
export class ChatLog {
  readonly messages: ChatMessage[] = [];
  isOpen = false;
  unreadCount = 0;
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** Takes in a line of someone else. */
  receive(from: string, nick: string, message: string): void {
    this.messages.push({ name: nick, text: message, at: new Date() });
    this.#emit('incomingMessage', { from, nick, message, privateMessage: false, stamp: null });
    if (this.isOpen) return;
    this.unreadCount += 1;
    this.#tellHost();
  }

  /** Takes in a line that the viewer has sent. */
  addOwn(name: string, message: string): void {
    this.messages.push({ name, text: message, at: new Date() });
    this.#emit('outgoingMessage', { message, privateMessage: false });
  }

  /** Opens or closes the chat; opening it reads everything. */
  toggle(): void {
    this.isOpen = !this.isOpen;
    this.unreadCount = 0;
    this.#tellHost();
  }

  #tellHost(): void {
    this.#emit('chatUpdated', { unreadCount: this.unreadCount, isOpen: this.isOpen });
  }
}
