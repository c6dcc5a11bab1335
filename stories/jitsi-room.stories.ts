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

/** Returns a story in which the app in the frame sends events, after `prepare` has opened the call. */
const withEvents = (
  prepare: typeof connected,
  ...events: (readonly [name: string, payload?: unknown])[]
): Story => ({
  render: () => room(),
  play: async ({ canvasElement }) => {
    const fake = await prepare(canvasElement);
    for (const [name, payload] of events) fake.emit(name, payload);
  },
});

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground('jitsi-room', {
  'server-url': new URL('testing/static-jitsi', location.href).href,
  'room-name': 'histoire',
  controls: 'bar',
});

/** Before the viewer's click, nothing is requested from the Jitsi server. */
export const Poster: Story = { render: () => room() };

/** A poster in the slot `poster`. */
export const OwnPoster: Story = {
  render: () =>
    html`<jitsi-room server-url=${location.origin} room-name="histoire"
      ><h2 slot="poster">Permanence du jeudi</h2></jitsi-room
    >`,
};

/** The script of the Jitsi server is loading. */
export const Loading: Story = {
  render: () => html`<jitsi-room server-url=${location.origin} room-name="histoire"></jitsi-room>`,
  play: ({ canvasElement }) => {
    // Sets the record of loaded scripts, in which this load never ends.
    const loads = new Map([
      [`${location.origin}/external_api.js`, { settled: new Promise(() => {}), waiting: 1 }],
    ]);
    Object.assign(window, { [Symbol.for('live-session-elements.jitsi-scripts')]: loads });
    void roomIn(canvasElement).load();
  },
};

/** The script is loaded, but the app in the frame is not ready. */
export const Connecting: Story = {
  render: () => room(),
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};

/** Jitsi's prejoin page is displayed in the frame. The control bar is disabled, except Leave. */
export const Prejoin: Story = withEvents(connected, ['prejoinScreenLoaded', { id: 'local' }]);

/** The viewer waits to be admitted. Jitsi displays this in the frame. */
export const Lobby: Story = withEvents(connected, errorOccurred('conference.connectionError.membersOnly'));

/** The room requires a password, which the viewer enters in the frame. */
export const Password: Story = withEvents(connected, ['passwordRequired']);

/** In the call, with microphone and camera off. */
export const Joined: Story = withEvents(joined);

/** In the call, without the control bar: Jitsi's toolbar has all buttons. */
export const WithoutBar: Story = {
  render: () => room('none'),
  play: async ({ canvasElement }) => void (await joined(canvasElement)),
};

/** Raised hand, open chat, camera on. */
export const HandUp: Story = withEvents(
  joined,
  ['videoMuteStatusChanged', { muted: false }],
  ['raiseHandUpdated', { id: 'me', handRaised: 1 }],
  ['chatUpdated', { isOpen: true, unreadCount: 0 }],
);

/** A running recording, unread messages, and an open list of participants. */
export const Recording: Story = withEvents(
  joined,
  ['participantJoined', { id: 'yanis', displayName: 'Yanis' }],
  ['chatUpdated', { isOpen: false, unreadCount: 12 }],
  ['participantsPaneToggled', { open: true }],
  ['recordingStatusChanged', { on: true, mode: 'file' }],
);

/** The browser refuses the camera. The call continues. */
export const CameraRefused: Story = withEvents(joined, ['cameraError', { type: 'gum.permission_denied' }]);

/** The app in the frame reconnects. */
export const Reconnecting: Story = withEvents(
  joined,
  errorOccurred('connection.otherError', { isFatal: true }),
);

/** The viewer has left, and can enter again. */
export const Left: Story = withEvents(joined, ['readyToClose']);

/** A moderator has removed the viewer. */
export const Kicked: Story = withEvents(joined, ['participantKickedOut', { kicked: { id: 'local' } }]);

/** The instructor has ended the session for everyone. */
export const Ended: Story = withEvents(joined, errorOccurred('conference.destroyed'));

/** The moderator has not admitted the viewer. */
export const NotLetIn: Story = withEvents(
  connected,
  errorOccurred('conference.connectionError.accessDenied'),
);

/** The viewer's token has expired. */
export const AccessExpired: Story = withEvents(
  connected,
  errorOccurred('connection.passwordRequired', { message: 'Not acceptable by exp' }),
);

/** The script of the server cannot run in the page. A button opens the room in a new tab. */
export const Blocked: Story = {
  render: () =>
    html`<jitsi-room
      server-url=${new URL('testing/static-jitsi/nothing', location.href).href}
      room-name="histoire"
    ></jitsi-room>`,
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};

/** The page does not allow the server. */
export const NotAllowed: Story = {
  render: () => html`<jitsi-room server-url="https://meet.example.org" room-name="histoire"></jitsi-room>`,
  play: ({ canvasElement }) => roomIn(canvasElement).load(),
};
