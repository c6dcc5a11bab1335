/** Shares one event subscription of the page between the listeners of all elements. */
export class PageListeners {
  readonly #listeners = new Set<() => void>();
  readonly #subscribe: (notify: () => void) => void;
  readonly #unsubscribe: (notify: () => void) => void;

  /**
   * @param subscribe Called with `notify` when the first listener is added.
   * @param unsubscribe Called with `notify` when the last listener is removed.
   */
  constructor(subscribe: (notify: () => void) => void, unsubscribe: (notify: () => void) => void) {
    this.#subscribe = subscribe;
    this.#unsubscribe = unsubscribe;
  }

  /** Adds a listener. */
  add(listener: () => void): void {
    if (this.#listeners.size === 0) this.#subscribe(this.notify);
    this.#listeners.add(listener);
  }

  /** Removes a listener. */
  delete(listener: () => void): void {
    if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#unsubscribe(this.notify);
  }

  /** Calls all listeners. */
  readonly notify = () => {
    for (const listener of [...this.#listeners]) listener();
  };
}

/** Listeners to the device going online or offline. */
export const connectionListeners = new PageListeners(
  (notify) => {
    window.addEventListener('online', notify);
    window.addEventListener('offline', notify);
  },
  (notify) => {
    window.removeEventListener('online', notify);
    window.removeEventListener('offline', notify);
  },
);
