import { expect } from '@open-wc/testing';
import { joinDelayMs } from './join-delay.js';

describe('joinDelayMs', () => {
  it('spreads automatic joins over five seconds', () => {
    expect([0, 0.25, 0.999_99].map(joinDelayMs)).to.deep.equal([0, 1250, 5000]);
  });
});
