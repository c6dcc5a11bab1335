import { expect, waitUntil } from '@open-wc/testing';
import type { LiveSession } from '../../domain/session/live-session.js';
import { player } from '../../../testing/elements/player-fixture.js';
import { clickOn, recordLinks } from '../../../testing/elements/pointer.js';
import { readCalendar } from '../../../testing/elements/read-calendar.js';
import {
  day,
  endedFixture,
  liveFixture,
  minute,
  sessionFixture,
} from '../../../testing/elements/session-fixture.js';
import { part, textOf } from '../../../testing/elements/shadow-parts.js';

const now = Date.now();
const list = (element: Element) => element.shadowRoot!.querySelector('[popover]')!;

/** A player with its list open. */
async function opened(session: LiveSession) {
  const { element } = await player(session);
  await clickOn(part(element, 'calendar')!);
  await waitUntil(() => list(element).matches(':popover-open'));
  return element;
}

describe("The player's way into a calendar", () => {
  for (const [when, session, words] of [
    ['before the start', sessionFixture(day, now), 'Ajouter au calendrier'],
    ['while it is live', liveFixture(minute, now), ''],
    ['after the end', endedFixture(now), ''],
    ['when it is cancelled', sessionFixture(day, now, { status: 'cancelled' }), 'Retirer du calendrier'],
  ] as const) {
    it(`stands below the details ${when}: ${words || 'none'}`, async () => {
      const { element } = await player(session);
      expect(textOf(element, 'calendar')).to.equal(words);
    });
  }

  it('is left out where the page wants none', async () => {
    const { element } = await player(sessionFixture(day, now), {}, { 'no-calendar': '' });
    expect(part(element, 'calendar')).to.equal(null);
  });

  it('leads to a file with this page in it, to Google and to Outlook', async () => {
    const element = await opened(sessionFixture(day, now, { version: 3 }));
    const [file, google, outlook] = list(element).querySelectorAll('a');
    const value = readCalendar(await (await fetch(file!.href)).text());
    expect([value('uid'), value('sequence'), value('url')]).to.deep.equal([
      'live-session-7@live-session-elements',
      '2',
      location.href.replace(/#.*/, ''),
    ]);
    expect([google!.hostname, outlook!.hostname]).to.deep.equal(['calendar.google.com', 'outlook.live.com']);
    await expect(element).to.be.accessible();
  });

  it('stays open while the countdown goes on, and closes by a choice', async () => {
    const element = await opened(sessionFixture(12 * minute, Date.now()));
    const recorded = recordLinks();
    const shown = textOf(element, 'countdown');
    await waitUntil(() => textOf(element, 'countdown') !== shown, 'It ticks.', { timeout: 3000 });
    const file = list(element).querySelector('a')!;
    await clickOn(file);
    recorded.stop();
    await waitUntil(() => part(element, 'calendar')!.getAttribute('aria-expanded') === 'false');
    expect(recorded.links.map(({ download }) => download)).to.deep.equal([
      'Analyse-limites-et-continuité.ics',
    ]);
  });
});
