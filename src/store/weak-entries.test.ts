import { expect } from '@open-wc/testing';
import { WeakEntries } from './weak-entries.js';

describe('WeakEntries', () => {
  it('creates an entry once for each key', () => {
    const entries = new WeakEntries<{ name: string }>();
    const seven = entries.get('7', () => ({ name: 'seven' }));
    expect(entries.get('7', () => ({ name: 'another' }))).to.equal(seven);
    expect(entries.find('7')).to.equal(seven);
    expect(entries.find('8')).to.equal(undefined);
    expect(entries.values()).to.deep.equal([seven]);
  });
});
