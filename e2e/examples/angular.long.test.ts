import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Example } from '../../testing/e2e/example.js';
import { playExample } from '../../testing/e2e/play-example.js';

test('the Angular example, from the packed library', { timeout: 600_000 }, async (t) => {
  const example = await Example.install(t, 'angular', 'dist/browser');
  const built = example.run('build');
  assert.ok(built.ok, built.output);
  await playExample(example);

  example.edit('src/course.ts', 'choose($event)', "news.set($event.detail.title + 'no title of its own')");
  const { ok, output } = example.run('build');
  assert.equal(ok, false);
  assert.match(output, /Property 'title' does not exist on type 'LiveSessionSelectDetail'/, output);
});
