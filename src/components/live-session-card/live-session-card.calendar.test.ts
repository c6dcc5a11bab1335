import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { type SinonFakeTimers, stub, useFakeTimers } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import { registerMessages } from '../../i18n/catalogues.js';
import { ar } from '../../i18n/locales/ar.js';
import { card as cardFixture } from '../../../testing/elements/card-fixture.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { clickOn, recordLinks } from '../../../testing/elements/pointer.js';
import { readCalendar } from '../../../testing/elements/read-calendar.js';
import {
  day,
  endedFixture,
  hour,
  iso,
  liveFixture,
  minute,
  sessionFixture,
} from '../../../testing/elements/session-fixture.js';
import { recordEvents, part } from '../../../testing/elements/shadow-parts.js';
import './live-session-card.define.js';
import type { LiveSessionCard } from './live-session-card.js';

const tomorrow = Date.UTC(2030, 0, 15, 9);
const session = (overrides: Partial<LiveSession> = {}) =>
  sessionFixture(day, tomorrow - day, { server_time: iso(Date.now()), ...overrides });
const cancelled = { status: 'cancelled', cancelled_reason: 'Grève', version: 3 } as const;

const card = (shown: LiveSession, attributes: Record<string, string> = { href: '/live/{id}' }) =>
  cardFixture(shown, attributes);

const button = (element: Element) => part(element, 'calendar')!;
const list = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[popover]');
const links = (element: Element) => [...(list(element)?.querySelectorAll('a') ?? [])];
const isOpen = (element: Element) => list(element)?.matches(':popover-open') ?? false;
/** Returns the focused part of the card, or the text of the focused link. */
const focused = (element: Element) => {
  const { activeElement } = element.shadowRoot!;
  return activeElement?.getAttribute('part') ?? activeElement?.textContent.trim() ?? null;
};
const isPlaced = (element: Element) => list(element)!.style.getPropertyValue('--_x') !== '';

async function opened(element: LiveSessionCard): Promise<LiveSessionCard> {
  button(element).focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => isOpen(element) && isPlaced(element));
  return element;
}

async function show(element: LiveSessionCard, session: LiveSession): Promise<void> {
  element.session = session;
  await element.updateComplete;
}

const fileOf = async (link: HTMLAnchorElement) => readCalendar(await (await fetch(link.href)).text());

/** Returns the download link that a function clicks. */
function savedBy(act: () => void): HTMLAnchorElement {
  const click = stub(HTMLAnchorElement.prototype, 'click');
  act();
  click.restore();
  expect(click.callCount).to.equal(1);
  return click.firstCall.thisValue as HTMLAnchorElement;
}

