import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LiveSession } from '../src/domain/session/live-session.js';
import { fakeClient } from '../testing/elements/fake-client.js';
import {
  day,
  endedFixture,
  liveFixture,
  minute,
  sessionFixture,
} from '../testing/elements/session-fixture.js';
import { failingWith } from './support/failing-with.js';
import { longText } from './support/long-text.js';
import { slowly } from './support/slowly.js';
import { dark, hostile, inAPage, narrow, rightToLeft } from './support/surroundings.js';

export default { title: 'Surroundings/live-session-card', component: 'live-session-card' } satisfies Meta;

type Story = StoryObj;

const card = (session: LiveSession) =>
  html`<live-session-card href="#session-{id}" .session=${session}></live-session-card>`;
const fetching = (getSession: () => Promise<LiveSession>) =>
  html`<live-session-card
    session-id="7"
    .client=${fakeClient(() => sessionFixture(0, Date.now()), { getSession }).client}
  ></live-session-card>`;
const recorded = (more: Partial<LiveSession> = {}) =>
  endedFixture(Date.now(), {
    recording_status: 'ready',
    recording_url: 'https://videos.example.org/derivation',
    ...more,
  });
const three = () =>
  html`${card(liveFixture(42 * minute, Date.now()))} ${card(sessionFixture(2 * day, Date.now()))}
  ${card(recorded())}`;

/** Long titles, descriptions and reasons. */
export const LongText: Story = {
  render: () =>
    html`${card(liveFixture(42 * minute, Date.now(), longText))} ${card(recorded(longText))}
    ${card(sessionFixture(2 * day, Date.now(), { ...longText, status: 'cancelled' }))}`,
};

export const Narrow: Story = narrow(three);
export const RightToLeft: Story = rightToLeft(three);
export const Dark: Story = dark(three);
export const HostilePage: Story = hostile(three);
export const InAPage: Story = inAPage(three);

/** The session arrives after three seconds, and replaces the grey bars. */
export const SlowNetwork: Story = {
  render: () => fetching(() => slowly(sessionFixture(2 * day, Date.now()))),
};

/** The errors that can occur while a session loads, with the actions of the viewer. */
export const Errors: Story = {
  render: () =>
    html`${(
      ['not_found', 'not_enrolled', 'unauthenticated', 'network', 'timeout', 'overloaded'] as const
    ).map((code) => fetching(failingWith(code)))}`,
};
