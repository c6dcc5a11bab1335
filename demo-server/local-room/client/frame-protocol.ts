/** Options of the constructor, which the host page passes to the frame by message, never in the URL. */
export interface RoomOptions {
  config: Record<string, unknown>;
  userInfo: { displayName?: string; email?: string };
  jwt?: string | undefined;
  lang?: string | undefined;
}

/** A message of the host page to the frame. */
export type ToFrame =
  | { type: 'start'; options: RoomOptions }
  | { type: 'command'; name: string; args: unknown[] }
  | { type: 'request'; number: number; name: string };

/** A message of the frame to the host page. */
export type FromFrame =
  | { type: 'hello' }
  | { type: 'event'; name: string; payload: Record<string, unknown> }
  | { type: 'answer'; number: number; result: unknown };

/** Returns the message of a `message` event, if it is from that window and origin and for that instance. */
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
