/** Those who wait for something that happens to the page: it is listened to once, however many elements there are. */
export class PageListeners {
  readonly #waiting = new Set<() => void>();
  readonly #listen: (tell: () => void) => void;
  readonly #unlisten: (tell: () => void) => void;

  /** @param listen Called when the first comes; @param unlisten when the last has gone. */
  constructor(listen: (tell: () => void) => void, unlisten: (tell: () => void) => void) {
    this.#listen = listen;
    this.#unlisten = unlisten;
  }

  add(listener: () => void): void {
    if (this.#waiting.size === 0) this.#listen(this.tell);
    this.#waiting.add(listener);
  }

  delete(listener: () => void): void {
    if (this.#waiting.delete(listener) && this.#waiting.size === 0) this.#unlisten(this.tell);
  }

  /** Tells all who wait. */
  readonly tell = () => {
    for (const listener of [...this.#waiting]) listener();
  };
}

/** Of the device's connection, lost or back. */
export const connectionListeners = new PageListeners(
  (tell) => {
    window.addEventListener('online', tell);
    window.addEventListener('offline', tell);
  },
  (tell) => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  },
);
