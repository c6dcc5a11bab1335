/** Source of the current time; tests inject one that they move. */
export interface Clock {
  /** Milliseconds since the epoch, UTC. */
  now(): number;
}
