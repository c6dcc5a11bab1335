import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { isStale } from './stale-session.js';

const latest = domainSession({ version: 3, asOf: 1000 });

describe('isStale', () => {
  for (const [name, answer, stale] of [
    ['an older version', { version: 2, asOf: 2000 }, true],
    ['a newer version', { version: 4, asOf: 500 }, false],
    ['the same version with an earlier time', { version: 3, asOf: 999 }, true],
    ['the same version with a later time', { version: 3, asOf: 1001 }, false],
    ['no version, with an earlier time', { version: null, asOf: 999 }, true],
    ['no version, with a later time', { version: null, asOf: 1001 }, false],
    ['another session', { id: '8', version: 1, asOf: 1 }, false],
  ] as const) {
    it(`${name}: ${stale ? 'stale' : 'not stale'}`, () =>
      expect(isStale(domainSession(answer), latest)).to.equal(stale));
  }

  it('returns false without a previous answer', () => expect(isStale(latest, null)).to.equal(false));
});
