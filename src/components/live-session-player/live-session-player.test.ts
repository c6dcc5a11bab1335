import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { JoinSessionData, LiveSession } from '../../domain/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { fakeClient, joinDataFixture, pending } from '../../testing/fake-client.js';
import { fakeRooms, nextRoom } from '../../testing/fake-room.js';
import {
  day,
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
} from '../../testing/session-fixture.js';
import { allText, notedEvents, part, textOf } from '../../testing/shadow-parts.js';
import './live-session-player.define.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const asInstructor = { can: { join: false, start: true, end: false } };
const instructorLive = { can: { join: true, start: false, end: true } };
const refuse = (code: string) => () => Promise.reject(new LiveSessionError(code, 'A test.'));
const buttons = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('.hero button, .hero a')].map((button) =>
    button.textContent.trim(),
  );

async function player(
  session: LiveSession | (() => LiveSession),
  methods: Partial<LiveSessionClient> = {},
  attributes: Record<string, string> = {},
) {
  const { client, calls } = fakeClient(typeof session === 'function' ? session : () => session, methods);
  const element = document.createElement('live-session-player');
  for (const [name, value] of Object.entries({ lang: 'fr', 'session-id': '7', ...attributes }))
    element.setAttribute(name, value);
  element.client = client;
  await fixture(html`${element}`);
  await waitUntil(() => element.state !== 'loading');
  return { element, calls };
}

