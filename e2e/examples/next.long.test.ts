import assert from 'node:assert/strict';
import { test } from 'node:test';
import { window } from '../../testing/e2e/browser.js';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

test(
  'the Next.js example, from the packed library: readable without scripts, then interactive',
  { timeout: 600_000 },
  async (t) => {
    const example = await Example.install(t, 'next', null);
    const built = example.run('build');
    assert.ok(built.ok, built.output);
    await example.start(t, 'start');

    const plain = await (await window({ javaScriptEnabled: false })).newPage();
    await plain.goto(example.url);
    await plain.getByRole('link', { name: 'Suites numériques et récurrence' }).waitFor();
    await plain.getByText('Choose a session.').waitFor();

    const page = await playExample(example);
    assert.equal(await page.getByRole('link', { name: 'Suites numériques et récurrence' }).count(), 0);
  },
);
