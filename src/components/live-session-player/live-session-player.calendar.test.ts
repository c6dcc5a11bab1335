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
const menu = (element: Element) => element.shadowRoot!.querySelector('[popover]')!;

/** Adds a player, and opens its calendar menu. */
async function opened(session: LiveSession) {
  const { element } = await player(session);
  await clickOn(part(element, 'calendar')!);
  await waitUntil(() => menu(element).matches(':popover-open'));
  return element;
}

describe('The calendar menu of <live-session-player>', () => {
  for (const [when, session, words] of [
    ['before the start', sessionFixture(day, now), 'Ajouter au calendrier'],
    ['during the session', liveFixture(minute, now), ''],
    ['after the end', endedFixture(now), ''],
    ['of a cancelled session', sessionFixture(day, now, { status: 'cancelled' }), 'Retirer du calendrier'],
  ] as const) {
    it(`${when}: ${words || 'is not displayed'}`, async () => {
      const { element } = await player(session);
      expect(textOf(element, 'calendar')).to.equal(words);
    });
  }

  it('is hidden by the attribute `no-calendar`', async () => {
    const { element } = await player(sessionFixture(day, now), {}, { 'no-calendar': '' });
    expect(part(element, 'calendar')).to.equal(null);
  });

  it('has links to a file with the URL of the page, to Google and to Outlook', async () => {
    const element = await opened(sessionFixture(day, now, { version: 3 }));
    const [file, google, outlook] = menu(element).querySelectorAll('a');
    const value = readCalendar(await (await fetch(file!.href)).text());
    expect([value('uid'), value('sequence'), value('url')]).to.deep.equal([
      'live-session-7@live-session-elements',
      '2',
      location.href.replace(/#.*/, ''),
    ]);
    expect([google!.hostname, outlook!.hostname]).to.deep.equal(['calendar.google.com', 'outlook.live.com']);
    await expect(element).to.be.accessible();
  });

  it('stays open while the countdown changes, and closes after a choice', async () => {
    const element = await opened(sessionFixture(12 * minute, Date.now()));
    const recorded = recordLinks();
    const firstCountdown = textOf(element, 'countdown');
    await waitUntil(() => textOf(element, 'countdown') !== firstCountdown, 'The countdown did not change.', {
      timeout: 3000,
    });
    const file = menu(element).querySelector('a')!;
    await clickOn(file);
    recorded.stop();
    await waitUntil(() => part(element, 'calendar')!.getAttribute('aria-expanded') === 'false');
    expect(recorded.links.map(({ download }) => download)).to.deep.equal([
      'Analyse-limites-et-continuité.ics',
    ]);
  });
});
