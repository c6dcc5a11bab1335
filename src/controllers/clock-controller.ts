import { millisecondsInSecond } from 'date-fns/constants';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../domain/time/instant.js';
import { pageTimer } from '../page/page-timer.js';
import type { ServerClock } from '../store/server-clock.js';

/** Updates its host when what it displays changes next by the clock: at the next whole second, which all displays share. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #clock: () => ServerClock;
  readonly #nextChangeAt: () => Instant | null;
  readonly #nextEventAt: () => Instant | null;

  /**
   * @param clock The clock that the display follows.
   * @param nextChangeAt Asked after each update of the host: when the display changes next; null for never.
   * @param nextEventAt The same, while the page is hidden: when something happens that cannot wait until it shows.
   */
  constructor(
    host: ReactiveControllerHost & Node,
    clock: () => ServerClock,
    nextChangeAt: () => Instant | null,
    nextEventAt: () => Instant | null = () => null,
  ) {
    this.#host = host;
    this.#clock = clock;
    this.#nextChangeAt = nextChangeAt;
    this.#nextEventAt = nextEventAt;
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
    const at = this.#host.isConnected ? this.#nextChangeAt() : null;
    if (at === null) return pageTimer.delete(this);
    const event = this.#nextEventAt();
    const clock = this.#clock();
    const hiddenAt = event === null ? Infinity : clock.monotonicAt(event);
    // Sessions that start at odd moments would else wake the page a thousand times a second.
    const shared = Math.ceil(at / millisecondsInSecond) * millisecondsInSecond;
    pageTimer.set(this, clock.monotonicAt(shared), () => this.#host.requestUpdate(), hiddenAt);
  }

  hostDisconnected(): void {
    pageTimer.delete(this);
  }
}
