/** One event of a stream of Server-Sent Events. */
export interface StreamEvent {
  /** `message` where the stream gave no name. */
  readonly event: string;
  readonly data: string;
  /** The last id that the stream gave, with this event or before; empty when there was none. */
  readonly id: string;
}

/** Reads the text of a `text/event-stream` as it comes in, by the rules of the HTML standard, §9.2.6. */
export class EventStreamParser {
  #atStart = true;
  #afterCarriageReturn = false;
  /** A line whose end has not come yet. */
  #rest = '';
  #event = '';
  #data: string[] = [];
  #id = '';

  /** Takes the next piece of text, cut anywhere; gives the events that it completes. */
  feed(chunk: string): StreamEvent[] {
    if (chunk === '') return [];
    // A line feed right after a carriage return belongs to it, also when the two came apart.
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
