import { expect } from '@open-wc/testing';
import { plainText } from './plain-text.js';

describe('plainText', () => {
  for (const [what, text, plain] of [
    ['keeps letters of any script', 'é 数 ع 👩🏽‍🏫', 'é 数 ع 👩🏽‍🏫'],
    ['keeps tabs and lines', 'a\tb\nc', 'a\tb\nc'],
    ['replaces the line ends of all systems', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['removes control characters', 'a\0b\u001b[1mc\u007fd\u009be', 'ab[1mcde'],
    ['removes unpaired surrogates', 'a\ud83db\ude00c', 'abc'],
  ] as const) {
    it(what, () => expect(plainText(text)).to.equal(plain));
  }
});
