import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub, useFakeTimers } from 'sinon';
import { fakeRooms, fakeServer, nextRoom } from '../../testing/fake-room.js';
import { notedEvents } from '../../testing/shadow-parts.js';
import './jitsi-room.define.js';
import type { JitsiRoom } from './jitsi-room.js';

const openFrames = () => fakeRooms().filter((fake) => fake.getIFrame().isConnected).length;

async function room(): Promise<JitsiRoom> {
  return fixture(html`<jitsi-room server-url=${fakeServer} room-name="classe"></jitsi-room>`);
}

async function joined() {
  const before = fakeRooms().length;
  const element = await room();
  void element.load();
  const fake = await nextRoom(before);
  fake.join();
  return { element, fake };
}

describe('<jitsi-room> that goes away', () => {
  it('in the call: puts the API away at once, and says once that it is over', async () => {
    const { element, fake } = await joined();
    const closed: unknown[] = [];
    element.addEventListener('jitsi-room-closed', ({ detail }) => closed.push(detail));
    element.remove();
    expect([fake.disposed, fake.getIFrame().isConnected, element.state, closed]).to.deep.equal([
      true,
      false,
      'idle',
      [{ state: 'idle' }],
    ]);
    fake.emit('videoConferenceJoined', { id: 'late' });
    expect(element.state).to.equal('idle');
  });

  it('while the script loads: nothing is made afterwards', async () => {
    const made = fakeRooms().length;
    const element = await fixture<JitsiRoom>(
      html`<jitsi-room server-url="${fakeServer}/slow/.." room-name="x"></jitsi-room>`,
    );
    const loading = element.load();
    await waitUntil(() => element.state === 'loading' || element.state === 'connecting');
    element.remove();
    await loading;
    expect([element.state, openFrames()]).to.deep.equal(['idle', 0]);
    expect(
      fakeRooms()
        .slice(made)
        .every(({ disposed }) => disposed),
    ).to.equal(true);
  });

  it('in the task in which it came: nothing is made', async () => {
    const made = fakeRooms().length;
    const element = document.createElement('jitsi-room');
    Object.assign(element, { serverUrl: fakeServer, roomName: 'x', loading: 'eager' });
    document.body.append(element);
    element.remove();
    document.body.append(element);
    element.remove();
    await element.updateComplete;
    await element.load();
    expect(fakeRooms().length).to.equal(made);
  });

  it('and comes back: can be entered again', async () => {
    const { element, fake } = await joined();
    const parent = element.parentElement!;
    const before = fakeRooms().length;
    parent.prepend(element);
    expect([fake.disposed, element.state]).to.deep.equal([true, 'idle']);
    void element.load();
    await nextRoom(before);
    expect(openFrames()).to.equal(1);
  });

  it('twenty times: nothing is left', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { element } = await joined();
      element.remove();
    }
    expect([openFrames(), document.querySelectorAll('iframe').length]).to.deep.equal([0, 0]);
  });

  it('even if the API fails to put itself away: no frame is left', async () => {
    const warn = stub(console, 'warn');
    const { element, fake } = await joined();
    Object.assign(fake, {
      dispose() {
        throw new Error('Broken.');
      },
    });
    element.remove();
    warn.restore();
    expect([element.state, fake.getIFrame().isConnected]).to.deep.equal(['idle', false]);
  });
});

describe('<jitsi-room> that waits', () => {
  let clock: SinonFakeTimers;
  let warn: SinonStub;

  async function waiting() {
    const { element, fake } = await joined();
    // Only now, since loading the script needs real time.
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    warn = stub(console, 'warn');
    return { element, fake };
  }

  afterEach(() => {
    clock.restore();
    warn.restore();
  });

  it('gives up after 20 s when the app never answers', async () => {
    const before = fakeRooms().length;
    const element = await room();
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    warn = stub(console, 'warn');
    await element.load();
    expect(fakeRooms().length).to.equal(before + 1);
    await clock.tickAsync(19_999);
    expect(element.state).to.equal('connecting');
    const noted = notedEvents('jitsi-room-error');
    await clock.tickAsync(1);
    noted.stop();
    expect([element.state, openFrames()]).to.deep.equal(['error', 0]);
    expect(noted.seen[0]!.detail).to.include({ code: 'connection_timeout', fatal: true });
    expect(clock.countTimers()).to.equal(0);
  });

  it('has left 15 s after the conference was left and nothing followed', async () => {
    const { element, fake } = await waiting();
    fake.emit('videoConferenceLeft', { roomName: 'x' });
    await clock.tickAsync(14_999);
    expect(element.state).to.equal('joined');
    await clock.tickAsync(1);
    expect([element.state, fake.disposed]).to.deep.equal(['left', true]);
  });

  it('gives up a reconnection after 90 s', async () => {
    const { element, fake } = await waiting();
    fake.emit('ready');
    await clock.tickAsync(89_999);
    expect(element.state).to.equal('reconnecting');
    await clock.tickAsync(1);
    expect(element.state).to.equal('error');
  });

  it('closes by itself 3 s after hanging up when the app does not', async () => {
    const { element, fake } = await waiting();
    const left = element.hangup();
    await clock.tickAsync(2999);
    expect(fake.disposed).to.equal(false);
    await clock.tickAsync(1);
    await left;
    expect([element.state, fake.disposed, clock.countTimers()]).to.deep.equal(['left', true, 0]);
  });

  it('leaves no timer when it goes', async () => {
    const { element, fake } = await waiting();
    fake.emit('ready');
    expect(clock.countTimers()).to.equal(1);
    element.remove();
    expect(clock.countTimers()).to.equal(0);
  });
});
