/** What the host page passes into the frame: the options of the constructor, never in the address. */
export interface RoomOptions {
  config: Record<string, unknown>;
  userInfo: { displayName?: string; email?: string };
  jwt?: string | undefined;
  lang?: string | undefined;
}

/** What the host page says to the frame. */
export type ToFrame =
  | { type: 'start'; options: RoomOptions }
  | { type: 'command'; name: string; args: unknown[] }
  | { type: 'request'; number: number; name: string };

/** What the frame says to the host page. */
export type FromFrame =
  | { type: 'hello' }
  | { type: 'event'; name: string; payload: Record<string, unknown> }
  | { type: 'answer'; number: number; result: unknown };

/** The message inside a `message` event, if it comes from that window of that origin and belongs to that instance. */
export function messageFrom<Message extends ToFrame | FromFrame>(
  event: MessageEvent,
  { source, origin, id }: { source: Window | null; origin: string; id: string },
): Message | null {
  if (event.source !== source || event.origin !== origin) return null;
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null || !('localRoom' in data) || data.localRoom !== id)
    return null;
  return (data as unknown as { message: Message }).message;
}

/** Sends a message to the window on the other side of the frame. */
export function postTo(
  window: Window | null,
  origin: string,
  id: string,
  message: ToFrame | FromFrame,
): void {
  window?.postMessage({ localRoom: id, message }, origin);
}
