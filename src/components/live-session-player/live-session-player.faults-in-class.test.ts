import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { pending } from '../../../testing/elements/fake-client.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { openRooms, PlayerTrial } from '../../../testing/elements/player-trial.js';
import { endedFixture, liveFixture, minute } from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';

/** Faults 45 to 50 of docs/reliability.md, T24: failures during a session. */
describe('<live-session-player> with faults during a session', () => {
  let warn: SinonStub;
  let trial: PlayerTrial;
  beforeEach(async () => {
    warn = stub(console, 'warn');
    trial = await PlayerTrial.begin();
    sessionStorage.clear();
  });
  afterEach(async () => {
    await trial.end();
    warn.restore();
  });

  it('45. page in the back-forward cache: releases the seat, and takes one again when the page is restored', async () => {
    const { element } = await trial.inCall();
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await element.updateComplete;
    expect([element.phase, trial.seats.size, openRooms().length]).to.deep.equal(['left', 0, 0]);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await eventually(() => element.phase === 'in-room' && openRooms().length === 1);
    expect(trial.seats.size).to.equal(1);
    expect(openRooms()[0]!.options.configOverwrite).to.include({
      startWithAudioMuted: true,
      startWithVideoMuted: true,
    });
  });

  it('46. end of the session while joining: opens no room, and releases the seat that arrives later', async () => {
    const stream = fakeStream();
    const answer = pending<void>();
    let isRequested = false;
    const element = await trial.player(undefined, {
      subscribe: stream.subscribe,
      joinSession: async (id, body) => {
        isRequested = true;
        await answer.promise;
        return trial.server.joinSession(id, body);
      },
    });
    await eventually(() => stream.open.length === 1);
    part(element, 'join-button')!.click();
    await eventually(() => isRequested);
    const { can: _can, reason: _reason, ...ended } = endedFixture(Date.now());
    stream.snapshot(ended);
    await eventually(() => element.state === 'ended');
    answer.resolve();
    await eventually(() => trial.joins === 1 && trial.seats.size === 0, 'The seat is not released.');
    expect([element.state, openRooms().length]).to.deep.equal(['ended', 0]);
    expect(part(element, 'join-button')).to.equal(null);
  });

  it('47. expired token in the room: displays the error, releases the seat, and joins with another token', async () => {
    const recorded = recordEvents('live-session-error');
    const { element, room } = await trial.inCall();
    room.emit('errorOccurred', {
      error: { name: 'connection.passwordRequired', message: 'Token expired', isFatal: true },
    });
    await eventually(() => element.phase === 'failed' && trial.seats.size === 0);
    recorded.stop();
    expect(recorded.events.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal([
      'jwt_expired',
    ]);
    expect(textOf(element, 'error')).to.contain('Votre accès à la salle a expiré.');
    part(element, 'retry-button')!.click();
    await eventually(() => openRooms().length === 1);
    expect([room.options.jwt, openRooms()[0]!.options.jwt]).to.deep.equal(['CANARY-jwt-1', 'CANARY-jwt-2']);
  });

  it('48. error in dispose(): removes the frame, leaves, and can join again', async () => {
    const { element, room } = await trial.inCall();
    const frame = room.getIFrame();
    const dispose = room.dispose.bind(room);
    room.dispose = () => {
      dispose();
      throw new Error('Broken.');
    };
    await element.leave();
    await element.updateComplete;
    expect([element.phase, frame.isConnected, trial.seats.size]).to.deep.equal(['left', false, 0]);
    await element.join();
    await eventually(() => element.phase === 'in-room' && openRooms().length === 1);
  });

  it('49. updates that are lost, repeated or out of order: displays the latest, and fires one event for each change', async () => {
    const stream = fakeStream();
    const session = liveFixture(minute, Date.now(), { version: 5, participant_count: 3 });
    const element = await trial.player(() => session, { subscribe: stream.subscribe });
    await eventually(() => stream.open.length === 1);
    const recorded = recordEvents('live-session-state-change');
    const { can: _can, reason: _reason, ...ended } = endedFixture(Date.now(), { version: 7 });
    const updates = [
      { ...ended },
      { ...ended },
      { id: 7, version: 6, status: 'live' },
      { id: 7, version: 2, status: 'scheduled' },
    ];
    for (const facts of updates) stream.last.listener.onSession(facts as never);
    await element.updateComplete;
    expect([element.state, recorded.events.length]).to.deep.equal(['ended', 1]);
    const before = stream.connections.length;
    stream.last.fail(new LiveSessionError('network', 'A test.'));
    await eventually(() => stream.connections.length > before, 'The stream was not opened again.');
    stream.snapshot({ ...ended, title: 'Après la coupure', version: 8 });
    await eventually(() => textOf(element, 'title') === 'Après la coupure');
    recorded.stop();
    expect(recorded.events).to.have.length(1);
  });

  it('50. device without a connection: displays this with the session, and updates the session when it is online', async () => {
    let title = 'Avant';
    const element = await trial.player(() => liveFixture(minute, Date.now(), { title }));
    const offline = stub(navigator, 'onLine').value(false);
    window.dispatchEvent(new Event('offline'));
    await element.updateComplete;
    expect([element.getAttribute('reason'), textOf(element, 'title')]).to.deep.equal(['offline', 'Avant']);
    title = 'Après';
    offline.restore();
    window.dispatchEvent(new Event('online'));
    await eventually(() => textOf(element, 'title') === 'Après');
    expect([element.getAttribute('reason'), part(element, 'error')]).to.deep.equal([null, null]);
    part(element, 'join-button')!.click();
    await eventually(() => openRooms().length === 1);
  });
});
