import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls back after its host was removed for good: an element that is only moved is connected again within the same task. */
export class AfterRemoval implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #onRemoved: () => void;

  constructor(host: ReactiveControllerHost & Node, onRemoved: () => void) {
    this.#host = host;
    this.#onRemoved = onRemoved;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#onRemoved();
    });
  }
}
