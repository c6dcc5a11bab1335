import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { BetterSqlite3 } from '../demo-server/db/better-sqlite3.js';
import { complaints, openAs } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const title = 'Analyse : limites et continuité';

/** Returns the room inside the player. */
async function roomOf(page: Page): Promise<Frame> {
  const handle = await page.locator('live-session-player jitsi-room iframe').elementHandle();
  return (await handle.contentFrame())!;
}

/** Locates the session in the list of the course page. */
const row = (page: Page, group: string) =>
  page.locator('live-session-list').getByRole('region', { name: group }).getByText(title);
const player = (page: Page) => page.locator('live-session-player');
const bar = (page: Page, name: string | RegExp) => page.locator('jitsi-room').getByRole('button', { name });

/** Waits until another person's video plays: it has a picture, and its time advances. */
async function sees(page: Page, name: string): Promise<void> {
  const room = await roomOf(page);
  const timeAfter = async (earlier: number) => {
    const time = await room.waitForFunction(
      ([label, before]) => {
        const video = document.querySelector<HTMLVideoElement>(`video[aria-label="${label}"]`);
        return (
          video && !video.hidden && video.videoWidth > 0 && video.currentTime > before && video.currentTime
        );
      },
      [name, earlier] as const,
    );
    return Number(await time.jsonValue());
  };
  await timeAfter(await timeAfter(0));
}

