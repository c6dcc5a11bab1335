/** A page that is being left, as at a reload, gives its locks back within this time. */
const graceMs = 1000;

/**
 * Keeps one thing for one tab of the browser, by the browser's own locks: they go with the tab, however it ends. On pages
 * without them (plain http), everybody gets what they ask for.
 */
export class TabLock {
  readonly #onLost: () => void;
  /** The last wish for the lock; null once it is given up. */
  #claim: object | null = null;
  #release: (() => void) | null = null;

  /** `onLost` is called when another tab has taken the lock over. */
  constructor(onLost: () => void) {
    this.#onLost = onLost;
  }

  /** Takes the lock; false where somebody else keeps it, unless it is to be taken over. */
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
        const hadIt = this.#claim === claim && this.#release !== null;
        // Not had in time; or refused at once, as in a frame that may not use locks.
        if (!hadIt) return resolve(!signal.aborted);
        this.release();
        this.#onLost();
      });
    });
  }

  release(): void {
    this.#claim = null;
    this.#release?.();
    this.#release = null;
  }
}
