import { expect } from '@open-wc/testing';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  for (const [what, text, plain] of [
    ['letters of every script', 'é 数 ع 👩🏽‍🏫', 'é 数 ع 👩🏽‍🏫'],
    ['tabs and lines', 'a\tb\nc', 'a\tb\nc'],
    ['line ends of every system', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['no control characters', 'a\0b\u001b[1mc\u007fd\u009be', 'ab[1mcde'],
    ['no half of a character', 'a\ud83db\ude00c', 'abc'],
  ] as const) {
    it(`keeps ${what}`, () => expect(plainText(text)).to.equal(plain));
  }
});
