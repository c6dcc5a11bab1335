import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Calls `onRemoved` after its host was removed. Ignores a move, which connects the host again in the same task. */
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
