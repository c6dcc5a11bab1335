import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { inListOrder, sessionGroup } from './session-group.js';

describe('sessionGroup', () => {
  const { end } = domainSession();
  for (const [state, now, group] of [
    ['live', end + hour, 'live'],
    ['scheduled', tenOClock - minute, 'upcoming'],
    ['waiting', tenOClock + minute, 'upcoming'],
    ['ended', tenOClock, 'past'],
    ['cancelled', end - 1, 'upcoming'],
    ['cancelled', end, 'past'],
  ] as const)
    it(`${state}, ${(now - end) / minute} minutes after its scheduled end: ${group}`, () =>
      expect(sessionGroup({ state, session: domainSession() }, now)).to.equal(group));
});

describe('inListOrder', () => {
  const items: Parameters<typeof inListOrder>[0] = (
    [
      ['10', 2],
      ['9', 2],
      ['8', 3],
      ['7', 1],
    ] as const
  ).map(([id, hours]) => ({
    state: 'scheduled',
    session: domainSession({ id, start: tenOClock + hours * hour }),
  }));
  const ids = (group: Parameters<typeof inListOrder>[1]) =>
    inListOrder(items, group).map(({ session }) => session.id);

  it('sorts by start, earliest first, then by id in numeric order', () => {
    expect(ids('upcoming')).to.deep.equal(['7', '9', '10', '8']);
    expect(ids('live')).to.deep.equal(['7', '9', '10', '8']);
  });

  it('sorts past sessions latest first', () => expect(ids('past')).to.deep.equal(['8', '10', '9', '7']));
});
