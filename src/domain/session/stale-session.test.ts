import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { isStale } from './stale-session.js';

const held = domainSession({ version: 3, asOf: 1000 });

describe('isStale', () => {
  for (const [name, answer, stale] of [
    ['an older version', { version: 2, asOf: 2000 }, true],
    ['a newer version', { version: 4, asOf: 500 }, false],
    ['the same version, said earlier', { version: 3, asOf: 999 }, true],
    ['the same version, said later', { version: 3, asOf: 1001 }, false],
    ['no version, said earlier', { version: null, asOf: 999 }, true],
    ['no version, said later', { version: null, asOf: 1001 }, false],
    ['another session', { id: '8', version: 1, asOf: 1 }, false],
  ] as const) {
    it(`${name}: ${stale ? 'stale' : 'taken'}`, () =>
      expect(isStale(domainSession(answer), held)).to.equal(stale));
  }

  it('takes anything when nothing is held', () => expect(isStale(held, null)).to.equal(false));
});
