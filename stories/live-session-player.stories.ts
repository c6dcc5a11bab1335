import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LiveSession } from '../src/domain/session/live-session.js';
import type { LiveSessionPlayer } from '../src/index.js';
import { fakeClient, joinDataFixture, pending } from '../testing/elements/fake-client.js';
import {
  day,
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
} from '../testing/elements/session-fixture.js';
import { enterRoom, whenShown } from './support/enter-room.js';
import { failingWith } from './support/failing-with.js';
import { playground } from './support/playground.js';

export default {
  title: 'Elements/live-session-player',
  component: 'live-session-player',
  parameters: { width: '1080' },
} satisfies Meta;

type Story = StoryObj;

const asInstructor = { can: { join: false, start: true, end: false } };

const player = (session: LiveSession, overrides: Parameters<typeof fakeClient>[1] = {}) =>
  html`<live-session-player
    session-id="7"
    heading-level="2"
    controls="bar"
    .client=${fakeClient(() => session, overrides).client}
  ></live-session-player>`;
const playerIn = (canvas: HTMLElement) => canvas.querySelector<LiveSessionPlayer>('live-session-player')!;

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground(
  'live-session-player',
  { 'session-id': 7, controls: 'bar' },
  (element) => {
    element.client = fakeClient(() => liveFixture(2 * minute, Date.now())).client;
  },
);

/** For a student before the start, a sentence describes when the Join button will appear, instead of a disabled button. */
export const Scheduled: Story = { render: () => player(sessionFixture(12 * minute + 34_000, Date.now())) };

/** Long before the start, the countdown has two units, and there is no ruler. */
export const InTwoDays: Story = { render: () => player(sessionFixture(2 * day + 4 * hour, Date.now())) };

/** The instructor can start the session fifteen minutes early. */
export const Instructor: Story = {
  render: () => player(sessionFixture(12 * minute + 34_000, Date.now(), asInstructor)),
};

/** The instructor cannot start the session yet. */
export const InstructorTooEarly: Story = {
  render: () =>
    player(
      sessionFixture(2 * hour, Date.now(), {
        can: { join: false, start: false, end: false },
        reason: 'start_too_early',
      }),
    ),
};

/** The scheduled start has passed, but the instructor has not started the session. */
export const Waiting: Story = { render: () => player(sessionFixture(-4 * minute, Date.now())) };

/** The instructor is late, and can still start the session. */
export const WaitingInstructor: Story = {
  render: () => player(sessionFixture(-4 * minute, Date.now(), asInstructor)),
};

/** The player will join automatically when the session has started. */
export const Armed: Story = {
  render: () => player(sessionFixture(4 * minute + 10_000, Date.now())),
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'scheduled');
    playerIn(canvasElement).arm();
    await playerIn(canvasElement).updateComplete;
  },
};

/** The instructor has rescheduled the session while the page was open. */
export const Rescheduled: Story = {
  render: () => {
    let requests = 0;
    const before = sessionFixture(12 * minute, Date.now());
    const after = sessionFixture(day + 2 * hour, Date.now(), { version: 2 });
    return player(before, { getSession: () => Promise.resolve((requests += 1) === 1 ? before : after) });
  },
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'scheduled');
    await playerIn(canvasElement).refresh();
    await playerIn(canvasElement).updateComplete;
  },
};

/** The session has started. */
export const Live: Story = { render: () => player(liveFixture(2 * minute + 5000, Date.now())) };

/** An instructor outside the room can join again, or end the session. */
export const LiveInstructor: Story = {
  render: () =>
    player(liveFixture(42 * minute, Date.now(), { can: { join: true, start: false, end: true } })),
};

/** All seats are taken. */
export const Full: Story = {
  render: () =>
    player(liveFixture(42 * minute, Date.now(), { can: { join: false }, reason: 'session_full' })),
};

/** The session is recorded: viewers must agree before they join. */
export const ConsentAsked: Story = {
  render: () => player(liveFixture(2 * minute, Date.now(), { recording_enabled: true })),
  play: async ({ canvasElement }) => {
    sessionStorage.clear();
    await whenShown(playerIn(canvasElement), 'state', 'live');
    await playerIn(canvasElement).join();
  },
};

/** Another tab of this browser has the session open. A button moves it here. */
export const OpenElsewhere: Story = {
  render: () => player(liveFixture(2 * minute, Date.now()), { joinSession: failingWith('open_elsewhere') }),
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'live');
    await playerIn(canvasElement).join();
  },
};

