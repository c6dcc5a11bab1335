import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sortedByName } from './sorted-by-name.js';

function sorted(names: (string | null)[], language?: string) {
  const people = names.map((last_name, index) => ({ id: index + 1, first_name: null, last_name }));
  return sortedByName(people, language).map(({ last_name }) => last_name);
}

for (const [name, language, expected] of [
  [
    'accents and case do not separate letters',
    undefined,
    ['Abel', 'Ébrard', 'le Goff', 'Lopes', 'Örs', 'Zola'],
  ],
  ['Swedish sorts Ö after Z', 'sv', ['Abel', 'Ébrard', 'le Goff', 'Lopes', 'Zola', 'Örs']],
  ['an unknown language changes nothing', 'xx', ['Abel', 'Ébrard', 'le Goff', 'Lopes', 'Örs', 'Zola']],
] as const)
  test(name, () => {
    assert.deepEqual(sorted([...expected].reverse(), language), expected);
  });

test('people without a last name are first; equal last names are sorted by first name, then by id', () => {
  const people = [
    { id: 4, first_name: 'Zoé', last_name: 'Blanc' },
    { id: 3, first_name: 'Ali', last_name: 'Blanc' },
    { id: 2, first_name: 'Ali', last_name: 'Blanc' },
    { id: 1, first_name: 'Yanis', last_name: null },
  ];
  assert.deepEqual(
    sortedByName(people).map(({ id }) => id),
    [1, 2, 3, 4],
  );
});
