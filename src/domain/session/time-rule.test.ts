import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, minute } from '../../../testing/elements/session-fixture.js';
import { timeRuleAt } from './time-rule.js';

const { start, end } = domainSession();

describe('timeRuleAt', () => {
  it('shows the last hour before the start', () => {
    expect(timeRuleAt(domainSession(), 'scheduled', start - hour - 1)).to.equal(null);
    expect(timeRuleAt(domainSession(), 'scheduled', start - hour)).to.deep.equal({
      from: start - hour,
      to: start,
      passed: 0,
    });
    expect(timeRuleAt(domainSession(), 'scheduled', start - 15 * minute)!.passed).to.equal(0.75);
  });

  it('shows a live session, from an early start on, and is full in overtime', () => {
    const early = domainSession({ status: 'live', actualStart: start - 10 * minute });
    expect(timeRuleAt(early, 'live', start)).to.deep.equal({
      from: start - 10 * minute,
      to: end,
      passed: 0.1,
    });
    const late = domainSession({ status: 'live', actualStart: start + 10 * minute });
    expect(timeRuleAt(late, 'live', start + 45 * minute)).to.deep.equal({
      from: start,
      to: end,
      passed: 0.5,
    });
    expect(timeRuleAt(late, 'live', end + hour)!.passed).to.equal(1);
  });

  it('is null while waiting for the start, and after the session', () => {
    for (const state of ['waiting', 'ended', 'cancelled'] as const)
      expect(timeRuleAt(domainSession(), state, start)).to.equal(null);
  });
});
