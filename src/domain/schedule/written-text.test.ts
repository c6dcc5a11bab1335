import { expect } from '@open-wc/testing';
import { normalizedText, textFault } from './written-text.js';

describe('textFault', () => {
  for (const [text, fault] of [
    ['', null],
    ['Analyse :', null],
    ['النهايات', null],
    ['x'.repeat(10), null],
    ['x'.repeat(11), 'too_long'],
    [`  ${'x'.repeat(10)}  `, null],
    // Ten code points, twenty code units.
    ['🙂'.repeat(10), null],
    // Twenty code points before normalization, ten after.
    ['e\u0301'.repeat(10), null],
    ['a\nb', 'not_accepted'],
    ['a\u0000', 'not_accepted'],
    ['a\u202eb', 'not_accepted'],
    ['\ud83d', 'not_accepted'],
    ['\u200b', 'not_accepted'],
  ] as const)
    it(`${JSON.stringify(text)}: ${fault}`, () =>
      expect(textFault(text, { longest: 10, lines: false })).to.equal(fault));

  it('accepts line breaks if they are allowed', () => {
    const rule = { longest: 10, lines: true };
    expect([textFault('a\r\n\tb', rule), textFault('a\u0000', rule)]).to.deep.equal([null, 'not_accepted']);
  });
});

describe('normalizedText', () => {
  it('trims white space, and composes accents', () =>
    expect(normalizedText('  Équations \n')).to.equal('\u00c9quations'));
});
