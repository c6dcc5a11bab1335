import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { narrowClock, serverTimeAt } from './clock-bounds.js';

const tenthOfASecond = { serverTime: 1_000_050, sent: 0, received: 100 };

describe('narrowClock', () => {
  it('assumes that the server answered halfway between sending and receiving', () => {
    const bounds = narrowClock(null, tenthOfASecond);
    expect(serverTimeAt(bounds, 100)).to.equal(1_000_100);
  });

  it('becomes more exact with each answer, and ignores slow ones', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { minLength: 1, maxLength: 20 }),
        (delays) => {
          const truth = 5_000_000;
          let at = 0;
          const bounds = delays.reduce<ReturnType<typeof narrowClock> | null>((before, [there, back]) => {
            const reading = { serverTime: truth + at + there, sent: at, received: at + there + back };
            at += 15_000;
            return narrowClock(before, reading);
          }, null)!;
          const fastest = Math.min(...delays.map(([there, back]) => there + back));
          expect(Math.abs(serverTimeAt(bounds, 0) - truth)).to.be.at.most(fastest / 2 + 1);
        },
      ),
    );
  });

  it('starts again when an answer contradicts the others, as after suspending or setting a clock', () => {
    const bounds = narrowClock(null, tenthOfASecond);
    const hourLater = narrowClock(bounds, { serverTime: 4_600_150, sent: 200, received: 300 });
    expect(serverTimeAt(hourLater, 300)).to.equal(4_600_200);
  });

  it('uses data of unknown age as a lower bound', () => {
    const bounds = narrowClock(null, { serverTime: 1_000_000, sent: null, received: 0 });
    expect(serverTimeAt(bounds, 500)).to.equal(1_000_500);
    const afterOldData = narrowClock(bounds, { serverTime: 900_000, sent: null, received: 1000 });
    expect(serverTimeAt(afterOldData, 1000)).to.equal(1_001_000);
    const narrowed = narrowClock(afterOldData, { serverTime: 1_060_000, sent: 2000, received: 2100 });
    expect(serverTimeAt(narrowed, 2100)).to.equal(1_060_050);
  });
});
