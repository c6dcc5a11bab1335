import type { RoomView } from '../../domain/room/room-view.js';
import { roomEvents } from './room-events.js';

/** Limits updates to four per second, so that a large or faulty room does not slow down the page. */
const intervalMs = 250;

/** Dispatches the events about changes of a room. Combines the changes within an interval. */
export class RoomEventThrottle {
  readonly #view: () => RoomView;
  readonly #dispatch: (events: Event[]) => void;
  /** The view at the last dispatch. */
  #lastView: RoomView;
  /** When events were last dispatched, in milliseconds of `performance.now()`. */
  #dispatchedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param view Returns the current view.
   * @param dispatch Dispatches events. Also called without events, after changes that cause none.
   */
  constructor(view: () => RoomView, dispatch: (events: Event[]) => void) {
    this.#view = view;
    this.#dispatch = dispatch;
    this.#lastView = view();
  }

  /** Dispatches the events as soon as the interval allows it. */
  schedule(): void {
    if (this.#timer !== undefined) return;
    const waitMs = this.#dispatchedAt + intervalMs - performance.now();
    if (waitMs <= 0) this.flush();
    else this.#timer = setTimeout(() => this.flush(), waitMs);
  }

  /** Dispatches the events immediately, and clears the timer. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const before = this.#lastView;
    this.#lastView = this.#view();
    this.#dispatchedAt = performance.now();
    this.#dispatch(roomEvents(before, this.#lastView));
  }
}
