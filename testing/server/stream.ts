import assert from 'node:assert/strict';

/** A reader of an event stream. */
export class Stream {
  readonly #reader: ReadableStreamDefaultReader<string>;
  #text = '';

  private constructor(body: NonNullable<Response['body']>) {
    this.#reader = body.pipeThrough(new TextDecoderStream()).getReader();
  }

  /** Opens a stream and waits for its first event. */
  static async open(url: string, token: string, path: string, headers = {}): Promise<Stream> {
    const response = await fetch(`${url}${path}`, {
      headers: { authorization: `Bearer ${token}`, connection: 'close', ...headers },
    });
    assert.equal(response.status, 200);
    const stream = new Stream(response.body!);
    await stream.until(/^event: \w+\n/);
    return stream;
  }

  /** Reads until the text matches. Returns the text so far. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.#text)) {
      const { done, value } = await this.#reader.read();
      if (done) throw new Error(`The stream ended without ${String(pattern)}: ${this.#text}`);
      this.#text += value;
    }
    return this.#text;
  }

  /** Reads to the end. Returns the whole text. */
  async rest(): Promise<string> {
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) return this.#text;
      this.#text += value;
    }
  }

  close(): Promise<void> {
    return this.#reader.cancel();
  }
}
