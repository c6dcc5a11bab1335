import { millisecondsInSecond } from 'date-fns/constants';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant } from '../domain/time/instant.js';
import { pageTimer } from '../page/page-timer.js';
import type { ServerClock } from '../store/server-clock.js';

/** Updates its host when time changes its display. Updates at whole seconds, so that all displays change together. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #clock: () => ServerClock;
  readonly #nextChangeAt: () => Instant | null;
  readonly #nextEventAt: () => Instant | null;

  /**
   * @param clock Returns the clock that the display follows.
   * @param nextChangeAt Called after each update of the host. Returns when the display changes next; null for never.
   * @param nextEventAt The same while the page is hidden, for changes that cannot wait until it becomes visible.
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

  /** Returns the time to display. */
  now(): Instant {
    return this.#clock().now();
  }

  hostConnected(): void {
    // Time has passed since the host was disconnected.
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const at = this.#host.isConnected ? this.#nextChangeAt() : null;
    if (at === null) return pageTimer.delete(this);
    const eventAt = this.#nextEventAt();
    const clock = this.#clock();
    const hiddenAt = eventAt === null ? Infinity : clock.monotonicAt(eventAt);
    // Without rounding, many sessions would wake the page many times a second.
    const wholeSecond = Math.ceil(at / millisecondsInSecond) * millisecondsInSecond;
    pageTimer.set(this, clock.monotonicAt(wholeSecond), () => this.#host.requestUpdate(), hiddenAt);
  }

  hostDisconnected(): void {
    pageTimer.delete(this);
  }
}
