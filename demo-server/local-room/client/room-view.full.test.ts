import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { HostPage } from '../../../testing/local-room/host-page.js';
import { roomsAndBrowser } from '../../../testing/local-room/rooms-and-browser.js';

const { rooms, browser } = await roomsAndBrowser();

const open = () => HostPage.open(browser, rooms);
const prejoin = { prejoinConfig: { enabled: true } };

describe('the prejoin page', () => {
  it('is shown unless disabled, and its button joins', async () => {
    const host = await open();
    await host.enter('before', { name: 'Amina', lang: 'fr', configOverwrite: { prejoinConfig: undefined } });
    assert.deepEqual(await host.hears('prejoinScreenLoaded'), {
      id: 'local',
      displayName: 'Amina',
      formattedDisplayName: 'Amina (me)',
    });
    assert.ok(!(await host.names()).includes('videoConferenceJoined'));
    await host.room().getByRole('button', { name: 'Rejoindre la session' }).click();
    await host.hears('videoConferenceJoined', { displayName: 'Amina' });
    await host.close();
  });

  it('requests no device before it is wanted: the camera by its switch, the microphone at the join', async () => {
    const host = await open();
    const start = { startWithAudioMuted: false, startWithVideoMuted: true, ...prejoin };
    await host.enter('wishes', { name: 'Amina', configOverwrite: start });
    await host.hears('prejoinScreenLoaded');
    assert.deepEqual(await host.askedDevices(), []);
    await host.room().getByRole('button', { name: 'Turn on camera' }).click();
    await host.seesVideoOf('Amina');
    assert.deepEqual(await host.askedDevices(), ['video']);
    await host.room().getByRole('button', { name: 'Join session' }).click();
    await host.hears('audioMuteStatusChanged', { muted: false });
    assert.deepEqual(await host.askedDevices(), ['video', 'audio']);
    assert.equal(await host.call('isVideoMuted'), false);
    await host.close();
  });

  it('can be left: the host gets readyToClose', async () => {
    const host = await open();
    await host.enter('turn-back', { configOverwrite: prejoin });
    await host.command('hangup');
    await host.hears('readyToClose');
    assert.deepEqual((await host.names()).slice(-2), ['videoConferenceLeft', 'readyToClose']);
    await host.close();
  });
});

