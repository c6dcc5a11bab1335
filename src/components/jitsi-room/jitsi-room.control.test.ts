import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { rejection } from '../../../testing/elements/rejection.js';
import { joined, opened, roomOnPage } from '../../../testing/elements/room-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { JitsiRoom } from './jitsi-room.js';

const label = (element: JitsiRoom, name: string) =>
  part(element, `${name}-button`)?.getAttribute('aria-label');

describe('<jitsi-room> methods', () => {
  it('send commands to the app in the frame', async () => {
    const { element, room } = await joined();
    const sent = [
      element.toggleAudio(),
      element.toggleVideo(),
      element.toggleChat(),
      element.toggleShareScreen(),
      element.toggleParticipants(),
      element.raiseHand(),
      element.muteEveryone(),
      element.muteEveryone('video'),
      element.startRecording(),
      element.startRecording({ mode: 'local', onlySelf: true }),
      element.stopRecording('local'),
      element.sendChatMessage('Bonjour “à tous”'),
      element.sendChatMessage('Psst', 'peer'),
      element.executeCommand('setTileView', true),
    ];
    element.setSubject('Suites “géométriques”');
    await element.updateComplete;
    expect(new Set(sent)).to.deep.equal(new Set([true]));
    await eventually(async () => (await room.received('subject')).length === 1);
    const commands = (await room.received()).filter(([name]) => !String(name).startsWith('is-'));
    expect(commands).to.deep.equal([
      ['toggle-audio'],
      ['toggle-video'],
      ['toggle-chat'],
      ['toggle-share-screen', {}].slice(0, 1),
      ['toggle-participants-pane', true],
      ['toggle-raise-hand'],
      ['mute-everyone', 'audio'],
      ['mute-everyone', 'video'],
      ['start-recording', { mode: 'file' }],
      ['start-recording', { mode: 'local', onlySelf: true }],
      ['stop-recording', 'local'],
      ['send-chat-message', 'Bonjour “à tous”', ''],
      ['send-chat-message', 'Psst', 'peer'],
      ['set-tile-view', true],
      ['subject', 'Suites “géométriques”'],
    ]);
  });

  it('send a command also before the app is ready', async () => {
    const { element, room } = await opened({}, '/mute-after-ready');
    expect(element.executeCommand('displayName', 'Amina')).to.equal(true);
    await eventually(async () => (await room.received('display-name')).length === 1);
  });

  it('return false without a call, or if the release does not support the command', async () => {
    const element = await roomOnPage();
    expect([element.toggleAudio(), element.executeCommand('hangup')]).to.deep.equal([false, false]);
    const { element: inside, room } = await joined();
    expect(inside.executeCommand('flyToTheMoon', 1)).to.equal(false);
    expect(inside.executeCommand('setAudioOnly', true)).to.equal(true);
    await eventually(async () => (await room.received('set-low-bandwidth-mode')).length === 1);
  });

  describe('request()', () => {
    let clock: SinonFakeTimers | undefined;
    afterEach(() => clock?.restore());

    it('resolves to the answer', async () => {
      const { element, room } = await joined({ 'display-name': 'Amina' });
      await room.call('peerJoins', { id: 'peer', displayName: 'Yanis' });
      const { rooms } = await element.request('getRoomsInfo');
      expect(rooms[0]!.participants.map(({ displayName }) => displayName)).to.deep.equal(['Amina', 'Yanis']);
      expect(await element.request('isVideoMuted')).to.equal(false);
    });

    it('rejects after 10 s without an answer', async () => {
      const { element, room } = await opened({}, '/mute-after-ready');
      await room.ready();
      clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      const refused = rejection(element.request('getRoomsInfo'));
      await clock.tickAsync(10_000);
      expect((await refused).code).to.equal('timeout');
    });

    it('rejects if the app does not know the request, without a call, and when the call ends', async () => {
      const { element } = await joined();
      const unknown = await rejection(element.request('getLivestreamUrl'));
      expect([unknown.code, unknown.name]).to.deep.equal(['conference_failed', 'LiveSessionError']);
      const pending = rejection(element.request('getConnectionStats'));
      element.dispose();
      expect((await pending).code).to.equal('conference_failed');
      expect((await rejection(element.request('getRoomsInfo'))).message).to.contain('there is no call');
      expect((await rejection(element.request('noSuchRequest' as 'getRoomsInfo'))).code).to.equal(
        'conference_failed',
      );
    });
  });

  it('end the conference for everyone', async () => {
    const { element, room } = await joined();
    const ended = element.endConference();
    await ended;
    expect([element.state, element.api]).to.deep.equal(['ended', null]);
    expect(room).to.not.equal(null);
  });

  it('hang up without the feedback dialog', async () => {
    const { element, room } = await opened({}, '/closed-room');
    await room.call('enter');
    void element.hangup();
    await eventually(async () => (await room.received('video-hangup')).length === 1);
    expect(await room.received('video-hangup')).to.deep.equal([['video-hangup', false]]);
    element.dispose();
  });
});

