/** Maximum delay of browser timers. A longer delay fires immediately. */
const longestDelayMs = 2 ** 31 - 1;

interface Timeout {
  /** When to call it, in milliseconds of `performance.now()`. */
  readonly at: number;
  /** The same while the page is hidden. */
  readonly hiddenAt: number;
  readonly callback: () => void;
}

/**
 * Schedules the timeouts of all elements with one browser timer. Callbacks that are due at the same time run in one pass. While
 * the page is hidden, only timeouts with `hiddenAt` run; the others run when it becomes visible again.
 */
export class PageTimer {
  readonly #timeouts = new Map<object, Timeout>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #armedFor = Infinity;

  /**
   * Sets the timeout of `owner`, replacing an earlier one.
   * @param owner The key of the timeout.
   * @param at When to call `callback`, in milliseconds of `performance.now()`.
   * @param hiddenAt The same while the page is hidden. Infinity waits until it becomes visible.
   */
  set(owner: object, at: number, callback: () => void, hiddenAt = Infinity): void {
    if (this.#timeouts.size === 0) document.addEventListener('visibilitychange', this.#runDue);
    const timeout = { at, hiddenAt, callback };
    this.#timeouts.set(owner, timeout);
    if (dueAt(timeout) < this.#armedFor) this.#arm(dueAt(timeout));
  }

  /** Removes the timeout of `owner`, if there is one. */
  delete(owner: object): void {
    if (!this.#timeouts.delete(owner) || this.#timeouts.size > 0) return;
    document.removeEventListener('visibilitychange', this.#runDue);
    this.#disarm();
  }

  /** Number of pending timeouts. */
  get size(): number {
    return this.#timeouts.size;
  }

  #arm(at: number): void {
    this.#disarm();
    if (at === Infinity) return;
    this.#armedFor = at;
    // Browsers round the delay down, which would fire too early and need a second timer.
    const delay = Math.ceil(Math.max(0, at - performance.now()));
    this.#timer = setTimeout(this.#runDue, Math.min(delay, longestDelayMs));
  }

  #disarm(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#armedFor = Infinity;
  }

  readonly #runDue = () => {
    this.#disarm();
    const now = performance.now();
    let earliest = Infinity;
    for (const [owner, timeout] of [...this.#timeouts]) {
      const at = dueAt(timeout);
      if (at <= now) {
        this.delete(owner);
        timeout.callback();
      } else {
        earliest = Math.min(earliest, at);
      }
    }
    this.#arm(Math.min(earliest, this.#armedFor));
  };
}

function dueAt({ at, hiddenAt }: Timeout): number {
  return document.hidden ? hiddenAt : at;
}

/** The timer that all elements share. */
export const pageTimer = new PageTimer();
