type Listener = (payload: Record<string, unknown>) => void;

/** The listeners of one API object, by event. */
export class EventListeners {
  readonly #byEvent = new Map<string, Set<Listener>>();

  /** Adds a listener; adding the same function again has no effect. */
  add(event: string, listener: Listener): void {
    this.#byEvent.set(event, (this.#byEvent.get(event) ?? new Set()).add(listener));
  }

  /** Adds a listener that is called once. */
  addOnce(event: string, listener: Listener): void {
    const once: Listener = (payload) => {
      this.remove(event, once);
      listener(payload);
    };
    this.add(event, once);
  }

  /** Removes one listener of an event, or all without a function. */
  remove(event: string, listener?: Listener): void {
    if (listener) this.#byEvent.get(event)?.delete(listener);
    else this.#byEvent.delete(event);
  }

  /** Calls the listeners of an event. An error in one does not stop the others. */
  call(event: string, payload: Record<string, unknown>): void {
    for (const listener of [...(this.#byEvent.get(event) ?? [])]) {
      try {
        listener(payload);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
