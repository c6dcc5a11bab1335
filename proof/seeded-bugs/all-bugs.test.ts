import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findTest, testFiles } from '../seeding/find-test.mjs';
import { isKnownBinding, isKnownProperty } from '../seeding/known-names.mjs';
import { findPlace, placeBug } from '../seeding/place-bug.mjs';
import { productSources } from '../seeding/product-sources.mjs';
import { sourceTokens } from '../seeding/source-tokens.mjs';
import { allBugs } from './all-bugs.mjs';

type Bug = (typeof allBugs)[number];
type Token = ReturnType<typeof sourceTokens>[number];

const sources = productSources();
const seededOf = once((bug: Bug) => placeBug(bug, sources));
const placeOf = once((bug: Bug) => findPlace(bug, sources));
const seededTokensOf = once((bug: Bug) => sourceTokens(seededOf(bug).text));

/** Calls a function once for each bug. */
function once<Result>(compute: (bug: Bug) => Result): (bug: Bug) => Result {
  const results = new Map<Bug, Result>();
  return (bug) => {
    if (!results.has(bug)) results.set(bug, compute(bug));
    return results.get(bug)!;
  };
}

/** Returns the sources with a changed text of one file. */
function withText(file: string, text: string) {
  const own = productSources([file], () => text);
  const of = (name: string) => (name === file ? own : sources);
  return {
    files: sources.files,
    textOf: (name: string) => of(name).textOf(name),
    tokensOf: (name: string) => of(name).tokensOf(name),
    valuesOf: (name: string) => of(name).valuesOf(name),
  };
}

type Role = 'property' | 'binding';

/** Renames a property or variable everywhere in a file. */
function renamed(text: string, tokens: readonly Token[], role: Role, name: string): string {
  const now = name.startsWith('#') ? '#renamed' : 'renamed';
  let result = '';
  let written = 0;
  for (const token of tokens) {
    if (token.type !== 'name' || token.text !== name || (token.role !== role && token.role !== 'both'))
      continue;
    const pair = role === 'property' ? `${now}: ${name}` : `${name}: ${now}`;
    result += text.slice(written, token.start) + (token.role === 'both' ? pair : now);
    written = token.end;
  }
  return result + text.slice(written);
}

/** Returns the properties and variables at the place of a bug, except those of the language. */
function namesAt(bug: Bug): [Role, string][] {
  const place = placeOf(bug)!;
  const names = new Map<string, [Role, string]>();
  for (const { type, role, text, start, end } of sources.tokensOf(place.file)) {
    if (type !== 'name' || start < place.start || end > place.end) continue;
    for (const one of role === 'both' ? (['property', 'binding'] as const) : [role!])
      if (!(one === 'property' ? isKnownProperty(text) : isKnownBinding(text)))
        names.set(`${one} ${text}`, [one, text]);
  }
  return [...names.values()];
}

const values = (tokens: readonly Token[]) => tokens.map(({ value }) => value);

/** Asserts that two programs have the same tokens. Equal texts need no parsing. */
function assertSameCode(actual: string, expected: string, message: string): void {
  if (actual !== expected)
    assert.deepEqual(values(sourceTokens(actual)), values(sourceTokens(expected)), message);
}

describe('the seeded bugs', () => {
  test('have unique names and existing tests', () => {
    assert.equal(new Set(allBugs.map(({ name }) => name)).size, allBugs.length);
    const files = testFiles();
    for (const bug of allBugs) {
      const { file } = seededOf(bug);
      assert.ok(bug.tests.length > 0, bug.name);
      for (const named of bug.tests) findTest(named, bug, { file }, files);
    }
  });

  test('have one place each, and change the program', () => {
    for (const bug of allBugs) {
      const original = sources.tokensOf(seededOf(bug).file);
      assert.notDeepEqual(values(seededTokensOf(bug)), values(original), bug.name);
    }
  });

  test('are found by structure at the same place as by text', () => {
    for (const bug of allBugs) {
      const { file, text } = seededOf(bug);
      const place = placeOf(bug);
      assert.equal(place?.file, file, bug.name);
      const original = sources.textOf(file);
      assert.ok(text.startsWith(original.slice(0, place.start).trimEnd()), bug.name);
      assert.ok(text.endsWith(original.slice(place.end).trimStart()), bug.name);
    }
  });

  test('are found after any one of their names is changed', () => {
    for (const bug of allBugs) {
      const seeded = seededOf(bug);
      const [original, tokens] = [sources.textOf(seeded.file), sources.tokensOf(seeded.file)];
      for (const [role, name] of namesAt(bug)) {
        const changed = withText(seeded.file, renamed(original, tokens, role, name));
        const { file, text } = placeBug(bug, changed);
        assert.equal(file, seeded.file, `${bug.name}: ${name}`);
        const expected = renamed(seeded.text, seededTokensOf(bug), role, name);
        assertSameCode(text, expected, `${bug.name}: ${name}`);
      }
    }
  });

  test('are found after their file is moved and renamed', () => {
    for (const bug of allBugs) {
      const seeded = seededOf(bug);
      const moved = { ...bug, file: seeded.file.replace(/[^/]+$/, 'renamed.ts') };
      const { file, text } = placeBug(moved, sources);
      assert.equal(file, seeded.file, bug.name);
      assertSameCode(text, seeded.text, bug.name);
    }
  });

  test('are not found at another place after they are seeded', () => {
    for (const bug of allBugs) {
      const { file, text } = seededOf(bug);
      const { start } = placeOf(bug)!;
      const place = findPlace(bug, withText(file, text));
      // A bug can add to its text, or only exchange a name; it is then found at its own place.
      if (place?.file !== file || place.start !== start) assert.equal(place, undefined, bug.name);
    }
  });
});
