import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { beginRecord, isUpToDate } from './build-records.mjs';

const build = { script: 'build.mjs', output: 'dist/it', sources: ['src', 'package-lock.json'] };

/** A project whose build is recorded. */
function project(t: TestContext) {
  const root = temporaryFolder(t);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('src/a.ts', 'a');
  write('src/deep/b.ts', 'b');
  write('src/a.test.ts', 'test');
  write('package-lock.json', '{}');
  const record = beginRecord(build, root);
  write('dist/it/a.js', 'a');
  record();
  return { root, write, remove: (file: string) => rmSync(join(root, file), { recursive: true }) };
}

type Change = (made: ReturnType<typeof project>) => void;

const outOfDate: Record<string, Change> = {
  'a changed source': ({ write }) => write('src/deep/b.ts', 'c'),
  'a source that is older than the output, but another one': ({ root, write }) => {
    write('src/a.ts', 'c');
    utimesSync(join(root, 'src/a.ts'), 0, 0);
  },
  'a new source': ({ write }) => write('src/c.ts', ''),
  'a removed source': ({ remove }) => remove('src/a.ts'),
  'a renamed source': ({ root }) => renameSync(join(root, 'src/a.ts'), join(root, 'src/z.ts')),
  'other dependencies': ({ write }) => write('package-lock.json', '{"a":1}'),
  'a removed output': ({ remove }) => remove('dist'),
  'a removed file of the output': ({ remove }) => remove('dist/it/a.js'),
  'an output of another build': ({ write }) => write('dist/it/a.js', 'b'),
  'a build that nobody recorded': ({ remove }) => remove('node_modules'),
};

const upToDate: Record<string, Change> = {
  'the same files': () => {},
  'a changed test': ({ write }) => write('src/a.test.ts', 'other'),
  'a source that was written again': ({ write }) => write('src/a.ts', 'a'),
};

describe('a build is out of date after', () => {
  for (const [name, change] of Object.entries(outOfDate))
    test(name, (t) => {
      const made = project(t);
      change(made);
      assert.equal(isUpToDate(build, made.root), false);
    });

  test('a source changed while it ran', (t) => {
    const { root, write } = project(t);
    const record = beginRecord(build, root);
    write('src/a.ts', 'c');
    record();
    assert.equal(isUpToDate(build, root), false);
  });
});

describe('a build is up to date with', () => {
  for (const [name, change] of Object.entries(upToDate))
    test(name, (t) => {
      const made = project(t);
      change(made);
      assert.equal(isUpToDate(build, made.root), true);
    });
});
