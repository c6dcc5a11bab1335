import type { RoomEvent, RoomMessage } from '../room-message.js';

/** Thrown when the server refuses a join, with its code. */
export class RoomRefusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Connection to the server: one stream of events down, and messages up, one at a time. */
export class Signalling {
  readonly #room: string;
  #secret = '';
  #sending: Promise<unknown> = Promise.resolve();

  constructor(room: string) {
    this.#room = room;
  }

  /** Joins, and yields the room's events until the stream breaks or the signal aborts. */
  async *events(name: string, token: string | undefined, signal: AbortSignal): AsyncGenerator<RoomEvent> {
    const headers: HeadersInit = token ? { Authorization: `Bearer ${token}` } : {};
    const address = `${this.#room}/events?${new URLSearchParams({ name })}`;
    const response = await fetch(address, { headers, signal }).catch(() => null);
    if (!response?.body) return;
    if (response.status >= 400 && response.status < 500) throw new RoomRefusal(await refusalCode(response));
    if (!response.ok) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ''; ;) {
      const { done, value } = await reader.read().catch(() => broken);
      if (done) return;
      const blocks = (rest + value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        if (!block.startsWith('data: ')) continue;
        const event = JSON.parse(block.slice('data: '.length)) as RoomEvent;
        if (event.type === 'welcome') this.#secret = event.secret;
        yield event;
      }
    }
  }

  /** Sends a message after the previous ones: concurrent requests could arrive in another order. */
  send(message: RoomMessage): void {
    // A broken connection also ends the event stream, which joins again, so failed messages are out of date.
    this.#sending = this.#sending.then(() => this.#post(message)).catch(() => {});
  }

  /** Sends `leave` ahead of queued messages, also while the page unloads. */
  leave(): void {
    if (this.#secret) this.#post({ type: 'leave' }).catch(() => {});
  }

  #post(message: RoomMessage): Promise<Response> {
    return fetch(`${this.#room}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${this.#secret}` },
      body: JSON.stringify(message),
      keepalive: message.type === 'leave',
    });
  }
}

const broken = { done: true, value: undefined } as const;

async function refusalCode(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { code?: string };
  return body.code ?? 'unknown';
}
