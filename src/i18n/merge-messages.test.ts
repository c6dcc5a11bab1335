import { expect } from '@open-wc/testing';
import { everyCatalogue } from '../../testing/elements/every-catalogue.js';
import { mergeMessages } from './merge-messages.js';
import type { PartialMessages } from './messages.js';

const { ar, en, fr } = everyCatalogue;

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null;

/** Returns the path of every group of words in a catalogue, such as `['instructor', 'closed']`. */
function groupPaths(words: Group, path: readonly string[] = []): string[][] {
  return Object.entries(words).flatMap(([key, value]) =>
    isGroup(value) ? [[...path, key], ...groupPaths(value, [...path, key])] : [],
  );
}

/** Returns an object with `value` at a path and nothing else. */
const nested = (path: readonly string[], value: unknown) =>
  path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as PartialMessages;

const at = (words: object, path: readonly string[]) =>
  path.reduce<unknown>((group, key) => (group as Group)[key], words) as Group;

/** Returns another value of the same type; for a group, an object with its first word only. */
function otherValue(value: unknown): unknown {
  if (typeof value === 'function') return () => 'other';
  if (!isGroup(value)) return 'other';
  const [first] = Object.keys(value);
  return { [first!]: otherValue(value[first!]) };
}

describe('mergeMessages', () => {
  const paths = groupPaths(en as unknown as Group);

  it('replaces words and keeps the others', () => {
    const words = mergeMessages(fr, { join: 'Entrer', participants: (count) => `${count} élèves` });
    expect([words.join, words.participants(2), words.details]).to.deep.equal([
      'Entrer',
      '2 élèves',
      fr.details,
    ]);
  });

  for (const path of paths)
    it(`merges the group ${path.join('.')}`, () => {
      const group = at(en, path);
      const [first, ...others] = Object.keys(group);
      const other = otherValue(group[first!]);
      const merged = at(mergeMessages(en, nested([...path, first!], other)), path);
      expect(merged[first!]).to.deep.equal(
        isGroup(other) ? { ...(group[first!] as Group), ...other } : other,
      );
      for (const key of others) expect(merged[key], key).to.equal(group[key]);
    });

  for (const path of paths)
    it(`keeps the group ${path.join('.')} where another type is given`, () => {
      const wrong = [undefined, 'text', 7, true, [], () => 'text'];
      for (const value of path[0] === 'unitSigns' ? wrong : [...wrong, null])
        expect(mergeMessages(en, nested(path, value))).to.deep.equal(en);
    });

  it('keeps a word where a value of another type is given', () => {
    for (const value of [undefined, null, 7, {}, [], () => 'text'])
      expect(mergeMessages(en, { join: value } as never).join).to.equal(en.join);
    for (const value of [undefined, null, 7, {}, [], 'text'])
      expect(mergeMessages(en, { participants: value } as never).participants).to.equal(en.participants);
  });

  it('keeps all words where no object is given', () => {
    for (const value of [undefined, null, 7, 'text', []])
      expect(mergeMessages(en, value as never)).to.deep.equal(en);
  });

  it('replaces the abbreviations of units by null, and null by abbreviations', () => {
    expect(mergeMessages(en, ar).unitSigns).to.equal(null);
    expect(mergeMessages(ar, { unitSigns: en.unitSigns }).unitSigns).to.deep.equal(en.unitSigns);
    for (const value of ['text', 7, undefined])
      expect(mergeMessages(ar, { unitSigns: value } as never).unitSigns).to.equal(null);
  });

  it('adds words that are not there yet, except null', () => {
    const words = mergeMessages({}, { join: 'Join', badges: { live: 'LIVE' }, groups: null } as never);
    expect(words).to.deep.equal({ join: 'Join', badges: { live: 'LIVE' }, groups: undefined });
  });

  it('does not change what it is given', () => {
    const base = { badges: { live: 'LIVE' } };
    const over = { badges: { ended: 'ENDED' } };
    mergeMessages(base, over);
    expect([base, over]).to.deep.equal([{ badges: { live: 'LIVE' } }, { badges: { ended: 'ENDED' } }]);
  });

  it('does not pollute prototypes', () => {
    const hostile = JSON.parse(`{
      "__proto__": { "polluted": "x", "join": "x" },
      "constructor": { "prototype": { "polluted": "x" } },
      "errors": { "__proto__": { "polluted": "x" }, "constructor": { "prototype": { "polluted": "x" } } }
    }`) as PartialMessages;
    const words = mergeMessages(mergeMessages(en, hostile), hostile);
    expect([{}, Object, words, words.errors].map((target) => 'polluted' in target)).to.deep.equal([
      false,
      false,
      false,
      false,
    ]);
    expect([words.join, words.errors.network]).to.deep.equal([en.join, en.errors.network]);
  });
});
