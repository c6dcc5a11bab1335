import { expect } from '@open-wc/testing';
import { hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { minutesToAnnounce } from './minutes-to-announce.js';

describe('minutesToAnnounce', () => {
  for (const minutes of [60, 30, 10, 5, 1]) {
    const at = tenOClock - minutes * minute;
    it(`announces ${minutes} minutes before the start once`, () => {
      expect(minutesToAnnounce('start', tenOClock, at - 1, at)).to.equal(minutes);
      expect(minutesToAnnounce('start', tenOClock, at - 2, at - 1)).to.equal(null);
      expect(minutesToAnnounce('start', tenOClock, at, at + 1000)).to.equal(null);
    });
  }

  it('announces nothing between these minutes, or from the start on', () => {
    expect(minutesToAnnounce('start', tenOClock, tenOClock - 50 * minute, tenOClock - 31 * minute)).to.equal(
      null,
    );
    expect(minutesToAnnounce('start', tenOClock, tenOClock - hour, tenOClock)).to.equal(null);
  });

  it('announces the last minutes that were reached while the page was suspended', () => {
    expect(minutesToAnnounce('start', tenOClock, tenOClock - 2 * hour, tenOClock - 4 * minute)).to.equal(5);
  });

  it('announces 5 minutes and 1 minute before the end', () => {
    const announced = [60, 30, 10, 5, 1].map((minutes) => {
      const at = tenOClock - minutes * minute;
      return minutesToAnnounce('end', tenOClock, at - 1, at);
    });
    expect(announced).to.deep.equal([null, null, null, 5, 1]);
  });
});
