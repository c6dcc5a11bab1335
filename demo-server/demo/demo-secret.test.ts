import assert from 'node:assert/strict';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { demoSecret } from './demo-secret.js';

test('the secret is created once, in a file for its owner only', (t) => {
  const file = join(temporaryFolder(t), 'secret');
  const secret = demoSecret(file);
  assert.equal(secret.length, 32);
  assert.deepEqual(demoSecret(file), secret);
  assert.equal(statSync(file).mode & 0o777, 0o600);
});

test('each file has another secret', (t) => {
  const folder = temporaryFolder(t);
  assert.notDeepEqual(demoSecret(join(folder, 'a')), demoSecret(join(folder, 'b')));
});

test('a file without a secret is an error', (t) => {
  const file = join(temporaryFolder(t), 'secret');
  writeFileSync(file, 'abcd');
  assert.throws(() => demoSecret(file), /does not hold a secret/);
});
