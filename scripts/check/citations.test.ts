import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { sourceTokens } from '../../proof/seeding/source-tokens.mjs';
import { anchors } from '../../testing/e2e/docs.js';

/** Documents that are not part of this project, and numbers in them. */
const foreign =
  /\bDESIGN\b|\bLOOKS\b|§|\b(?:security|test) plan\b|\brequirements? [A-Z]+\d|\b(?:lti|jitsi)-facts(?!\.md)|\bsurprises\b/;
const foreignNumbers = /\b(?:R\d+|B\d\d|LB\d+|P\d)\b/;

const sourceFolders = 'bench|demo-server|docs|e2e|examples|proof|scripts|src|stories|testing';
const paths = new RegExp(
  String.raw`(?<![\w./@:-])(?:(?:${sourceFolders})/[\w./-]*\w\.\w+|docs/[\w./-]*\w|(?:[\w.-]+/)*[\w-]+\.md)(#[\w-]+)?(?![\w*<{])`,
  'g',
);

const createdAtRuntime = 'demo-server/data/';

// This file contains the words that it searches for.
const self = 'scripts/check/citations.test.ts';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs|mts|js|html|css|md|mdx|ya?ml)$/.test(file) && existsSync(file))
  .filter((file) => file !== self);

/** Returns the comments of a program, or the whole text of any other file. */
function prose(file: string, text: string): string {
  // Most files have no citations, and tokenizing them is slow.
  if (!foreignNumbers.test(text) && text.search(paths) < 0) return '';
  if (!/\.(ts|tsx|mjs|mts|js)$/.test(file)) return text;
  const tokens = sourceTokens(text);
  const starts = [...tokens.map(({ start }) => start), text.length];
  return starts.map((start, index) => text.slice(tokens[index - 1]?.end ?? 0, start)).join('\n');
}

/** Returns the cited paths that do not exist, from the root or beside the file. */
function missingPaths(file: string, text: string): string[] {
  return [...text.matchAll(paths)]
    .map(([cited, anchor = '']) => ({ cited, path: cited.slice(0, cited.length - anchor.length), anchor }))
    .filter(({ path, anchor }) => {
      if (path.startsWith(createdAtRuntime)) return false;
      const found = [path, join(dirname(file), path)].find((one) => existsSync(one));
      if (found === undefined) return true;
      return anchor !== '' && !anchors(readFileSync(found, 'utf8')).has(anchor.slice(1));
    })
    .map(({ cited }) => cited);
}

describe('citations', () => {
  test('name no document that is not part of this project', () => {
    const found = files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [foreign.exec(text), foreignNumbers.exec(prose(file, text))]
        .filter((match) => match !== null)
        .map(([match]) => `${file}: ${match}`);
    });
    assert.deepEqual(found, []);
  });

  test('of files and headings exist', () => {
    const missing = files.flatMap((file) =>
      missingPaths(file, prose(file, readFileSync(file, 'utf8'))).map((path) => `${file}: ${path}`),
    );
    assert.deepEqual(missing, []);
  });
});
