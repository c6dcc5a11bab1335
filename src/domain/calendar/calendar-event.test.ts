import { expect } from '@open-wc/testing';
import { calendarOffer } from './calendar-event.js';

describe('calendarOffer', () => {
  for (const [state, offer] of [
    ['scheduled', 'add'],
    ['waiting', null],
    ['live', null],
    ['ended', null],
    ['cancelled', 'remove'],
  ] as const) {
    it(`offers ${offer ?? 'nothing'} for a session in the state ${state}`, () =>
      expect(calendarOffer(state)).to.equal(offer));
  }
});