describe('the calendar menu of a card', () => {
  let recorded: ReturnType<typeof recordLinks>;
  beforeEach(() => (recorded = recordLinks()));
  afterEach(() => recorded.stop());

  describe('button', () => {
    const now = Date.now();
    for (const [when, shown, name] of [
      [
        'is shown before the start',
        sessionFixture(day, now),
        'Ajouter au calendrier, Analyse : limites et continuité',
      ],
      ['is hidden while the instructor is late', sessionFixture(-minute, now), null],
      ['is hidden while the session is live', liveFixture(minute, now), null],
      ['is hidden after the end', endedFixture(now), null],
      [
        'removes a cancelled session',
        sessionFixture(day, now, cancelled),
        'Retirer du calendrier, Analyse : limites et continuité',
      ],
    ] as const) {
      it(name === null ? when : `${when}: ${name}`, async () => {
        const element = await card(shown);
        expect(part(element, 'calendar')?.getAttribute('aria-label') ?? null).to.equal(name);
      });
    }

    it('is hidden by `no-calendar`', async () => {
      const element = await card(session(), { 'no-calendar': '' });
      expect(part(element, 'calendar') === null).to.equal(true);
      element.noCalendar = false;
      await element.updateComplete;
      expect(part(element, 'calendar') === null).to.equal(false);
    });

    it('is at least 32 pixels wide and high', async () => {
      const { width, height } = button(await card(session())).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(32);
    });
  });

  describe('list opens', () => {
    it('by a click, which does not select the card', async () => {
      const chosen = recordEvents('live-session-select');
      const element = await card(session());
      await clickOn(button(element));
      await waitUntil(() => isOpen(element));
      expect([chosen.names(), recorded.links]).to.deep.equal([[], []]);
      chosen.stop();
      await clickOn(button(element));
      await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
      expect(isOpen(element)).to.equal(false);
    });

    it('by keyboard, with its links next in the tab order', async () => {
      const element = await card(session());
      expect([button(element).getAttribute('aria-expanded'), links(element)]).to.deep.equal(['false', []]);
      await opened(element);
      expect([button(element).getAttribute('aria-expanded'), focused(element)]).to.deep.equal([
        'true',
        'calendar',
      ]);
      await sendKeys({ press: 'Tab' });
      expect(focused(element)).to.equal('Fichier .ics (Apple, Thunderbird...)');
    });

    it('without accessibility violations', async () => {
      await expect(await opened(await card(session()))).to.be.accessible();
    });
  });

  describe('list closes', () => {
    it('by Escape, and the button gets the focus', async () => {
      const element = await opened(await card(session()));
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
      expect([isOpen(element), focused(element)]).to.deep.equal([false, 'calendar']);
    });

    it('by a click outside, and the button gets the focus', async () => {
      const element = await opened(await card(session()));
      const beside = await fixture(html`<p>Ailleurs</p>`);
      await clickOn(beside);
      await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
      expect([isOpen(element), focused(element)]).to.deep.equal([false, 'calendar']);
    });

    it('by a click on a text field, which keeps the focus', async () => {
      const field = await fixture<HTMLInputElement>(html`<input aria-label="Notes" />`);
      const element = await opened(await card(session()));
      await clickOn(field);
      await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
      expect(document.activeElement === field).to.equal(true);
    });

    for (const [index, name] of ['a file', 'Google', 'Outlook'].entries()) {
      it(`by selecting ${name}, and the button gets the focus`, async () => {
        const element = await opened(await card(session()));
        const { href } = links(element)[index]!;
        await clickOn(links(element)[index]!);
        await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
        expect([isOpen(element), focused(element)]).to.deep.equal([false, 'calendar']);
        expect(recorded.links.map((link) => link.href)).to.deep.equal([href]);
      });
    }
  });

  describe('links', () => {
    it('lead to a file, Google and Outlook', async () => {
      const element = await opened(await card(session()));
      const [file, google, outlook] = links(element);
      expect(links(element).map((link) => link.textContent.trim())).to.deep.equal([
        'Fichier .ics (Apple, Thunderbird...)',
        'Google Agenda',
        'Outlook',
      ]);
      expect(file!.download).to.equal('Analyse-limites-et-continuité.ics');
      const value = await fileOf(file!);
      expect([value('uid'), value('sequence'), value('summary'), value('dtstart')]).to.deep.equal([
        'live-session-7@live-session-elements',
        '0',
        'Analyse : limites et continuité',
        '2030-01-15T09:00:00Z',
      ]);
      expect([value('url'), value('status')]).to.deep.equal([`${location.origin}/live/7`, 'CONFIRMED']);
      for (const link of [google, outlook])
        expect([link!.target, link!.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      expect(new URL(google!.href).searchParams.get('dates')).to.equal('20300115T090000Z/20300115T103000Z');
      expect(new URL(outlook!.href).searchParams.get('body')).to.contain(`\n\n${location.origin}/live/7`);
    });

    it('contain the URL of the page if the card has no `href`, and never the room name', async () => {
      location.hash = '#here';
      const element = await opened(await card(session({ jitsi_room_name: 'ls-secret' }), {}));
      const text = await (await fetch(links(element)[0]!.href)).text();
      location.hash = '';
      expect(readCalendar(text)('url')).to.equal(location.href.replace('#', ''));
      expect([text, ...links(element).map((link) => link.href)].join()).to.not.contain('secret');
    });

    it('have the new time after the session was rescheduled while the list is open', async () => {
      const element = await opened(await card(session()));
      const [file, google] = links(element);
      await show(
        element,
        session({
          version: 2,
          scheduled_start_time: iso(tomorrow + hour),
          scheduled_end_time: iso(tomorrow + 2 * hour),
        }),
      );
      const value = await fileOf(file!);
      expect([value('uid'), value('sequence'), value('dtstart'), value('dtend')]).to.deep.equal([
        'live-session-7@live-session-elements',
        '1',
        '2030-01-15T10:00:00Z',
        '2030-01-15T11:00:00Z',
      ]);
      expect(google!.href).to.contain('20300115T100000Z');
    });

    it('are replaced by a file that removes the session once it is cancelled', async () => {
      const element = await card(session());
      await show(element, session(cancelled));
      const link = savedBy(() => button(element).click());
      const value = await fileOf(link);
      expect(link.download).to.equal('Analyse-limites-et-continuité.ics');
      expect([value('uid'), value('sequence'), value('status')]).to.deep.equal([
        'live-session-7@live-session-elements',
        '2',
        'CANCELLED',
      ]);
      expect(value('description')).to.match(/^Grève\n\n/);
      expect(button(element).hasAttribute('aria-expanded')).to.equal(false);
    });
  });

  describe('focus', () => {
    it('moves to the button if the session is cancelled while the list is open', async () => {
      const element = await opened(await card(session()));
      await sendKeys({ press: 'Tab' });
      await show(element, session(cancelled));
      expect(focused(element)).to.equal('calendar');
      expect(button(element).getAttribute('aria-label')).to.match(/^Retirer/);
    });

    it('keeps the menu when the session starts; the menu is removed once it has no focus', async () => {
      const element = await opened(await card(session()));
      await sendKeys({ press: 'Tab' });
      await show(element, liveFixture(minute, Date.now()));
      expect([isOpen(element), focused(element)]).to.deep.equal([
        true,
        'Fichier .ics (Apple, Thunderbird...)',
      ]);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => button(element).getAttribute('aria-expanded') === 'false');
      await show(element, liveFixture(2 * minute, Date.now()));
      expect(focused(element)).to.equal('calendar');
      button(element).blur();
      await show(element, liveFixture(3 * minute, Date.now()));
      expect(part(element, 'calendar') === null).to.equal(true);
    });
  });

  describe('file is released', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout'] })));
    afterEach(() => clock.restore());
    const isAvailable = async (url: string) => (await fetch(url).catch(() => null)) !== null;

    for (const [when, act] of [
      ['a minute after the list was closed', (element: LiveSessionCard) => list(element)!.hidePopover()],
      ['a minute after the card was removed', (element: LiveSessionCard) => element.remove()],
    ] as const) {
      it(when, async () => {
        const element = await card(session());
        button(element).click();
        await eventually(() => links(element).length > 0);
        const { href } = links(element)[0]!;
        act(element);
        await eventually(() => clock.countTimers() > 0);
        expect(await isAvailable(href)).to.equal(true);
        clock.tick(minute);
        expect(await isAvailable(href)).to.equal(false);
      });
    }
  });

  describe('list after a move of the card', () => {
    it('is closed, and can be opened again', async () => {
      const element = await opened(await card(session()));
      const parent = element.parentElement!;
      element.remove();
      parent.append(element);
      await element.updateComplete;
      expect([isOpen(element), button(element).getAttribute('aria-expanded')]).to.deep.equal([
        false,
        'false',
      ]);
      await opened(element);
    });

    it('after the page has hidden it, and opens again', async () => {
      const element = await opened(await card(session()));
      element.noCalendar = true;
      await element.updateComplete;
      element.noCalendar = false;
      await element.updateComplete;
      expect([list(element), button(element).getAttribute('aria-expanded')]).to.deep.equal([null, 'false']);
      await opened(element);
    });
  });

  describe('list is placed', () => {
    afterEach(() => setViewport({ width: 800, height: 600 }));
    const box = (element: Element) => element.getBoundingClientRect();
    /** Returns the position of the list after two frames. */
    const settled = async (element: Element) => {
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return box(list(element)!);
    };

    for (const [where, lang, edge] of [
      ['aligned at its right edge', 'fr', 'right'],
      ['aligned at its left edge in Arabic', 'ar', 'left'],
    ] as const) {
      it(`below the button, ${where}`, async () => {
        registerMessages('ar', ar);
        const element = await card(session(), { lang });
        await opened(element);
        const shown = await settled(element);
        expect(shown.top).to.be.within(box(button(element)).bottom, box(button(element)).bottom + 8);
        expect(shown[edge]).to.be.closeTo(box(button(element))[edge], 1);
      });
    }

    it('above the button if there is not enough space below', async () => {
      const element = await card(session());
      element.parentElement!.style.marginTop = '450px';
      await opened(element);
      const shown = await settled(element);
      expect(shown.bottom).to.be.within(box(button(element)).top - 8, box(button(element)).top);
    });

    it('inside a window of 280 pixels', async () => {
      await setViewport({ width: 280, height: 400 });
      const shown = await settled(await opened(await card(session())));
      expect([shown.left >= 8, shown.right <= 272]).to.deep.equal([true, true]);
    });

    it('next to the button when a container in another shadow root is scrolled', async () => {
      const host = await fixture(html`<div></div>`);
      const scroller = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'));
      scroller.style.cssText = 'block-size: 300px; overflow: auto';
      const element = await card(session());
      element.style.marginBlockEnd = '900px';
      scroller.append(element);
      await element.updateComplete;
      await opened(element);
      const before = await settled(element);
      scroller.scrollTop = 40;
      expect((await settled(element)).top).to.be.closeTo(before.top - 40, 1);
    });
  });
});
