import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { problemCodes, statusOf } from '../../demo-server/contract/problem.js';
import { browserErrorCodes, serverErrorCodes } from '../../src/domain/live-session-error.js';
import { anchors, docs } from '../../testing/e2e/docs.js';

/** Returns the titles of the tests in a file, with `…` for inserted values. */
function titles(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(
    /\b(?:test|it|describe)\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  );
  return [...found].map(([, , title]) => title!.replace(/\$\{[^}]*\}/g, '…'));
}

describe('the guides', () => {
  for (const { file, text } of docs)
    test(`${file} has no broken links`, () => {
      for (const [, path, anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
        const target = path ? join(dirname(file), path) : file;
        assert.ok(existsSync(target), target);
        if (anchor) assert.ok(anchors(readFileSync(target, 'utf8')).has(anchor), `${target}#${anchor}`);
      }
    });

  test('explain every error code', () => {
    const { text } = docs.find(({ file }) => file === 'docs/troubleshooting.md')!;
    for (const code of new Set([...browserErrorCodes, ...serverErrorCodes, ...problemCodes]))
      assert.ok(text.includes(`\`${code}\``), code);
    const room = docs.find(({ file }) => file === 'docs/jitsi-room.md')!.text;
    const [, inTheRoom] = /## Codes of the room\n([\s\S]*?)\n## /.exec(text)!;
    for (const [, code] of inTheRoom!.matchAll(/`([a-z_]+)`/g))
      assert.ok(room.includes(`### \`${code}\``), code);
    for (const [, codes, status] of text.matchAll(/^\| (`[^|]*) \| (\d{3}) \|/gm))
      for (const [, code] of codes!.matchAll(/`(\w+)`/g))
        assert.equal(String(statusOf(code as (typeof problemCodes)[number])), status, code);
  });
});

describe('docs/security.md', () => {
  const { text } = docs.find(({ file }) => file === 'docs/security.md')!;
  const [, rules, claims] = /\n## Rules, ([\s\S]*?)\n## Claims, ([\s\S]*)/.exec(text)!;
  const rows = (part: string) => part.split('\n').filter((line) => line.startsWith('| '));

  test('names an existing test for each rule and each claim', () => {
    for (const row of rows(rules! + claims!).filter((line) => !line.endsWith(' shown by |'))) {
      const named = [...row.matchAll(/`([\w./-]+\.test\.ts)`((?:,? “[^”]+”)*)/g)];
      assert.ok(named.length > 0, row);
      for (const [, file, quoted] of named)
        for (const [, title] of quoted!.matchAll(/“([^”]+)”/g))
          assert.ok(titles(file!).includes(title!), `${file}: ${title}`);
      for (const [, file] of named) assert.ok(existsSync(file!), file);
    }
  });

  test('has the same claims as SECURITY.md and README.md', () => {
    const security = docs.find(({ file }) => file === 'SECURITY.md')!.text;
    const said = (security + docs.find(({ file }) => file === 'README.md')!.text).replace(/\s+/g, ' ');
    const shown = rows(claims!).map((row) => row.split(' | ')[0]!.slice(2));
    for (const claim of shown.slice(1)) assert.ok(said.includes(claim), claim);
    const [, table] = /\| against \| by \|\n.*\n([\s\S]*?)\n\n/.exec(security)!;
    for (const row of rows(table!)) assert.ok(shown.includes(row.split(' | ')[0]!.slice(2)), row);
  });
});
