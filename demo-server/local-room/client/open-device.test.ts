import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { HostPage, launchBrowser } from '../../../testing/local-room/host-page.js';
import { openRooms, type TestRooms } from '../../../testing/local-room/open-rooms.js';

let rooms: TestRooms;
let browser: Browser;
before(async () => {
  rooms = await openRooms();
  browser = await launchBrowser({ devices: false });
});
after(async () => {
  await browser.close();
  await rooms.close();
});

describe('without camera and microphone', () => {
  it('a moving drawn picture and silence reach the other side, and the host gets the error', async () => {
    const [host, guest] = [await HostPage.open(browser, rooms), await HostPage.open(browser, rooms)];
    await host.join('drawn', { name: 'Léo' });
    await guest.join('drawn', {
      name: 'Amina Benali',
      configOverwrite: { startWithVideoMuted: false, startWithAudioMuted: false },
    });
    await host.seesVideoOf('Amina Benali');
    await guest.seesItselfMove('Amina Benali');
    for (const name of ['cameraError', 'micError']) {
      const { type, message } = await guest.hears(name);
      assert.match(type as string, /^gum\.(not_found|permission_denied)$/);
      assert.notEqual(message, '');
    }
    await guest.hears('audioMuteStatusChanged', { muted: false });
    assert.equal(await guest.call('isVideoMuted'), false);
    assert.equal(await guest.call('isVideoAvailable'), true);
    await guest.command('toggleVideo');
    await guest.hears('videoMuteStatusChanged', { muted: true });
    await guest.command('toggleVideo');
    await host.seesVideoOf('Amina Benali');
    await Promise.all([host.close(), guest.close()]);
  });
});
