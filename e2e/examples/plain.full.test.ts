import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

/** Each line has to be a type error; otherwise the check reports an unused expectation. */
const mistakes = `
const card = document.createElement('live-session-card');
// @ts-expect-error: a session is not a string
card.session = '7';
// @ts-expect-error: the event has a session, but no title
card.addEventListener('live-session-select', ({ detail }) => detail.title);
`;

test('the plain example, from the packed library', async (t) => {
  const example = await Example.install(t, 'plain', '.');
  example.append('page.js', mistakes);
  const args = ['tsc', '-p', join(example.folder, 'jsconfig.json')];
  const { status, stdout } = spawnSync('npx', args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
  await playExample(example);
});
