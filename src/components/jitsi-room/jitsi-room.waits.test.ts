import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub, useFakeTimers } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { inState, joined, opened, roomOnPage, server } from '../../../testing/elements/room-fixture.js';
import { allText, recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { JitsiRoom } from './jitsi-room.js';

describe('<jitsi-room> time limits', () => {
  let clock: SinonFakeTimers;
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => {
    clock.restore();
    warn.restore();
  });
  const stopClock = () =>
    (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'], now: Date.now() }));

  async function expectTimeout(element: JitsiRoom, ms: number, before: string, after: string) {
    await clock.tickAsync(ms - 1);
    expect(element.state).to.equal(before);
    await clock.tickAsync(1);
    expect([element.state, clock.countTimers()]).to.deep.equal([after, 0]);
  }

  for (const path of ['/dead-room', '/silent-room', '/frame-denied']) {
    it(`fails after 20 s if the app is never ready (${path})`, async () => {
      // Loads the script before the clock stops.
      const first = await opened();
      first.element.remove();
      const element = await roomOnPage({ 'server-url': server + path });
      const loading = element.load();
      await eventually(() => element.state === 'connecting');
      element.dispose();
      await loading;
      stopClock();
      void element.load();
      await clock.tickAsync(0);
      await eventually(() => element.state === 'connecting');
      await expectTimeout(element, 20_000, 'connecting', 'error');
      await element.updateComplete;
      expect(textOf(element, 'error'))
        .to.contain("Le serveur vidéo n'a pas répondu.")
        .and.contain('connection_timeout');
      expect(part(element, 'tab-button')!.textContent).to.contain('Ouvrir dans un nouvel onglet');
    });
  }

  it('fails 60 s after the app is ready if nothing follows', async () => {
    const element = await roomOnPage({ 'server-url': `${server}/mute-after-ready` });
    const ready = new Promise((resolve) =>
      element.addEventListener('jitsi-room-ready', resolve, { once: true }),
    );
    void element.load();
    await eventually(() => element.state === 'connecting');
    stopClock();
    await ready;
    await expectTimeout(element, 60_000, 'connecting', 'error');
    expect(allText(element)).to.contain('connection_timeout');
  });

  it('reports a full room if the viewer does not join as a visitor within 10 s', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    stopClock();
    const recorded = recordEvents('jitsi-room-error');
    await room.call('error', { name: 'conference.max_users', isFatal: false });
    await eventually(() => clock.countTimers() > 0);
    await clock.tickAsync(10_000);
    recorded.stop();
    expect([element.state, (recorded.events[0]!.detail as { code: string }).code]).to.deep.equal([
      'error',
      'session_full',
    ]);
  });

  it('changes to left 15 s after the app has left the conference if nothing follows', async () => {
    const { element, room } = await joined();
    stopClock();
    await room.call('emit', 'video-conference-left', { roomName: 'x' });
    await eventually(() => element.participantCount === 0);
    await clock.tickAsync(14_000);
    expect(element.state).to.equal('joined');
    await clock.tickAsync(1000);
    expect([element.state, clock.countTimers()]).to.deep.equal(['left', 0]);
  });

  it('reports the limit when the public server ends the call after five minutes', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    stopClock();
    await room.call('enter');
    await eventually(() => element.state === 'joined');
    await clock.tickAsync(300_000);
    await room.call('cutOff');
    await eventually(() => element.participantCount === 0);
    await clock.tickAsync(15_000);
    await element.updateComplete;
    expect(element.state).to.equal('error');
    expect(textOf(element, 'error')).to.contain('cinq minutes').and.contain('embed_time_limit');
    expect(part(element, 'tab-button')).to.not.equal(null);
  });

  it('fails after 90 s of reconnecting', async () => {
    const { element, room } = await joined();
    stopClock();
    await room.call('loseServer');
    await eventually(() => element.state === 'reconnecting');
    await expectTimeout(element, 90_000, 'reconnecting', 'error');
  });

  it('ends the call 3 s after hanging up if the app does not', async () => {
    const { element, room } = await opened({}, '/closed-room');
    await room.call('enter');
    await inState(element, 'joined');
    stopClock();
    const left = element.hangup();
    await room.call('received');
    await clock.tickAsync(2999);
    expect(element.state).to.equal('joined');
    await clock.tickAsync(1);
    await left;
    expect([element.state, element.api, clock.countTimers()]).to.deep.equal(['left', null, 0]);
  });
});
