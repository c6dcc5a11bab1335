import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { inState, joined, opened, roomOf, roomOnPage } from '../../../testing/elements/room-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { JitsiRoom } from './jitsi-room.js';

/** Requires the same state in the property, the attribute and the custom state. */
function expectState(element: JitsiRoom, state: string): void {
  expect([element.state, element.getAttribute('state'), element.matches(`:state(${state})`)]).to.deep.equal([
    state,
    state,
    true,
  ]);
}

const announced = (element: JitsiRoom) =>
  element.shadowRoot!.querySelector('p[role="status"]')!.textContent.replace(/\s+/g, ' ').trim();

describe('<jitsi-room> states', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('idle, loading, connecting, joined, left', async () => {
    const recorded = recordEvents('jitsi-room-state-change', 'jitsi-room-ready', 'jitsi-room-closed');
    const { element } = await joined();
    expectState(element, 'joined');
    expect(announced(element)).to.equal('Vous êtes dans la salle.');
    await element.hangup();
    await element.updateComplete;
    recorded.stop();
    expectState(element, 'left');
    expect(announced(element)).to.equal('Vous avez quitté la salle.');
    expect(
      recorded.events.map(({ name, detail }) => [name.replace('jitsi-room-', ''), detail]),
    ).to.deep.equal([
      ['state-change', { state: 'loading', previous: 'idle' }],
      ['state-change', { state: 'connecting', previous: 'loading' }],
      ['ready', null],
      ['state-change', { state: 'joined', previous: 'connecting' }],
      ['state-change', { state: 'left', previous: 'joined' }],
      ['closed', { state: 'left' }],
    ]);
    expect(part(element, 'load-button')).to.not.equal(null);
  });

  it('prejoin, until the viewer joins in the frame', async () => {
    const element = await roomOnPage();
    element.noPrejoin = false;
    void element.load();
    await inState(element, 'prejoin');
    expectState(element, 'prejoin');
    expect(element.participantCount).to.equal(0);
    expect(part(element, 'poster')).to.equal(null);
    await (await roomOf(element)).call('enter');
    await inState(element, 'joined');
    expect(element.participantCount).to.equal(1);
  });

  it('lobby, until the viewer is admitted', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('lobby');
    await inState(element, 'lobby');
    expectState(element, 'lobby');
    expect(announced(element)).to.equal("En attente d'être admis.");
    await room.call('enter');
    await inState(element, 'joined');
  });

  it('password, also after a wrong password', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('password');
    await inState(element, 'password');
    await room.call('password');
    expectState(element, 'password');
    await room.call('enter');
    await inState(element, 'joined');
  });

  it('reconnecting while the app reloads itself, then joined, with nobody counted twice', async () => {
    const { element, room } = await joined();
    await room.call('peerJoins', { id: 'peer' });
    await eventually(() => element.participantCount === 2);
    await room.call('loseServer');
    await inState(element, 'reconnecting');
    expectState(element, 'reconnecting');
    expect(announced(element)).to.equal('Connexion interrompue. Reconnexion...');
    await room.call('reload');
    await inState(element, 'joined');
    expect(element.participantCount).to.equal(1);
  });

  it('reconnecting after each error that makes the app reload itself', async () => {
    const { element, room } = await joined();
    for (const name of [
      'connection.droppedError',
      'connection.otherError',
      'connection.serverError',
      'conference.focusDisconnected',
      'conference.focusLeft',
      'conference.iceFailed',
      'conference.offerAnswerFailed',
      'conference.videobridgeNotAvailable',
    ]) {
      await room.call('error', { name, isFatal: true });
      await inState(element, 'reconnecting');
      await room.call('enter');
      await inState(element, 'joined');
    }
  });

  it('reconnecting when the app reloads without reporting an error', async () => {
    const { element, room } = await joined();
    const recorded = recordEvents('jitsi-room-state-change', 'jitsi-room-closed');
    await room.call('reload');
    await eventually(() => recorded.events.length >= 2);
    recorded.stop();
    expect(recorded.events.map(({ detail }) => (detail as { state: string }).state)).to.deep.equal([
      'reconnecting',
      'joined',
    ]);
    expect(element.participantCount).to.equal(1);
  });

  it('kicked: ends the call immediately, with a sentence and without a button to enter again', async () => {
    const { element, room } = await joined();
    await room.call('kick');
    await inState(element, 'kicked');
    expectState(element, 'kicked');
    expect([textOf(element, 'status'), part(element, 'load-button'), element.api]).to.deep.equal([
      "L'instructeur vous a retiré de la session.",
      null,
      null,
    ]);
  });

  it('joined, also when somebody else is removed', async () => {
    const { element, room } = await joined();
    await room.call('emit', 'participant-kicked-out', { kicked: { id: 'peer' }, kicker: { id: 'teacher' } });
    await room.call('peerJoins', { id: 'last' });
    await eventually(() => element.participantCount === 2);
    expectState(element, 'joined');
  });

  it('ended for everyone: ends the call without a click', async () => {
    const { element, room } = await joined();
    await room.call('destroy');
    await inState(element, 'ended');
    expectState(element, 'ended');
    expect(textOf(element, 'status')).to.equal("La session a été terminée par l'instructeur.");
    expect(element.api).to.equal(null);
  });

  it('ended at the time limit of the server', async () => {
    const { element, room } = await joined();
    await room.call('error', { name: 'conference.timeLimit', isFatal: false });
    await inState(element, 'ended');
  });

  it('joined, also in a breakout room and back in the main room', async () => {
    const recorded = recordEvents('jitsi-room-joined', 'jitsi-room-left', 'jitsi-room-closed');
    const { element, room } = await joined();
    await room.call('walk', 'breakout');
    await eventually(() => recorded.names().length === 2);
    expectState(element, 'joined');
    await room.call('walk', 'main');
    await eventually(() => recorded.names().length === 3);
    recorded.stop();
    expect(recorded.names()).to.deep.equal(['jitsi-room-joined', 'jitsi-room-left', 'jitsi-room-joined']);
    expect([element.state, element.participantCount]).to.deep.equal(['joined', 1]);
  });

  it('left, once, if the app reports it several times', async () => {
    const recorded = recordEvents('jitsi-room-left', 'jitsi-room-closed');
    const { element, room } = await joined();
    await room.call('emit', 'video-conference-left', { roomName: 'x' });
    await room.call('leave');
    await inState(element, 'left');
    recorded.stop();
    expect(recorded.names()).to.deep.equal(['jitsi-room-left', 'jitsi-room-closed']);
  });

  for (const [title, error, code, sentence] of [
    [
      'not admitted from the lobby',
      { name: 'conference.connectionError.accessDenied', isFatal: false },
      'lobby_denied',
      'Le modérateur ne vous a pas laissé entrer.',
    ],
    [
      'with an expired token',
      { name: 'connection.passwordRequired', message: 'Not acceptable by exp (12 sec since expired)' },
      'jwt_expired',
      'Votre accès à la salle a expiré.',
    ],
    [
      'with the token of another room',
      { name: 'conference.connectionError.notAllowed', params: ['general', 'Room does not match'] },
      'jwt_rejected',
      'Le serveur vidéo ne vous laisse pas entrer dans cette salle.',
    ],
    ...[
      'connection.conferenceRequestFailed',
      'connection.notLiveError',
      'conference.incompatible_server_versions',
      'conference.reservationError',
      'conference.settingsError',
    ].map(
      (name) =>
        [
          `refused by the server (${name})`,
          { name, isFatal: false },
          'conference_failed',
          'Le serveur vidéo a refusé la connexion.',
        ] as const,
    ),
  ] as const) {
    it(`error: ${title}`, async () => {
      const { element, room } = await opened({}, '/mute-after-ready');
      const recorded = recordEvents('jitsi-room-error', 'jitsi-room-closed');
      await room.call('error', { ...error });
      await inState(element, 'error');
      recorded.stop();
      expectState(element, 'error');
      expect(recorded.names()).to.deep.equal(['jitsi-room-error', 'jitsi-room-closed']);
      expect(recorded.events[0]!.detail).to.include({ code, fatal: true });
      expect(textOf(element, 'error')).to.contain(sentence).and.to.contain(code);
      expect(part(element, 'retry-button')).to.not.equal(null);
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
      await expect(element).to.be.accessible();
    });
  }

  it('password, if the viewer has to log in', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('error', { name: 'connection.passwordRequired', message: 'token required' });
    await inState(element, 'password');
  });

  it('lobby, if a moderator has to log in first', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('error', { name: 'conference.authenticationRequired', isFatal: false });
    await inState(element, 'lobby');
  });

  it('joined, also after an error that does not end the call, which is reported', async () => {
    const { element, room } = await joined();
    const recorded = recordEvents('jitsi-room-error');
    await room.call('error', { name: 'conference.chatError', message: 'secret-room-name', isFatal: false });
    await eventually(() => recorded.events.length === 1);
    recorded.stop();
    expect(recorded.events[0]!.detail).to.deep.equal({
      code: 'conference_failed',
      message: 'The room reported conference.chatError, which does not end the call.',
      fatal: false,
    });
    expect(warn.args.flat().join()).to.not.contain('secret-room-name');
    expectState(element, 'joined');
  });
});
