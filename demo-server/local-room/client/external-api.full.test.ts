import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signRoomToken } from '../room-token.js';
import { eventually } from '../../../testing/e2e/eventually.js';
import { HostPage } from '../../../testing/local-room/host-page.js';
import { roomsAndBrowser } from '../../../testing/local-room/rooms-and-browser.js';

interface Api {
  on(name: string, listener: (payload: Record<string, unknown>) => void): Api;
  once(name: string, listener: (payload: object) => void): Api;
  off(name: string, listener: (payload: object) => void): Api;
  removeEventListener(name: string, listener?: (payload: object) => void): void;
  addEventListeners(listeners: Record<string, (payload: object) => void>): void;
  executeCommand(name: string, ...args: unknown[]): void;
  executeCommands(commands: Record<string, unknown[]>): void;
  dispose(): void;
}
type Host = { JitsiMeetExternalAPI: new (domain: string, options: object) => Api } & Record<string, unknown>;

const { rooms, browser } = await roomsAndBrowser();

const open = () => HostPage.open(browser, rooms);
const domain = () => `${new URL(rooms.origin).host}/jitsi`;
const config = { startWithAudioMuted: true, startWithVideoMuted: true, prejoinConfig: { enabled: false } };

describe('the constructor', () => {
  it('adds a frame with the permissions of the real one to the given element, also in a shadow root', async () => {
    const { page } = await open();
    const frame = await page.evaluate(
      ([domain, configOverwrite]) => {
        const host = window as unknown as Host;
        const root = document.body.attachShadow({ mode: 'open' });
        const place = root.appendChild(document.createElement('div'));
        new host.JitsiMeetExternalAPI(domain, {
          roomName: 'shadow',
          parentNode: place,
          width: 500,
          height: '20em',
          configOverwrite,
          onload: () => (host['loaded'] = true),
        });
        const frame = place.querySelector('iframe');
        return { allow: frame?.allow, width: frame?.style.width, height: frame?.style.height };
      },
      [domain(), config] as const,
    );
    assert.match(frame.allow ?? '', /^autoplay; camera; .*display-capture; .*microphone; /);
    assert.deepEqual([frame.width, frame.height], ['500px', '20em']);
    await page.waitForFunction(() => (window as unknown as Host)['loaded']);
    await page.close();
  });

  it('refuses the domain of another server', async () => {
    const { page } = await open();
    await assert.rejects(
      page.evaluate(() => new (window as unknown as Host).JitsiMeetExternalAPI('meet.jit.si', {})),
      /serves the rooms of 127\.0\.0\.1:\d+\/jitsi, not of meet\.jit\.si/,
    );
    await page.close();
  });

  it('keeps the token out of every URL', async () => {
    const host = await open();
    const addresses: string[] = [];
    host.page.on('request', (request) => addresses.push(request.url()));
    const claims = { room: 'quiet', name: 'Claire', moderator: true };
    const jwt = await signRoomToken(rooms.secret, claims, rooms.time.now + 60_000);
    await host.join('quiet', { jwt });
    addresses.push(...host.page.frames().map((frame) => frame.url()));
    assert.ok(addresses.length > 2);
    assert.ok(!addresses.join().includes(jwt));
    await host.close();
  });

  it('accepts commands at once, and sends them once the room listens', async () => {
    const [{ page }, other] = [await open(), await open()];
    await other.join('early');
    const joined = await page.evaluate(
      ([domain, configOverwrite]) =>
        new Promise<object>((resolve) => {
          const api = new (window as unknown as Host).JitsiMeetExternalAPI(domain, {
            roomName: 'early',
            configOverwrite,
          });
          api.executeCommands({ displayName: ['Early Bird'], toggleVideo: [] });
          // On a busy machine the camera may open before the join.
          let joined: object | undefined;
          let cameraIsOn = false;
          const resolveWhenBoth = () => joined && cameraIsOn && resolve(joined);
          api.on('videoConferenceJoined', (payload) => {
            joined = payload;
            resolveWhenBoth();
          });
          api.on('videoMuteStatusChanged', ({ muted }) => {
            cameraIsOn = muted === false;
            resolveWhenBoth();
          });
        }),
      [domain(), config] as const,
    );
    assert.equal((joined as { displayName: string }).displayName, 'Early Bird');
    await other.hears('displayNameChange', { displayname: 'Early Bird' });
    await Promise.all([page.close(), other.close()]);
  });
});

describe('listeners', () => {
  it('can be removed one by one, or all of an event as in the real API', async () => {
    const { page } = await open();
    const heard = await page.evaluate(
      ([domain, configOverwrite]) =>
        new Promise<string[]>((resolve) => {
          const heard: string[] = [];
          const options = { roomName: 'listeners', configOverwrite };
          const api = new (window as unknown as Host).JitsiMeetExternalAPI(domain, options);
          const toggle = () => api.executeCommand('toggleTileView');
          const removed = () => heard.push('removed');
          api.on('tileViewChanged', removed).off('tileViewChanged', removed);
          api.once('tileViewChanged', () => heard.push('once'));
          api.on('ready', () => heard.push('all removed'));
          api.removeEventListener('ready', () => {});
          api.addEventListeners({
            tileViewChanged: () => {
              throw new Error('a listener of the host fails');
            },
            videoConferenceJoined: toggle,
          });
          api.on('tileViewChanged', (payload) => {
            heard.push('always');
            if ('enabled' in payload && payload.enabled) resolve(heard);
          });
        }),
      [domain(), config] as const,
    );
    assert.deepEqual(heard, ['once', 'always', 'always']);
    await page.close();
  });

  it('get events of the frame of their own object only', async () => {
    const host = await open();
    await host.join('own');
    await host.enter('other');
    await host.hears('videoConferenceJoined', {}, 1);
    await host.page.evaluate(() => {
      const frames = [...document.querySelectorAll('iframe')];
      const id = new URLSearchParams(new URL(frames[0]?.src ?? '').hash.slice(1)).get('id');
      const forged = { localRoom: id, message: { type: 'event', name: 'readyToClose', payload: {} } };
      window.postMessage(forged, '*');
      // Same origin and the right id, but the frame of the other call.
      const other = frames[1]?.contentWindow as (Window & { eval(code: string): void }) | null;
      other?.dispatchEvent(new Event('noop'));
      other?.parent.postMessage(forged, '*');
    });
    await host.command('toggleTileView');
    await host.hears('tileViewChanged', { enabled: true });
    assert.ok(!(await host.names()).includes('readyToClose'));
    await host.close();
  });
});

