const encoder = new TextEncoder();

/** Server-Sent Events for one reader, with a limit on waiting bytes, and pings that detect a lost connection. */
export class EventStream {
  /** The body of the response. */
  readonly body: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #open = true;
  #stalled: NodeJS.Timeout | undefined;
  readonly #ping: NodeJS.Timeout;
  readonly #onGone: () => void;
  readonly #maxBytes: number;
  readonly #longestStallMs: number;

  /**
   * Calls `onGone` once when the reader disconnects or is too slow: too many bytes wait, or some wait too long. Not
   * after `close()`.
   */
  constructor(onGone: () => void, { maxBytes = 1_000_000, pingMs = 20_000, longestStallMs = 10_000 } = {}) {
    this.#onGone = onGone;
    this.#maxBytes = maxBytes;
    this.#longestStallMs = longestStallMs;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        // Called when the queue has room again: the reader has taken what waited.
        pull: () => this.#watch(),
        cancel: () => this.#lose(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: maxBytes }),
    );
    this.#ping = setInterval(() => this.#write(': ping\n\n'), pingMs).unref();
  }

  /** Sends one event as one line of JSON, so that no value in it can be read as another event. */
  send(event: object, { name, id }: { name?: string; id?: number } = {}): void {
    const head = `${name === undefined ? '' : `event: ${name}\n`}${id === undefined ? '' : `id: ${id}\n`}`;
    this.#write(`${head}data: ${JSON.stringify(event)}\n\n`);
  }

  /** Ends the stream once what was sent has been read. */
  close(): void {
    if (this.#stop()) this.#controller.close();
  }

  #write(text: string): void {
    if (!this.#open) return;
    if (this.#waitingBytes >= this.#maxBytes) return this.#drop();
    this.#controller.enqueue(encoder.encode(text));
    this.#watch();
  }

  get #waitingBytes(): number {
    return this.#maxBytes - (this.#controller.desiredSize ?? 0);
  }

  /** Starts the timer of a reader with waiting bytes, and stops it when none wait. */
  #watch(): void {
    const isWaiting = this.#open && this.#waitingBytes > 0;
    if (isWaiting) this.#stalled ??= setTimeout(() => this.#drop(), this.#longestStallMs).unref();
    else this.#calm();
  }

  #calm(): void {
    clearTimeout(this.#stalled);
    this.#stalled = undefined;
  }

  #drop(): void {
    this.#controller.error(new Error('The reader of this event stream cannot keep up.'));
    this.#lose();
  }

  #lose(): void {
    if (this.#stop()) this.#onGone();
  }

  #stop(): boolean {
    const wasOpen = this.#open;
    this.#open = false;
    clearInterval(this.#ping);
    this.#calm();
    return wasOpen;
  }
}
