import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../demo-server/config.js';
import { startServer } from '../../demo-server/start-server.js';
import { someMonday } from './some-monday.mjs';

/**
 * Takes pictures of the demo's pages, and of a session from start to end, into a folder. `launch` opens a browser without
 * a camera, so that the local room draws its own pictures.
 */
export async function screenshotDemo(launch, out) {
  const folder = mkdtempSync(join(tmpdir(), 'live-session-screenshots-'));
  const config = readConfig({ PORT: '0', DATABASE_FILE: join(folder, 'demo.sqlite') });
  const ahead = someMonday - Date.now();
  const clock = { now: () => Date.now() + ahead };
  const server = await startServer(config, { clock });
  const browser = await launch();
  mkdirSync(out, { recursive: true });

  const accounts = (await (await fetch(`${server.url}/api/demo/accounts`)).json()).data;
  const open = async (account, path, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 860 },
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      reducedMotion: 'reduce',
      ...options,
    });
    await context.clock.install({ time: clock.now() });
    const page = await context.newPage();
    const id = accounts.find(({ first_name: first }) => first === account)?.id ?? 'nobody';
    await page.goto(`${server.url}${path}?as=${id}`);
    return page;
  };
  const take = (page, name) => page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
  const shoot = async (name, account, path, ready, options) => {
    const page = await open(account, path, options);
    await page.locator(ready).first().waitFor();
    await take(page, name);
    await page.context().close();
  };

  const dark = { colorScheme: 'dark' };
  const narrow = { viewport: { width: 360, height: 760 } };
  const list = 'live-session-list:state(ready)';
  await shoot('course', 'Amina', '/', list);
  await shoot('course-dark', 'Amina', '/', list, dark);
  await shoot('course-narrow', 'Amina', '/', list, narrow);
  await shoot('course-signed-out', 'nobody', '/', '#notice:not([hidden])');
  await shoot('recording', 'Amina', '/recordings/derivation', 'video');

  await shoot('session-scheduled-student', 'Amina', '/sessions/2', ':state(scheduled)');
  await shoot('session-scheduled-instructor', 'Claire', '/sessions/2', ':state(scheduled)');
  await shoot('session-scheduled-narrow', 'Amina', '/sessions/2', ':state(scheduled)', narrow);
  await shoot('session-live', 'Amina', '/sessions/1', ':state(live)');
  await shoot('session-live-dark', 'Amina', '/sessions/1', ':state(live)', dark);
  await shoot('session-ended', 'Amina', '/sessions/4', ':state(ended)');
  await shoot('session-cancelled', 'Amina', '/sessions/5', ':state(cancelled)');
  await shoot('session-not-found', 'Amina', '/sessions/999', ':state(error)');
  await shoot('session-signed-out', 'nobody', '/sessions/1', ':state(error)');

  const instructor = await open('Claire', '/sessions/2');
  await instructor.getByRole('button', { name: 'Démarrer la session' }).click();
  const students = [await open('Amina', '/sessions/2'), await open('Yanis', '/sessions/2', narrow)];
  const room = 'jitsi-room:state(joined)';
  for (const page of students) {
    await page.getByRole('button', { name: 'Rejoindre la session' }).click();
    await page.locator(room).waitFor();
    await page.locator('jitsi-room').getByRole('button', { name: 'Activer la caméra' }).click();
  }
  await students[0].locator('jitsi-room').getByRole('button', { name: 'Ouvrir le chat' }).click();
  await students[0]
    .frameLocator('jitsi-room iframe')
    .getByRole('textbox')
    .fill('Bonjour, on vous entend bien.');
  await students[0].frameLocator('jitsi-room iframe').getByRole('textbox').press('Enter');
  await students[1].locator('jitsi-room').getByRole('button', { name: 'Lever la main' }).click();
  for (const page of [instructor, ...students])
    await page.frameLocator('jitsi-room iframe').locator('video:visible').nth(1).waitFor();
  await take(instructor, 'room-instructor');
  await take(students[0], 'room-student-chat');
  await take(students[1], 'room-narrow-hand');
  await instructor.getByRole('button', { name: 'Terminer la session' }).click();
  await take(instructor, 'room-end-asked');
  await instructor.getByRole('dialog').getByRole('button', { name: 'Terminer la session' }).click();
  await students[0].locator('live-session-player:state(ended)').waitFor();
  await take(students[0], 'room-ended-student');

  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
