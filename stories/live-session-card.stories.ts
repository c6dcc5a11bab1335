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

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground('live-session-card', { href: '#session-{id}' }, (element) => {
  element.session = liveFixture(42 * minute, Date.now());
});

/** Two days before the start, the countdown has one unit. */
export const Scheduled: Story = { render: () => card(sessionFixture(2 * day + 4 * hour, Date.now())) };

/** Between one and two days before the start, the countdown also has hours, because days alone are too inexact. */
export const Tomorrow: Story = {
  render: () => card(sessionFixture(day + 4 * hour + 20 * minute, Date.now())),
};

/** In the last hour before the start, the line above the strip shows the progress. */
export const StartingSoon: Story = { render: () => card(sessionFixture(12 * minute + 34_000, Date.now())) };

/** The scheduled start has passed, but the instructor has not started the session. */
export const Waiting: Story = { render: () => card(sessionFixture(-4 * minute, Date.now())) };

/** Live for 42 minutes. */
export const Live: Story = {
  render: () => card(liveFixture(42 * minute, Date.now(), { title: 'Suites numériques et récurrence' })),
};

/** Live, and all seats are taken. */
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

/** Ended. The recording is being processed. */
export const RecordingProcessing: Story = {
  render: () => card(endedFixture(Date.now(), { recording_status: 'processing' })),
};

/** Ended, without a recording. */
export const EndedWithoutRecording: Story = { render: () => card(endedFixture(Date.now())) };

/** Cancelled. The date is struck through, but not the title. */
export const Cancelled: Story = {
  render: () =>
    card(
      sessionFixture(2 * day, Date.now(), {
        status: 'cancelled',
        cancelled_reason: 'Une nouvelle date suivra.',
      }),
    ),
};

/** Grey bars in the same layout, so that the page does not move when the session arrives. */
export const Loading: Story = {
  render: () => {
    const { client } = fakeClient(() => sessionFixture(0, Date.now()), {
      getSession: () => pending<LiveSession>().promise,
    });
    return html`<live-session-card session-id="7" .client=${client}></live-session-card>`;
  },
};

/** The session does not exist. */
export const NotFound: Story = {
  render: () =>
    html`<live-session-card session-id="7" .client=${clientFailingWith('not_found')}></live-session-card>`,
};

/** The server did not answer. The viewer can try again. */
export const Offline: Story = {
  render: () =>
    html`<live-session-card session-id="7" .client=${clientFailingWith('network')}></live-session-card>`,
};

/** The title has at most three lines, and the description two. */
export const LongTitle: Story = {
  render: () =>
    card(
      sessionFixture(3 * hour + minute, Date.now(), {
        title:
          'Rattrapage de la séance du 8 janvier : théorème des valeurs intermédiaires, bijections monotones et applications aux équations qui n’ont pas de solution explicite, avec exercices',
      }),
    ),
};

/** Without description, participants and countdown. */
export const Bare: Story = {
  render: () =>
    html`<live-session-card
      no-description
      no-participants
      no-countdown
      .session=${sessionFixture(2 * day, Date.now())}
    ></live-session-card>`,
};

/** With the colours, fonts and corners of three pages. */
export const Themes: Story = {
  render: () =>
    html`${['moodle', 'press', 'forest'].map(
      (theme) => html`<div class="theme-${theme}">${card(liveFixture(42 * minute, Date.now()))}</div>`,
    )}`,
};
