import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { KnownErrorCode } from '../src/domain/live-session-error.js';
import type { LiveSession } from '../src/domain/session/live-session.js';
import { fakeClient, pending } from '../testing/elements/fake-client.js';
import {
  day,
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
} from '../testing/elements/session-fixture.js';
import { failingWith } from './support/failing-with.js';
import { playground } from './support/playground.js';

export default { title: 'Elements/live-session-card', component: 'live-session-card' } satisfies Meta;

type Story = StoryObj;

const card = (session: LiveSession) =>
  html`<live-session-card href="#session-{id}" .session=${session}></live-session-card>`;
const clientFailingWith = (code: KnownErrorCode) =>
  fakeClient(() => sessionFixture(0, Date.now()), { getSession: failingWith(code) }).client;

/** Every attribute, event and colour to try. */
export const Playground: Story = playground('live-session-card', { href: '#session-{id}' }, (element) => {
  element.session = liveFixture(42 * minute, Date.now());
});

/** Two days ahead: the countdown names one unit. */
export const Scheduled: Story = { render: () => card(sessionFixture(2 * day + 4 * hour, Date.now())) };

/** From one day to two, one unit would be a lie: the hours are told as well. */
export const Tomorrow: Story = {
  render: () => card(sessionFixture(day + 4 * hour + 20 * minute, Date.now())),
};

/** In the last hour, the line above the strip fills. */
export const StartingSoon: Story = { render: () => card(sessionFixture(12 * minute + 34_000, Date.now())) };

/** The hour has come, and the instructor has not started. */
export const Waiting: Story = { render: () => card(sessionFixture(-4 * minute, Date.now())) };

/** Live for 42 minutes. */
export const Live: Story = {
  render: () => card(liveFixture(42 * minute, Date.now(), { title: 'Suites numériques et récurrence' })),
};

/** Live, and every place is taken. */
export const Full: Story = {
  render: () => card(liveFixture(42 * minute, Date.now(), { can: { join: false }, reason: 'session_full' })),
};

/** Ended, with a recording to watch. */
export const Ended: Story = {
  render: () =>
    card(
      endedFixture(Date.now(), {
        recording_status: 'ready',
        recording_url: 'https://videos.example.org/derivation',
      }),
    ),
};

/** Ended, the recording is on its way. */
export const RecordingProcessing: Story = {
  render: () => card(endedFixture(Date.now(), { recording_status: 'processing' })),
};

/** Ended, and nothing was recorded. */
export const EndedWithoutRecording: Story = { render: () => card(endedFixture(Date.now())) };

/** Cancelled: the date is struck, never the title. */
export const Cancelled: Story = {
  render: () =>
    card(
      sessionFixture(2 * day, Date.now(), {
        status: 'cancelled',
        cancelled_reason: 'Une nouvelle date suivra.',
      }),
    ),
};

/** Grey bars on the same grid, so that nothing moves when the session arrives. */
export const Loading: Story = {
  render: () => {
    const { client } = fakeClient(() => sessionFixture(0, Date.now()), {
      getSession: () => pending<LiveSession>().promise,
    });
    return html`<live-session-card session-id="7" .client=${client}></live-session-card>`;
  },
};

/** There is no such session. */
export const NotFound: Story = {
  render: () =>
    html`<live-session-card session-id="7" .client=${clientFailingWith('not_found')}></live-session-card>`,
};

/** The server did not answer: the viewer can try again. */
export const Offline: Story = {
  render: () =>
    html`<live-session-card session-id="7" .client=${clientFailingWith('network')}></live-session-card>`,
};

/** A title of three lines at most, and a description of two. */
export const LongTitle: Story = {
  render: () =>
    card(
      sessionFixture(3 * hour + minute, Date.now(), {
        title:
          'Rattrapage de la séance du 8 janvier : théorème des valeurs intermédiaires, bijections monotones et applications aux équations qui n’ont pas de solution explicite, avec exercices',
      }),
    ),
};

/** Without the parts that a page does not want. */
export const Bare: Story = {
  render: () =>
    html`<live-session-card
      no-description
      no-participants
      no-countdown
      .session=${sessionFixture(2 * day, Date.now())}
    ></live-session-card>`,
};

/** In the colours, type and corners of three pages. */
export const Themes: Story = {
  render: () =>
    html`${['moodle', 'press', 'forest'].map(
      (theme) => html`<div class="theme-${theme}">${card(liveFixture(42 * minute, Date.now()))}</div>`,
    )}`,
};
