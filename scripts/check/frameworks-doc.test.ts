import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';

const guide = readFileSync('docs/frameworks.md', 'utf8');
/** Blocks of code that are said to come from an example, each with the last file that was named before it. */
const samples = [...guide.matchAll(/```(tsx?|js|html|vue|svelte)\n([\s\S]*?)```/g)].map((block) => ({
  file: [...guide.slice(0, block.index).matchAll(/\]\(\.\.\/(examples\/[^)]+)\)/g)].at(-1)![1]!,
  code: block[2]!,
}));

/** The lines without their indentation. */
function lines(text: string): string {
  return text.trim().replace(/^\s+/gm, '');
}

describe('the guide for frameworks', () => {
  for (const { file, code } of samples)
    test(`shows ${file} as it is: ${lines(code).split('\n')[0]}`, () => {
      assert.ok(lines(readFileSync(file, 'utf8')).includes(lines(code)), code);
    });

  test('has samples of every example', () => {
    const shown = new Set(samples.map(({ file }) => file.split('/')[1]));
    assert.deepEqual([...shown].sort(), ['angular', 'next', 'plain', 'react', 'requirejs', 'svelte', 'vue']);
  });

  test('names editor data that the package has', () => {
    const paths = [...guide.matchAll(/node_modules\/live-session-elements\/([\w./-]+)/g)];
    for (const [, path] of paths) assert.ok(existsSync(path!), path);
    assert.equal(paths.length, 2);
  });
});
