import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

const right = `<live-session-card session-id={7} no-countdown noCalendar={false} lang="fr" class="a"></live-session-card>
<jitsi-room room-name="a" onjitsi-room-error={({ detail }) => detail.code}></jitsi-room>
<live-session-list filter="past" limit={3} heading-level="2"><a href="/">Sessions</a></live-session-list>
`;

/** Each of these tags is a type error. */
const wrong = [
  '<live-session-card onlive-session-select={({ detail }) => detail.title}></live-session-card>',
  '<live-session-card session="7"></live-session-card>',
  '<live-session-card no-countdown={false}></live-session-card>',
  '<live-session-list updates="never"></live-session-list>',
];

test('the Svelte example, from the packed library', { timeout: 600_000 }, async (t) => {
  const example = await Example.install(t, 'svelte', 'dist');
  example.write('src/mistakes.svelte', right);
  const built = example.run('build');
  assert.ok(built.ok, built.output);
  await playExample(example);

  example.write('src/mistakes.svelte', `<script lang="ts"></script>\n${right}${wrong.join('\n')}\n`);
  const { ok, output } = example.run('build');
  assert.equal(ok, false);
  assert.match(output, new RegExp(`found ${wrong.length} errors`), output);
});
