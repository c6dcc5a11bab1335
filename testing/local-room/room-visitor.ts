import type { RoomEvent, RoomMessage } from '../../demo-server/local-room/room-message.js';
import type { TestRooms } from './open-rooms.js';

type EventOf<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>;

/** A participant without a browser: reads the event stream and posts messages. */
export class RoomVisitor {
  readonly events: RoomEvent[] = [];
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  readonly #url: string;
  readonly #leaving: AbortController;
  #wake: () => void = () => {};
  #secret = '';

  private constructor(url: string, response: Response, leaving: AbortController) {
    this.#url = url;
    this.#leaving = leaving;
    this.ended = this.#read(response).catch(() => {});
  }

  /** Joins a room. */
  static async join(
    rooms: TestRooms,
    room: string,
    { name = '', token }: { name?: string; token?: string } = {},
  ): Promise<RoomVisitor> {
    const url = `${rooms.origin}/jitsi/${room}`;
    const leaving = new AbortController();
    const response = await fetch(`${url}/events?${new URLSearchParams({ name })}`, {
      headers: token ? { Authorization: `Bearer ${token}` } : {},
      signal: leaving.signal,
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    const visitor = new RoomVisitor(url, response, leaving);
    visitor.#secret = (await visitor.hears('welcome')).secret;
    return visitor;
  }

  /** The id that the server assigned. */
  get id(): string {
    return this.welcome.me.id;
  }

  get welcome(): EventOf<'welcome'> {
    return this.events[0] as EventOf<'welcome'>;
  }

  /** Waits for the next event of a type. */
  async hears<Type extends RoomEvent['type']>(type: Type): Promise<EventOf<Type>> {
    for (;;) {
      const found = this.events.find((event) => event.type === type && !this.#asked.has(event));
      if (found) {
        this.#asked.add(found);
        return found as EventOf<Type>;
      }
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Posts a message, valid or not. Returns the status, and the code of a refusal. */
  async posts(
    message: RoomMessage | object,
    secret = this.#secret,
  ): Promise<{ status: number; code?: string }> {
    const response = await fetch(`${this.#url}/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${secret}` },
      body: JSON.stringify(message),
    });
    const code = response.ok ? undefined : ((await response.json()) as { code: string }).code;
    return { status: response.status, ...(code && { code }) };
  }

  /** Closes the stream without `leave`, as a crashing browser does. */
  crash(): void {
    this.#leaving.abort();
  }

  readonly #asked = new Set<RoomEvent>();

  async #read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks)
        if (block.startsWith('data: ')) this.events.push(JSON.parse(block.slice(6)) as RoomEvent);
      this.#wake();
    }
  }
}
