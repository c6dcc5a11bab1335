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

/** The script of a Jitsi server runs with the rights of the page; what it does by mistake or on purpose must not break ours. */
describe('<jitsi-room> of a hostile server', () => {
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

  /** A room can be left, and opened anew. */
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

  it('that floods it with 50,000 events: draws a few times, and goes on', async () => {
    const { element, room } = await joined();
    const drawn = spy(element, 'render');
    for (let count = 0; count < 25_000; count += 1) {
      room.emit('participantJoined', { id: `p${count}`, displayName: '<b>x</b>'.repeat(50) });
      room.emit('chatUpdated', { isOpen: false, unreadCount: count });
    }
    await element.updateComplete;
    expect([element.participantCount, drawn.callCount < 10]).to.deep.equal([25_001, true]);
    drawn.restore();
    await stillWorks(element);
  });

  it('that sends every event with values of every wrong type: stays in a state that it knows', async () => {
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

  it('that gives numbers without measure: shows none of them', async () => {
    const { element, room } = await joined();
    for (const unreadCount of [-1, 1.5, 2 ** 60, Infinity, NaN]) room.emit('chatUpdated', { unreadCount });
    await element.updateComplete;
    expect(allText(element)).to.not.match(/-1|1\.5|1152921504606846976|Infinity|NaN/);
    await stillWorks(element);
  });

  it('that repeats who came and who left: counts each once', async () => {
    const { element, room } = await joined();
    for (let times = 0; times < 5; times += 1) room.emit('participantJoined', { id: 'peer' });
    expect(element.participantCount).to.equal(2);
    for (let times = 0; times < 5; times += 1) room.emit('participantLeft', { id: 'peer' });
    for (let times = 0; times < 5; times += 1) room.emit('participantLeft', { id: 'nobody' });
    expect(element.participantCount).to.equal(1);
  });

  it('that throws while the room is made: fails with a code, and opens when it no longer does', async () => {
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

  it('that throws at each command: the buttons stay, and the viewer can leave', async () => {
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

  it('that throws while it is put away: no frame is left', async () => {
    const { element } = await joined();
    const broken = withMethod('dispose', () => {
      throw new Error('Broken on purpose.');
    });
    element.dispose();
    broken.restore();
    expect([element.state, element.shadowRoot!.querySelectorAll('iframe').length]).to.deep.equal(['idle', 0]);
    await stillWorks(element);
  });

  it('that answers no question, or refuses: is in the room all the same', async () => {
    for (const answer of [() => new Promise(() => {}), () => Promise.reject(new Error('No.'))]) {
      await joined();
      const broken = ['isAudioMuted', 'isVideoMuted'].map((name) => withMethod(name, answer));
      const { element } = await joined();
      for (const method of broken) method.restore();
      await stillWorks(element);
    }
  });

  it('that goes on talking after the end: nobody listens', async () => {
    const { element, room } = await joined();
    const listeners = room.emit.bind(room);
    const dispose = withMethod('dispose', () => undefined);
    element.dispose();
    dispose.restore();
    const recorded = recordEvents(
      'jitsi-room-state-change',
      'jitsi-room-joined',
      'jitsi-room-participants-change',
    );
    for (const event of events) listeners(event, { id: 'me', muted: true });
    await element.updateComplete;
    recorded.stop();
    expect([element.state, recorded.events]).to.deep.equal(['idle', []]);
  });

  it('that takes its own frame away: the viewer can leave', async () => {
    const { element, room } = await joined();
    room.getIFrame().remove();
    const leaving = element.hangup();
    room.emit('readyToClose');
    await leaving;
    expect(element.state).to.equal('left');
    await stillWorks(element);
  });

  it('that puts another thing in place of its class: the class that was loaded serves on', async () => {
    const page = globalThis as { JitsiMeetExternalAPI?: unknown };
    const { element } = await joined();
    const own = page.JitsiMeetExternalAPI;
    page.JitsiMeetExternalAPI = { prototype: {} };
    await stillWorks(element);
    page.JitsiMeetExternalAPI = own;
  });

  it('that is spoken for by messages from elsewhere: takes no notice', async () => {
    const { element } = await joined();
    const [elsewhere] = await jitsiServers();
    const recorded = recordEvents('jitsi-room-state-change', 'jitsi-room-participants-change');
    for (const name of ['video-conference-left', 'video-ready-to-close', 'participant-joined'])
      for (const data of [{ name }, JSON.stringify({ name }), { jitsi: { event: name, id: 1 } }]) {
        window.postMessage(data, '*');
        window.dispatchEvent(new MessageEvent('message', { data, origin: elsewhere }));
      }
    await new Promise<void>((resolve) => {
      window.addEventListener('message', ({ data }) => data === 'last' && resolve());
      window.postMessage('last', '*');
    });
    recorded.stop();
    expect([element.state, recorded.events]).to.deep.equal(['joined', []]);
  });
});
