import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { database, filled, server } from '../testing/e2e/compose.js';

test('compose.yaml requires the secrets and contains none', () => {
  const values = [...Object.values(server.environment), ...Object.values(database.environment)];
  assert.throws(() => values.map((value) => filled(value, {})), /AUTH_SECRET|POSTGRES_PASSWORD/);
  assert.match(database.image!, /^postgres:15/);
});

test('an image contains no file that git ignores: data, secrets, builds', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  const held = (entry: string) => [entry, `**/${entry}`].some((line) => ignored.includes(line));
  const ofGit = readFileSync('.gitignore', 'utf8').trim().split('\n');
  for (const line of [...ofGit, '.git', '.env']) assert.ok(held(line.replace(/\/$/, '')), line);
});