describe('a class, from the countdown to the end', () => {
  let server: DemoServer;
  let id: number;
  let student: Page;
  let instructor: Page;

  before(async () => {
    server = await DemoServer.start();
    id = await server.sessionId(title);
    student = await openAs(server, 'Amina', `/sessions/${id}`);
    instructor = await openAs(server, 'Claire', `/sessions/${id}`);
  });

  test('the student sees the countdown, and no room', async () => {
    await player(student)
      .getByRole('timer')
      .filter({ hasText: /Programmée dans 1[12] min \d+ s/ })
      .waitFor();
    assert.equal(
      await player(student)
        .getByRole('button', { name: /rejoindre la session|démarrer/i })
        .count(),
      0,
    );
    const session = await server.call<{ jitsi_room_name: string | null }>(
      'Amina',
      'GET',
      `/live-sessions/${id}`,
    );
    assert.equal(session.jitsi_room_name, null);
  });

  test('the instructor starts, and is in the room', async () => {
    await player(instructor).getByRole('button', { name: 'Démarrer la session' }).click();
    await player(instructor).and(instructor.locator(':state(in-room)')).waitFor();
    await instructor.locator('jitsi-room:state(joined)').waitFor();
  });

  test("the student's page shows the Join button without a reload", async () => {
    await student.evaluate(() => Object.assign(globalThis, { notReloaded: true }));
    await player(student).getByRole('button', { name: 'Rejoindre la session' }).waitFor();
    assert.equal(await student.evaluate(() => (globalThis as { notReloaded?: boolean }).notReloaded), true);
    assert.equal(await player(student).getAttribute('state'), 'live');
  });

  test('both are in the room, which counts two; the student has agreed to the recording', async () => {
    await player(student).getByRole('button', { name: 'Rejoindre la session' }).click();
    await student.getByRole('dialog').getByRole('button', { name: "J'accepte" }).click();
    await student.locator('jitsi-room:state(joined)').waitFor();
    for (const page of [student, instructor])
      await player(page).getByText('2 participants présents').first().waitFor({ state: 'attached' });
  });

  test('each sees the video of the other', async () => {
    await bar(student, 'Activer la caméra').click();
    await bar(student, 'Désactiver la caméra').waitFor();
    await sees(student, 'Claire Morel');
    await sees(instructor, 'Amina Benali');
  });

  test('muting reaches the other side', async () => {
    const claire = (await roomOf(student)).getByRole('listitem').filter({ hasText: 'Claire Morel' });
    const sign = claire.getByRole('img', { name: 'Micro coupé' });
    await sign.waitFor({ state: 'detached' });
    await bar(instructor, 'Désactiver le micro').click();
    await bar(instructor, 'Activer le micro').waitFor();
    await sign.waitFor();
  });

  test('a chat message reaches the other side, and counts as unread', async () => {
    await bar(student, /Ouvrir le chat/).click();
    const from = await roomOf(student);
    await from.getByRole('textbox').fill('Bonjour, on vous entend bien.');
    await from.getByRole('textbox').press('Enter');
    await bar(instructor, 'Ouvrir le chat, 1 message non lu').click();
    await (await roomOf(instructor)).getByText('Bonjour, on vous entend bien.').waitFor();
  });

  test('after a reload the student rejoins, with the devices off', async () => {
    await student.reload();
    await (await roomOf(student)).getByRole('button', { name: 'Rejoindre' }).click();
    await student.locator('jitsi-room:state(joined)').waitFor();
    await bar(student, 'Activer la caméra').waitFor();
    await player(instructor).getByText('2 participants présents').first().waitFor({ state: 'attached' });
  });

  test('a second tab reports the open class, and takes it over', async () => {
    const second = await student.context().newPage();
    await second.goto(student.url());
    await player(second).getByRole('button', { name: 'Rejoindre la session' }).click();
    await second.getByRole('dialog').getByRole('button', { name: "J'accepte" }).click();
    await player(second).getByRole('button', { name: 'Continuer ici' }).click();
    await second.locator('jitsi-room:state(joined)').waitFor();
    await player(student).getByText('La session continue dans un autre onglet').waitFor();
    await second.close();
    await player(student).getByRole('button', { name: 'Rejoindre la session' }).click();
    await student.locator('jitsi-room:state(joined)').waitFor();
  });

  test('the student leaves and returns to the course page, where the class is live', async () => {
    await bar(student, 'Quitter la session').click();
    await student.waitForURL(`${server.url}/`);
    await row(student, 'En direct').waitFor();
    await player(instructor).getByText('1 participant présent').first().waitFor({ state: 'attached' });
  });

  test('the instructor ends the class for all', async () => {
    await student.goto(`${server.url}/sessions/${id}`);
    await player(student).getByRole('button', { name: 'Rejoindre la session' }).click();
    await student.locator('jitsi-room:state(joined)').waitFor();
    await player(instructor).getByRole('button', { name: 'Terminer la session' }).click();
    await instructor.getByRole('dialog').getByRole('button', { name: 'Terminer la session' }).click();
    for (const page of [instructor, student]) {
      await player(page).getByText('Session terminée').first().waitFor();
      assert.equal(await page.locator('iframe').count(), 0);
      assert.equal(await player(page).getAttribute('state'), 'ended');
    }
    await instructor.goto(server.url);
    await row(instructor, 'Passées').waitFor();
  });

  test('the database contains the start, the end and both attendances', () => {
    const database = new BetterSqlite3(server.databaseFile, { readonly: true });
    const session = database.prepare('SELECT * FROM live_sessions WHERE id = ?').get(id) as Record<
      string,
      string | number
    >;
    const people = database
      .prepare(
        'SELECT first_name, joined_at, left_at, attendance_duration FROM live_session_participants JOIN users ON users.id = user_id WHERE session_id = ? ORDER BY first_name',
      )
      .all(id) as { first_name: string; joined_at: string; left_at: string; attendance_duration: number }[];
    const stays = database
      .prepare('SELECT close_reason FROM attendance_intervals WHERE session_id = ? ORDER BY joined_at')
      .all(id) as { close_reason: string }[];
    database.close();
    assert.equal(session.status, 'ended');
    assert.ok(session.actual_start_time! < session.actual_end_time!);
    assert.equal(session.seats_taken, 0);
    assert.deepEqual(
      people.map((person) => person.first_name),
      ['Amina', 'Claire'],
    );
    for (const { joined_at, left_at, attendance_duration } of people) {
      assert.ok(
        joined_at >= session.actual_start_time! &&
          left_at >= joined_at &&
          left_at <= session.actual_end_time!,
      );
      assert.equal(typeof attendance_duration, 'number');
    }
    assert.deepEqual(
      stays.map((stay) => stay.close_reason),
      ['end', 'leave', 'leave', 'leave', 'leave', 'end'],
    );
  });

  test('no page reported errors or security policy violations', () => assert.deepEqual(complaints, []));
});
