import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { stub } from 'sinon';
import { fakeRooms, fakeServer, nextRoom } from '../../testing/fake-room.js';
import { allText, notedEvents, part, textOf } from '../../testing/shadow-parts.js';
import './jitsi-room.define.js';
import type { JitsiRoom } from './jitsi-room.js';

async function room(attributes: Record<string, string> = {}): Promise<JitsiRoom> {
  const element = document.createElement('jitsi-room');
  const all = { lang: 'fr', 'server-url': fakeServer, 'room-name': 'classe', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return fixture(html`${element}`);
}

async function loaded(attributes: Record<string, string> = {}) {
  const before = fakeRooms().length;
  const element = await room(attributes);
  void element.load();
  const fake = await nextRoom(before);
  await waitUntil(() => element.state === 'connecting');
  return { element, fake };
}

async function joined(attributes: Record<string, string> = {}) {
  const { element, fake } = await loaded(attributes);
  fake.join();
  await element.updateComplete;
  return { element, fake };
}

describe('<jitsi-room>', () => {
  describe('before the call', () => {
    it('asks nothing of the server, and offers to enter', async () => {
      const before = fakeRooms().length;
      const element = await room({ 'server-url': `${location.origin}/nowhere` });
      expect([element.state, element.getAttribute('state'), element.api]).to.deep.equal([
        'idle',
        'idle',
        null,
      ]);
      expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('/nowhere'))).to.equal(
        false,
      );
      expect(textOf(element, 'load-button')).to.equal('Entrer dans la salle');
      expect(fakeRooms().length).to.equal(before);
      await expect(element).to.be.accessible();
    });

    it('opens at a click, as the attributes say', async () => {
      const before = fakeRooms().length;
      const element = await room({
        'display-name': 'Amina',
        subject: 'Analyse',
        'start-audio-muted': '',
        'no-prejoin': '',
        toolbar: 'camera chat',
      });
      element.jwt = 'token';
      part(element, 'load-button')!.click();
      const { options, domain, getIFrame } = await nextRoom(before).then((fake) => ({
        ...fake,
        getIFrame: () => fake.getIFrame(),
      }));
      expect([domain, options.roomName, options.jwt, options.userInfo]).to.deep.equal([
        fakeServer.replace(/^https?:\/\//, ''),
        'classe',
        'token',
        { displayName: 'Amina' },
      ]);
      expect(options.configOverwrite).to.deep.include({
        startWithAudioMuted: true,
        startWithVideoMuted: false,
        prejoinConfig: { enabled: false },
        toolbarButtons: ['camera', 'chat'],
        subject: 'Analyse',
      });
      await waitUntil(() => getIFrame().title === 'Salle de la session');
      expect(element.outerHTML).to.not.contain('token');
    });

    for (const loading of ['eager', 'lazy']) {
      it(`${loading}: opens by itself, with camera and microphone off and Jitsi's own page to try them`, async () => {
        const before = fakeRooms().length;
        await room({ loading, 'no-prejoin': '' });
        const { options } = await nextRoom(before);
        expect(options.configOverwrite).to.deep.include({
          startWithAudioMuted: true,
          startWithVideoMuted: true,
          prejoinConfig: { enabled: true },
        });
      });
    }

    it('shows a poster of the page', async () => {
      const element = await fixture<JitsiRoom>(
        html`<jitsi-room room-name="x"><h2 slot="poster">Permanence</h2></jitsi-room>`,
      );
      expect(element.querySelector('h2')!.assignedSlot!.name).to.equal('poster');
    });

    it('does nothing without a room name', async () => {
      const before = fakeRooms().length;
      const element = await fixture<JitsiRoom>(
        html`<jitsi-room server-url=${fakeServer} loading="eager"></jitsi-room>`,
      );
      await element.load();
      expect([element.state, fakeRooms().length]).to.deep.equal(['idle', before]);
    });
  });

  describe('in the call', () => {
    it('tells what happens', async () => {
      const noted = notedEvents(
        'jitsi-room-state-change',
        'jitsi-room-ready',
        'jitsi-room-joined',
        'jitsi-room-participants-change',
      );
      const { element, fake } = await loaded();
      fake.emit('ready');
      fake.emit('participantJoined', { id: 'teacher' });
      fake.emit('videoConferenceJoined', { id: 'me' });
      noted.stop();
      expect(noted.seen.map(({ name, detail }) => [name.replace('jitsi-room-', ''), detail])).to.deep.equal([
        ['state-change', { state: 'loading', previous: 'idle' }],
        ['state-change', { state: 'connecting', previous: 'loading' }],
        ['ready', null],
        ['participants-change', { count: 1 }],
        ['participants-change', { count: 2 }],
        ['joined', null],
        ['state-change', { state: 'joined', previous: 'connecting' }],
      ]);
      expect([element.state, element.participantCount]).to.deep.equal(['joined', 2]);
    });

    it('reads the mute states once inside, and follows them', async () => {
      const { element, fake } = await loaded({ controls: 'bar' });
      fake.emit('audioMuteStatusChanged', { muted: false });
      fake.audioMuted = true;
      fake.videoMuted = false;
      fake.join();
      await waitUntil(
        () => part(element, 'camera-button')!.getAttribute('aria-label') === 'Désactiver la caméra',
      );
      expect(part(element, 'mic-button')!.getAttribute('aria-label')).to.equal('Activer le micro');
      fake.emit('audioMuteStatusChanged', { muted: false });
      await element.updateComplete;
      expect(part(element, 'mic-button')!.getAttribute('aria-label')).to.equal('Désactiver le micro');
    });

    it('is worked by a bar below the video', async () => {
      const { element, fake } = await joined({ controls: 'bar' });
      for (const name of ['mic', 'camera', 'hand', 'screen', 'chat'])
        part(element, `${name}-button`)!.click();
      expect(fake.commands).to.deep.equal([
        ['toggleAudio'],
        ['toggleVideo'],
        ['toggleRaiseHand'],
        ['toggleShareScreen'],
        ['toggleChat'],
      ]);
      expect(fake.options.configOverwrite.toolbarButtons).to.not.include.members(['microphone', 'hangup']);
      fake.emit('chatUpdated', { isOpen: false, unreadCount: 3 });
      fake.emit('raiseHandUpdated', { id: 'someone', handRaised: 1 });
      fake.emit('participantJoined', { id: 'someone' });
      await element.updateComplete;
      expect(part(element, 'chat-button')!.getAttribute('aria-label')).to.equal(
        'Ouvrir le chat, 3 messages non lus',
      );
      expect(part(element, 'hand-button')!.getAttribute('aria-label')).to.equal('Lever la main');
      expect(textOf(element, 'count')).to.contain('2 participants présents');
      fake.emit('raiseHandUpdated', { id: 'me', handRaised: 1 });
      await element.updateComplete;
      expect(part(element, 'hand-button')!.getAttribute('aria-label')).to.equal('Baisser la main');
      await expect(element).to.be.accessible();
    });

    it('leaves by the bar: hangs up without a dialog, waits for the close, puts everything away', async () => {
      const noted = notedEvents('jitsi-room-left', 'jitsi-room-closed');
      const { element, fake } = await joined({ controls: 'bar' });
      part(element, 'leave-button')!.click();
      expect(fake.commands).to.deep.equal([['hangup', false]]);
      expect(fake.disposed).to.equal(false);
      fake.emit('videoConferenceLeft', { roomName: 'x' });
      fake.emit('readyToClose');
      await element.updateComplete;
      noted.stop();
      expect([element.state, fake.disposed, element.api, element.participantCount]).to.deep.equal([
        'left',
        true,
        null,
        0,
      ]);
      expect(noted.names()).to.deep.equal(['jitsi-room-left', 'jitsi-room-closed']);
      expect(element.shadowRoot!.querySelector('iframe')).to.equal(null);
      expect(allText(element)).to.contain('Vous avez quitté la salle.');
    });

    it('stays in the room on the way to a breakout room and back', async () => {
      const noted = notedEvents('jitsi-room-closed');
      const { element, fake } = await joined();
      fake.emit('videoConferenceLeft', { roomName: 'x' });
      fake.emit('videoConferenceJoined', { id: 'me-2', breakoutRoom: true });
      fake.emit('videoConferenceLeft', { roomName: 'y' });
      fake.emit('videoConferenceJoined', { id: 'me-3' });
      noted.stop();
      expect([element.state, element.participantCount, fake.disposed, noted.seen]).to.deep.equal([
        'joined',
        1,
        false,
        [],
      ]);
    });

    for (const [story, event, payload, state, sentence] of [
      [
        'was removed',
        'participantKickedOut',
        { kicked: { id: 'local' } },
        'kicked',
        "L'instructeur vous a retiré de la session.",
      ],
      [
        'was ended for everyone',
        'errorOccurred',
        { error: { name: 'conference.destroyed', isFatal: false } },
        'ended',
        "La session a été terminée par l'instructeur.",
      ],
    ] as const) {
      it(`says that the viewer ${story}`, async () => {
        const { element, fake } = await joined();
        fake.emit(event, payload);
        await element.updateComplete;
        expect([element.state, fake.disposed]).to.deep.equal([state, true]);
        expect(textOf(element, 'status')).to.equal(sentence);
      });
    }

    it('stays while somebody else is removed', async () => {
      const { element, fake } = await joined();
      fake.emit('participantKickedOut', { kicked: { id: 'someone' } });
      expect(element.state).to.equal('joined');
    });

    it('waits while the app inside reconnects', async () => {
      const { element, fake } = await joined();
      fake.emit('errorOccurred', { error: { name: 'connection.otherError', isFatal: true } });
      expect([element.state, fake.disposed]).to.deep.equal(['reconnecting', false]);
      fake.join('me-again');
      expect([element.state, element.participantCount]).to.deep.equal(['joined', 1]);
    });

    it('tells of a camera that cannot be used, without ending the call', async () => {
      const warn = stub(console, 'warn');
      const noted = notedEvents('jitsi-room-error');
      const { element, fake } = await joined();
      fake.emit('cameraError', { type: 'gum.permission_denied' });
      noted.stop();
      warn.restore();
      expect(noted.seen[0]!.detail).to.include({ code: 'media_denied', fatal: false });
      expect(element.state).to.equal('joined');
    });

    it('follows name, title and toolbar without a new call', async () => {
      const { element, fake } = await joined({ toolbar: 'minimal' });
      element.displayName = 'Amina B.';
      element.subject = 'Suites';
      element.toolbar = 'chat';
      await element.updateComplete;
      expect(fake.commands).to.deep.equal([
        ['displayName', 'Amina B.'],
        ['subject', 'Suites'],
        ['overwriteConfig', { toolbarButtons: ['chat'] }],
      ]);
    });

    it('opens another room in a new call', async () => {
      const { element, fake } = await joined();
      const before = fakeRooms().length;
      element.roomName = 'autre';
      const other = await nextRoom(before);
      expect([
        fake.disposed,
        other.options.roomName,
        element.shadowRoot!.querySelectorAll('iframe').length,
      ]).to.deep.equal([true, 'autre', 1]);
    });
  });

  describe('that fails', () => {
    for (const [story, serverUrl, code] of [
      ['a server that the page does not allow', 'https://meet.example.org', 'jitsi_server_not_allowed'],
      ['a script that leaves nothing behind', `${fakeServer}/nothing`, 'script_blocked'],
      ['a script that does not exist', `${fakeServer}/missing`, 'script_load_failed'],
    ] as const) {
      it(`${story}: ${code}, with words and a way out`, async () => {
        const warn = stub(console, 'warn');
        const noted = notedEvents('jitsi-room-error', 'jitsi-room-closed');
        const element = await room({ 'server-url': serverUrl });
        await element.load();
        noted.stop();
        const warned = warn.args.flat().filter((text) => !String(text).includes('dev mode'));
        warn.restore();
        expect([
          element.state,
          textOf(element, 'error').includes(code),
          part(element, 'retry-button') !== null,
        ]).to.deep.equal(['error', true, true]);
        expect(noted.names()).to.deep.equal(['jitsi-room-error', 'jitsi-room-closed']);
        expect(noted.seen[0]!.detail).to.include({ code, fatal: true });
        expect(warned).to.have.length(1);
        await expect(element).to.be.accessible();
      });
    }

    it('opens when the viewer tries again and the server is back', async () => {
      const warn = stub(console, 'warn');
      const element = await room({ 'server-url': `${fakeServer}/nothing` });
      await element.load();
      warn.restore();
      element.serverUrl = fakeServer;
      await element.updateComplete;
      const before = fakeRooms().length;
      part(element, 'retry-button')!.click();
      await nextRoom(before);
      expect(element.state).to.equal('connecting');
    });
  });
});
