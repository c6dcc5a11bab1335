/** Reflects values of an element as attributes and as custom states for `:state()`. */
export class HostStates {
  readonly #host: HTMLElement;
  readonly #internals: ElementInternals;
  readonly #shown = new Map<string, string | null>();

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#internals = host.attachInternals();
  }

  /** Reflects a value; null removes attribute and custom state. */
  show(attribute: string, value: string | null): void {
    const last = this.#shown.get(attribute) ?? null;
    if (last === value) return;
    this.#shown.set(attribute, value);
    if (last !== null) this.#internals.states.delete(last);
    if (value === null) {
      this.#host.removeAttribute(attribute);
    } else {
      this.#internals.states.add(value);
      this.#host.setAttribute(attribute, value);
    }
  }
}
