import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { JitsiRoom } from '../src/index.js';
import { whenShown } from './support/enter-room.js';
import { playground } from './support/playground.js';
import { showBoard } from './support/show-board.js';

export default {
  title: 'Elements/jitsi-room',
  component: 'jitsi-room',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const room = (controls = 'bar') =>
  html`<jitsi-room
    server-url=${new URL('testing/static-jitsi', location.href).href}
    room-name="histoire"
    controls=${controls}
  ></jitsi-room>`;
const roomIn = (canvas: HTMLElement) => canvas.querySelector<JitsiRoom>('jitsi-room')!;

interface FakeRoom {
  join(id: string): void;
  emit(event: string, payload?: unknown): void;
}

async function connected(canvas: HTMLElement): Promise<FakeRoom> {
  showBoard();
  await roomIn(canvas).load();
  const fake = roomIn(canvas).api as unknown as FakeRoom;
  fake.emit('ready');
  return fake;
}

async function joined(canvas: HTMLElement): Promise<FakeRoom> {
  const fake = await connected(canvas);
  fake.join('me');
  await whenShown(roomIn(canvas), 'state', 'joined');
  return fake;
}

const errorOccurred = (name: string, more = {}) =>
  ['errorOccurred', { error: { name, isFatal: false, ...more } }] as const;

/** A story in which the app in the frame reports something, before or after the viewer is in. */
const reported = (
  after: typeof connected,
  ...events: (readonly [name: string, payload?: unknown])[]
): Story => ({
  render: () => room(),
  play: async ({ canvasElement }) => {
    const fake = await after(canvasElement);
    for (const [name, payload] of events) fake.emit(name, payload);
  },
});

/** Every attribute, event and colour to try. */
export const Playground: Story = playground('jitsi-room', {
  'server-url': new URL('testing/static-jitsi', location.href).href,
  'room-name': 'histoire',
  controls: 'bar',
});

/** Nothing is loaded from the Jitsi server before the viewer's click. */
export const Poster: Story = { render: () => room() };

/** A poster of the page's own. */
export const OwnPoster: Story = {
  render: () =>
    html`<jitsi-room server-url=${location.origin} room-name="histoire"
      ><h2 slot="poster">Permanence du jeudi</h2></jitsi-room
    >`,
};

/** The server's script is on its way. */
export const Loading: Story = {
  render: () => html`<jitsi-room server-url=${location.origin} room-name="histoire"></jitsi-room>`,
  play: ({ canvasElement }) => {
    // Where the page keeps its loads: this one never ends.
    const loads = new Map([
      [`${location.origin}/external_api.js`, { settled: new Promise(() => {}), waiting: 1 }],
    ]);
    Object.assign(window, { [Symbol.for('live-session-elements.jitsi-scripts')]: loads });
    void roomIn(canvasElement).load();
  },
};

/** The script is there, the app in the frame does not answer yet. */
export const Connecting: Story = {
  render: () => room(),
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};

/** Jitsi's own page for trying camera and microphone: the frame is uncovered, the bar waits. */
export const Prejoin: Story = reported(connected, ['prejoinScreenLoaded', { id: 'local' }]);

/** Waiting to be let in. Jitsi says so in the frame. */
export const Lobby: Story = reported(connected, errorOccurred('conference.connectionError.membersOnly'));

/** The room asks for a password, in the frame. */
export const Password: Story = reported(connected, ['passwordRequired']);

/** In the call, microphone and camera off. */
export const Joined: Story = reported(joined);

/** The same without our bar: all is left to Jitsi's own. */
export const WithoutBar: Story = {
  render: () => room('none'),
  play: async ({ canvasElement }) => void (await joined(canvasElement)),
};

/** Hand up, chat open, camera on. */
export const HandUp: Story = reported(
  joined,
  ['videoMuteStatusChanged', { muted: false }],
  ['raiseHandUpdated', { id: 'me', handRaised: 1 }],
  ['chatUpdated', { isOpen: true, unreadCount: 0 }],
);

/** A recording runs, messages wait, the list of participants is open. */
export const Recording: Story = reported(
  joined,
  ['participantJoined', { id: 'yanis', displayName: 'Yanis' }],
  ['chatUpdated', { isOpen: false, unreadCount: 12 }],
  ['participantsPaneToggled', { open: true }],
  ['recordingStatusChanged', { on: true, mode: 'file' }],
);

/** The call goes on, but the browser refuses the camera. */
export const CameraRefused: Story = reported(joined, ['cameraError', { type: 'gum.permission_denied' }]);

/** The app in the frame reconnects by itself. */
export const Reconnecting: Story = reported(
  joined,
  errorOccurred('connection.otherError', { isFatal: true }),
);

/** The viewer has left, and may come back. */
export const Left: Story = reported(joined, ['readyToClose']);

/** A moderator has removed the viewer. */
export const Kicked: Story = reported(joined, ['participantKickedOut', { kicked: { id: 'local' } }]);

/** The instructor has ended the session for everyone. */
export const Ended: Story = reported(joined, errorOccurred('conference.destroyed'));

/** The moderator did not let the viewer in. */
export const NotLetIn: Story = reported(connected, errorOccurred('conference.connectionError.accessDenied'));

/** The viewer's token has expired. */
export const AccessExpired: Story = reported(
  connected,
  errorOccurred('connection.passwordRequired', { message: 'Not acceptable by exp' }),
);

/** The page blocks the server: a tab of its own is offered. */
export const Blocked: Story = {
  render: () =>
    html`<jitsi-room
      server-url=${new URL('testing/static-jitsi/nothing', location.href).href}
      room-name="histoire"
    ></jitsi-room>`,
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};

/** A server that the page has not allowed. */
export const NotAllowed: Story = {
  render: () => html`<jitsi-room server-url="https://meet.example.org" room-name="histoire"></jitsi-room>`,
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};
