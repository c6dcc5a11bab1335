import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { LiveSession, LiveSessionPage } from '../src/domain/session/live-session.js';
import { course } from '../testing/elements/course-fixture.js';
import { fakeClient } from '../testing/elements/fake-client.js';
import { sessionFixture } from '../testing/elements/session-fixture.js';
import { failingWith } from './support/failing-with.js';
import { longText } from './support/long-text.js';
import { slowly } from './support/slowly.js';
import { dark, hostile, inAPage, rightToLeft } from './support/surroundings.js';

export default {
  title: 'Surroundings/live-session-list',
  component: 'live-session-list',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const list = (sessions: readonly LiveSession[] = course(Date.now())) =>
  html`<live-session-list href="#session-{id}" .sessions=${sessions}></live-session-list>`;
const fetching = (getCourseSessions: () => Promise<LiveSessionPage>) =>
  html`<live-session-list
    course-id="5"
    updates="poll"
    .client=${fakeClient(() => sessionFixture(0, Date.now()), { getCourseSessions }).client}
  ></live-session-list>`;

/** Long titles and reasons. */
export const LongText: Story = {
  render: () => list(course(Date.now()).map((session) => ({ ...session, ...longText }))),
};

export const RightToLeft: Story = rightToLeft(() => list());
export const Dark: Story = dark(() => list());
export const HostilePage: Story = hostile(() => list());
export const InAPage: Story = inAPage(() => list());

/** The sessions arrive after three seconds. */
export const SlowNetwork: Story = {
  render: () => fetching(() => slowly({ data: course(Date.now()), next_cursor: null })),
};

/** The viewer is not enrolled. */
export const NotEnrolled: Story = { render: () => fetching(failingWith('not_enrolled')) };

/** The viewer is not signed in. */
export const SignedOut: Story = { render: () => fetching(failingWith('unauthenticated')) };

/** The server is overloaded. */
export const Overloaded: Story = { render: () => fetching(failingWith('overloaded')) };
