import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findTest } from './find-test.mjs';

const bug = { name: 'a bug', file: 'src/seats.ts' };

describe('the test that a bug names', () => {
  test('is the file at its path', () => {
    const files = ['src/seats.test.ts', 'src/other/seats.test.ts'];
    assert.equal(findTest('src/seats.test.ts', bug, bug, files), 'src/seats.test.ts');
  });

  test('is the test beside a moved file', () => {
    const files = ['src/join/places.test.ts', 'src/a/seats.test.ts', 'src/b/seats.test.ts'];
    const place = { file: 'src/join/places.ts' };
    assert.equal(findTest('src/seats.test.ts', bug, place, files), 'src/join/places.test.ts');
  });

  test('is the only file with its name', () => {
    const files = ['e2e/races/join.test.ts', 'src/join/places.test.ts'];
    assert.equal(findTest('e2e/join.test.ts', bug, bug, files), 'e2e/races/join.test.ts');
  });

  test('is an error if there is none, or several', () => {
    assert.throws(() => findTest('e2e/join.test.ts', bug, bug, []), /a bug: e2e\/join\.test\.ts is gone/);
    const files = ['e2e/a/join.test.ts', 'e2e/b/join.test.ts'];
    assert.throws(
      () => findTest('e2e/join.test.ts', bug, bug, files),
      /e2e\/a\/join\.test\.ts or e2e\/b\/join\.test\.ts/,
    );
  });
});
