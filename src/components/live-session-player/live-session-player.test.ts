import { expect, waitUntil } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { joinDataFixture, pending } from '../../../testing/elements/fake-client.js';
import { fakeRooms, nextRoom } from '../../../testing/elements/fake-room.js';
import { inCall, player } from '../../../testing/elements/player-fixture.js';
import {
  day,
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
} from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';

const asInstructor = { can: { join: false, start: true, end: false } };
const instructorLive = { can: { join: true, start: false, end: true } };
const buttons = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.hero button, .hero a')].map((button) =>
    button.textContent.trim(),
  );

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('displays to', () => {
    const now = Date.now();
    for (const [title, session, headline, expectedButtons, sentence] of [
      [
        'a student before the start',
        sessionFixture(12 * minute + 30_500, now),
        'Programmée dans 12 min',
        ['Rejoindre dès le début'],
        "Le bouton pour rejoindre apparaîtra ici dès que l'instructeur aura démarré la session.",
      ],
      [
        'an instructor before the start',
        sessionFixture(12 * minute, now, asInstructor),
        'Programmée dans',
        ['Démarrer la session'],
        'Les 24 inscrits pourront entrer aussitôt.',
      ],
      [
        'an instructor who is too early',
        sessionFixture(2 * day + hour, now, { can: { start: false }, reason: 'start_too_early' }),
        'Programmée dans 2 jours',
        [],
        'Vous pourrez démarrer à partir de',
      ],
      [
        'a student whose instructor is late',
        sessionFixture(-4 * minute, now),
        "En attente de l'instructeur",
        ['Rejoindre dès le début'],
        "L'heure est passée de 4 minutes et la session n'a pas encore démarré.",
      ],
      [
        'an instructor who is late',
        sessionFixture(-4 * minute, now, asInstructor),
        "En attente de l'instructeur",
        ['Démarrer la session'],
        "L'heure est passée de 4 minutes.",
      ],
      [
        'a student during the session',
        liveFixture(2 * minute, now),
        'La session a commencé',
        ['Rejoindre la session'],
        'Depuis 2 minutes. 18 participants sont déjà là.',
      ],
      [
        'a student after an early start',
        liveFixture(minute, now, { scheduled_start_time: new Date(now + 5 * minute).toISOString() }),
        'La session a commencé',
        ['Rejoindre la session'],
        'Depuis 1 minute.',
      ],
      [
        'an instructor during the session',
        liveFixture(2 * minute, now, instructorLive),
        'La session a commencé',
        ['Rejoindre la session', 'Terminer la session'],
        'Depuis 2 minutes.',
      ],
      [
        'a student if the session is full',
        liveFixture(minute, now, { can: { join: false }, reason: 'session_full' }),
        'Complet',
        [],
        'Les 100 places sont prises.',
      ],
      [
        'everyone a recording',
        endedFixture(now, { recording_status: 'ready', recording_url: 'https://videos.example.org/1' }),
        'Session terminée',
        ["Voir l'enregistrement"],
        'Elle a duré 1 h 28',
      ],
      [
        'everyone that the session was not recorded',
        endedFixture(now),
        'Session terminée',
        [],
        "Cette session n'a pas été enregistrée.",
      ],
      [
        'everyone that the session was never started',
        sessionFixture(-3 * hour, now),
        'Session terminée',
        [],
        "Elle n'a pas été démarrée.",
      ],
      [
        'everyone the reason of a cancellation',
        sessionFixture(day, now, { status: 'cancelled', cancelled_reason: 'Grève des trains' }),
        'Session annulée',
        [],
        '« Grève des trains »',
      ],
    ] as const) {
      it(title, async () => {
        const { element } = await player(session);
        expect(textOf(element, 'waiting')).to.contain(headline).and.to.contain(sentence);
        expect(buttons(element)).to.deep.equal([...expectedButtons]);
        await expect(element).to.be.accessible();
      });
    }

    it('everyone title, course, date, duration, instructor and participants', async () => {
      const { element } = await player(sessionFixture(12 * minute, Date.now()), {}, { 'heading-level': '2' });
      expect([textOf(element, 'title'), textOf(element, 'course-title')]).to.deep.equal([
        'Analyse : limites et continuité',
        'Mathématiques, terminale spécialité',
      ]);
      expect(part(element, 'title')!.getAttribute('aria-level')).to.equal('2');
      expect(textOf(element, 'details')).to.match(
        /Durée 90 minutes, jusqu'à \d\d:\d\d Instructeur Claire Morel Inscrits 24 participants$/,
      );
    });

    it('an instructor no Start button if the backend has no start call', async () => {
      const { element } = await player(sessionFixture(minute, Date.now(), asInstructor), {
        startSession: undefined as never,
      });
      expect(buttons(element)).to.deep.equal([]);
    });

    it('a student a Join button during the scheduled time if the backend has no start call', async () => {
      const { element } = await player(
        sessionFixture(-minute, Date.now(), { server_time: null, can: null }),
        {},
        { 'live-by': 'schedule' },
      );
      expect([element.state, buttons(element)]).to.deep.equal(['live', ['Rejoindre la session']]);
    });
  });

  describe('joins', () => {
    it('and connects to the video server after the click, not before', async () => {
      const session = { ...liveFixture(minute, Date.now()), jitsi_server_url: 'https://8x8.vc/tenant' };
      const { element } = await player(session, { joinSession: () => new Promise(() => undefined) });
      const links = () =>
        document.head.querySelectorAll('link[rel="preconnect"][href="https://8x8.vc"]').length;
      expect(links()).to.equal(0);
      part(element, 'join-button')!.click();
      await waitUntil(() => element.phase === 'joining');
      expect(links()).to.equal(1);
    });

    it('on click: takes a seat, opens the room, and fires an event when the viewer is in the call', async () => {
      const recorded = recordEvents(
        'live-session-join-request',
        'live-session-joined',
        'live-session-participants-change',
      );
      const before = fakeRooms().length;
      const { element, calls } = await player(liveFixture(minute, Date.now()));
      part(element, 'join-button')!.click();
      await element.updateComplete;
      expect([
        element.phase,
        textOf(element, 'join-button'),
        part(element, 'join-button')!.getAttribute('aria-disabled'),
      ]).to.deep.equal(['joining', 'Connexion...', 'true']);
      const room = await nextRoom(before);
      expect([
        element.phase,
        element.getAttribute('phase'),
        calls.filter((call) => call === 'joinSession').length,
      ]).to.deep.equal(['in-room', 'in-room', 1]);
      expect(recorded.names()).to.deep.equal(['live-session-join-request']);
      room.join();
      recorded.stop();
      expect(recorded.names()).to.deep.equal([
        'live-session-join-request',
        'live-session-participants-change',
        'live-session-joined',
      ]);
      await expect(element).to.be.accessible();
    });

    it('as a student with devices off, with the name from the server, and without the e-mail address', async () => {
      const { room } = await inCall(
        undefined,
        {},
        { 'user-display-name': 'Somebody else', 'user-email': 'else@example.org' },
      );
      expect(room.options.userInfo).to.deep.equal({ displayName: 'Amina Benali' });
      expect(room.options.configOverwrite).to.deep.include({
        startWithAudioMuted: true,
        startWithVideoMuted: true,
        subject: 'Analyse : limites et continuité',
      });
      expect(room.options.configOverwrite.toolbarButtons).to.not.include.members(['mute-everyone']);
    });

    it('with name and e-mail address from the page if the server does not send them, with `share-email`', async () => {
      const data = joinDataFixture({ user_display_name: null, user_email: null });
      const { room } = await inCall(
        undefined,
        { joinSession: () => Promise.resolve(data) },
        { 'user-display-name': 'Utilisateur', 'user-email': 'a@example.org', 'share-email': '' },
      );
      expect(room.options.userInfo).to.deep.equal({ displayName: 'Utilisateur', email: 'a@example.org' });
    });

    it('as an instructor with microphone and camera on, and with the toolbar of instructors', async () => {
      const { room } = await inCall(liveFixture(minute, Date.now(), instructorLive), {
        joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })),
      });
      expect(room.options.configOverwrite).to.include({
        startWithAudioMuted: false,
        startWithVideoMuted: false,
      });
      expect(room.options.configOverwrite.toolbarButtons)
        .to.include('mute-everyone')
        .and.to.not.include('hangup');
    });

    it('with the token as a property, which is not in the markup of the page', async () => {
      const { element, room } = await inCall(undefined, {
        joinSession: () => Promise.resolve(joinDataFixture({ jwt: 'CANARY' })),
      });
      expect(room.options.jwt).to.equal('CANARY');
      expect(element.shadowRoot!.innerHTML + element.outerHTML).to.not.match(/CANARY|ls-abcdefghij|amina@/);
    });

    it('not if the page prevents it', async () => {
      const { element, calls } = await player(liveFixture(minute, Date.now()));
      element.addEventListener('live-session-join-request', (event) => event.preventDefault());
      await element.join();
      expect([element.phase, calls.includes('joinSession')]).to.deep.equal(['idle', false]);
    });

    it('only once if the viewer clicks several times', async () => {
      const answer = pending<JoinSessionData>();
      const { element, calls } = await player(liveFixture(minute, Date.now()), {
        joinSession: () => answer.promise,
      });
      part(element, 'join-button')!.click();
      part(element, 'join-button')!.click();
      void element.join();
      answer.resolve(joinDataFixture());
      await waitUntil(() => element.phase === 'in-room');
      expect(calls.filter((call) => call === 'joinSession')).to.have.length(1);
    });

    it('after it has started the session for the instructor', async () => {
      const recorded = recordEvents('live-session-started', 'live-session-join-request');
      let session = sessionFixture(minute, Date.now(), asInstructor);
      const start = () => Promise.resolve((session = liveFixture(0, Date.now(), instructorLive)));
      const { element, calls } = await player(() => session, { startSession: start });
      part(element, 'start-button')!.click();
      await element.updateComplete;
      expect([element.phase, textOf(element, 'start-button')]).to.deep.equal(['starting', 'Démarrage...']);
      await waitUntil(() => element.phase === 'in-room');
      recorded.stop();
      expect(recorded.names()).to.deep.equal(['live-session-started', 'live-session-join-request']);
      expect(calls).to.deep.equal(['getSession', 'startSession', 'joinSession']);
      expect(element.state).to.equal('live');
    });
  });

  it('moves the focus to the header of the room, and to the headline after the call', async () => {
    const { element, room } = await inCall();
    await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('part') === 'title');
    room.emit('readyToClose');
    await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('headline'));
  });

  it('hides the header with `no-header`, so that Jitsi displays the Leave button', async () => {
    const { element, room } = await inCall(undefined, {}, { 'no-header': '' });
    expect([part(element, 'header'), room.options.configOverwrite.toolbarButtons]).to.deep.include(null);
    expect(room.options.configOverwrite.toolbarButtons).to.include('hangup');
  });

  it('fills the screen of a phone with header and room', async () => {
    const { element } = await inCall();
    const height = () => part(element, 'room')!.getBoundingClientRect().height;
    const rem = 16;
    element.style.inlineSize = '360px';
    expect(height()).to.equal(Math.min(Math.max(26 * rem, window.innerHeight - 8 * rem), 48 * rem));
    element.style.inlineSize = '700px';
    expect(height()).to.equal(Math.min(Math.max(26 * rem, 0.625 * 700), 0.8 * window.innerHeight));
  });

  it('displays one Leave button with the control bar', async () => {
    const { element } = await inCall(undefined, {}, { controls: 'bar' });
    expect(part(element, 'leave-button')).to.equal(null);
    expect(
      element.shadowRoot!.querySelector('jitsi-room')!.shadowRoot!.querySelectorAll('[part=leave-button]'),
    ).to.have.length(1);
  });

  it('causes no warning of Lit during and after the call', async () => {
    const { element, room } = await inCall();
    room.emit('readyToClose');
    await element.updateComplete;
    expect(warn.args.flat().filter((text) => !String(text).includes('dev mode'))).to.deep.equal([]);
  });
});
