/** How long calls take, in milliseconds. */
export class Latencies {
  readonly #all: number[] = [];

  /** Does something, and notes how long it took. */
  async time<Result>(action: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      return await action();
    } finally {
      this.#all.push(performance.now() - began);
    }
  }

  get count(): number {
    return this.#all.length;
  }

  /** The time that 99 of 100 calls have kept within. */
  get p99(): number {
    const sorted = this.#all.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  }
}
