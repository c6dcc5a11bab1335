import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeToken, type TokenBucket } from './token-bucket.js';

/** Number of allowed calls among those at these times (in seconds), with a limit of 6 a minute. */
function allowed(moments: number[]): number {
  let bucket: TokenBucket | undefined;
  return moments.filter((second) => {
    const taken = takeToken(bucket, 6, second * 1_000);
    bucket = taken.bucket;
    return taken.waitMs === 0;
  }).length;
}

test('allows as many calls at once as the limit', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 0, 0]), 6);
});

test('allows one more call after each sixth of a minute', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 9.999, 10, 10]), 7);
});

test('is full again after a minute, and holds no more than the limit', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 600, 600, 600, 600, 600, 600, 600]), 12);
});

test('returns the time to wait', () => {
  let bucket: TokenBucket | undefined;
  for (let call = 0; call < 6; call += 1) ({ bucket } = takeToken(bucket, 6, 0));
  assert.equal(takeToken(bucket, 6, 4_000).waitMs, 6_000);
});

test('a clock set back neither adds nor removes tokens', () => {
  assert.equal(allowed([3_600, 3_600, 3_600, 0, 0, 0, 0]), 6);
});
