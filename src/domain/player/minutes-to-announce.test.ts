import { expect } from '@open-wc/testing';
import { hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { minutesToAnnounce } from './minutes-to-announce.js';

describe('minutesToAnnounce', () => {
  for (const minutes of [60, 30, 10, 5, 1]) {
    const at = tenOClock - minutes * minute;
    it(`${minutes} minutes before the start, once, when they are reached`, () => {
      expect(minutesToAnnounce('start', tenOClock, at - 1, at)).to.equal(minutes);
      expect(minutesToAnnounce('start', tenOClock, at - 2, at - 1)).to.equal(null);
      expect(minutesToAnnounce('start', tenOClock, at, at + 1000)).to.equal(null);
    });
  }

  it('nothing between them, nothing from the start on', () => {
    expect(minutesToAnnounce('start', tenOClock, tenOClock - 50 * minute, tenOClock - 31 * minute)).to.equal(
      null,
    );
    expect(minutesToAnnounce('start', tenOClock, tenOClock - hour, tenOClock)).to.equal(null);
  });

  it('the last of those that the page slept through', () => {
    expect(minutesToAnnounce('start', tenOClock, tenOClock - 2 * hour, tenOClock - 4 * minute)).to.equal(5);
  });

  it('5 minutes and 1 minute before the end', () => {
    const told = [60, 30, 10, 5, 1].map((minutes) => {
      const at = tenOClock - minutes * minute;
      return minutesToAnnounce('end', tenOClock, at - 1, at);
    });
    expect(told).to.deep.equal([null, null, null, 5, 1]);
  });
});
