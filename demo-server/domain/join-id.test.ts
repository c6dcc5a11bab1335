import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinId } from './join-id.js';

test('a join id is its 16 bytes in hexadecimal', () => {
  const bytes = Uint8Array.from({ length: 20 }, (_, index) => index * 15);
  assert.equal(joinId(bytes), '000f1e2d3c4b5a69788796a5b4c3d2e1');
});
