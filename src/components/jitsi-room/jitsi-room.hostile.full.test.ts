import { expect, fixture, html } from '@open-wc/testing';
import { type SinonStub, spy, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeRooms, fakeServer, nextRoom } from '../../../testing/elements/fake-room.js';
import { jitsiServers } from '../../../testing/elements/real-room.js';
import { allText, recordEvents } from '../../../testing/elements/shadow-parts.js';
import './jitsi-room.define.js';
import type { JitsiRoom } from './jitsi-room.js';

const events = [
  'ready',
  'videoConferenceJoined',
  'videoConferenceLeft',
  'participantJoined',
  'participantLeft',
  'participantRoleChanged',
  'participantKickedOut',
  'audioMuteStatusChanged',
  'videoMuteStatusChanged',
  'chatUpdated',
  'raiseHandUpdated',
  'recordingStatusChanged',
  'recordingLinkAvailable',
  'displayNameChange',
  'errorOccurred',
  'cameraError',
  'micError',
];

const wrong = [
  null,
  undefined,
  0,
  NaN,
  '',
  'x',
  [],
  [[]],
  {},
  { id: {} },
  { id: null, muted: 'no', role: 7 },
  () => 1,
  Symbol('x'),
];

/** The script of a Jitsi server runs with the rights of the page. Neither its errors nor its attacks may break the element. */
describe('<jitsi-room> with a hostile server', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  async function roomOnPage(): Promise<JitsiRoom> {
    const element = document.createElement('jitsi-room');
    Object.assign(element, { serverUrl: fakeServer, roomName: 'classe', lang: 'fr', controls: 'bar' });
    return fixture(html`${element}`);
  }

  async function joined() {
    const element = await roomOnPage();
    const before = fakeRooms().length;
    void element.load();
    const room = await nextRoom(before);
    room.join();
    await element.updateComplete;
    expect(element.state).to.equal('joined');
    return { element, room };
  }

  /** Requires that the call can be ended, and that another one can be opened. */
  async function stillWorks(element: JitsiRoom): Promise<void> {
    element.dispose();
    await element.updateComplete;
    expect([element.api, element.shadowRoot!.querySelectorAll('iframe').length]).to.deep.equal([null, 0]);
    const before = fakeRooms().length;
    void element.load();
    (await nextRoom(before)).join();
    await eventually(() => element.state === 'joined');
  }

  /** Replaces a method of the server's class for one test. */
  function withMethod(name: string, method: (...args: unknown[]) => unknown): SinonStub {
    const { prototype } = (globalThis as unknown as { JitsiMeetExternalAPI: { prototype: object } })
      .JitsiMeetExternalAPI;
    return stub(prototype as Record<string, () => unknown>, name).callsFake(method);
  }

  it('renders only a few times for 50,000 events, and works afterwards', async () => {
    const { element, room } = await joined();
    const render = spy(element, 'render');
    for (let count = 0; count < 25_000; count += 1) {
      room.emit('participantJoined', { id: `p${count}`, displayName: '<b>x</b>'.repeat(50) });
      room.emit('chatUpdated', { isOpen: false, unreadCount: count });
    }
    await element.updateComplete;
    expect([element.participantCount, render.callCount < 10]).to.deep.equal([25_001, true]);
    render.restore();
    await stillWorks(element);
  });

  it('stays in a defined state when events have payloads of wrong types', async () => {
    for (const event of events)
      for (const value of wrong) {
        const { element, room } = await joined();
        room.emit(event, value);
        await element.updateComplete;
        expect(element.matches(`:state(${element.state})`), `${event} ${typeof value}`).to.equal(true);
        expect(element.participantCount).to.be.within(0, 2);
        expect(allText(element)).to.not.equal('');
        element.remove();
      }
  }).timeout(120_000);

  it('does not display numbers that are no counts', async () => {
    const { element, room } = await joined();
    for (const unreadCount of [-1, 1.5, 2 ** 60, Infinity, NaN]) room.emit('chatUpdated', { unreadCount });
    await element.updateComplete;
    expect(allText(element)).to.not.match(/-1|1\.5|1152921504606846976|Infinity|NaN/);
    await stillWorks(element);
  });

  it('counts each person once, even if joining and leaving are reported several times', async () => {
    const { element, room } = await joined();
    for (let times = 0; times < 5; times += 1) room.emit('participantJoined', { id: 'peer' });
    expect(element.participantCount).to.equal(2);
    for (let times = 0; times < 5; times += 1) room.emit('participantLeft', { id: 'peer' });
    for (let times = 0; times < 5; times += 1) room.emit('participantLeft', { id: 'nobody' });
    expect(element.participantCount).to.equal(1);
  });

  it('fails with a code when the server throws during opening, and opens when it no longer throws', async () => {
    const { element } = await joined();
    element.dispose();
    const broken = withMethod('addListener', () => {
      throw new Error('Broken on purpose.');
    });
    const recorded = recordEvents('jitsi-room-error');
    await element.load();
    await eventually(() => element.state === 'error');
    recorded.stop();
    broken.restore();
    expect(recorded.events).to.have.length(1);
    expect(element.shadowRoot!.querySelectorAll('iframe').length).to.equal(0);
    const before = fakeRooms().length;
    void element.load();
    (await nextRoom(before)).join();
    await eventually(() => element.state === 'joined');
  });

  it('does not throw when commands throw, and the viewer can leave', async () => {
    const { element } = await joined();
    const broken = withMethod('executeCommand', () => {
      throw new Error('Broken on purpose.');
    });
    for (const command of ['toggleAudio', 'toggleVideo', 'toggleChat', 'raiseHand'] as const)
      expect(() => element[command](), command).to.not.throw();
    const leaving = element.hangup();
    await eventually(() => element.state === 'left');
    await leaving;
    broken.restore();
    await stillWorks(element);
  });

  it('removes the frame when dispose() throws', async () => {
    const { element } = await joined();
    const broken = withMethod('dispose', () => {
      throw new Error('Broken on purpose.');
    });
    element.dispose();
    broken.restore();
    expect([element.state, element.shadowRoot!.querySelectorAll('iframe').length]).to.deep.equal(['idle', 0]);
    await stillWorks(element);
  });

  it('joins when requests are rejected or not answered', async () => {
    for (const answer of [() => new Promise(() => {}), () => Promise.reject(new Error('No.'))]) {
      await joined();
      const broken = ['isAudioMuted', 'isVideoMuted'].map((name) => withMethod(name, answer));
      const { element } = await joined();
      for (const method of broken) method.restore();
      await stillWorks(element);
    }
  });

  it('ignores events after the end of the call', async () => {
    const { element, room } = await joined();
    const emit = room.emit.bind(room);
    const dispose = withMethod('dispose', () => undefined);
    element.dispose();
    dispose.restore();
    const recorded = recordEvents(
      'jitsi-room-state-change',
      'jitsi-room-joined',
      'jitsi-room-participants-change',
    );
    for (const event of events) emit(event, { id: 'me', muted: true });
    await element.updateComplete;
    recorded.stop();
    expect([element.state, recorded.events]).to.deep.equal(['idle', []]);
  });

  it('lets the viewer leave when the server has removed its frame', async () => {
    const { element, room } = await joined();
    room.getIFrame().remove();
    const leaving = element.hangup();
    room.emit('readyToClose');
    await leaving;
    expect(element.state).to.equal('left');
    await stillWorks(element);
  });

  it('uses the loaded class when the global variable is overwritten', async () => {
    const page = globalThis as { JitsiMeetExternalAPI?: unknown };
    const { element } = await joined();
    const original = page.JitsiMeetExternalAPI;
    page.JitsiMeetExternalAPI = { prototype: {} };
    await stillWorks(element);
    page.JitsiMeetExternalAPI = original;
  });

  it('ignores messages that do not come from its frame', async () => {
    const { element } = await joined();
    const [otherOrigin] = await jitsiServers();
    const recorded = recordEvents('jitsi-room-state-change', 'jitsi-room-participants-change');
    for (const name of ['video-conference-left', 'video-ready-to-close', 'participant-joined'])
      for (const data of [{ name }, JSON.stringify({ name }), { jitsi: { event: name, id: 1 } }]) {
        window.postMessage(data, '*');
        window.dispatchEvent(new MessageEvent('message', { data, origin: otherOrigin }));
      }
    await new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'last' && resolve());
      window.postMessage('last', '*');
    });
    recorded.stop();
    expect([element.state, recorded.events]).to.deep.equal(['joined', []]);
  });
});
