import { expect } from '@open-wc/testing';
import { textFault, tidyText } from './written-text.js';

describe('textFault', () => {
  for (const [text, fault] of [
    ['', null],
    ['Analyse :', null],
    ['النهايات', null],
    ['x'.repeat(10), null],
    ['x'.repeat(11), 'too_long'],
    [`  ${'x'.repeat(10)}  `, null],
    // Ten readers' characters, twenty code units.
    ['🙂'.repeat(10), null],
    // With its accent apart, each of them is two.
    ['e\u0301'.repeat(10), null],
    ['a\nb', 'not_accepted'],
    ['a\u0000', 'not_accepted'],
    ['a\u202eb', 'not_accepted'],
    ['\ud83d', 'not_accepted'],
    ['\u200b', 'not_accepted'],
  ] as const)
    it(`${JSON.stringify(text)}: ${fault}`, () =>
      expect(textFault(text, { longest: 10, lines: false })).to.equal(fault));

  it('lets lines be where there may be several', () => {
    const rule = { longest: 10, lines: true };
    expect([textFault('a\r\n\tb', rule), textFault('a\u0000', rule)]).to.deep.equal([null, 'not_accepted']);
  });
});

describe('tidyText', () => {
  it('drops white space around, and joins accents', () =>
    expect(tidyText('  Équations \n')).to.equal('\u00c9quations'));
});
