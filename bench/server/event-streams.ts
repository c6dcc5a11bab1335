import { Agent, get, type IncomingMessage } from 'node:http';
import { quantile } from '../browser/statistics.mjs';

/** Open event streams of one course, distributed over the servers. */
export class EventStreams {
  readonly #agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  readonly #responses: IncomingMessage[] = [];
  #heard = (_at: number): void => {};

  /** Opens `count` streams; resolves when each has received its snapshot. */
  async open(
    urls: readonly string[],
    tokens: readonly string[],
    course: number,
    count: number,
  ): Promise<void> {
    const opening = Array.from({ length: count }, (_, index) =>
      this.#openOne(
        `${urls[index % urls.length]}/api/courses/${course}/live-sessions/events`,
        tokens[index % tokens.length]!,
      ),
    );
    await Promise.all(opening);
  }

  /** Returns the milliseconds from calling `change` until the streams receive it. */
  async latency(change: () => Promise<unknown>): Promise<{ p50: number; p95: number; last: number }> {
    const began = performance.now();
    const latencies: number[] = [];
    const all = new Promise<void>((resolve) => {
      this.#heard = (at) => {
        latencies.push(at - began);
        if (latencies.length === this.#responses.length) resolve();
      };
    });
    await change();
    await all;
    return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95), last: Math.max(...latencies) };
  }

  close(): void {
    for (const response of this.#responses) response.destroy();
    this.#agent.destroy();
  }

  #openOne(url: string, token: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const request = get(
        url,
        { agent: this.#agent, headers: { authorization: `Bearer ${token}` } },
        (response) => {
          if (response.statusCode !== 200) return reject(new Error(`${url}: ${response.statusCode}`));
          this.#responses.push(response);
          response.setEncoding('utf8');
          response.on('error', () => {});
          response.on('data', (text: string) => {
            if (text.includes('event: snapshot')) resolve();
            else if (text.includes('event: session')) this.#heard(performance.now());
          });
        },
      );
      request.once('error', reject);
    });
  }
}
