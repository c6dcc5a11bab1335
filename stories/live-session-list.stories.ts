import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { LiveSession, LiveSessionPage } from '../src/domain/session/live-session.js';
import type { LiveSessionList } from '../src/index.js';
import { fakeClient, pending } from '../testing/elements/fake-client.js';
import { course } from '../testing/elements/course-fixture.js';
import { day, hour, sessionFixture } from '../testing/elements/session-fixture.js';
import { whenShown } from './support/enter-room.js';
import { failingWith } from './support/failing-with.js';
import { playground } from './support/playground.js';

export default {
  title: 'Elements/live-session-list',
  component: 'live-session-list',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const list = (sessions: readonly LiveSession[] = course(Date.now()), filter = 'all', view = 'rows') =>
  html`<live-session-list
    href="#session-{id}"
    .sessions=${sessions}
    filter=${filter}
    view=${view}
  ></live-session-list>`;
const fetching = (answer: () => Promise<LiveSessionPage>): TemplateResult => {
  const { client } = fakeClient(() => sessionFixture(0, Date.now()), { getCourseSessions: answer });
  return html`<live-session-list course-id="5" updates="poll" .client=${client}></live-session-list>`;
};

/** Controls for all attributes and colours, and a log of the events. */
export const Playground: Story = playground('live-session-list', { href: '#session-{id}' }, (element) => {
  element.sessions = course(Date.now());
});

/** One session in each state. */
export const Mixed: Story = { render: () => list() };

/** Grey bars in the layout of the rows. */
export const Loading: Story = { render: () => fetching(() => pending<LiveSessionPage>().promise) };

/** Nothing is planned. */
export const Empty: Story = { render: () => list([]) };

/** The server did not answer. The viewer can try again. */
export const Failed: Story = {
  render: () => fetching(failingWith('network')),
};

/** The sessions have been loaded, but updates fail. */
export const Offline: Story = {
  render: () => {
    let requests = 0;
    return fetching(() => {
      requests += 1;
      return requests > 2
        ? failingWith('network')()
        : Promise.resolve({ data: course(Date.now()), next_cursor: null });
    });
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector<LiveSessionList>('live-session-list')!;
    await whenShown(element, 'state', 'ready');
    await element.refresh();
  },
};

/** Only upcoming sessions. */
export const OnlyUpcoming: Story = { render: () => list(undefined, 'upcoming') };

/** Only past sessions. */
export const OnlyPast: Story = { render: () => list(undefined, 'past') };

/** Cards instead of rows. */
export const Cards: Story = { render: () => list(undefined, 'all', 'cards'), parameters: { width: '1080' } };

/** A thousand sessions, twenty at a time. */
export const Thousand: Story = {
  render: () => {
    const now = Date.now();
    const at = (index: number) => (index - 500) * day + hour;
    return list(
      Array.from({ length: 1000 }, (_, index) =>
        sessionFixture(at(index), now, {
          id: index + 1,
          title: `Séance ${index + 1}`,
          ...(at(index) < 0 && { status: 'ended' }),
        }),
      ),
    );
  },
};

/** Titles that need several lines, or cannot be broken. */
export const LongTitles: Story = {
  render: () =>
    list(
      course(Date.now()).map((session, index) => ({
        ...session,
        title:
          index % 2 === 0
            ? 'Rattrapage de la séance du 8 janvier : théorème des valeurs intermédiaires, bijections monotones et applications aux équations qui n’ont pas de solution explicite, avec exercices'
            : 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
      })),
    ),
};

/** In a narrow container, the link covers the title, and the Join button fills the width. */
export const Narrow: Story = { render: () => list(), parameters: { width: '280' } };
