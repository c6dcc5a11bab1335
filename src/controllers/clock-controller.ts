import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../domain/instant.js';
import { pageTimer } from './page-timer.js';
import type { ServerClock } from './server-clock.js';

interface ClockHost extends ReactiveControllerHost, Node {
  /** Follows the clock while the page is hidden, too. */
  readonly awake: boolean;
}

/** Updates its host when what it displays changes next by the clock, and not before. */
export class ClockController implements ReactiveController {
  readonly #host: ClockHost;
  readonly #clock: () => ServerClock;
  readonly #nextChangeAt: () => Instant | null;

  /**
   * @param clock The clock that the display follows.
   * @param nextChangeAt Asked after each update of the host: when the display changes next; null for never.
   */
  constructor(host: ClockHost, clock: () => ServerClock, nextChangeAt: () => Instant | null) {
    this.#host = host;
    this.#clock = clock;
    this.#nextChangeAt = nextChangeAt;
    host.addController(this);
  }

  /** The time by which to display. */
  now(): Instant {
    return this.#clock().now();
  }

  hostConnected(): void {
    // While it was away, time went on.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { awake, isConnected } = this.#host;
    const at = isConnected ? this.#nextChangeAt() : null;
    if (at === null) pageTimer.delete(this);
    else pageTimer.set(this, this.#clock().monotonicAt(at), () => this.#host.requestUpdate(), { awake });
  }

  hostDisconnected(): void {
    pageTimer.delete(this);
  }
}
