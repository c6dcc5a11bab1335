import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { course } from '../testing/elements/course-fixture.js';
import { fakeClient } from '../testing/elements/fake-client.js';
import { liveFixture, minute, sessionFixture } from '../testing/elements/session-fixture.js';
import { failingWith } from './support/failing-with.js';

export default { title: 'Theming', tags: ['!autodocs'], parameters: { width: '760' } } satisfies Meta;

type Story = StoryObj;

const card = () =>
  html`<live-session-card
    href="#session-{id}"
    .session=${liveFixture(42 * minute, Date.now())}
  ></live-session-card>`;
const player = (overrides: Parameters<typeof fakeClient>[1] = {}, inside?: TemplateResult) => {
  const { client } = fakeClient(() => sessionFixture(12 * minute + 34_000, Date.now()), overrides);
  return html`<live-session-player session-id="7" .client=${client}>${inside}</live-session-player>`;
};
const themed = (theme: string): Story => ({
  render: () =>
    html`<div class="theme-${theme}">
      ${card()}${player()}
      <live-session-list href="#session-{id}" limit="2" .sessions=${course(Date.now())}></live-session-list>
    </div>`,
});

export const Moodle: Story = themed('moodle');
export const Press: Story = themed('press');
export const Forest: Story = themed('forest');

/** The page styles an element by `::part()` and `:state()`. */
export const Parts: Story = {
  render: () =>
    html`<style>
        .parts live-session-card:state(live)::part(title) {
          text-transform: uppercase;
        }
        .parts live-session-card::part(action) {
          border-radius: 999px;
        }
      </style>
      <div class="parts">${card()}</div>`,
};

/** The page replaces the text of an error and the Back button by slots. */
export const OwnWords: Story = {
  render: () =>
    player(
      { getSession: failingWith('not_enrolled') },
      html`<p slot="error-not_enrolled">Inscrivez-vous d’abord au secrétariat, bureau 12.</p>
        <a slot="back" href="#course">Retour au cours</a>`,
    ),
};
