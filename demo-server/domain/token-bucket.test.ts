import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeToken, type TokenBucket } from './token-bucket.js';

/** How many of the calls made at these moments (in seconds) may go on, at 6 a minute. */
function allowed(moments: number[]): number {
  let bucket: TokenBucket | undefined;
  return moments.filter((second) => {
    const taken = takeToken(bucket, 6, second * 1_000);
    bucket = taken.bucket;
    return taken.waitMs === 0;
  }).length;
}

test('as many calls as the limit at once, and then no more', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 0, 0]), 6);
});

test('one more for each sixth of the minute', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 9.999, 10, 10]), 7);
});

test('a minute of rest gives all of them back, and not more', () => {
  assert.equal(allowed([0, 0, 0, 0, 0, 0, 600, 600, 600, 600, 600, 600, 600]), 12);
});

test('it says how long to wait', () => {
  let bucket: TokenBucket | undefined;
  for (let call = 0; call < 6; call += 1) ({ bucket } = takeToken(bucket, 6, 0));
  assert.equal(takeToken(bucket, 6, 4_000).waitMs, 6_000);
});

test('a clock that is set back takes nothing away and gives nothing', () => {
  assert.equal(allowed([3_600, 3_600, 3_600, 0, 0, 0, 0]), 6);
});
