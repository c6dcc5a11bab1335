/** One event of a stream of Server-Sent Events. */
export interface StreamEvent {
  /** Name of the event; `message` if the stream names none. */
  readonly event: string;
  readonly data: string;
  /** The last id of the stream, from this event or an earlier one; empty if there was none. */
  readonly id: string;
}

/** Parses `text/event-stream` in chunks (https://html.spec.whatwg.org/#event-stream-interpretation). */
export class EventStreamParser {
  #atStart = true;
  #afterCarriageReturn = false;
  /** Beginning of a line whose end has not been received. */
  #rest = '';
  #event = '';
  #data: string[] = [];
  #id = '';

  /** Parses the next chunk, which may be cut anywhere; returns the events that it completes. */
  feed(chunk: string): StreamEvent[] {
    if (chunk === '') return [];
    // CR LF is one line end, even if a chunk ends between the two.
    const text = chunk.replace(this.#atStart ? /^\ufeff/ : this.#afterCarriageReturn ? /^\n/ : '', '');
    this.#atStart = false;
    this.#afterCarriageReturn = chunk.endsWith('\r');
    const lines = (this.#rest + text).split(/\r\n|\r|\n/);
    this.#rest = lines.pop()!;
    return lines.flatMap((line) => (line === '' ? this.#completed() : this.#read(line)));
  }

  #read(line: string): [] {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line)!;
    if (field === 'event') this.#event = value!;
    else if (field === 'data') this.#data.push(value!);
    else if (field === 'id' && !value!.includes('\0')) this.#id = value!;
    return [];
  }

  #completed(): StreamEvent[] {
    const event = { event: this.#event || 'message', data: this.#data.join('\n'), id: this.#id };
    const hasData = this.#data.length > 0;
    this.#event = '';
    this.#data = [];
    return hasData ? [event] : [];
  }
}
