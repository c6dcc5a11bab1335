import { expect, fixture, html } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { aliveBelow } from '../../../testing/elements/real-room.js';
import {
  inState,
  joined,
  newRoom,
  otherServer,
  roomOnPage,
  server,
} from '../../../testing/elements/room-fixture.js';
import { watchPage } from '../../../testing/elements/watch-page.js';

describe('<jitsi-room> that is removed', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('disposes of the API object immediately, and fires the event of the end once', async () => {
    const { element } = await joined();
    const closed: unknown[] = [];
    element.addEventListener('jitsi-room-closed', ({ detail }) => closed.push(detail));
    const frame = element.api!.getIFrame();
    element.remove();
    expect([frame.isConnected, element.api, element.state, closed]).to.deep.equal([
      false,
      null,
      'idle',
      [{ state: 'idle' }],
    ]);
  });

  it('opens no call when the script has loaded later', async () => {
    const element = await roomOnPage({ 'server-url': `${server}/slow-script` });
    const loading = element.load();
    await inState(element, 'loading');
    element.remove();
    await loading;
    await fetch(`${server}/release`);
    expect([element.state, element.api]).to.deep.equal(['idle', null]);
  });

  it('opens no call when it was inserted in the same task', async () => {
    const element = newRoom({ loading: 'eager' });
    document.body.append(element);
    element.remove();
    document.body.append(element);
    element.remove();
    await element.updateComplete;
    await element.load();
    expect([element.state, element.api]).to.deep.equal(['idle', null]);
  });

  it("removes its frame even if Jitsi's dispose() throws", async () => {
    const { element } = await joined();
    const { api } = element;
    const frame = api!.getIFrame();
    const dispose = stub(api!, 'dispose').throws(new Error('Broken.'));
    element.dispose();
    expect([element.state, element.isConnected, frame.isConnected]).to.deep.equal(['idle', true, false]);
    dispose.restore();
    api!.dispose();
  });

  it('leaves no frame, timer, listener or camera, 50 times at random moments on two servers', async () => {
    const random = seeded(20261124);
    const id = crypto.randomUUID();
    const urls = [
      `${server}/ok/${id}`,
      `${otherServer}/ok/${id}`,
      `${server}/slow-script/${id}`,
      `${server}/silent-room/${id}`,
    ];
    // First create the objects that exist once in the page, so that they are not counted.
    for (const url of urls.slice(0, 2)) (await joined({ 'server-url': url })).element.remove();
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    const page = watchPage();
    try {
      const reached = new Set<string>();
      for (let round = 0; round < 50; round += 1) {
        const url = urls[round % urls.length]!;
        const element = newRoom({ 'server-url': url, loading: random() < 0.3 ? 'eager' : 'click' });
        element.configOverwrite = { testCamera: true };
        parent.append(element);
        if (element.loading === 'click') void element.load();
        const tasks = random() * 60;
        for (let task = 0; task < tasks; task += 1) await nextTask();
        if (random() < 0.2) element.roomName = 'autre';
        if (random() < 0.2) parent.prepend(element);
        if (random() < 0.5) await eventually(() => element.state !== 'loading' || url.includes('slow'));
        if (random() < 0.3 && round % 4 < 2) await eventually(() => !openingStates.includes(element.state));
        if (random() < 0.3) void element.hangup();
        reached.add(element.state);
        element.remove();
      }
      await fetch(`${server}/release`);
      expect(reached.size, [...reached].join()).to.be.at.least(3);
      for (const url of urls)
        for (const what of ['page', 'camera'] as const)
          await eventually(async () => (await aliveBelow(url, what)) === 0, `A ${what} is still alive.`);
      await eventually(() => page.openTimers() === 0, 'A timer is left.');
      expect(parent.querySelectorAll('iframe').length).to.equal(0);
      expect([document.querySelectorAll('iframe').length, page.openListeners()]).to.deep.equal([0, []]);
    } finally {
      page.stop();
    }
  }).timeout(120_000);

  it('turns off the camera', async () => {
    const url = `${server}/ok/${crypto.randomUUID()}`;
    const element = newRoom({ 'server-url': url });
    element.configOverwrite = { testCamera: true };
    document.body.append(element);
    void element.load();
    await eventually(async () => (await aliveBelow(url, 'camera')) === 1, 'No camera was opened.');
    element.remove();
    await eventually(async () => (await aliveBelow(url, 'camera')) === 0, 'The camera is still on.');
  });
});

const openingStates = ['idle', 'loading', 'connecting'];

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/** Returns a generator of repeatable random numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
