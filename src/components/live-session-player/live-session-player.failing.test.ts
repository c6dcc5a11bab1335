import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import { fakeClient, joinDataFixture } from '../../../testing/elements/fake-client.js';
import { inCall, player, refuse } from '../../../testing/elements/player-fixture.js';
import { hour, liveFixture, minute, sessionFixture } from '../../../testing/elements/session-fixture.js';
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const asInstructor = { can: { join: false, start: true, end: false } };
const buttons = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.hero button, .hero a')].map((button) =>
    button.textContent.trim(),
  );

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('that fails', () => {
    for (const [title, methods, session, click, code, words] of [
      [
        'to join',
        { joinSession: refuse('session_full') },
        liveFixture(minute, Date.now()),
        'join-button',
        'session_full',
        'Toutes les places sont prises.',
      ],
      [
        'to start',
        { startSession: refuse('overloaded') },
        sessionFixture(minute, Date.now(), asInstructor),
        'start-button',
        'overloaded',
        'Impossible de démarrer la session',
      ],
      [
        'to join without a connection',
        { joinSession: refuse('network') },
        liveFixture(minute, Date.now()),
        'join-button',
        'network',
        'Impossible de rejoindre la session',
      ],
    ] as const) {
      it(`${title}: displays a sentence, the code and buttons, and fires an event`, async () => {
        const recorded = recordEvents('live-session-error');
        const { element } = await player(session, methods);
        part(element, click)!.click();
        await waitUntil(() => element.phase === 'failed');
        recorded.stop();
        expect(textOf(element, 'error'))
          .to.contain(words)
          .and.to.contain(code)
          .and.to.contain('Réessayer')
          .and.to.contain('Retour');
        expect(part(element, 'error')!.getAttribute('role')).to.equal('alert');
        expect(recorded.events.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal([code]);
        expect(part(element, click)).to.not.equal(null);
        await expect(element).to.be.accessible();
      });
    }

    it('to join: succeeds at the next attempt, with the same seat', async () => {
      const ids: unknown[] = [];
      const joinSession: LiveSessionClient['joinSession'] = (_id, body) => {
        ids.push(body?.client_id);
        return ids.length === 1 ? refuse('network')() : Promise.resolve(joinDataFixture());
      };
      const { element } = await player(liveFixture(minute, Date.now()), { joinSession });
      await element.join();
      part(element, 'retry-button')!.click();
      await waitUntil(() => element.phase === 'in-room');
      expect(ids[0]).to.match(/^[0-9a-f]{32}$/);
      expect(ids[1]).to.equal(ids[0]);
      expect(part(element, 'error')).to.equal(null);
    });

    it('to join: dismisses the failure when the viewer clicks on Back', async () => {
      const { element } = await player(liveFixture(minute, Date.now()), { joinSession: refuse('network') });
      await element.join();
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.alert button')]
        .find((button) => button.textContent.trim() === 'Retour')!
        .click();
      await element.updateComplete;
      expect([element.phase, part(element, 'error'), buttons(element)]).to.deep.equal([
        'idle',
        null,
        ['Rejoindre la session'],
      ]);
    });

    it('to open the room: keeps the seat, and releases it when the viewer clicks on Back', async () => {
      const data = joinDataFixture({ jitsi_server_url: 'https://meet.example.org' });
      const { element, calls } = await player(liveFixture(minute, Date.now()), {
        joinSession: () => Promise.resolve(data),
      });
      await element.join();
      await waitUntil(() => element.phase === 'failed');
      expect(textOf(element, 'error'))
        .to.contain('jitsi_server_not_allowed')
        .and.to.contain('Votre place est gardée');
      expect(calls).to.not.include('leaveSession');
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.alert button')].at(-1)!.click();
      await waitUntil(() => calls.includes('leaveSession'));
      expect(element.phase).to.equal('idle');
    });

    it('during the call: displays the error, and releases the seat', async () => {
      const recorded = recordEvents('live-session-left');
      const { element, calls, room } = await inCall();
      room.emit('errorOccurred', { error: { name: 'conference.settingsError' } });
      await waitUntil(() => element.phase === 'failed');
      recorded.stop();
      expect(recorded.events).to.deep.equal([{ name: 'live-session-left', detail: { reason: 'network' } }]);
      expect([
        calls.includes('leaveSession'),
        textOf(element, 'error').includes('Erreur Jitsi'),
      ]).to.deep.equal([true, true]);
    });

    for (const [code, words, retry] of [
      ['not_found', 'Session non trouvée', false],
      ['unauthenticated', 'Connexion requise', false],
      ['token_expired', 'Votre connexion a expiré', true],
      ['network', 'Impossible de charger la session', true],
    ] as const) {
      it(`to load the session (${code}): displays a sentence, and a Retry button only if it can help`, async () => {
        const { element } = await player(sessionFixture(0, 0), { getSession: refuse(code) });
        expect([element.state, element.getAttribute('reason')]).to.deep.equal(['error', code]);
        expect(allText(element)).to.contain(words);
        expect(part(element, 'retry-button') !== null).to.equal(retry);
        await expect(element).to.be.accessible();
      });
    }

    it("to load the session: displays the page's link instead of the Back button", async () => {
      const { client } = fakeClient(() => sessionFixture(0, 0), { getSession: refuse('not_found') });
      const element = await fixture<LiveSessionPlayer>(
        html`<live-session-player session-id="7" .client=${client}
          ><a slot="back" href="#course">Retour</a></live-session-player
        >`,
      );
      await waitUntil(() => element.state === 'error');
      expect(element.querySelector('a')!.assignedSlot!.name).to.equal('back');
    });

    it('to update the session: still displays it, and the failure', async () => {
      let isUp = true;
      const { element } = await player(sessionFixture(hour, Date.now()), {
        getSession: () => (isUp ? Promise.resolve(sessionFixture(hour, Date.now())) : refuse('network')()),
      });
      isUp = false;
      await element.refresh();
      await element.updateComplete;
      expect([element.state, textOf(element, 'error').includes('Connexion interrompue')]).to.deep.equal([
        'scheduled',
        true,
      ]);
      isUp = true;
      part(element, 'retry-button')!.click();
      await waitUntil(() => part(element, 'error') === null);
    });
  });
});