describe('the participant list', () => {
  it('counts all participants, the viewer included, and has their names', async () => {
    const [host, guest] = [await open(), await open()];
    const hostId = await host.join('roster', { name: 'Léo' });
    const guestId = await guest.join('roster', { name: 'Amina' });
    await host.hears('participantJoined', { id: guestId });
    assert.equal(await host.call('getNumberOfParticipants'), 2);
    assert.deepEqual(await host.call('getParticipantsInfo'), [
      { participantId: hostId, displayName: 'Léo', formattedDisplayName: 'Léo (me)' },
      { participantId: guestId, displayName: 'Amina', formattedDisplayName: 'Amina' },
    ]);
    assert.deepEqual(await host.call('getRoomsInfo'), {
      rooms: [
        {
          isMainRoom: true,
          id: 'roster',
          jid: 'roster',
          participants: [
            { id: hostId, jid: `roster/${hostId}`, role: 'participant', displayName: 'Léo' },
            { id: guestId, jid: `roster/${guestId}`, role: 'participant', displayName: 'Amina' },
          ],
        },
      ],
    });
    await Promise.all([host.close(), guest.close()]);
  });

  it('is reset when the frame is reloaded', async () => {
    const [host, guest] = [await open(), await open()];
    const hostId = await host.join('reload', { name: 'Léo' });
    await guest.join('reload', { name: 'Amina' });
    await host.hears('participantJoined');
    const goodbye = host.saysGoodbye();
    await host.page.frames()[1]?.evaluate(() => location.reload());
    await goodbye;
    await guest.hears('participantLeft', { id: hostId });
    await host.hearsAgain('videoConferenceJoined');
    assert.equal(await host.call('getNumberOfParticipants'), 2);
    const names = (await host.names()).filter((name) => /ready$|Conference/.test(name));
    assert.deepEqual(names, ['ready', 'videoConferenceJoined', 'ready', 'videoConferenceJoined']);
    await Promise.all([host.close(), guest.close()]);
  });
});

describe('several objects on one page', () => {
  it('are separate calls, each with its own events, commands and chat', async () => {
    const host = await open();
    await host.join('first', { name: 'One' });
    await host.enter('second', { name: 'Two' });
    await host.hears('videoConferenceJoined', { roomName: 'second' }, 1);
    const guest = await open();
    await guest.join('second', { name: 'Amina' });
    await host.hears('participantJoined', {}, 1);
    await guest.command('sendChatMessage', 'for the second room');
    await host.hears('incomingMessage', {}, 1);
    await host.call('executeCommand', ['hangup'], 1);
    await host.hears('readyToClose', {}, 1);
    const first = await host.names(0);
    assert.ok(!first.includes('incomingMessage') && !first.includes('readyToClose'));
    assert.equal(await host.call('getNumberOfParticipants', [], 0), 1);
    await Promise.all([host.close(), guest.close()]);
  });
});

describe('dispose', () => {
  it('during a call removes the viewer: the others see it, and the page gets no more events', async () => {
    const [host, guest] = [await open(), await open()];
    await host.join('dispose', { name: 'Léo' });
    const guestId = await guest.join('dispose', { name: 'Amina' });
    await host.hears('participantJoined');
    const before = (await guest.names()).length;
    await guest.call('dispose');
    await guest.call('dispose');
    await guest.command('toggleAudio');
    await assert.rejects(guest.call('isAudioMuted'), /No transport backend defined!/);
    await host.hears('participantLeft', { id: guestId });
    assert.equal(await guest.page.locator('iframe').count(), 0);
    assert.equal((await guest.names()).length, before);
    await Promise.all([host.close(), guest.close()]);
  });

  it('while the room is connecting leaves no participant', async () => {
    const [host, guest] = [await open(), await open()];
    await host.join('ghost');
    const asked = guest.page.waitForRequest('**/ghost/events*');
    await guest.enter('ghost', { name: 'Ghost' });
    await asked;
    await guest.call('dispose');
    await guest.page.evaluate((domain) => {
      const { JitsiMeetExternalAPI } = window as unknown as Host;
      new JitsiMeetExternalAPI(domain, { roomName: 'ghost' }).dispose();
    }, domain());
    const late = await open();
    await late.join('ghost', { name: 'Late' });
    // The server may notice the closed connection only after this join.
    await eventually(async () => (await late.call('getNumberOfParticipants')) === 2);
    await Promise.all([host.close(), guest.close(), late.close()]);
  });
});
