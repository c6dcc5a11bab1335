import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const guide = readFileSync('docs/frameworks.md', 'utf8');
/** The blocks of code in the guide, each with the last file of an example that is linked before it. */
const samples = [...guide.matchAll(/```(tsx?|js|html|vue|svelte)\n([\s\S]*?)```/g)].map((block) => ({
  file: [...guide.slice(0, block.index).matchAll(/\]\(\.\.\/(examples\/[^)]+)\)/g)].at(-1)![1]!,
  code: block[2]!,
}));

/** Removes the indentation of each line. */
function lines(text: string): string {
  return text.trim().replace(/^\s+/gm, '');
}

describe('the guide for frameworks', () => {
  for (const { file, code } of samples)
    test(`has the present code of ${file}: ${lines(code).split('\n')[0]}`, () => {
      assert.ok(lines(readFileSync(file, 'utf8')).includes(lines(code)), code);
    });

  test('has samples of each example', () => {
    const shown = new Set(samples.map(({ file }) => file.split('/')[1]));
    assert.deepEqual([...shown].sort(), ['angular', 'next', 'plain', 'react', 'requirejs', 'svelte', 'vue']);
  });

  test('names editor data that the package contains', () => {
    const paths = [...guide.matchAll(/node_modules\/live-session-elements\/([\w./-]+)/g)];
    for (const [, path] of paths) assert.ok(existsSync(path!), path);
    assert.equal(paths.length, 2);
  });
});
