import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import type { LiveSessionSelectEvent } from '../../events/live-session-select-event.js';
import { course } from '../../../testing/elements/course-fixture.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { partsOf, plainText } from '../../../testing/elements/list-parts.js';
import {
  day,
  endedFixture,
  hour,
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-list.define.js';
import type { LiveSessionList } from './live-session-list.js';

const now = tenOClock + 4 * minute;

async function list(
  sessions: readonly LiveSession[],
  attributes: Record<string, string> = {},
): Promise<LiveSessionList> {
  const element = document.createElement('live-session-list');
  for (const [name, value] of Object.entries({ lang: 'fr', 'time-zone': 'Europe/Paris', ...attributes }))
    element.setAttribute(name, value);
  element.sessions = sessions;
  return fixture(html`${element}`);
}

/** Returns the heading and the titles of each group. */
const groups = (element: Element) =>
  partsOf(element, 'group').map((group) => [
    plainText(group.querySelector('[part="heading"]')),
    ...[...group.querySelectorAll('[part="title"]')].map(plainText),
  ]);
/** Returns the texts of a row, by part. */
const row = (element: Element, index = 0) => {
  const found = partsOf(element, 'row')[index]!;
  return Object.fromEntries(
    ['time', 'badge', 'details', 'action'].map((name) => [
      name,
      name === 'details'
        ? [...found.querySelectorAll('[part="details"] > span')].map(plainText).join(' | ')
        : plainText(found.querySelector(`[part~="${name}"]`)),
    ]),
  );
};

describe('<live-session-list>', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ now, toFake: ['Date'] })));
  afterEach(() => clock.restore());

  describe('shows', () => {
    it('live, upcoming and past sessions in groups', async () => {
      const element = await list(course(now));
      expect(groups(element)).to.deep.equal([
        ['En direct 1', 'Suites numériques et récurrence'],
        [
          'À venir 4',
          'Probabilités conditionnelles',
          'Analyse : limites et continuité',
          'Trigonométrie : cercle et formules',
          'Atelier : rédiger une démonstration',
        ],
        ['Passées 2', 'Dérivation : rappels et méthodes', "Géométrie dans l'espace"],
      ]);
      expect([element.state, element.getAttribute('state'), element.matches(':state(ready)')]).to.deep.equal([
        'ready',
        'ready',
        true,
      ]);
    });

    for (const [name, session, expected] of [
      [
        'a live session',
        liveFixture(42 * minute, now),
        {
          time: '09:22 depuis 42 min',
          badge: 'EN DIRECT',
          details: '18 participants | fin prévue à 10:52',
          action: 'Rejoindre',
        },
      ],
      [
        'a live session that has just started',
        liveFixture(1000, now, { participant_count: null }),
        {
          time: "10:03 depuis moins d'une minute",
          badge: 'EN DIRECT',
          details: 'fin prévue à 11:33',
          action: 'Rejoindre',
        },
      ],
      [
        'a full session',
        liveFixture(hour, now, { can: { join: false }, reason: 'session_full' }),
        {
          time: '09:04 depuis 1 h',
          badge: 'EN DIRECT',
          details: '18 participants | fin prévue à 10:34',
          action: 'Détails',
        },
      ],
      [
        'a session that should have started',
        sessionFixture(-4 * minute, now),
        {
          time: "10:00 aujourd'hui",
          badge: 'EN ATTENTE',
          details: "l'instructeur n'a pas encore démarré",
          action: 'Détails',
        },
      ],
      [
        'a session tomorrow',
        sessionFixture(day + 4 * hour, now),
        {
          time: '14:04 demain',
          badge: '',
          details: '90 minutes | 24 participants | dans 1 jour 4 h',
          action: 'Détails',
        },
      ],
      [
        'a session next week, without numbers of participants',
        sessionFixture(7 * day, now, { enrolled_count: null, participant_count: null }),
        { time: '10:04 lun. 22 janvier', badge: '', details: '90 minutes | dans 7 jours', action: 'Détails' },
      ],
      [
        'a cancelled session with a reason',
        sessionFixture(2 * day, now, { status: 'cancelled', cancelled_reason: 'Grève' }),
        { time: '10:04 mer. 17 janvier', badge: 'ANNULÉE', details: 'Grève', action: 'Détails' },
      ],
      [
        'a cancelled session without a reason',
        sessionFixture(2 * day, now, { status: 'cancelled' }),
        { time: '10:04 mer. 17 janvier', badge: 'ANNULÉE', details: '', action: 'Détails' },
      ],
      [
        'an ended session with a recording',
        endedFixture(now - day, {
          server_time: iso(now),
          recording_status: 'ready',
          recording_url: 'https://videos.example.org/1',
        }),
        { time: '07:34 hier', badge: '', details: '1 h 28 | 21 présents', action: 'Enregistrement' },
      ],
      [
        'an ended session whose recording is being processed',
        endedFixture(now - 20 * day, { server_time: iso(now), recording_status: 'processing' }),
        {
          time: '07:34 26 décembre 2023',
          badge: '',
          details: '1 h 28 | 21 présents | Enregistrement en cours de traitement',
          action: 'Détails',
        },
      ],
      [
        'a session that was never started',
        sessionFixture(-5 * hour, now, { attended_count: null, participant_count: null }),
        { time: "05:04 aujourd'hui", badge: '', details: '', action: 'Détails' },
      ],
    ] as const)
      it(name, async () => {
        const element = await list([session]);
        expect(row(element)).to.deep.equal(expected);
        await expect(element).to.be.accessible();
      });

    it('a note beside the action of a full session', async () => {
      const full = liveFixture(hour, now, { can: { join: false }, reason: 'session_full' });
      const [act] = (await list([full])).shadowRoot!.querySelectorAll('.act');
      expect([...act!.children].map(plainText)).to.deep.equal(['Complet', 'Détails']);
    });

    for (const [filter, shown] of [
      ['live', ['En direct 1']],
      ['upcoming', ['À venir 4']],
      ['past', ['Passées 2']],
      ['everything', ['En direct 1', 'À venir 4', 'Passées 2']],
    ] as const)
      it(`the groups of the filter ${filter}: ${shown.join(', ')}`, async () => {
        const element = await list(course(now), { filter });
        expect(groups(element).map(([heading]) => heading)).to.deep.equal(shown);
        element.filter = 'all';
        await element.updateComplete;
        expect(groups(element)).to.have.length(3);
      });

    for (const [filter, words] of [
      ['all', 'Aucune session prévue Les prochaines apparaîtront ici.'],
      ['upcoming', 'Aucune session prévue Les prochaines apparaîtront ici.'],
      ['live', 'Aucune session en direct Les prochaines apparaîtront ici.'],
      ['past', 'Aucune session passée'],
    ] as const)
      it(`a text if the filter ${filter} matches no session: ${words}`, async () => {
        const element = await list([], { filter });
        expect([element.state, textOf(element, 'empty')]).to.deep.equal(['empty', words]);
        await expect(element).to.be.accessible();
      });

    it('a session as live after its scheduled start, with `live-by="schedule"`', async () => {
      const element = await list([sessionFixture(-4 * minute, now)], { 'live-by': 'schedule' });
      expect(groups(element)[0]![0]).to.equal('En direct 1');
      element.liveBy = 'status';
      await element.updateComplete;
      expect(groups(element)[0]![0]).to.equal('À venir 1');
    });

    it('markup in a title as plain text', async () => {
      const element = await list([sessionFixture(day, now, { title: '<img src=x onerror=alert(1)>' })]);
      expect(textOf(element, 'title')).to.equal('<img src=x onerror=alert(1)>');
    });

    it('cards instead of rows', async () => {
      const element = await list(course(now), { view: 'cards', href: '/live/{id}' });
      const cards = [...element.shadowRoot!.querySelectorAll('live-session-card')];
      await Promise.all(cards.map((card) => card.updateComplete));
      expect(cards.map((card) => card.state)).to.deep.equal([
        'live',
        'waiting',
        'scheduled',
        'cancelled',
        'scheduled',
        'ended',
        'ended',
      ]);
      expect(part(cards[0]!, 'action')!.getAttribute('href')).to.equal('/live/1');
      expect(part(cards[0]!, 'title')!.ariaLevel).to.equal('4');
      expect(partsOf(element, 'row')).to.have.length(0);
      await expect(element).to.be.accessible();
    });
  });

  describe('texts', () => {
    it('use its language, and `messages` of the page', async () => {
      const element = await list(course(now), { lang: 'en' });
      expect(groups(element).map(([heading]) => heading)).to.deep.equal(['Live 1', 'Upcoming 4', 'Past 2']);
      element.lang = 'fr';
      await waitUntil(() => groups(element)[0]![0] === 'En direct 1');
      element.messages = { groups: { past: 'Archives' } };
      await element.updateComplete;
      expect(groups(element)[2]![0]).to.equal('Archives 2');
    });

    it('have times and days in `time-zone`', async () => {
      const element = await list([sessionFixture(-4 * minute, now)], { 'time-zone': 'Pacific/Kiritimati' });
      expect(row(element).time).to.match(/^23:00 aujourd'hui$/);
      element.timeZone = 'Asia/Tokyo';
      await element.updateComplete;
      expect(row(element).time).to.match(/^18:00 aujourd'hui$/);
    });

    it("include the name of the time zone above the rows if it is not the viewer's", async () => {
      const element = await list([sessionFixture(-4 * minute, now)], { 'time-zone': 'Pacific/Kiritimati' });
      expect(textOf(element, 'time-zone')).to.equal('heure des îles de la Ligne');
      // A card names the zone beside its date.
      element.view = 'cards';
      await element.updateComplete;
      expect(part(element, 'time-zone')).to.equal(null);
      element.view = 'rows';
      element.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      await element.updateComplete;
      expect(part(element, 'time-zone')).to.equal(null);
    });
  });

  describe('action', () => {
    it('is the only link of a row, labelled by its text and the title', async () => {
      const element = await list(course(now), { href: '/live/{id}?from=list', target: '_blank' });
      for (const found of partsOf(element, 'row')) {
        const links = found.querySelectorAll('a, button');
        expect(links).to.have.length(1);
        const named = links[0]!.getAttribute('aria-labelledby')!.split(' ');
        expect(named.map((id) => element.shadowRoot!.getElementById(id)!)).to.deep.equal([
          links[0],
          found.querySelector('[part="title"]'),
        ]);
      }
      const [join] = partsOf(element, 'action') as HTMLAnchorElement[];
      expect([join!.getAttribute('href'), join!.target, join!.rel]).to.deep.equal([
        '/live/1?from=list',
        '_blank',
        'noopener',
      ]);
    });

    it('is a button that dispatches the session without its room name', async () => {
      const element = await list([sessionFixture(day, now, { jitsi_room_name: 'ls-secret' })]);
      setTimeout(() => part(element, 'action')!.click());
      const { detail, bubbles, composed } = await oneEvent<LiveSessionSelectEvent>(
        element,
        'live-session-select',
      );
      expect([detail.session.id, bubbles, composed]).to.deep.equal([7, true, true]);
      expect(JSON.stringify(detail)).to.not.contain('secret');
    });

    it('does not navigate if the page prevents the default', async () => {
      const element = await list(course(now), { href: '#elsewhere' });
      element.addEventListener('live-session-select', (event) => event.preventDefault());
      part(element, 'action')!.click();
      expect(location.hash).to.equal('');
    });

    it('links to a recording, without an event', async () => {
      const element = await list(course(now), { href: '/live/{id}', filter: 'past' });
      const recorded = recordEvents('live-session-select');
      const [action] = partsOf(element, 'action');
      action!.addEventListener('click', (event) => event.preventDefault());
      action!.click();
      recorded.stop();
      expect([
        action!.getAttribute('href'),
        action!.getAttribute('rel'),
        recorded.events.length,
      ]).to.deep.equal(['https://videos.example.org/derivation', 'noopener noreferrer', 0]);
    });

    it('is never a script URL', async () => {
      const element = await list([sessionFixture(day, now)], { href: 'javascript:alert(1)' });
      expect(element.shadowRoot!.querySelector('a')).to.equal(null);
    });
  });

  describe('on a page', () => {
    it('has the heading levels that follow from `heading-level`', async () => {
      for (const [level, expected] of [
        ['2', ['2', '3']],
        ['6', ['6', '6']],
      ] as const) {
        const element = await list(course(now), { 'heading-level': level });
        const [group, title] = ['heading', 'title'].map((name) => part(element, name)!.ariaLevel);
        expect([group, title]).to.deep.equal(expected);
      }
    });

    it('is a named region that contains a named region for each group', async () => {
      const element = await list(course(now));
      expect(part(element, 'base')!.ariaLabel).to.equal('Sessions en direct');
      const named = partsOf(element, 'group').map((group) =>
        plainText(element.shadowRoot!.getElementById(group.getAttribute('aria-labelledby')!)),
      );
      expect(named).to.deep.equal(['En direct 1', 'À venir 4', 'Passées 2']);
    });

    for (const [inlineSize, placement] of [
      [280, 'fills'],
      [560, 'is at the end of'],
      [760, 'is at the end of'],
    ] as const)
      it(`extends the link to the title at ${inlineSize} px, where Join ${placement} the row`, async () => {
        const element = await list(course(now), { href: '#session-{id}' });
        element.parentElement!.style.inlineSize = `${inlineSize}px`;
        const [live, waiting, , , , ended] = partsOf(element, 'row');
        const hits = (found: Element, name: string) => {
          found.scrollIntoView();
          const { left, top, height } = found.querySelector(`[part="${name}"]`)!.getBoundingClientRect();
          return element.shadowRoot!.elementFromPoint(left + 4, top + height / 2)?.closest('a, [part]');
        };
        // The browser lays out a row near the window only in its next frame.
        await eventually(() => hits(live!, 'title') === live!.querySelector('a'));
        await eventually(() => hits(waiting!, 'title') === waiting!.querySelector('a'));
        await eventually(() => hits(waiting!, 'details') === waiting!.querySelector('[part="details"]'));
        await eventually(() => hits(ended!, 'title') === ended!.querySelector('[part="title"]'));
        const join = live!.querySelector('a')!.getBoundingClientRect();
        expect(join.width > inlineSize / 2).to.equal(placement === 'fills');
        expect(element.scrollWidth).to.equal(inlineSize);
        for (const action of partsOf(element, 'action'))
          expect(action.getBoundingClientRect().height).to.be.at.least(24);
        await expect(element).to.be.accessible();
      });
  });

  describe('with sessions set by the page', () => {
    it('dispatches their number once', async () => {
      const recorded = recordEvents('live-session-list-load');
      const element = await list(course(now));
      element.sessions = [...course(now), sessionFixture(3 * day, now, { id: 9 })];
      await element.updateComplete;
      recorded.stop();
      expect(recorded.events).to.deep.equal([{ name: 'live-session-list-load', detail: { count: 7 } }]);
      expect(groups(element)[1]![0]).to.equal('À venir 5');
    });

    it('shows the valid sessions, and reports an invalid one', async () => {
      const recorded = recordEvents('live-session-error');
      const broken = { id: 8, title: 'Broken' } as unknown as LiveSession;
      const element = await list([broken, ...course(now)]);
      recorded.stop();
      expect(groups(element)).to.have.length(3);
      expect(recorded.events).to.have.length(1);
      expect([element.getAttribute('reason'), textOf(element, 'error')]).to.deep.equal([
        'invalid_response',
        "Erreur: Impossible de charger les sessions Le serveur a envoyé une réponse inattendue. Signalez-le à l'administrateur du site. Code invalid_response",
      ]);
    });

    it('reports a value that is not an array', async () => {
      const element = await list({ data: [] } as unknown as LiveSession[]);
      expect([element.state, element.getAttribute('reason')]).to.deep.equal(['error', 'invalid_response']);
    });
  });
});
