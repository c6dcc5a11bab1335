import { expect } from '@open-wc/testing';
import { fieldClashes } from './field-clashes.js';
import { emptyFields } from './session-fields.js';

const before = emptyFields(60);

describe('fieldClashes', () => {
  for (const [name, edited, saved, clashes] of [
    [
      'fields that both have changed',
      { title: 'a', places: '10' },
      { title: 'b', places: '20' },
      ['title', 'places'],
    ],
    ['empty if both have entered the same', { title: 'a' }, { title: 'a' }, []],
    ['empty for fields that only one has changed', { title: 'a' }, { places: '20' }, []],
    ['empty for a field that was changed back', {}, { title: 'b' }, []],
  ] as const)
    it(`are ${name}`, () => {
      expect(fieldClashes({ ...before, ...edited }, before, { ...before, ...saved })).to.deep.equal(clashes);
    });
});
