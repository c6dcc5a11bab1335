/** Writes lines in the order they come: those of one turn of the event loop together, since each write stops the server. */
export class LogLines {
  readonly #write: (text: string) => void;
  #pending = '';

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  add(line: string): void {
    if (this.#pending === '') setImmediate(() => this.flush());
    this.#pending += `${line}\n`;
  }

  /** Writes what has not been written yet; to be called when the process ends, too. */
  flush(): void {
    if (this.#pending !== '') this.#write(this.#pending);
    this.#pending = '';
  }
}
