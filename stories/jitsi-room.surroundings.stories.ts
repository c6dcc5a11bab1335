import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { JitsiRoom } from '../src/index.js';
import { longWord } from './support/long-text.js';
import { showBoard } from './support/show-board.js';
import { dark, hostile, inAPage, narrow, rightToLeft } from './support/surroundings.js';

export default {
  title: 'Surroundings/jitsi-room',
  component: 'jitsi-room',
  parameters: { width: '760' },
} satisfies Meta;

type Story = StoryObj;

const fake = new URL('testing/static-jitsi', location.href).href;
const room = (server = fake) =>
  html`<jitsi-room server-url=${server} room-name="histoire" controls="bar"></jitsi-room>`;
const roomsIn = (canvas: HTMLElement) => [...canvas.querySelectorAll<JitsiRoom>('jitsi-room')];
const joined = (story: Story): Story => ({
  ...story,
  play: async ({ canvasElement }) => {
    showBoard();
    for (const element of roomsIn(canvasElement)) {
      await element.load();
      (element.api as unknown as { join(id: string): void }).join('me');
    }
  },
});

/** A poster whose text does not fit. */
export const LongText: Story = {
  render: () =>
    html`<jitsi-room server-url=${fake} room-name="histoire"
      ><h2 slot="poster">Permanence du jeudi, ${longWord}, salle des professeurs</h2></jitsi-room
    >`,
};

export const Narrow: Story = joined(narrow(() => room()));
export const RightToLeft: Story = joined(rightToLeft(() => room()));
export const Dark: Story = joined(dark(() => room()));
export const HostilePage: Story = joined(hostile(() => room()));
export const InAPage: Story = joined(inAPage(() => room()));

/** A server that the page does not allow, and one whose script does not load. */
export const Errors: Story = {
  render: () => html`${room('https://meet.example.org')} ${room(`${fake}/nothing`)}`,
  play: async ({ canvasElement }) => {
    for (const element of roomsIn(canvasElement)) await element.load();
  },
};
