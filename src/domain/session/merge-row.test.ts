import { expect } from '@open-wc/testing';
import { iso, minute, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { isComplete, mergeRow } from './merge-row.js';

const session = sessionFixture(minute, tenOClock, {
  can: { start: true },
  reason: 'start_too_early',
  version: 3,
});
const { can: _can, reason: _reason, description: _description, ...lean } = session;

describe('mergeRow', () => {
  it('keeps the fields that a row lacks', () =>
    expect(mergeRow(session, { ...lean, title: 'New' })).to.deep.equal({ ...session, title: 'New' }));

  it('takes rights and their reason from the row together', () =>
    expect(mergeRow(session, { ...lean, can: { join: true } })).to.deep.include({
      can: { join: true },
      reason: null,
    }));

  for (const [name, change] of [
    ['version', { version: 4 }],
    ['status', { status: 'live' }],
    ['start', { scheduled_start_time: iso(tenOClock) }],
  ] as const)
    it(`drops rights that belong to another ${name}`, () =>
      expect(mergeRow(session, { ...lean, ...change })).to.deep.include({ can: null, reason: null }));
});

describe('isComplete', () => {
  it('finds fields that are missing, and takes null for a value', () => {
    expect(isComplete(lean, session)).to.equal(false);
    expect(isComplete({ ...session, can: null }, session)).to.equal(true);
  });
});
