import { messageFrom, postTo, type RoomOptions, type ToFrame } from './frame-protocol.js';
import type { EventName } from './supported-names.js';

/** Sends an event of Jitsi's API to the host page. */
export type Emit = (name: EventName, payload: Record<string, unknown>) => void;

/** Handlers of the host page's messages. */
export interface HostCalls {
  start(options: RoomOptions): void;
  command(name: string, args: unknown[]): void;
  request(name: string): unknown;
}

/** Connects the room to its host page. Without a host page, the room starts at once without options. */
export function linkToHost(calls: HostCalls): Emit {
  const given = new URLSearchParams(location.hash.slice(1));
  const [id, origin] = [given.get('id'), given.get('host')];
  if (id === null || origin === null || parent === window) {
    queueMicrotask(() => calls.start({ config: {}, userInfo: {} }));
    return () => {};
  }
  // Trusts the origin in the URL: the page's policy allows only permitted origins to embed it.
  window.addEventListener('message', (event) => {
    const message = messageFrom<ToFrame>(event, { source: parent, origin, id });
    if (message?.type === 'start') calls.start(message.options);
    if (message?.type === 'command') calls.command(message.name, message.args);
    if (message?.type === 'request') {
      const { number, name } = message;
      postTo(parent, origin, id, { type: 'answer', number, result: calls.request(name) });
    }
  });
  postTo(parent, origin, id, { type: 'hello' });
  return (name, payload) => postTo(parent, origin, id, { type: 'event', name, payload });
}
