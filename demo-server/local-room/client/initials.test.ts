import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { initials } from './initials.js';

describe('initials', () => {
  for (const [name, expected] of [
    ['Claire Morel', 'CM'],
    ['léo', 'L'],
    ['Amina bint Benali', 'AB'],
    ['  Yanis   Kaci ', 'YK'],
    ['𝒜da 🙂', '𝒜🙂'],
    ['', '?'],
  ] as const) {
    it(`of "${name}" are ${expected}`, () => assert.equal(initials(name), expected));
  }
});
