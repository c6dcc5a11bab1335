import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signRoomToken } from '../room-token.js';
import { HostPage } from '../../../testing/local-room/host-page.js';
import { openClass } from '../../../testing/local-room/open-class.js';
import { roomsAndBrowser } from '../../../testing/local-room/rooms-and-browser.js';

const { rooms, browser } = await roomsAndBrowser();

const cameraOn = { configOverwrite: { startWithVideoMuted: false } };
describe('joining', () => {
  it("fires Jitsi's events in their order: present participants come before the join", async () => {
    const { teacher, student, teacherId, studentId, close } = await openClass(browser, rooms, 'order', {
      lang: 'fr',
    });
    const start = [
      'browserSupport',
      'ready',
      'audioAvailabilityChanged',
      'videoAvailabilityChanged',
      'audioMuteStatusChanged',
      'videoMuteStatusChanged',
      'tileViewChanged',
    ];
    const inside = ['videoConferenceJoined', 'participantRoleChanged', 'subjectChange'];
    assert.deepEqual(await teacher.names(), [...start, ...inside, 'participantJoined']);
    assert.deepEqual(await student.names(), [
      ...start,
      'participantJoined',
      'participantRoleChanged',
      ...inside,
    ]);
    const heard = await student.heard();
    assert.deepEqual(
      heard.slice(-5).map(({ payload }) => payload),
      [
        { id: teacherId, displayName: 'Claire Morel', formattedDisplayName: 'Claire Morel' },
        { id: teacherId, role: 'moderator' },
        {
          roomName: 'order',
          id: studentId,
          displayName: 'Amina Benali',
          formattedDisplayName: 'Amina Benali (me)',
          breakoutRoom: false,
          email: '',
          visitor: false,
        },
        { id: studentId, role: 'participant' },
        { subject: '' },
      ],
    );
    await close();
  });

  it('plays the videos of both on the other side, also of a camera turned on later', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'video', cameraOn);
    await Promise.all([teacher.seesVideoOf('Amina Benali'), student.seesVideoOf('Claire Morel')]);
    const late = await HostPage.open(browser, rooms);
    await late.join('video', { name: 'Léo Durand' });
    await late.seesVideoOf('Claire Morel');
    await late.command('toggleVideo');
    await Promise.all([teacher.seesVideoOf('Léo Durand'), student.seesVideoOf('Léo Durand')]);
    await Promise.all([close(), late.close()]);
  });

  it('sends sound as well as pictures', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'sound', {
      configOverwrite: { startWithAudioMuted: false },
    });
    await Promise.all([teacher.hears('audioMuteStatusChanged', { muted: false }), student.hearsSound()]);
    await close();
  });

  it("refuses an invalid token with Jitsi's error, and shows it in the room", async () => {
    const page = await HostPage.open(browser, rooms);
    const claims = { room: 'refused', name: 'Claire', moderator: true };
    await page.enter('refused', { jwt: 'not.a.token', lang: 'fr' });
    await page.enter('refused', { jwt: await signRoomToken(rooms.secret, claims, rooms.time.now - 5_000) });
    const refusal = { name: 'connection.passwordRequired', type: 'CONNECTION', isFatal: false };
    assert.deepEqual(await page.hears('errorOccurred', {}, 0), {
      error: { ...refusal, message: 'token not accepted' },
    });
    assert.deepEqual(await page.hears('errorOccurred', {}, 1), {
      error: { ...refusal, message: 'Not acceptable by exp' },
    });
    await page.room().getByText('Impossible de rejoindre la session.').waitFor();
    assert.ok(!(await page.names()).includes('videoConferenceJoined'));
    await page.close();
  });
});

