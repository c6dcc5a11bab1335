const encoder = new TextEncoder();

/** Server-Sent Events to one reader: bounded in bytes, at the reader's pace, with a ping that finds the dead. */
export class EventStream {
  /** The body of the response. */
  readonly body: ReadableStream<Uint8Array>;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #open = true;
  readonly #ping: NodeJS.Timeout;
  readonly #onGone: () => void;

  /** `onGone` is called once when the reader goes away or cannot keep up; not after `close()`. */
  constructor(onGone: () => void, { maxBytes = 1_000_000, pingMs = 15_000 } = {}) {
    this.#onGone = onGone;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#lose(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: maxBytes }),
    );
    this.#ping = setInterval(() => this.#write(': ping\n\n'), pingMs).unref();
  }

  /** Sends one event, as JSON. */
  send(event: object): void {
    this.#write(`data: ${JSON.stringify(event)}\n\n`);
  }

  /** Ends the stream after what has been sent. */
  close(): void {
    if (this.#stop()) this.#controller.close();
  }

  #write(text: string): void {
    if (!this.#open) return;
    if ((this.#controller.desiredSize ?? 0) > 0) return this.#controller.enqueue(encoder.encode(text));
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
    return wasOpen;
  }
}
