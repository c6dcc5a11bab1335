import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { JitsiRoom } from '../src/index.js';
import { whenShown } from './support/enter-room.js';
import { showBoard } from './support/show-board.js';

export default {
  title: 'Elements/jitsi-room',
  component: 'jitsi-room',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const room = () =>
  html`<jitsi-room
    server-url=${new URL('/src/testing/jitsi', location.href).href}
    room-name="histoire"
    controls="bar"
  ></jitsi-room>`;
const roomIn = (canvas: HTMLElement) => canvas.querySelector<JitsiRoom>('jitsi-room')!;

interface FakeRoom {
  join(id: string): void;
  emit(event: string, payload?: unknown): void;
}

async function joined(canvas: HTMLElement): Promise<FakeRoom> {
  showBoard();
  await roomIn(canvas).load();
  const fake = roomIn(canvas).api as unknown as FakeRoom;
  fake.join('me');
  await whenShown(roomIn(canvas), 'state', 'joined');
  return fake;
}

/** Nothing is loaded from the Jitsi server before the viewer's click. */
export const Poster: Story = { render: room };

/** A poster of the page's own. */
export const OwnPoster: Story = {
  render: () =>
    html`<jitsi-room server-url=${location.origin} room-name="histoire"
      ><h2 slot="poster">Permanence du jeudi</h2></jitsi-room
    >`,
};

/** The script is there, the app in the frame does not answer yet. */
export const Connecting: Story = { render: room, play: ({ canvasElement }) => roomIn(canvasElement).load() };

/** In the call, microphone and camera off. */
export const Joined: Story = {
  render: room,
  play: async ({ canvasElement }) => void (await joined(canvasElement)),
};

/** Hand up, chat open, camera on. */
export const HandUp: Story = {
  render: room,
  play: async ({ canvasElement }) => {
    const fake = await joined(canvasElement);
    fake.emit('videoMuteStatusChanged', { muted: false });
    fake.emit('raiseHandUpdated', { id: 'me', handRaised: 1 });
    fake.emit('chatUpdated', { isOpen: true, unreadCount: 0 });
  },
};

/** The viewer has left, and may come back. */
export const Left: Story = {
  render: room,
  play: async ({ canvasElement }) => (await joined(canvasElement)).emit('readyToClose'),
};

/** The instructor has ended the session for everyone. */
export const Ended: Story = {
  render: room,
  play: async ({ canvasElement }) =>
    (await joined(canvasElement)).emit('errorOccurred', {
      error: { name: 'conference.destroyed', isFatal: false },
    }),
};

/** A server that the page has not allowed. */
export const NotAllowed: Story = {
  render: () => html`<jitsi-room server-url="https://meet.example.org" room-name="histoire"></jitsi-room>`,
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};
