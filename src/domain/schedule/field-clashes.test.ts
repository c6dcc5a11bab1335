import { expect } from '@open-wc/testing';
import { fieldClashes } from './field-clashes.js';
import { emptyFields } from './session-fields.js';

const before = emptyFields(60);

describe('fieldClashes', () => {
  for (const [name, written, now, clashes] of [
    [
      'what both have changed',
      { title: 'a', places: '10' },
      { title: 'b', places: '20' },
      ['title', 'places'],
    ],
    ['nothing where both have written the same', { title: 'a' }, { title: 'a' }, []],
    ['nothing that only one has changed', { title: 'a' }, { places: '20' }, []],
    ['nothing that was written back', {}, { title: 'b' }, []],
  ] as const)
    it(`are ${name}`, () => {
      expect(fieldClashes({ ...before, ...written }, before, { ...before, ...now })).to.deep.equal(clashes);
    });
});
