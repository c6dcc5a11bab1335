import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { stub } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveSessionSelectEvent } from '../../events/live-session-select-event.js';
import { card } from '../../../testing/elements/card-fixture.js';
import { fakeClient, pending } from '../../../testing/elements/fake-client.js';
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
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import './live-session-card.define.js';
import type { LiveSessionCard } from './live-session-card.js';

const recording = { recording_status: 'ready', recording_url: 'https://videos.example.org/1' } as const;

describe('<live-session-card>', () => {
  describe('shows', () => {
    const now = Date.now();
    for (const [name, session, state, badge, next, action] of [
      [
        'a session two days ahead',
        sessionFixture(2 * day + hour, now),
        'scheduled',
        'PROGRAMMÉE',
        'Programmée dans 2 jours',
        'Voir les détails',
      ],
      [
        'a session in 28 hours',
        sessionFixture(day + 4 * hour + minute, now),
        'scheduled',
        'PROGRAMMÉE',
        'Programmée dans 1 jour 4 h',
        'Voir les détails',
      ],
      [
        'a session in 12 minutes',
        sessionFixture(12 * minute + 30_000, now),
        'scheduled',
        'PROGRAMMÉE',
        'Programmée dans 12 minutes',
        'Voir les détails',
      ],
      [
        'a session that is due but not started',
        sessionFixture(-minute, now),
        'waiting',
        'EN ATTENTE',
        "En attente de l'instructeur",
        'Voir les détails',
      ],
      [
        'a live session',
        liveFixture(42 * minute, now),
        'live',
        'EN DIRECT',
        'En direct depuis 42 minutes',
        'Rejoindre',
      ],
      [
        'a live session that has just begun',
        liveFixture(1000, now),
        'live',
        'EN DIRECT',
        "En direct depuis moins d'une minute",
        'Rejoindre',
      ],
      [
        'a full session',
        liveFixture(minute, now, { can: { join: false }, reason: 'session_full' }),
        'live',
        'EN DIRECT',
        'Complet',
        'Voir les détails',
      ],
      [
        'an ended session with a recording',
        endedFixture(now, recording),
        'ended',
        'TERMINÉE',
        'Enregistrement 1 h 28',
        "Voir l'enregistrement",
      ],
      [
        'an ended session whose recording is being processed',
        endedFixture(now, { recording_status: 'processing' }),
        'ended',
        'TERMINÉE',
        'Enregistrement en cours de traitement',
        'Voir les détails',
      ],
      [
        'an ended session without a recording',
        endedFixture(now),
        'ended',
        'TERMINÉE',
        '',
        'Voir les détails',
      ],
      [
        'a session that nobody started',
        sessionFixture(-3 * hour, now),
        'ended',
        'TERMINÉE',
        '',
        'Voir les détails',
      ],
      [
        'a cancelled session',
        sessionFixture(day, now, { status: 'cancelled', cancelled_reason: 'Grève' }),
        'cancelled',
        'ANNULÉE',
        'Grève',
        'Voir les détails',
      ],
      [
        'a session that ended before its scheduled end',
        liveFixture(hour, now, { status: 'ended', actual_end_time: iso(now) }),
        'ended',
        'TERMINÉE',
        '',
        'Voir les détails',
      ],
      [
        'a session that continues after its scheduled end',
        liveFixture(2 * hour, now),
        'live',
        'EN DIRECT',
        'En direct depuis 2 heures',
        'Rejoindre',
      ],
    ] as const) {
      it(name, async () => {
        const element = await card(session);
        expect([
          element.state,
          element.getAttribute('state'),
          element.matches(`:state(${state})`),
        ]).to.deep.equal([state, state, true]);
        expect([
          textOf(element, 'badge'),
          textOf(element, 'countdown'),
          textOf(element, 'action'),
        ]).to.deep.equal([badge, next, action]);
        await expect(element).to.be.accessible();
      });
    }

    it('title, description, date, duration and participants', async () => {
      const element = await card(sessionFixture(0, tenOClock));
      expect(textOf(element, 'title')).to.equal('Analyse : limites et continuité');
      expect(textOf(element, 'description')).to.contain('Théorème des valeurs intermédiaires');
      expect(textOf(element, 'date')).to.equal('lundi 15 janvier 2024 à 10:00');
      expect(part(element, 'date')!.getAttribute('datetime')).to.equal('2024-01-15T09:00:00.000Z');
      expect(textOf(element, 'duration')).to.equal('Durée: 90 min');
      expect(textOf(element, 'participants')).to.equal('24 participants');
    });

    it('no countdown, description or participants if the page hides them', async () => {
      const element = await card(sessionFixture(day, now), {
        'no-description': '',
        'no-participants': '',
        'no-countdown': '',
      });
      expect(textOf(element, 'countdown')).to.equal('');
      for (const name of ['description', 'participants'])
        expect(part(element, name)!.checkVisibility(), name).to.equal(false);
    });

    it('markup in title and description as plain text', async () => {
      const element = await card(
        sessionFixture(day, now, { title: '<img src=x onerror=alert(1)>', description: '<b>x</b>' }),
      );
      expect(textOf(element, 'title')).to.equal('<img src=x onerror=alert(1)>');
      expect(element.shadowRoot!.querySelector('img, b')).to.equal(null);
    });
  });

  describe('texts', () => {
    it('use the closest `lang`, also after it changes', async () => {
      const page = await fixture<HTMLElement>(
        html`<div lang="en">
          <live-session-card .session=${liveFixture(minute, Date.now())}></live-session-card>
        </div>`,
      );
      const element = page.querySelector('live-session-card')!;
      expect(textOf(element, 'action')).to.equal('Join');
      page.lang = 'fr';
      await waitUntil(() => textOf(element, 'action') === 'Rejoindre');
      element.lang = 'en';
      await waitUntil(() => textOf(element, 'badge') === 'LIVE');
    });

    it('are replaced by `messages`', async () => {
      const element = await card(liveFixture(minute, Date.now()));
      element.messages = { join: 'Entrer en classe' };
      await element.updateComplete;
      expect([textOf(element, 'action'), textOf(element, 'badge')]).to.deep.equal([
        'Entrer en classe',
        'EN DIRECT',
      ]);
    });

    it('have times in `time-zone`, or in the zone of the viewer if the value is invalid', async () => {
      const session = sessionFixture(0, tenOClock);
      expect(textOf(await card(session, { 'time-zone': 'Asia/Tokyo' }), 'date')).to.equal(
        'lundi 15 janvier 2024 à 18:00 (heure normale du Japon)',
      );
      expect(textOf(await card(session, { 'time-zone': 'Mars/Base' }), 'date')).to.match(
        /^lundi 15 janvier 2024 à \d\d:\d\d$/,
      );
    });

    it('have times in the closest `time-zone`, also after it changes', async () => {
      const school = await fixture<HTMLElement>(html`<div time-zone="America/New_York" lang="fr"></div>`);
      const element = document.createElement('live-session-card');
      element.session = sessionFixture(0, tenOClock);
      school.append(element);
      await element.updateComplete;
      const date = () => textOf(element, 'date');
      expect(date()).to.equal('lundi 15 janvier 2024 à 04:00 (heure de l’Est nord-américain)');
      school.setAttribute('time-zone', 'Europe/Paris');
      await aTimeout(0);
      await element.updateComplete;
      expect(date()).to.equal('lundi 15 janvier 2024 à 10:00');
      element.setAttribute('time-zone', 'Asia/Tokyo');
      await element.updateComplete;
      expect(date()).to.contain('18:00');
    });
  });

  describe('action', () => {
    it('is the only link, labelled by its text and the title', async () => {
      const element = await card(sessionFixture(day, Date.now()), {
        href: '/live/{id}?from=card',
        target: '_blank',
      });
      const links = element.shadowRoot!.querySelectorAll('a');
      expect(links).to.have.length(1);
      expect([links[0]!.getAttribute('href'), links[0]!.target, links[0]!.rel]).to.deep.equal([
        '/live/7?from=card',
        '_blank',
        'noopener',
      ]);
      const named = links[0]!
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => element.shadowRoot!.getElementById(id)!.textContent.trim());
      expect(named).to.deep.equal(['Voir les détails', 'Analyse : limites et continuité']);
    });

    it('is a button that dispatches the session without its room name', async () => {
      const element = await card(sessionFixture(day, Date.now(), { jitsi_room_name: 'ls-secret' }));
      setTimeout(() => part(element, 'action')!.click());
      const { detail, bubbles, composed } = await oneEvent<LiveSessionSelectEvent>(
        element,
        'live-session-select',
      );
      expect([detail.session.id, bubbles, composed]).to.deep.equal([7, true, true]);
      expect(JSON.stringify(detail)).to.not.contain('secret');
    });

    it('does not navigate if the page prevents the default', async () => {
      const element = await card(sessionFixture(day, Date.now()), { href: '#elsewhere' });
      element.addEventListener('live-session-select', (event) => event.preventDefault());
      part(element, 'action')!.click();
      expect(location.hash).to.equal('');
    });

    it('links to the recording', async () => {
      const element = await card(endedFixture(Date.now(), recording), { href: '/live/{id}' });
      expect([
        part(element, 'action')!.getAttribute('href'),
        part(element, 'action')!.getAttribute('rel'),
      ]).to.deep.equal([recording.recording_url, 'noopener noreferrer']);
    });

    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x', ' javascript:x']) {
      it(`is never a script URL: ${href}`, async () => {
        const element = await card(sessionFixture(day, Date.now()), { href });
        expect(element.shadowRoot!.querySelector('a')).to.equal(null);
      });
    }
  });

  describe('loading', () => {
    it('requests the session by its id and dispatches events', async () => {
      const recorded = recordEvents('live-session-load', 'live-session-state-change');
      const { client, calls } = fakeClient(() => liveFixture(minute, Date.now()));
      const element = await fixture<LiveSessionCard>(
        html`<live-session-card lang="fr" session-id="7" .client=${client}></live-session-card>`,
      );
      expect([element.state, textOf(element, 'base')]).to.deep.equal(['loading', 'Chargement de la session']);
      await expect(element).to.be.accessible();
      await waitUntil(() => element.state === 'live');
      recorded.stop();
      expect(recorded.names()).to.deep.equal(['live-session-load', 'live-session-state-change']);
      expect(recorded.events[1]!.detail).to.include({ state: 'live', previous: 'loading' });
      expect(calls).to.deep.equal(['getSession']);
    });

    it('makes no request if the page sets `session`', async () => {
      const { client, calls } = fakeClient(() => sessionFixture(day, Date.now()));
      await fixture(
        html`<live-session-card
          session-id="7"
          .client=${client}
          .session=${sessionFixture(day, Date.now())}
        ></live-session-card>`,
      );
      expect(calls).to.deep.equal([]);
    });

    it('shows another session when the id changes, and ignores the late response for the first', async () => {
      const first = pending<LiveSession>();
      const answers: Record<string, Promise<LiveSession>> = {
        1: first.promise,
        2: Promise.resolve(sessionFixture(day, Date.now(), { id: 2, title: 'Deux' })),
      };
      const { client } = fakeClient(() => sessionFixture(0, 0), { getSession: (id) => answers[id]! });
      const element = await fixture<LiveSessionCard>(
        html`<live-session-card session-id="1" .client=${client}></live-session-card>`,
      );
      element.sessionId = 2;
      await waitUntil(() => textOf(element, 'title') === 'Deux');
      first.resolve(sessionFixture(day, Date.now(), { id: 1, title: 'Un' }));
      await first.promise;
      await element.updateComplete;
      expect(textOf(element, 'title')).to.equal('Deux');
    });

    it('shows a failure as text, and reports it by event and console', async () => {
      const warn = stub(console, 'warn');
      const recorded = recordEvents('live-session-error');
      const { client } = fakeClient(() => sessionFixture(0, 0), {
        getSession: () => Promise.reject(new LiveSessionError('not_found', 'GET answered 404.')),
      });
      const element = await fixture<LiveSessionCard>(
        html`<live-session-card lang="fr" session-id="7" .client=${client}></live-session-card>`,
      );
      await waitUntil(() => element.state === 'error');
      recorded.stop();
      warn.restore();
      expect(element.getAttribute('reason')).to.equal('not_found');
      expect(allText(element)).to.contain('Session non trouvée').and.to.not.contain('Réessayer');
      expect(recorded.events).to.deep.equal([
        {
          name: 'live-session-error',
          detail: { code: 'not_found', message: 'GET answered 404.', retriable: false },
        },
      ]);
      expect(warn.args).to.deep.equal([['[live-session-elements] not_found: GET answered 404.']]);
      await expect(element).to.be.accessible();
    });

    it('is repeated by the retry button', async () => {
      const warn = stub(console, 'warn');
      let requests = 0;
      const { client } = fakeClient(() => sessionFixture(day, Date.now()), {
        getSession: () =>
          (requests += 1) === 1
            ? Promise.reject(new LiveSessionError('network', 'Off.'))
            : Promise.resolve(sessionFixture(day, Date.now())),
      });
      const element = await fixture<LiveSessionCard>(
        html`<live-session-card lang="fr" session-id="7" .client=${client}></live-session-card>`,
      );
      await waitUntil(() => element.state === 'error');
      warn.restore();
      element.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => element.state === 'scheduled');
    });

    it('shows the content of the slot for an error code', async () => {
      const warn = stub(console, 'warn');
      const { client } = fakeClient(() => sessionFixture(0, 0), {
        getSession: () => Promise.reject(new LiveSessionError('forbidden', 'No.')),
      });
      const element = await fixture<LiveSessionCard>(
        html`<live-session-card session-id="7" .client=${client}
          ><p slot="error-forbidden">Réservé aux élèves</p></live-session-card
        >`,
      );
      await waitUntil(() => element.state === 'error');
      warn.restore();
      expect(element.shadowRoot!.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal(
        'Réservé aux élèves',
      );
    });

    it('shows an error for invalid session data', async () => {
      const warn = stub(console, 'warn');
      const element = await card({ ...sessionFixture(0, 0), status: 'LIVE' as never });
      warn.restore();
      expect([element.state, element.getAttribute('reason')]).to.deep.equal(['error', 'invalid_response']);
    });
  });
});

describe('<live-session-card> as a custom element', () => {
  it('can be created by a script, without attributes', async () => {
    const element = document.createElement('live-session-card');
    document.body.append(element);
    await element.updateComplete;
    expect([element.state, element.hasAttribute('style')]).to.deep.equal(['loading', false]);
    element.remove();
  });

  it('keeps properties that were set before its definition', async () => {
    const early = document.createElement('late-card') as LiveSessionCard;
    early.session = liveFixture(minute, Date.now());
    document.body.append(early);
    const { LiveSessionCard: Card } = await import('./live-session-card.js');
    customElements.define('late-card', class extends Card {});
    await early.updateComplete;
    expect(early.state).to.equal('live');
    early.remove();
  });

  it('causes no warning from Lit', async () => {
    const warn = stub(console, 'warn');
    const element = await card(sessionFixture(day, Date.now()));
    element.session = liveFixture(minute, Date.now());
    await element.updateComplete;
    const warned = warn.args.flat().filter((text) => !String(text).includes('dev mode'));
    warn.restore();
    expect(warned).to.deep.equal([]);
  });
});
