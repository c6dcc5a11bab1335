/** Time within which a page that is being unloaded releases its locks, as at a reload. */
const graceMs = 1000;

/**
 * A lock that one tab of the browser holds at a time, by the Web Locks API. The browser releases it when the tab closes or
 * crashes. Without the API, as on plain http, each tab receives the lock.
 */
export class TabLock {
  readonly #onLost: () => void;
  /** Identifies the latest `take()`; null after `release()`. */
  #claim: object | null = null;
  #release: (() => void) | null = null;

  /** @param onLost Called when another tab has taken over the lock. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /**
   * Takes the lock. Resolves to false if another tab holds it.
   * @param name The name of the lock.
   * @param options With `takeOver`, takes the lock from the other tab.
   */
  async take(name: string, { takeOver = false } = {}): Promise<boolean> {
    this.release();
    if (!navigator.locks) return true;
    const claim = (this.#claim = {});
    return new Promise((resolve) => {
      const hold = () => {
        resolve(this.#claim === claim);
        return this.#claim === claim ? new Promise<void>((release) => (this.#release = release)) : null;
      };
      const signal = AbortSignal.timeout(graceMs);
      const options = takeOver ? { steal: true } : { signal };
      navigator.locks.request(`live-session-elements ${name}`, options, hold).catch(() => {
        const wasHeld = this.#claim === claim && this.#release !== null;
        // After the timeout, another tab holds the lock. Other errors mean that locks are not allowed, as in some frames.
        if (!wasHeld) return resolve(!signal.aborted);
        this.release();
        this.#onLost();
      });
    });
  }

  /** Releases the lock, or cancels a pending `take()`. */
  release(): void {
    this.#claim = null;
    this.#release?.();
    this.#release = null;
  }
}