describe('<jitsi-room controls="bar">', () => {
  it('controls the room, and displays its state', async () => {
    const { element, room } = await joined({ controls: 'bar', 'start-audio-muted': '' });
    await eventually(() => label(element, 'camera') === 'Désactiver la caméra');
    for (const [name, before, after] of [
      ['mic', 'Activer le micro', 'Désactiver le micro'],
      ['camera', 'Désactiver la caméra', 'Activer la caméra'],
      ['hand', 'Lever la main', 'Baisser la main'],
      ['screen', "Partager l'écran", "Arrêter le partage d'écran"],
      ['chat', 'Ouvrir le chat', 'Fermer le chat'],
      [
        'participants',
        'Afficher les participants, 1 participant présent',
        'Masquer les participants, 1 participant présent',
      ],
    ] as const) {
      expect(label(element, name)).to.equal(before);
      part(element, `${name}-button`)!.click();
      await eventually(() => label(element, name) === after, `${name}: ${label(element, name)}`);
    }
    await room.call('emit', 'chat-updated', { isOpen: false, unreadCount: 3 });
    await eventually(() => label(element, 'chat') === 'Ouvrir le chat, 3 messages non lus');
    await expect(element).to.be.accessible();
    part(element, 'leave-button')!.click();
    await eventually(() => element.state === 'left');
  });

  it('fires events for microphone, camera and chat', async () => {
    const recorded = recordEvents(
      'jitsi-room-audio-change',
      'jitsi-room-video-change',
      'jitsi-room-chat-change',
    );
    const { element } = await joined({ 'start-audio-muted': '' });
    element.toggleAudio();
    await eventually(() => recorded.names().includes('jitsi-room-audio-change'));
    element.toggleChat();
    await eventually(() => recorded.names().includes('jitsi-room-chat-change'));
    recorded.stop();
    // The event of the camera fires when the viewer has joined: the camera is on from the start.
    const detailOf = (name: string) =>
      recorded.events.find((event) => event.name === `jitsi-room-${name}-change`)?.detail;
    expect([detailOf('audio'), detailOf('video'), detailOf('chat')]).to.deep.equal([
      { muted: false },
      { muted: false },
      { open: true, unread: 0 },
    ]);
  });

  it("removes its buttons from Jitsi's toolbar, also during the call", async () => {
    const { element, room } = await joined({ controls: 'bar', toolbar: 'instructor' });
    const barButtons = [
      'microphone',
      'camera',
      'desktop',
      'chat',
      'raisehand',
      'participants-pane',
      'hangup',
    ];
    const { config } = await room.call('settings');
    expect(config.toolbarButtons).to.include('mute-everyone').and.to.not.include.members(barButtons);
    element.controls = 'none';
    await eventually(async () => (await room.received('overwrite-config')).length === 1);
    const [[, { toolbarButtons }]] = (await room.received('overwrite-config')) as [
      [string, { toolbarButtons: string[] }],
    ];
    expect(toolbarButtons).to.include.members(barButtons);
  });

  it('displays a running recording, and fires events for it', async () => {
    const recorded = recordEvents('jitsi-room-recording-change', 'jitsi-room-recording-link');
    const { element, room } = await joined({ controls: 'bar' });
    element.startRecording();
    await eventually(() => part(element, 'recording'));
    expect([textOf(element, 'recording'), element.recording]).to.deep.equal([
      'ENR Cette session est enregistrée.',
      'file',
    ]);
    await room.call('emit', 'recording-status-changed', { on: false, mode: 'stream' });
    await room.call('emit', 'recording-link-available', { link: 'https://meet.example.org/r/1', ttl: 86400 });
    for (const link of ['javascript:alert(1)', 'http://x', 7])
      await room.call('emit', 'recording-link-available', { link });
    element.stopRecording();
    await eventually(() => !part(element, 'recording'));
    recorded.stop();
    expect(recorded.events.map(({ detail }) => detail)).to.deep.equal([
      { on: true, mode: 'file' },
      { link: 'https://meet.example.org/r/1', ttl: 86400 },
      { on: false, mode: 'file' },
    ]);
  });

  it('is below the frame, not over it', async () => {
    const { element } = await joined({ controls: 'bar' });
    const frame = element.api!.getIFrame().getBoundingClientRect();
    expect(part(element, 'controls')!.getBoundingClientRect().top).to.be.at.least(frame.bottom);
  });
});
