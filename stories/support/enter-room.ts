import type { LiveSessionPlayer } from '../../src/index.js';

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
  (globalThis as { fakeJitsiPicture?: string }).fakeJitsiPicture = board;
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

/** What the camera of the story shows. */
const board = `<style>body{margin:0;background:#101216}svg{display:block;width:100%;height:100vh}</style>
<svg viewBox="0 0 1120 580"><rect x="16" y="16" width="1088" height="548" rx="6" fill="#f3f1ea"/>
<path d="M150 470H1000M190 520V70" stroke="#8a8f9b" stroke-width="1.5"/>
<path d="M170 440C260 430 300 400 360 320S470 130 560 118 800 150 980 132" fill="none" stroke="#274690" stroke-width="3"/>
<path d="M170 126H1000" stroke="#b91c36" stroke-width="2" stroke-dasharray="5 6"/></svg>`;
