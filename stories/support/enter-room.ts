import type { LiveSessionPlayer } from '../../src/index.js';
import { showBoard } from './show-board.js';

interface FakeRoom {
  join(id: string): void;
  emit(event: string, payload: unknown): void;
}

/** Resolves when a reflected attribute of an element has a value. */
export function whenShown(element: Element, attribute: string, value: string): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (element.getAttribute(attribute) !== value) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(element, { attributes: true });
    check();
  });
}

/** Joins the session of a player in a fake room with seventeen other participants. */
export async function enterRoom(player: LiveSessionPlayer): Promise<void> {
  showBoard();
  await whenShown(player, 'state', 'live');
  await player.join();
  await player.updateComplete;
  const room = player.shadowRoot!.querySelector('jitsi-room')!;
  await whenShown(room, 'state', 'connecting');
  const fake = room.api as unknown as FakeRoom;
  fake.join('me');
  for (let other = 1; other < 18; other += 1) fake.emit('participantJoined', { id: `other-${other}` });
  fake.emit('videoMuteStatusChanged', { muted: false });
  fake.emit('chatUpdated', { isOpen: false, unreadCount: 3 });
}
