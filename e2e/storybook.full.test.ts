import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, before, describe, test } from 'node:test';
import { closeWindows, complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

describe('Storybook in the demo', () => {
  let server: DemoServer;
  afterEach(closeWindows);

  before(async () => {
    // Earlier test steps have built it, unless this file runs alone.
    if (!existsSync('storybook-static')) spawnSync('npm', ['run', '--silent', 'build-storybook']);
    server = await DemoServer.start();
  });

  for (const [path, text] of [
    ['/docs/introduction--docs', 'Live classes on any web page'],
    ['/docs/theming--guide', 'Custom properties'],
    ['/story/elements-live-session-card--live', 'Suites numériques et récurrence'],
    ['/story/elements-live-session-player--in-room', 'Analyse : limites et continuité'],
  ]) {
    test(`shows ${path}`, async () => {
      const page = await (await window()).newPage();
      await page.goto(`${server.url}/storybook/?path=${path}`);
      await page.frameLocator('iframe').getByText(text!).first().waitFor();
    });
  }

  test('does not violate its security policy', () => assert.deepEqual(complaints, []));
});
