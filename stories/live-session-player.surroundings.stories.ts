import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LiveSession } from '../src/domain/session/live-session.js';
import type { LiveSessionPlayer } from '../src/index.js';
import { fakeClient } from '../testing/elements/fake-client.js';
import { liveFixture, minute, sessionFixture } from '../testing/elements/session-fixture.js';
import { enterRoom } from './support/enter-room.js';
import { failingWith } from './support/failing-with.js';
import { longText } from './support/long-text.js';
import { slowly } from './support/slowly.js';
import { dark, hostile, inAPage, narrow, rightToLeft } from './support/surroundings.js';

export default {
  title: 'Surroundings/live-session-player',
  component: 'live-session-player',
  parameters: { width: '1080' },
} satisfies Meta;

type Story = StoryObj;

const player = (session: LiveSession, overrides: Parameters<typeof fakeClient>[1] = {}) =>
  html`<live-session-player
    session-id="7"
    heading-level="2"
    controls="bar"
    .client=${fakeClient(() => session, overrides).client}
  ></live-session-player>`;
const soon = () => player(sessionFixture(12 * minute + 34_000, Date.now()));
const live = (more: Partial<LiveSession> = {}) => player(liveFixture(42 * minute, Date.now(), more));
const inRoom = (story: Story): Story => ({
  ...story,
  play: ({ canvasElement }) =>
    enterRoom(canvasElement.querySelector<LiveSessionPlayer>('live-session-player')!),
});

/** Long texts as title, course and instructor. */
export const LongText: Story = { render: () => player(sessionFixture(-minute, Date.now(), longText)) };

/** In the room, the title has one line. */
export const LongTextInRoom: Story = inRoom({ render: () => live(longText) });

/** Cancelled, with a long reason. */
export const LongReason: Story = {
  render: () => player(sessionFixture(minute, Date.now(), { ...longText, status: 'cancelled' })),
};

export const Narrow: Story = narrow(soon);
export const NarrowRoom: Story = inRoom(narrow(live));
export const RightToLeft: Story = rightToLeft(soon);
export const RightToLeftRoom: Story = inRoom(rightToLeft(live));
export const Dark: Story = dark(soon);
export const HostilePage: Story = hostile(soon);
export const HostilePageRoom: Story = inRoom(hostile(live));
export const InAPage: Story = inAPage(soon);

/** Each answer of the backend takes three seconds. */
export const SlowNetwork: Story = {
  render: () => {
    const session = sessionFixture(12 * minute, Date.now());
    return player(session, { getSession: () => slowly(session) });
  },
};

/** The errors that can occur while the session loads. */
export const Errors: Story = {
  render: () =>
    html`${(['not_found', 'not_enrolled', 'unauthenticated', 'network', 'overloaded'] as const).map((code) =>
      player(sessionFixture(0, Date.now()), { getSession: failingWith(code) }),
    )}`,
};
