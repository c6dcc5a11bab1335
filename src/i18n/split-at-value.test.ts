import { expect } from '@open-wc/testing';
import { splitAtValue } from './split-at-value.js';

describe('splitAtValue', () => {
  for (const [message, parts] of [
    ['Starts in {value}', ['Starts in ', '']],
    ['{value} left', ['', ' left']],
    ['Live for {value} now', ['Live for ', ' now']],
    ['{value}', ['', '']],
    ['Soon', ['Soon', '']],
    ['', ['', '']],
  ] as const)
    it(`splits "${message}"`, () => expect(splitAtValue(message)).to.deep.equal(parts));

  it('inserts a text as it is', () => {
    expect(splitAtValue('Starts in {value}.').join('$& $1')).to.equal('Starts in $& $1.');
  });
});