/** The viewer has left, and can join again. */
export const Left: Story = {
  render: () => player(liveFixture(42 * minute, Date.now())),
  play: async ({ canvasElement }) => {
    await enterRoom(playerIn(canvasElement));
    await playerIn(canvasElement).leave();
  },
};

/** The viewer has clicked on Join. The server has not answered yet. */
export const Joining: Story = {
  render: () => player(liveFixture(2 * minute, Date.now()), { joinSession: () => pending<never>().promise }),
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'live');
    void playerIn(canvasElement).join();
  },
};

/** The server has refused the request to join. */
export const JoinFailed: Story = {
  render: () => player(liveFixture(2 * minute, Date.now()), { joinSession: failingWith('overloaded') }),
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'live');
    await playerIn(canvasElement).join();
  },
};

/** The room cannot be opened, but the viewer keeps the seat. */
export const RoomFailed: Story = {
  render: () =>
    player(liveFixture(2 * minute, Date.now()), {
      joinSession: () => Promise.resolve(joinDataFixture({ jitsi_server_url: 'https://meet.example.org' })),
    }),
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'live');
    await playerIn(canvasElement).join();
    await whenShown(playerIn(canvasElement), 'phase', 'failed');
  },
};

/** In the room, with the control bar below the video. */
export const InRoom: Story = {
  render: () => player(liveFixture(42 * minute + 10_000, Date.now())),
  play: ({ canvasElement }) => enterRoom(playerIn(canvasElement)),
};

/** In the room, as the instructor. */
export const InRoomInstructor: Story = {
  render: () =>
    player(liveFixture(42 * minute + 10_000, Date.now(), { can: { join: true, start: false, end: true } }), {
      joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })),
    }),
  play: ({ canvasElement }) => enterRoom(playerIn(canvasElement)),
};

/** After the planned end, the instructor sees the overtime. */
export const InRoomOvertime: Story = {
  render: () =>
    player(liveFixture(94 * minute, Date.now(), { can: { join: true, start: false, end: true } }), {
      joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })),
    }),
  play: ({ canvasElement }) => enterRoom(playerIn(canvasElement)),
};

/** A dialog asks the instructor for confirmation before the session is ended for everyone. */
export const EndAsked: Story = {
  render: InRoomInstructor.render!,
  play: async ({ canvasElement }) => {
    await enterRoom(playerIn(canvasElement));
    playerIn(canvasElement).shadowRoot!.querySelector<HTMLElement>('[part=end-button]')!.click();
  },
};

/** The session has ended, and there is a recording. */
export const Ended: Story = {
  render: () =>
    player(
      endedFixture(Date.now(), {
        recording_status: 'ready',
        recording_url: 'https://videos.example.org/derivation',
      }),
    ),
};

/** The session has ended, but nobody has started it. */
export const NeverStarted: Story = {
  render: () => player(sessionFixture(-3 * hour, Date.now(), { status: 'ended', end_reason: 'no_show' })),
};

/** The session is cancelled, with a reason. */
export const Cancelled: Story = {
  render: () =>
    player(
      sessionFixture(day, Date.now(), {
        status: 'cancelled',
        cancelled_reason: 'Je suis souffrante, une nouvelle date suivra.',
      }),
    ),
};

export const Loading: Story = {
  render: () => player(sessionFixture(0, Date.now()), { getSession: () => pending<never>().promise }),
};

/** The session does not exist. The page's link replaces the Back button. */
export const NotFound: Story = {
  render: () =>
    html`<live-session-player
      session-id="7"
      .client=${fakeClient(() => sessionFixture(0, Date.now()), { getSession: failingWith('not_found') }).client}
    >
      <a slot="back" href="#course">Retour</a>
    </live-session-player>`,
};

/** The viewer is not signed in. */
export const SignedOut: Story = {
  render: () => player(sessionFixture(0, Date.now()), { getSession: failingWith('unauthenticated') }),
};

/** The session has been loaded, but updates fail. */
export const ConnectionLost: Story = {
  render: () => {
    let requests = 0;
    const session = sessionFixture(12 * minute, Date.now());
    return player(session, {
      getSession: () => ((requests += 1) === 1 ? Promise.resolve(session) : failingWith('network')()),
    });
  },
  play: async ({ canvasElement }) => {
    await whenShown(playerIn(canvasElement), 'state', 'scheduled');
    await playerIn(canvasElement).refresh();
  },
};

/** The device has no connection. The viewer need not do anything. */
export const Offline: Story = {
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
  render: () => player(sessionFixture(12 * minute, Date.now())),
};
