import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { database, filled, server } from '../testing/e2e/compose.js';

test('compose.yaml asks for the secrets, and has no other that it could leak', () => {
  const values = [...Object.values(server.environment), ...Object.values(database.environment)];
  assert.throws(() => values.map((value) => filled(value, {})), /AUTH_SECRET|POSTGRES_PASSWORD/);
  assert.match(database.image!, /^postgres:15/);
});

test('what git does not keep never reaches an image: data, secrets, what was built', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  const held = (entry: string) => [entry, `**/${entry}`].some((line) => ignored.includes(line));
  const ofGit = readFileSync('.gitignore', 'utf8').trim().split('\n');
  for (const line of [...ofGit, '.git', '.env']) assert.ok(held(line.replace(/\/$/, '')), line);
});
