import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { LiveSessionClient } from '../src/api/live-session-client.js';
import type { LiveSession } from '../src/domain/session/live-session.js';
import { LiveSessionError } from '../src/domain/live-session-error.js';
import type { LiveSessionForm } from '../src/index.js';
import { fakeClient, pending } from '../testing/elements/fake-client.js';
import { write } from '../testing/elements/form-controls.js';
import {
  day,
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
} from '../testing/elements/session-fixture.js';
import { whenShown } from './support/enter-room.js';
import { failingWith } from './support/failing-with.js';
import { playground } from './support/playground.js';

export default {
  title: 'Elements/live-session-form',
  component: 'live-session-form',
  parameters: { width: '720' },
} satisfies Meta;

type Story = StoryObj;

const planned = (overrides: Partial<LiveSession> = {}) =>
  sessionFixture(3 * day, Date.now(), { can: { edit: true, cancel: true }, ...overrides });
const clientWith = (methods: Partial<LiveSessionClient> = {}) => fakeClient(planned, methods).client;
const creating = (methods?: Partial<LiveSessionClient>): TemplateResult =>
  html`<live-session-form course-id="5" .client=${clientWith(methods)}></live-session-form>`;
const editing = (session: LiveSession = planned(), methods?: Partial<LiveSessionClient>): TemplateResult =>
  html`<live-session-form .session=${session} .client=${clientWith(methods)}></live-session-form>`;

const inThreeDays = new Date(Date.now() + 3 * day).toISOString().slice(0, 10);

/** Fills in the form of a story, by default with a valid session, and submits it. */
const submitting =
  (
    values: Record<string, string> = { title: 'Limites', date: inThreeDays, time: '10:00' },
  ): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const form = canvasElement.querySelector<LiveSessionForm>('live-session-form')!;
    await whenShown(form, 'state', 'ready');
    await write(form, values);
    form.shadowRoot!.querySelector('form')!.requestSubmit();
  };

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground('live-session-form', {}, (element) => {
  element.session = planned();
  element.client = clientWith();
});

/** The empty form. */
export const Create: Story = { render: () => creating() };

/** A planned session, which can be edited or cancelled. */
export const Edit: Story = { render: () => editing() };

/** Times are entered in another time zone, whose name is displayed. */
export const ElsewhereZone: Story = {
  render: () =>
    html`<live-session-form
      time-zone="America/New_York"
      .session=${planned()}
      .client=${clientWith()}
    ></live-session-form>`,
};

/** Each invalid field shows its error. The first one has the focus. */
export const Faults: Story = {
  render: () => creating(),
  play: submitting({ date: '2020-01-15', time: '08:00', minutes: '3' }),
};

/** The request has been sent. The server has not answered yet. */
export const Saving: Story = {
  render: () => creating({ createSession: () => pending<LiveSession>().promise }),
  play: submitting(),
};

/** The session has been created. The form is empty again. */
export const Scheduled: Story = { render: () => creating(), play: submitting() };

/** The server did not answer. The form keeps the input, and a retry creates no second session. */
export const Failed: Story = {
  render: () => creating({ createSession: failingWith('network') }),
  play: submitting(),
};

/** Another user has changed the session. */
export const Conflict: Story = {
  render: () =>
    editing(planned(), {
      getSession: () => Promise.resolve(planned({ title: 'Suites', version: 2 })),
      updateSession: () => Promise.reject(new LiveSessionError('version_conflict', 'A story.')),
    }),
  play: submitting({ title: 'Limites' }),
};

/** A dialog asks for the reason before the session is cancelled. */
export const Cancelling: Story = {
  render: () => editing(),
  play: async ({ canvasElement }) => {
    const form = canvasElement.querySelector<LiveSessionForm>('live-session-form')!;
    await whenShown(form, 'state', 'ready');
    form.shadowRoot!.querySelector<HTMLElement>('[part~="cancel-button"]')!.click();
  },
};

/** A live session cannot be edited. */
export const ClosedLive: Story = { render: () => editing(liveFixture(20 * minute, Date.now())) };

/** A past session cannot be edited. */
export const ClosedEnded: Story = { render: () => editing(endedFixture(Date.now())) };

/** A cancelled session cannot be edited. */
export const ClosedCancelled: Story = {
  render: () => editing(planned({ status: 'cancelled', can: {} })),
};

/** The viewer may not edit the session. */
export const Forbidden: Story = { render: () => editing(planned({ can: { edit: false, cancel: false } })) };

/** Grey bars in place of the fields. */
export const Loading: Story = {
  render: () => {
    const { client } = fakeClient(planned, { getSession: () => pending<LiveSession>().promise });
    return html`<live-session-form session-id="7" updates="none" .client=${client}></live-session-form>`;
  },
};

/** In a narrow container, the form has one column. */
export const Narrow: Story = {
  render: () => editing(sessionFixture(hour, Date.now())),
  parameters: { width: '280' },
};
