import type { RoomEvent } from '../room-message.js';
import { RoomRefusal } from './signalling.js';

const giveUpAfterMs = 20_000;
const retryAfterMs = 1_000;

interface Connection {
  /** Joins and yields events until the connection breaks. */
  events: () => AsyncIterable<RoomEvent>;
  onEvent: (event: RoomEvent) => void;
  onBreak: () => void;
  signal: AbortSignal;
}

/** Joins, and rejoins while the server is unreachable. Resolves when the viewer has left or was refused, or after 20 seconds without the server. */
export async function stayConnected({
  events,
  onEvent,
  onBreak,
  signal,
}: Connection): Promise<'left' | 'lost' | RoomRefusal> {
  for (let lastHeardAt = Date.now(); Date.now() - lastHeardAt < giveUpAfterMs;) {
    try {
      for await (const event of events()) {
        onEvent(event);
        lastHeardAt = Date.now();
      }
    } catch (error) {
      if (error instanceof RoomRefusal) return error;
      throw error;
    }
    if (signal.aborted) return 'left';
    onBreak();
    await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
    if (signal.aborted) return 'left';
  }
  return 'lost';
}
