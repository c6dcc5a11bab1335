import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { browser, complaints, openAs } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const form = (page: Page) => page.locator('live-session-form');
const row = (page: Page, title: string) =>
  page.locator('live-session-list').locator('[part=row]').filter({ hasText: title });

/** Tomorrow's date in Paris, as `2024-01-16`. */
const tomorrow = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(
  Date.now() + 86_400_000,
);

describe("an instructor's tools in the demo", () => {
  let server: DemoServer;
  let page: Page;

  before(async () => {
    server = await DemoServer.start();
    page = await openAs(server, 'Claire', '/');
    await page.locator('live-session-list:state(ready)').waitFor();
  });

  test('a session is scheduled by keyboard, and appears in the list', async () => {
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Séance de soutien');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Exercices 4 à 9');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Apportez vos questions.');
    await typeMoment(page, tomorrow, '17:30');
    assert.equal(await form(page).locator('#date').inputValue(), tomorrow);
    assert.equal(await form(page).locator('#time').inputValue(), '17:30');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('55');
    await form(page)
      .locator('[part=when]')
      .getByText(/de 17:30 à 18:25 heure d’Europe centrale/)
      .waitFor();
    await page.keyboard.press('Enter');
    await form(page)
      .getByRole('status')
      .getByText(/^Session programmée : .* à 17:30\.$/)
      .waitFor();
    await row(page, 'Séance de soutien').getByText('55 minutes').waitFor();
  });

  test('it is edited, and errors of the server are shown at their field', async () => {
    await row(page, 'Séance de soutien').getByRole('link').click();
    await page.locator('summary').click();
    await form(page).getByLabel('Titre').fill(' ');
    await form(page).getByRole('button', { name: 'Enregistrer' }).click();
    await form(page).getByText('Donnez un titre à la session.').waitFor();
    await form(page).getByLabel('Titre').fill('Séance de révision');
    await form(page).getByLabel('Nombre de places').fill('12');
    await form(page).getByRole('button', { name: 'Enregistrer' }).click();
    await form(page).getByText('Modifications enregistrées.').waitFor();
    await page.locator('live-session-player').getByRole('heading', { name: 'Séance de révision' }).waitFor();
    const { max_participants, description } = await stored();
    assert.deepEqual([max_participants, description], [12, 'Exercices 4 à 9\nApportez vos questions.']);
  });

  test('concurrent changes are not overwritten without notice', async () => {
    const { id } = await stored();
    await form(page).getByLabel('Titre').fill('Ma séance');
    await server.call('Claire', 'PATCH', `/live-sessions/${id}`, { title: 'Leur séance' });
    await form(page).getByRole('button', { name: 'Enregistrer' }).click();
    await form(page).getByRole('button', { name: 'Charger la dernière version' }).click();
    await form(page).getByText('Enregistré entre-temps : Leur séance').waitFor();
    assert.equal(await form(page).getByLabel('Titre').inputValue(), 'Ma séance');
    await form(page).getByRole('button', { name: 'Enregistrer' }).click();
    await form(page).getByText('Modifications enregistrées.').waitFor();
    assert.equal((await stored()).title, 'Ma séance');
  });

  test('it is cancelled with a reason, which the course page shows', async () => {
    await form(page).getByRole('button', { name: 'Annuler la session' }).click();
    await page.getByRole('dialog').getByLabel('Motif').fill('Sortie scolaire');
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler la session' }).click();
    await form(page).getByText('La session est annulée : elle ne peut plus être modifiée.').waitFor();
    await page.locator('live-session-player:state(cancelled)').getByText('Sortie scolaire').waitFor();
    const { status, cancelled_reason } = await stored();
    assert.deepEqual([status, cancelled_reason], ['cancelled', 'Sortie scolaire']);
  });

  test('a student gets neither the form nor the attendance of others', async () => {
    const course = await openAs(server, 'Amina', '/');
    await course.locator('live-session-list:state(ready)').waitFor();
    assert.equal(await course.locator('summary').isVisible(), false);
    const id = await server.sessionId('Dérivation');
    const session = await openAs(server, 'Amina', `/sessions/${id}`);
    await session.locator('live-session-player:state(ended)').waitFor();
    assert.equal(await session.locator('live-session-attendance').isVisible(), false);
  });

  test('the attendance of a class is shown, and saved with the rows of the server', async () => {
    const id = await server.sessionId('Dérivation');
    const report = await openAs(server, 'Claire', `/sessions/${id}`);
    const attendance = report.locator('live-session-attendance');
    await attendance.getByRole('table', { name: /^Présence, Dérivation/ }).waitFor();
    const { rows } = await server.call<{ rows: { last_name: string }[] }>(
      'Claire',
      'GET',
      `/live-sessions/${id}/attendance`,
    );
    assert.equal(await attendance.getByRole('row').count(), rows.length + 1);
    const saving = report.waitForEvent('download');
    await attendance.getByRole('button', { name: 'Exporter en CSV' }).click();
    const file = await saving;
    assert.equal(file.suggestedFilename(), `attendance-${id}.csv`);
    const answer = await fetch(`${server.url}/api/live-sessions/${id}/attendance.csv`, {
      headers: { authorization: `Bearer ${await server.token('Claire')}` },
    });
    const sent = Buffer.from(await answer.arrayBuffer()).toString();
    assert.equal(await readFile(await file.path(), 'utf8'), sent);
  });

  test('the attendance of a live class is updated', async () => {
    const id = await server.sessionId('Suites');
    const report = await openAs(server, 'Claire', `/sessions/${id}`);
    const attendance = report.locator('live-session-attendance');
    await attendance.getByText("Personne n'a encore rejoint cette session.").waitFor();
    await server.call('Amina', 'POST', `/live-sessions/${id}/join`, { client_id: 'here' });
    await attendance.getByRole('row', { name: /^Amina Benali .* en salle/ }).waitFor();
  });

  test('report no errors', () => assert.deepEqual(complaints, []));

  interface Stored {
    id: number;
    title: string;
    status: string;
    description: string;
    max_participants: number;
    cancelled_reason: string | null;
  }
  const stored = () =>
    server.call<Stored>('Claire', 'GET', `/live-sessions/${new URL(page.url()).pathname.split('/').at(-1)}`);
});

/** Fills the date and time fields by keys, in the order of the browser's language. */
async function typeMoment(page: Page, date: string, time: string): Promise<void> {
  const language = await (await (await browser()).newPage()).evaluate(() => navigator.language);
  const order = new Intl.DateTimeFormat(language).formatToParts(0).map(({ type }) => type);
  const { hour12 } = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).resolvedOptions();
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = time.split(':');
  const parts: Record<string, string> = { year, month, day };
  await tabTo(page, 'date');
  for (const type of order.filter((type) => type in parts)) await page.keyboard.type(parts[type]!);
  await tabTo(page, 'time');
  const shownHour = hour12 ? String(Number(hour) % 12 || 12).padStart(2, '0') : hour;
  await page.keyboard.type(shownHour + minute);
  if (hour12) await page.keyboard.type(Number(hour) < 12 ? 'a' : 'p');
  await tabTo(page, 'minutes');
}

/** Presses Tab until a field has the focus, because date fields have several tab stops. */
async function tabTo(page: Page, id: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('id'));
  for (let pressed = 0; (await focused()) !== id; pressed += 1) {
    assert.ok(pressed < 9, `Tab reaches ${id}`);
    await page.keyboard.press('Tab');
  }
}
