import { expect } from '@open-wc/testing';
import { type Conditions, shownReason } from './shown-reason.js';

const all: Conditions = {
  state: 'scheduled',
  error: 'network',
  reason: 'start_too_early',
  offline: true,
  rescheduled: true,
};

describe('shownReason', () => {
  for (const [name, conditions, shown] of [
    ['without a connection', all, 'offline'],
    ['after a failure', { ...all, offline: false }, 'network'],
    ['with a reason of the server', { ...all, offline: false, error: null }, 'start_too_early'],
    ['after rescheduling', { ...all, offline: false, error: null, reason: null }, 'rescheduled'],
    [
      'after rescheduling, while live',
      { ...all, state: 'live', offline: false, error: null, reason: null },
      null,
    ],
    [
      'without any condition',
      { ...all, offline: false, error: null, reason: null, rescheduled: false },
      null,
    ],
  ] as const) {
    it(`${name}: ${shown}`, () => expect(shownReason(conditions)).to.equal(shown));
  }
});
