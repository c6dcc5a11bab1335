import type { Emit } from './host-link.js';

/** A message of the chat. */
export interface ChatMessage {
  readonly name: string;
  readonly text: string;
  readonly at: Date;
}

/** The chat since the join: its messages, whether it is open, and the unread count. */
export class ChatLog {
  readonly messages: ChatMessage[] = [];
  isOpen = false;
  unreadCount = 0;
  readonly #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** Adds a message of another participant. */
  receive(from: string, nick: string, message: string): void {
    this.messages.push({ name: nick, text: message, at: new Date() });
    this.#emit('incomingMessage', { from, nick, message, privateMessage: false, stamp: null });
    if (this.isOpen) return;
    this.unreadCount += 1;
    this.#tellHost();
  }

  /** Adds a message that the viewer has sent. */
  addOwn(name: string, message: string): void {
    this.messages.push({ name, text: message, at: new Date() });
    this.#emit('outgoingMessage', { message, privateMessage: false });
  }

  /** Opens or closes the chat; opening it marks all messages as read. */
  toggle(): void {
    this.isOpen = !this.isOpen;
    this.unreadCount = 0;
    this.#tellHost();
  }

  #tellHost(): void {
    this.#emit('chatUpdated', { unreadCount: this.unreadCount, isOpen: this.isOpen });
  }
}
