import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { problemCodes, statusOf } from '../demo-server/contract/problem.js';
import { browserErrorCodes, serverErrorCodes } from '../src/domain/live-session-error.js';
import { docs } from './support/docs.js';

/** What the headings of a guide can be linked by, as GitHub makes it. */
function anchors(text: string): Set<string> {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe('the guides', () => {
  for (const { file, text } of docs)
    test(`${file} links to what is there`, () => {
      for (const [, path, anchor] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
        const target = path ? join(dirname(file), path) : file;
        assert.ok(existsSync(target), target);
        if (anchor) assert.ok(anchors(readFileSync(target, 'utf8')).has(anchor), `${target}#${anchor}`);
      }
    });

  test('explain every code that there is', () => {
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
