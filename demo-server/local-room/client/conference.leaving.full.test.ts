import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostPage } from '../../../testing/local-room/host-page.js';
import { openClass } from '../../../testing/local-room/open-class.js';
import { openRooms } from '../../../testing/local-room/open-rooms.js';
import { roomsAndBrowser } from '../../../testing/local-room/rooms-and-browser.js';

const { rooms, browser } = await roomsAndBrowser();

const cameraOn = { configOverwrite: { startWithVideoMuted: false } };
describe('leaving', () => {
  it("by hanging up fires Jitsi's events in their order, and the others see it", async () => {
    const { teacher, student, studentId, close } = await openClass(browser, rooms, 'hangup', cameraOn);
    await student.hears('videoMuteStatusChanged', { muted: false });
    const before = (await student.names()).length;
    const goodbye = student.saysGoodbye();
    await student.room().getByRole('button', { name: 'Leave session' }).click();
    await student.hears('readyToClose');
    await goodbye;
    assert.deepEqual((await student.names()).slice(before), [
      'raiseHandUpdated',
      'participantLeft',
      'videoMuteStatusChanged',
      'videoMuteStatusChanged',
      'participantLeft',
      'videoConferenceLeft',
      'readyToClose',
    ]);
    assert.equal(await student.call('getNumberOfParticipants'), 0);
    await teacher.hears('participantLeft', { id: studentId });
    assert.equal(await teacher.call('getNumberOfParticipants'), 1);
    await teacher.room().getByText('Amina Benali', { exact: true }).waitFor({ state: 'detached' });
    await student.room().getByText('You have left the session.').waitFor();
    await close();
  });

  it('by hanging up turns the camera off', async () => {
    const page = await HostPage.open(browser, rooms);
    await page.join('light', cameraOn);
    await page.seesVideoOf('User');
    const track = await page
      .room()
      .getByLabel('User')
      .evaluateHandle((video: HTMLVideoElement) => (video.srcObject as MediaStream).getVideoTracks()[0]);
    assert.equal(await track.evaluate((track) => track?.readyState), 'live');
    await page.command('hangup', false);
    await page.hears('readyToClose');
    assert.equal(await track.evaluate((track) => track?.readyState), 'ended');
    await page.close();
  });

  it('happens to all when a moderator ends the conference', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'end');
    await teacher.command('endConference');
    for (const page of [teacher, student]) {
      const { error } = await page.hears('errorOccurred');
      assert.deepEqual(error, {
        name: 'conference.destroyed',
        params: ['The meeting has been terminated', null],
        type: 'CONFERENCE',
        isFatal: false,
      });
      await page.hears('readyToClose');
      const names = await page.names();
      assert.ok(names.indexOf('errorOccurred') < names.indexOf('videoConferenceLeft'));
      assert.deepEqual(names.slice(-2), ['videoConferenceLeft', 'readyToClose']);
      await page.room().getByText('Session ended.').waitFor();
    }
    await close();
  });

  it('by closing the page shows to the others', async () => {
    const { teacher, student, studentId } = await openClass(browser, rooms, 'tab');
    await student.page.close();
    await teacher.hears('participantLeft', { id: studentId });
    await teacher.close();
  });
});

describe('a broken connection', () => {
  it('is followed by a new join under another id, with the events of a reloaded page', async () => {
    const own = await openRooms();
    const page = await HostPage.open(browser, own);
    const firstId = await page.join('reconnect', { lang: 'fr' });
    const before = (await page.names()).length;
    await own.stop();
    await page.room().getByText('Connexion interrompue. Nouvel essai...').waitFor();
    await own.start();
    await page.hearsAgain('videoConferenceJoined');
    const again = (await page.heard()).slice(before);
    assert.deepEqual(
      again
        .map(({ name }) => name)
        .filter((name) => ['videoConferenceLeft', 'ready', 'videoConferenceJoined'].includes(name)),
      ['videoConferenceLeft', 'ready', 'videoConferenceJoined'],
    );
    const secondId = again.find(({ name }) => name === 'videoConferenceJoined')?.payload['id'];
    assert.notEqual(secondId, firstId);
    assert.equal(await page.call('getNumberOfParticipants'), 1);
    await page.room().getByText('Connexion interrompue').waitFor({ state: 'hidden' });
    await page.close();
    await own.close();
  });

  it("that lasts ends the call with Jitsi's fatal error and a retry button", async () => {
    const own = await openRooms();
    const page = await HostPage.open(browser, own);
    await page.page.clock.install();
    await page.page.reload();
    await page.join('lost', { lang: 'fr' });
    await own.stop();
    await page.room().getByText('Connexion interrompue. Nouvel essai...').waitFor();
    await page.page.clock.fastForward(20_000);
    const { error } = await page.hears('errorOccurred');
    assert.deepEqual(error, {
      name: 'connection.otherError',
      message: 'The server cannot be reached.',
      type: 'CONNECTION',
      isFatal: true,
    });
    await own.start();
    await page.room().getByRole('button', { name: 'Réessayer' }).click();
    await page.hearsAgain('videoConferenceJoined');
    await page.close();
    await own.close();
  });

  it('between two participants only is negotiated again', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'ice', cameraOn);
    await teacher.seesVideoOf('Amina Benali');
    const frame = student.page.frames()[1];
    const name = () => {
      const [connection] = (window as unknown as { connections: RTCPeerConnection[] }).connections;
      return /a=ice-ufrag:(.*)/.exec(connection?.currentLocalDescription?.sdp ?? '')?.[1];
    };
    const before = await frame?.evaluate(name);
    await frame?.evaluate(() => {
      const [connection] = (window as unknown as { connections: RTCPeerConnection[] }).connections;
      Object.defineProperty(connection, 'connectionState', { value: 'failed' });
      connection?.dispatchEvent(new Event('connectionstatechange'));
    });
    await frame?.waitForFunction((before) => {
      const [connection] = (window as unknown as { connections: RTCPeerConnection[] }).connections;
      return !connection?.currentLocalDescription?.sdp.includes(`ufrag:${before}`);
    }, before);
    await student.seesVideoOf('Claire Morel');
    await close();
  });
});
