import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { narrowClock, serverTimeAt } from './clock-knowledge.js';

const tenthOfASecond = { serverTime: 1_000_050, sent: 0, received: 100 };

describe('narrowClock', () => {
  it('puts the server in the middle between sending and receiving', () => {
    const known = narrowClock(null, tenthOfASecond);
    expect(serverTimeAt(known, 100)).to.equal(1_000_100);
  });

  it('gets closer with each answer, and is never misled by a slow one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(3000), fc.nat(3000)), { minLength: 1, maxLength: 20 }),
        (delays) => {
          const truth = 5_000_000;
          let at = 0;
          const known = delays.reduce<ReturnType<typeof narrowClock> | null>((before, [there, back]) => {
            const reading = { serverTime: truth + at + there, sent: at, received: at + there + back };
            at += 15_000;
            return narrowClock(before, reading);
          }, null)!;
          const fastest = Math.min(...delays.map(([there, back]) => there + back));
          expect(Math.abs(serverTimeAt(known, 0) - truth)).to.be.at.most(fastest / 2 + 1);
        },
      ),
    );
  });

  it('starts afresh when an answer contradicts the rest: the machine has slept, or a clock was set', () => {
    const known = narrowClock(null, tenthOfASecond);
    const hourLater = narrowClock(known, { serverTime: 4_600_150, sent: 200, received: 300 });
    expect(serverTimeAt(hourLater, 300)).to.equal(4_600_200);
  });

  it('takes data of unknown age for a time that has at least come', () => {
    const known = narrowClock(null, { serverTime: 1_000_000, sent: null, received: 0 });
    expect(serverTimeAt(known, 500)).to.equal(1_000_500);
    const old = narrowClock(known, { serverTime: 900_000, sent: null, received: 1000 });
    expect(serverTimeAt(old, 1000)).to.equal(1_001_000);
    const answered = narrowClock(old, { serverTime: 1_060_000, sent: 2000, received: 2100 });
    expect(serverTimeAt(answered, 2100)).to.equal(1_060_050);
  });
});
