/** Source of the current time. Tests inject a clock that they set. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}