describe('in a session', () => {
  it('muting reaches the other side', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'mute', cameraOn);
    const tile = teacher.room().getByRole('listitem').filter({ hasText: 'Amina Benali' });
    await tile.getByRole('img', { name: 'Microphone off' }).waitFor();
    await student.command('toggleAudio');
    assert.deepEqual(await student.hears('audioMuteStatusChanged', { muted: false }), { muted: false });
    await tile.getByRole('img', { name: 'Microphone off' }).waitFor({ state: 'hidden' });
    assert.equal(await student.call('isAudioMuted'), false);
    await teacher.seesVideoOf('Amina Benali');
    await student.command('toggleVideo');
    await tile.locator('video').waitFor({ state: 'hidden' });
    assert.equal(await student.call('isVideoMuted'), true);
    await close();
  });

  it('a chat message reaches the other side and counts as unread until the chat is opened', async () => {
    const { teacher, student, studentId, close } = await openClass(browser, rooms, 'chat');
    await student.command('sendChatMessage', 'Est-ce pour demain ?');
    assert.deepEqual(await student.hears('outgoingMessage'), {
      message: 'Est-ce pour demain ?',
      privateMessage: false,
    });
    assert.deepEqual(await teacher.hears('incomingMessage'), {
      from: studentId,
      nick: 'Amina Benali',
      message: 'Est-ce pour demain ?',
      privateMessage: false,
      stamp: null,
    });
    await teacher.hears('chatUpdated', { unreadCount: 1, isOpen: false });
    await teacher.room().getByRole('button', { name: 'Open chat, 1 unread message' }).click();
    await teacher.hears('chatUpdated', { unreadCount: 0, isOpen: true });
    await teacher.room().getByRole('log').getByText('Est-ce pour demain ?').waitFor();
    const updates = async () => (await teacher.names()).filter((name) => name === 'chatUpdated').length;
    const before = await updates();
    await student.command('sendChatMessage', 'Merci');
    await teacher.room().getByRole('log').getByText('Merci').waitFor();
    assert.equal(await updates(), before);
    await close();
  });

  it('a raised hand shows for all, also for those who join later', async () => {
    const { teacher, student, studentId, close } = await openClass(browser, rooms, 'hand');
    await student.command('toggleRaiseHand');
    const { handRaised } = await teacher.hears('raiseHandUpdated', { id: studentId });
    assert.ok(Math.abs((handRaised as number) - Date.now()) < 60_000);
    const late = await HostPage.open(browser, rooms);
    await late.join('hand');
    assert.deepEqual(await late.hears('raiseHandUpdated'), { id: studentId, handRaised });
    await student.command('toggleRaiseHand');
    await teacher.hears('raiseHandUpdated', { id: studentId, handRaised: 0 });
    await Promise.all([close(), late.close()]);
  });

  it('a shared screen takes the stage, and the camera is back afterwards', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'screen', cameraOn);
    await student.room().getByRole('button', { name: 'Share screen' }).click();
    const { details } = await student.hears('screenSharingStatusChanged', { on: true });
    assert.deepEqual(details, { sourceType: 'monitor' });
    const stage = teacher.room().locator('.stage');
    await stage.locator('video.is-screen').waitFor();
    await teacher.seesVideoOf('Amina Benali');
    await student.room().getByRole('button', { name: 'Stop sharing screen' }).click();
    await student.hears('screenSharingStatusChanged', { on: false });
    await stage.locator('video:not(.is-screen)').waitFor();
    await close();
  });

  it('a new name shows on the other side, but does not replace the name of a token', async () => {
    const { teacher, student, teacherId, studentId, close } = await openClass(browser, rooms, 'names');
    await teacher.command('displayName', 'The Queen');
    await student.command('displayName', 'Amina B.');
    assert.deepEqual(await teacher.hears('displayNameChange'), {
      id: studentId,
      displayname: 'Amina B.',
      formattedDisplayName: 'Amina B.',
    });
    assert.equal(await teacher.call('getDisplayName', [studentId]), 'Amina B.');
    assert.equal(await student.call('getDisplayName', [teacherId]), 'Claire Morel');
    await close();
  });

  it('the subject of a moderator shows for all; others cannot set one', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'subject', {
      configOverwrite: { subject: 'Limites' },
    });
    await student.hears('subjectChange', { subject: 'Limites' });
    await student.command('subject', 'Mine');
    await teacher.command('subject', 'Continuité');
    await student.hears('subjectChange', { subject: 'Continuité' });
    await teacher.room().getByText('Continuité').waitFor();
    const subjects = (await teacher.heard()).filter(({ name }) => name === 'subjectChange');
    assert.deepEqual(
      subjects.map(({ payload }) => payload['subject']),
      ['', 'Limites', 'Continuité'],
    );
    await close();
  });

  it('a moderator can mute all others; a student cannot', async () => {
    const { teacher, student, close } = await openClass(browser, rooms, 'mute-all', {
      configOverwrite: { startWithAudioMuted: false },
    });
    await Promise.all([
      teacher.hears('audioMuteStatusChanged', { muted: false }),
      student.hears('audioMuteStatusChanged', { muted: false }),
    ]);
    await student.command('muteEveryone', 'audio');
    await student.command('endConference');
    await student.command('sendChatMessage', 'after it');
    await teacher.hears('incomingMessage');
    await teacher.command('muteEveryone', 'audio');
    await student.hears('audioMuteStatusChanged', { muted: true });
    await student.room().getByText('The instructor turned off your microphone or camera').waitFor();
    assert.equal(await student.call('isAudioMuted'), true);
    assert.equal(await teacher.call('isAudioMuted'), false);
    await close();
  });
});
