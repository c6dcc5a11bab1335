const burst = 300;
const perSecond = 60;

/** Limits the messages of a participant: a burst, because a full room negotiates at once, then a steady rate. */
export class MessageAllowance {
  #left = burst;
  #at: number;

  constructor(now: number) {
    this.#at = now;
  }

  /** Counts one message; returns false if none is left at `now`. */
  take(now: number): boolean {
    this.#left = Math.min(burst, this.#left + ((now - this.#at) / 1000) * perSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
