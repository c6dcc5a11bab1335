import { expect } from '@open-wc/testing';
import { iso, minute, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { isComplete, mergeRow } from './merge-row.js';

const session = sessionFixture(minute, tenOClock, {
  can: { start: true },
  reason: 'start_too_early',
  version: 3,
});
const { can: _can, reason: _reason, description: _description, ...incomplete } = session;

describe('mergeRow', () => {
  it('keeps the fields that a row lacks', () =>
    expect(mergeRow(session, { ...incomplete, title: 'New' })).to.deep.equal({ ...session, title: 'New' }));

  it('uses the rights and the reason of the row', () =>
    expect(mergeRow(session, { ...incomplete, can: { join: true } })).to.deep.include({
      can: { join: true },
      reason: null,
    }));

  for (const [name, change] of [
    ['version', { version: 4 }],
    ['status', { status: 'live' }],
    ['start', { scheduled_start_time: iso(tenOClock) }],
  ] as const)
    it(`removes the rights if the row has another ${name}`, () =>
      expect(mergeRow(session, { ...incomplete, ...change })).to.deep.include({ can: null, reason: null }));
});

describe('isComplete', () => {
  it('detects missing fields, and accepts null as a value', () => {
    expect(isComplete(incomplete, session)).to.equal(false);
    expect(isComplete({ ...session, can: null }, session)).to.equal(true);
  });
});
