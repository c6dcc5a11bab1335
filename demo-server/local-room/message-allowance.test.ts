import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MessageAllowance } from './message-allowance.js';

describe('MessageAllowance', () => {
  it('allows a burst of 300 messages', () => {
    const allowance = new MessageAllowance(0);
    assert.equal(taken(allowance, 300, 0), 300);
    assert.equal(allowance.take(0), false);
  });

  it('adds 60 messages each second, up to the burst', () => {
    const allowance = new MessageAllowance(0);
    taken(allowance, 300, 0);
    assert.equal(taken(allowance, 100, 1_000), 60);
    assert.equal(taken(allowance, 400, 3_600_000), 300);
  });
});

function taken(allowance: MessageAllowance, tries: number, now: number): number {
  return Array.from({ length: tries }, () => allowance.take(now)).filter(Boolean).length;
}
