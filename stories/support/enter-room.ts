import type { LiveSessionPlayer } from '../../src/index.js';
import { showBoard } from './show-board.js';

interface FakeRoom {
  join(id: string): void;
  emit(event: string, payload: unknown): void;
}

/** Settles when an element shows a value in one of its reflected attributes. */
export function whenShown(element: Element, attribute: string, value: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (element.getAttribute(attribute) !== value) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(element, { attributes: true });
    look();
  });
}

/** Joins a player's session on the fake Jitsi, and lets seventeen others be there. */
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
