/** Latencies of calls, in milliseconds. */
export class Latencies {
  readonly #all: number[] = [];

  /** Runs an action and records its latency. */
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

  /** The 99th percentile. */
  get p99(): number {
    const sorted = this.#all.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.99)] ?? 0;
  }
}
