import type { RoomView } from '../../domain/room/room-view.js';
import { roomEvents } from './room-events.js';

/** At most four times a second: a room of hundreds, or one gone wrong, must not keep the page busy (security plan R6). */
const pauseMs = 250;

/** Tells what has changed in a room: at once when it was quiet before, else together with what else changes meanwhile. */
export class RoomNews {
  readonly #view: () => RoomView;
  readonly #tell: (events: Event[]) => void;
  #told: RoomView;
  #toldAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: () => RoomView, tell: (events: Event[]) => void) {
    this.#view = view;
    this.#tell = tell;
    this.#told = view();
  }

  /** Something may have changed. */
  soon(): void {
    if (this.#timer !== undefined) return;
    const waitMs = this.#toldAt + pauseMs - performance.now();
    if (waitMs <= 0) this.now();
    else this.#timer = setTimeout(() => this.now(), waitMs);
  }

  /** Tells without waiting, and leaves no timer behind. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#told;
    this.#told = this.#view();
    this.#toldAt = performance.now();
    this.#tell(roomEvents(before, this.#told));
  }
}
