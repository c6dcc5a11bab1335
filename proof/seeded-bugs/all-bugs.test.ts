import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findTest, testFiles } from '../seeding/find-test.mjs';
import { isKnownBinding, isKnownProperty } from '../seeding/known-names.mjs';
import { findPlace, placeBug } from '../seeding/place-bug.mjs';
import { productSources } from '../seeding/product-sources.mjs';
import { sourceTokens } from '../seeding/source-tokens.mjs';
import { allBugs } from './all-bugs.mjs';

const sources = productSources();

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
function renamed(text: string, role: Role, name: string): string {
  const now = name.startsWith('#') ? '#renamed' : 'renamed';
  let result = '';
  let written = 0;
  for (const token of sourceTokens(text)) {
    if (token.type !== 'name' || token.text !== name || (token.role !== role && token.role !== 'both'))
      continue;
    const pair = role === 'property' ? `${now}: ${name}` : `${name}: ${now}`;
    result += text.slice(written, token.start) + (token.role === 'both' ? pair : now);
    written = token.end;
  }
  return result + text.slice(written);
}

/** Returns the properties and variables at the place of a bug, except those of the language. */
function namesAt(bug: (typeof allBugs)[number]): [Role, string][] {
  const place = findPlace(bug, sources)!;
  const names = new Map<string, [Role, string]>();
  for (const { type, role, text, start, end } of sources.tokensOf(place.file)) {
    if (type !== 'name' || start < place.start || end > place.end) continue;
    for (const one of role === 'both' ? (['property', 'binding'] as const) : [role!])
      if (!(one === 'property' ? isKnownProperty(text) : isKnownBinding(text)))
        names.set(`${one} ${text}`, [one, text]);
  }
  return [...names.values()];
}

const code = (text: string) => sourceTokens(text).map(({ value }) => value);

describe('the seeded bugs', () => {
  test('have unique names and existing tests', () => {
    assert.equal(new Set(allBugs.map(({ name }) => name)).size, allBugs.length);
    const files = testFiles();
    for (const bug of allBugs) {
      const { file } = placeBug(bug, sources);
      assert.ok(bug.tests.length > 0, bug.name);
      for (const named of bug.tests) findTest(named, bug, { file }, files);
    }
  });

  test('have one place each, and change the program', () => {
    for (const bug of allBugs) {
      const { file, text } = placeBug(bug, sources);
      assert.notDeepEqual(code(text), code(sources.textOf(file)), bug.name);
    }
  });

  test('are found by structure at the same place as by text', () => {
    for (const bug of allBugs) {
      const { file, text } = placeBug(bug, sources);
      const place = findPlace(bug, sources);
      assert.equal(place?.file, file, bug.name);
      const original = sources.textOf(file);
      assert.ok(text.startsWith(original.slice(0, place.start).trimEnd()), bug.name);
      assert.ok(text.endsWith(original.slice(place.end).trimStart()), bug.name);
    }
  });

  test('are found after any one of their names is changed', () => {
    for (const bug of allBugs) {
      const seeded = placeBug(bug, sources);
      for (const [role, name] of namesAt(bug)) {
        const changed = withText(seeded.file, renamed(sources.textOf(seeded.file), role, name));
        const { file, text } = placeBug(bug, changed);
        assert.equal(file, seeded.file, `${bug.name}: ${name}`);
        assert.deepEqual(code(text), code(renamed(seeded.text, role, name)), `${bug.name}: ${name}`);
      }
    }
  });

  test('are found after their file is moved and renamed', () => {
    for (const bug of allBugs) {
      const seeded = placeBug(bug, sources);
      const moved = { ...bug, file: seeded.file.replace(/[^/]+$/, 'renamed.ts') };
      const { file, text } = placeBug(moved, sources);
      assert.equal(file, seeded.file, bug.name);
      assert.deepEqual(code(text), code(seeded.text), bug.name);
    }
  });

  test('are not found at another place after they are seeded', () => {
    for (const bug of allBugs) {
      const { file, text } = placeBug(bug, sources);
      const { start } = findPlace(bug, sources)!;
      const place = findPlace(bug, withText(file, text));
      // A bug can add to its text, or only exchange a name; it is then found at its own place.
      if (place?.file !== file || place.start !== start) assert.equal(place, undefined, bug.name);
    }
  });
});
