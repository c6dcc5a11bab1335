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
    it(`of a session that is ${state}: ${offer ?? 'nothing'}`, () =>
      expect(calendarOffer(state)).to.equal(offer));
  }
});