describe('the room', () => {
  it('requests no device while both are off', async () => {
    const host = await open();
    await host.join('off');
    assert.deepEqual(await host.askedDevices(), []);
    await host.close();
  });

  it('uses the language of the host page, and its direction', async () => {
    const host = await open();
    await host.join('language', { configOverwrite: { defaultLanguage: 'ar' } });
    await host.room().getByText('غرفة تجريبية محلية، من دون Jitsi').waitFor();
    const microphone = await host.room().getByRole('button', { name: 'تشغيل الميكروفون' }).boundingBox();
    const leave = await host.room().getByRole('button', { name: 'مغادرة الحصة' }).boundingBox();
    assert.ok(microphone && leave && microphone.x > leave.x);
    await host.close();
  });

  it('shows the known ones of the requested buttons, also when they change', async () => {
    const host = await open();
    const buttons = () =>
      host
        .room()
        .locator('.toolbar button:visible')
        .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    await host.join('buttons', { configOverwrite: { toolbarButtons: ['chat', 'hangup', 'whiteboard', 5] } });
    assert.deepEqual(await buttons(), ['Open chat', 'Leave session']);
    await host.command('overwriteConfig', { toolbarButtons: [] });
    await host.room().locator('.toolbar').last().waitFor({ state: 'hidden' });
    await host.command('overwriteConfig', { subject: 'not taken' });
    await host.command('overwriteConfig', { toolbarButtons: ['microphone'] });
    await host.room().getByRole('button', { name: 'Turn on microphone' }).waitFor();
    assert.deepEqual(await buttons(), ['Turn on microphone']);
    await host.close();
  });

  it('puts the view button into the status line if it is the only one, else into the toolbar', async () => {
    const host = await open();
    await host.join('lone-button', { configOverwrite: { toolbarButtons: ['tileview'] } });
    const top = host.room().locator('header').getByRole('button', { name: 'Show tiles' });
    await top.click();
    await host.hears('tileViewChanged', { enabled: true });
    await host.command('overwriteConfig', { toolbarButtons: ['tileview', 'chat'] });
    await host.room().locator('body > .toolbar').getByRole('button', { name: 'Hide tiles' }).waitFor();
    assert.equal(await host.room().locator('header').getByRole('button').count(), 0);
    await host.close();
  });

  it('works by keyboard: the chat opens, sends a message and returns the focus', async () => {
    const [host, guest] = [await open(), await open()];
    await host.join('keyboard', { name: 'Léo' });
    await guest.join('keyboard', { name: 'Amina' });
    const room = guest.room();
    await room.getByRole('button', { name: 'Open chat' }).focus();
    await guest.page.keyboard.press('Enter');
    await room.locator('input:focus').waitFor();
    await guest.page.keyboard.type('Bonjour');
    await guest.page.keyboard.press('Enter');
    await host.hears('incomingMessage', { message: 'Bonjour', nick: 'Amina' });
    await room.getByRole('log').getByText('Bonjour').waitFor();
    assert.equal(await room.locator('input').inputValue(), '');
    await guest.page.keyboard.press('Escape');
    await room.locator('button[aria-label="Open chat"]:focus').waitFor();
    await guest.hears('chatUpdated', { isOpen: false });
    await Promise.all([host.close(), guest.close()]);
  });

  it('keeps its buttons visible and at least 44 px wide and high in a narrow frame', async () => {
    const host = await open();
    await host.join('narrow', { width: 320, height: 480 });
    const boxes = async (width: number) => {
      await host.page.locator('iframe').evaluate((frame, width) => (frame.style.width = `${width}px`), width);
      const buttons = host.room().locator('.toolbar button:visible');
      return buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
    };
    for (const [width, count] of [
      [320, 6],
      [280, 5],
    ] as const) {
      const found = await boxes(width);
      assert.equal(found.length, count);
      for (const box of found) {
        assert.ok(box.width >= 44 && box.height >= 44, `${box.width} x ${box.height}`);
        assert.ok(box.left >= 0 && box.right <= width && box.bottom <= 480, `ends at ${box.right}`);
      }
    }
    await host.close();
  });

  it('moves the focus at the join, but never away from the host page', async () => {
    const host = await open();
    await host.enter('focus', { configOverwrite: prejoin });
    await host.room().getByRole('button', { name: 'Join session' }).press('Enter');
    await host.room().locator('button[aria-label="Turn on microphone"]:focus').waitFor();
    await host.page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.focus();
    });
    await host.command('toggleChat');
    await host.room().getByLabel('Your message').waitFor();
    assert.equal(await host.page.evaluate(() => document.activeElement?.localName), 'button');
    await host.close();
  });

  it('switches between the stage and a grid of all', async () => {
    const [host, guest] = [await open(), await open()];
    await host.join('tiles', { name: 'Léo' });
    await guest.join('tiles', { name: 'Amina', configOverwrite: { startWithVideoMuted: false } });
    await host.room().locator('.stage').getByText('Amina').waitFor();
    await host.seesVideoOf('Amina');
    await host.room().getByRole('button', { name: 'Show tiles' }).click();
    await host.hears('tileViewChanged', { enabled: true });
    await host.room().locator('.stage').waitFor({ state: 'hidden' });
    await host.room().locator('.filmstrip').getByText('Amina').waitFor();
    await host.seesVideoOf('Amina');
    await host.room().getByRole('button', { name: 'Hide tiles' }).click();
    await host.room().locator('.stage').getByText('Amina').waitFor();
    await Promise.all([host.close(), guest.close()]);
  });

  it('shows any name as text', async () => {
    const host = await open();
    await host.join('markup', { name: '<img src=x onerror=alert(1)>' });
    await host.room().getByText('<img src=x onerror=alert(1)> (you)').waitFor();
    assert.equal(await host.room().locator('img').count(), 0);
    await host.close();
  });

  it('asks for a click before it plays sound if the browser requires one', async () => {
    const speaker = await open();
    await speaker.join('press', { name: 'Claire', configOverwrite: { startWithAudioMuted: false } });
    const context = await browser.newContext();
    const page = await context.newPage();
    // Created by the page itself, because code that Playwright evaluates counts as a click.
    const options = {
      roomName: 'press',
      configOverwrite: {
        startWithAudioMuted: true,
        startWithVideoMuted: true,
        prejoinConfig: { enabled: false },
      },
    };
    const domain = `${new URL(rooms.origin).host}/jitsi`;
    await page.addInitScript(
      `addEventListener('load', () => self === top && new JitsiMeetExternalAPI('${domain}', ${JSON.stringify(options)}))`,
    );
    await page.goto(rooms.origin);
    await speaker.hears('participantJoined');
    await speaker.isConnected();
    const videos = page.frameLocator('iframe').locator('video');
    assert.ok(await videos.evaluateAll((all) => all.every((video) => (video as HTMLVideoElement).muted)));
    const button = page.frameLocator('iframe').getByRole('button', { name: 'Turn on sound' });
    await button.click();
    await button.waitFor({ state: 'hidden' });
    await Promise.all([speaker.close(), context.close()]);
  });

  it('has no accessibility violations, before, inside and with the chat open', async () => {
    const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const host = await open();
    await host.enter('axe', { name: 'Amina', lang: 'fr', configOverwrite: prejoin });
    await host.hears('prejoinScreenLoaded');
    const frame = host.page.frames()[1];
    await frame?.evaluate(axe);
    const violations = async () => {
      const results = await frame?.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      return results?.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    };
    assert.deepEqual(await violations(), []);
    await host.room().getByRole('button', { name: 'Rejoindre la session' }).click();
    await host.hears('videoConferenceJoined');
    assert.deepEqual(await violations(), []);
    await host.command('toggleChat');
    await host.command('sendChatMessage', 'Bonjour');
    await host.room().getByRole('log').getByText('Bonjour').waitFor();
    assert.deepEqual(await violations(), []);
    await host.close();
  });
});
