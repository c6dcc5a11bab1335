import type { Clock } from '../../demo-server/domain/clock.js';

/** A clock that stands still until a test moves it. */
export class MovableClock implements Clock {
  #now: number;

  constructor(instant: string) {
    this.#now = Date.parse(instant);
  }

  now(): number {
    return this.#now;
  }

  /** Moves the clock by minutes, backwards if negative. */
  advance(minutes: number): void {
    this.#now += minutes * 60_000;
  }

  /** Sets the clock. */
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
}