/** A player whose viewer has clicked on Join and is in the call. */
async function inCall(
  session = liveFixture(minute, Date.now()),
  methods: Partial<LiveSessionClient> = {},
  attributes: Record<string, string> = {},
) {
  const before = fakeRooms().length;
  const { element, calls } = await player(session, methods, attributes);
  part(element, 'join-button')!.click();
  const room = await nextRoom(before);
  room.join();
  await element.updateComplete;
  return { element, calls, room };
}

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('offers', () => {
    const now = Date.now();
    for (const [who, session, headline, offered, sentence] of [
      [
        'a student before the start',
        sessionFixture(12 * minute + 30_500, now),
        'Programmée dans 12 min',
        [],
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
        [],
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
        'a student while it is live',
        liveFixture(2 * minute, now),
        'La session a commencé',
        ['Rejoindre la session'],
        'Depuis 2 minutes. 18 participants sont déjà là.',
      ],
      [
        'a student before an early start',
        liveFixture(minute, now, { scheduled_start_time: new Date(now + 5 * minute).toISOString() }),
        'La session a commencé',
        ['Rejoindre la session'],
        'Depuis 1 minute.',
      ],
      [
        'an instructor while it is live',
        liveFixture(2 * minute, now, instructorLive),
        'La session a commencé',
        ['Rejoindre la session', 'Terminer la session'],
        'Depuis 2 minutes.',
      ],
      [
        'a student when all is full',
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
        'everyone an end without a recording',
        endedFixture(now),
        'Session terminée',
        [],
        "Cette session n'a pas été enregistrée.",
      ],
      [
        'everyone the end of what never began',
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
      it(who, async () => {
        const { element } = await player(session);
        expect(textOf(element, 'waiting')).to.contain(headline).and.to.contain(sentence);
        expect(buttons(element)).to.deep.equal([...offered]);
        await expect(element).to.be.accessible();
      });
    }

    it('title, course, date, length, instructor and participants', async () => {
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

    it('no Start where the backend has no such call', async () => {
      const { element } = await player(sessionFixture(minute, Date.now(), asInstructor), {
        startSession: undefined as never,
      });
      expect(buttons(element)).to.deep.equal([]);
    });

    it('Join in the window of a backend that has no start call', async () => {
      const { element } = await player(
        sessionFixture(-minute, Date.now(), { server_time: null, can: null }),
        {},
        { 'live-by': 'schedule' },
      );
      expect([element.state, buttons(element)]).to.deep.equal(['live', ['Rejoindre la session']]);
    });
  });

  describe('joins', () => {
    it('by a click: takes a seat, opens the room, and says so once the viewer is in the call', async () => {
      const noted = notedEvents(
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
      expect(noted.names()).to.deep.equal(['live-session-join-request']);
      room.join();
      noted.stop();
      expect(noted.names()).to.deep.equal([
        'live-session-join-request',
        'live-session-participants-change',
        'live-session-joined',
      ]);
      await expect(element).to.be.accessible();
    });

    it('a student muted, with what the server says of the viewer, and no e-mail address', async () => {
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

    it('with what the page says where the server is silent, and the e-mail address only if it is to be shared', async () => {
      const data = joinDataFixture({ user_display_name: null, user_email: null });
      const { room } = await inCall(
        undefined,
        { joinSession: () => Promise.resolve(data) },
        { 'user-display-name': 'Utilisateur', 'user-email': 'a@example.org', 'share-email': '' },
      );
      expect(room.options.userInfo).to.deep.equal({ displayName: 'Utilisateur', email: 'a@example.org' });
    });

    it('an instructor with microphone and camera, and the toolbar of instructors', async () => {
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

    it('with the token as a property, nowhere in the page', async () => {
      const { element, room } = await inCall(undefined, {
        joinSession: () => Promise.resolve(joinDataFixture({ jwt: 'CANARY' })),
      });
      expect(room.options.jwt).to.equal('CANARY');
      expect(element.shadowRoot!.innerHTML + element.outerHTML).to.not.match(/CANARY|ls-abcdefghij|amina@/);
    });

    it('not when the page prevents it', async () => {
      const { element, calls } = await player(liveFixture(minute, Date.now()));
      element.addEventListener('live-session-join-request', (event) => event.preventDefault());
      await element.join();
      expect([element.phase, calls.includes('joinSession')]).to.deep.equal(['idle', false]);
    });

    it('once, however often the viewer clicks', async () => {
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

    it('and starts first, for the instructor', async () => {
      const noted = notedEvents('live-session-started', 'live-session-join-request');
      let session = sessionFixture(minute, Date.now(), asInstructor);
      const start = () => Promise.resolve((session = liveFixture(0, Date.now(), instructorLive)));
      const { element, calls } = await player(() => session, { startSession: start });
      part(element, 'start-button')!.click();
      await element.updateComplete;
      expect([element.phase, textOf(element, 'start-button')]).to.deep.equal(['starting', 'Démarrage...']);
      await waitUntil(() => element.phase === 'in-room');
      noted.stop();
      expect(noted.names()).to.deep.equal(['live-session-started', 'live-session-join-request']);
      expect(calls).to.deep.equal(['getSession', 'startSession', 'joinSession']);
      expect(element.state).to.equal('live');
    });
  });

  describe('leaves', () => {
    it('at once, then tells the server which seat is free', async () => {
      const noted = notedEvents('live-session-left');
      const told = pending<void>();
      const bodies: unknown[] = [];
      const { element, room } = await inCall(undefined, {
        leaveSession: (_id, body) => (bodies.push(body), told.promise),
      });
      part(element, 'leave-button')!.click();
      await element.updateComplete;
      noted.stop();
      expect([element.phase, room.disposed, bodies]).to.deep.equal(['left', true, [{ join_id: 'seat-1' }]]);
      expect(noted.seen).to.deep.equal([{ name: 'live-session-left', detail: { reason: 'user' } }]);
      expect(textOf(element, 'waiting')).to.contain('Vous avez quitté la session.');
      told.resolve();
    });

    it('even if the server does not answer', async () => {
      const { element, room } = await inCall(undefined, { leaveSession: refuse('network') });
      await element.leave();
      expect([element.phase, room.disposed]).to.deep.equal(['left', true]);
    });

    for (const [story, end, reason] of [
      ['by hanging up inside', { event: 'readyToClose', payload: {} }, 'hangup'],
      [
        'when the instructor ends the session for all',
        { event: 'errorOccurred', payload: { error: { name: 'conference.destroyed' } } },
        'ended',
      ],
      ['when removed', { event: 'participantKickedOut', payload: { kicked: { id: 'local' } } }, 'kicked'],
    ] as const) {
      it(`${story}: told once`, async () => {
        const noted = notedEvents('live-session-left');
        const { element, calls, room } = await inCall();
        room.emit(end.event, end.payload);
        room.emit('videoConferenceLeft', { roomName: 'x' });
        room.emit('readyToClose');
        await element.updateComplete;
        noted.stop();
        expect(noted.seen).to.deep.equal([{ name: 'live-session-left', detail: { reason } }]);
        expect([
          element.phase,
          room.disposed,
          calls.filter((call) => call === 'leaveSession').length,
        ]).to.deep.equal(['left', true, 1]);
      });
    }

    it('with a word when removed', async () => {
      const { element, room } = await inCall();
      room.emit('participantKickedOut', { kicked: { id: 'local' } });
      await element.updateComplete;
      expect(textOf(element, 'error')).to.contain("L'instructeur vous a retiré de la session.");
    });

    it('not on the way to a breakout room', async () => {
      const { element, room } = await inCall();
      room.emit('videoConferenceLeft', { roomName: 'x' });
      room.emit('videoConferenceJoined', { id: 'me', breakoutRoom: true });
      expect([element.phase, room.disposed]).to.deep.equal(['in-room', false]);
    });

    it('when the session turns out to be over', async () => {
      const noted = notedEvents('live-session-left', 'live-session-state-change');
      let session = liveFixture(minute, Date.now());
      const { client } = fakeClient(() => session);
      const before = fakeRooms().length;
      const element = await fixture<LiveSessionPlayer>(
        html`<live-session-player lang="fr" session-id="7" .client=${client}></live-session-player>`,
      );
      await waitUntil(() => element.state === 'live');
      void element.join();
      const room = await nextRoom(before);
      room.join();
      session = endedFixture(Date.now());
      await element.refresh();
      await waitUntil(() => element.phase === 'left');
      noted.stop();
      expect([room.disposed, element.state]).to.deep.equal([true, 'ended']);
      expect(noted.seen.at(-1)).to.deep.equal({ name: 'live-session-left', detail: { reason: 'ended' } });
      expect(textOf(element, 'waiting')).to.contain('Session terminée');
      expect(element.shadowRoot!.querySelector('#announcement')!.textContent).to.equal('Session terminée');
    });
  });

  describe('ends', () => {
    const ending = async (methods: Partial<LiveSessionClient> = {}) => {
      const call = await inCall(liveFixture(minute, Date.now(), instructorLive), {
        joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })),
        endSession: () => Promise.resolve(endedFixture(Date.now())),
        ...methods,
      });
      const dialog = call.element.shadowRoot!.querySelector('dialog')!;
      part(call.element, 'end-button')!.click();
      const [goOn, end] = dialog.querySelectorAll('button');
      return { ...call, dialog, goOn: goOn!, end: end! };
    };

    it('only after asking, the safe answer first', async () => {
      const { element, calls, dialog, goOn } = await ending();
      expect([dialog.open, element.shadowRoot!.activeElement]).to.deep.equal([true, goOn]);
      goOn.click();
      expect([dialog.open, calls.includes('endSession'), element.phase]).to.deep.equal([
        false,
        false,
        'in-room',
      ]);
    });

    it('for everyone: the server first, then the room, then the page', async () => {
      const noted = notedEvents('live-session-ended', 'live-session-left');
      const { element, room, dialog, end } = await ending();
      end.click();
      await waitUntil(() => room.commands.length > 0);
      expect(room.commands).to.deep.equal([['endConference']]);
      room.emit('errorOccurred', { error: { name: 'conference.destroyed' } });
      await waitUntil(() => element.state === 'ended');
      noted.stop();
      expect(noted.names()).to.deep.equal(['live-session-left', 'live-session-ended']);
      await waitUntil(() => !dialog.open);
    });

    it('not when the server refuses: the class goes on, and the dialog says why', async () => {
      const { element, room, dialog, end } = await ending({ endSession: refuse('network') });
      end.click();
      await waitUntil(() => dialog.querySelector('[role=alert]'));
      expect(dialog.textContent).to.contain('Impossible de terminer la session');
      expect([dialog.open, room.commands, element.phase]).to.deep.equal([true, [], 'in-room']);
    });
  });

  describe('fails', () => {
    for (const [story, methods, session, click, code, words] of [
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
        'to join for want of a connection',
        { joinSession: refuse('network') },
        liveFixture(minute, Date.now()),
        'join-button',
        'network',
        'Impossible de rejoindre la session',
      ],
    ] as const) {
      it(`${story}: a sentence, the code, a way out, an event`, async () => {
        const noted = notedEvents('live-session-error');
        const { element } = await player(session, methods);
        part(element, click)!.click();
        await waitUntil(() => element.phase === 'failed');
        noted.stop();
        expect(textOf(element, 'error'))
          .to.contain(words)
          .and.to.contain(code)
          .and.to.contain('Réessayer')
          .and.to.contain('Retour');
        expect(part(element, 'error')!.getAttribute('role')).to.equal('alert');
        expect(noted.seen.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal([code]);
        expect(part(element, click)).to.not.equal(null);
        await expect(element).to.be.accessible();
      });
    }

    it('and succeeds when tried again, with the same seat', async () => {
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

    it('lets it rest when the viewer goes back', async () => {
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

    it('keeps the seat when the video server does not answer, and gives it back when the viewer goes back', async () => {
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

    it('out of a call: says so, and gives the seat back', async () => {
      const noted = notedEvents('live-session-left');
      const { element, calls, room } = await inCall();
      room.emit('errorOccurred', { error: { name: 'conference.max_users' } });
      await waitUntil(() => element.phase === 'failed');
      noted.stop();
      expect(noted.seen).to.deep.equal([{ name: 'live-session-left', detail: { reason: 'network' } }]);
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
      it(`to load the session (${code}): a sentence and a way out`, async () => {
        const { element } = await player(sessionFixture(0, 0), { getSession: refuse(code) });
        expect([element.state, element.getAttribute('reason')]).to.deep.equal(['error', code]);
        expect(allText(element)).to.contain(words);
        expect(part(element, 'retry-button') !== null).to.equal(retry);
        await expect(element).to.be.accessible();
      });
    }

    it("offers the page's own way back", async () => {
      const { client } = fakeClient(() => sessionFixture(0, 0), { getSession: refuse('not_found') });
      const element = await fixture<LiveSessionPlayer>(
        html`<live-session-player session-id="7" .client=${client}
          ><a slot="back" href="#course">Retour</a></live-session-player
        >`,
      );
      await waitUntil(() => element.state === 'error');
      expect(element.querySelector('a')!.assignedSlot!.name).to.equal('back');
    });

    it('keeps what is known when news no longer come, and says so', async () => {
      let up = true;
      const { element } = await player(sessionFixture(hour, Date.now()), {
        getSession: () => (up ? Promise.resolve(sessionFixture(hour, Date.now())) : refuse('network')()),
      });
      up = false;
      await element.refresh();
      await element.updateComplete;
      expect([element.state, textOf(element, 'error').includes('Connexion interrompue')]).to.deep.equal([
        'scheduled',
        true,
      ]);
      up = true;
      part(element, 'retry-button')!.click();
      await waitUntil(() => part(element, 'error') === null);
    });
  });

  describe('goes away', () => {
    it('in the call: the room is closed and the seat given back', async () => {
      const { element, calls, room } = await inCall();
      const left: unknown[] = [];
      element.addEventListener('live-session-left', ({ detail }) => left.push(detail));
      element.remove();
      await waitUntil(() => calls.includes('leaveSession'));
      expect([room.disposed, element.phase, left]).to.deep.equal([true, 'idle', []]);
    });

    it('in the middle of joining: whatever comes late is given back, and no room opens', async () => {
      const answer = pending<JoinSessionData>();
      const made = fakeRooms().length;
      const { element, calls } = await player(liveFixture(minute, Date.now()), {
        joinSession: () => answer.promise,
      });
      void element.join();
      await waitUntil(() => calls.includes('joinSession'));
      element.remove();
      await Promise.resolve();
      answer.resolve(joinDataFixture());
      await waitUntil(() => calls.includes('leaveSession'));
      expect([fakeRooms().length, element.phase]).to.deep.equal([made, 'idle']);
    });

    it('with the page: the seat is given back', async () => {
      const { element, calls, room } = await inCall();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await element.updateComplete;
      expect([calls.includes('leaveSession'), room.disposed]).to.deep.equal([true, true]);
    });

    it('only to another place in the page: the room opens again there, on the same seat', async () => {
      const { element, calls, room } = await inCall();
      const before = fakeRooms().length;
      const place = await fixture<HTMLElement>(html`<div></div>`);
      place.append(element);
      await nextRoom(before);
      expect([room.disposed, element.phase, calls.includes('leaveSession')]).to.deep.equal([
        true,
        'in-room',
        false,
      ]);
    });

    it('to another session: the first one is left', async () => {
      const { element, calls, room } = await inCall();
      element.sessionId = 8;
      await waitUntil(() => calls.includes('leaveSession'));
      await element.updateComplete;
      expect([room.disposed, element.phase]).to.deep.equal([true, 'idle']);
    });
  });

  it('moves the focus to the room, and back when it closes', async () => {
    const { element, room } = await inCall();
    await waitUntil(() => element.shadowRoot!.activeElement?.getAttribute('part') === 'title');
    room.emit('readyToClose');
    await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('headline'));
  });

  it('leaves the header out, and Leave to Jitsi or the bar', async () => {
    const { element, room } = await inCall(undefined, {}, { 'no-header': '' });
    expect([part(element, 'header'), room.options.configOverwrite.toolbarButtons]).to.deep.include(null);
    expect(room.options.configOverwrite.toolbarButtons).to.include('hangup');
  });

  it('gives the room the screen of a phone, but for the line above', async () => {
    const { element } = await inCall();
    const height = () => part(element, 'room')!.getBoundingClientRect().height;
    const rem = 16;
    element.style.inlineSize = '360px';
    expect(height()).to.equal(Math.min(Math.max(26 * rem, window.innerHeight - 8 * rem), 48 * rem));
    element.style.inlineSize = '700px';
    expect(height()).to.equal(Math.min(Math.max(26 * rem, 0.625 * 700), 0.8 * window.innerHeight));
  });

  it('has one Leave with a bar', async () => {
    const { element } = await inCall(undefined, {}, { controls: 'bar' });
    expect(part(element, 'leave-button')).to.equal(null);
    expect(
      element.shadowRoot!.querySelector('jitsi-room')!.shadowRoot!.querySelectorAll('[part=leave-button]'),
    ).to.have.length(1);
  });

  it('gives no warning of Lit, from the countdown to the end', async () => {
    const { element, room } = await inCall();
    room.emit('readyToClose');
    await element.updateComplete;
    expect(warn.args.flat().filter((text) => !String(text).includes('dev mode'))).to.deep.equal([]);
  });
});
