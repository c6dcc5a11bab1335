import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { BetterSqlite3 } from '../db/better-sqlite3.js';
import { accessLog, type LogEntry } from './access-log.js';
import { answerError } from './answer-error.js';

async function answerTo(error: Error) {
  const log: LogEntry[] = [];
  const app = new Hono();
  app.use(accessLog(Buffer.from('a key'), (entry) => log.push(entry)));
  app.onError(answerError);
  app.get('/', () => {
    throw error;
  });
  const response = await app.request('/');
  return { status: response.status, headers: response.headers, text: await response.text(), log };
}

test('the client and the log get no message of an unknown error', async () => {
  const { status, headers, text, log } = await answerTo(new TypeError('amina@example.org is not a function'));
  assert.equal(status, 500);
  assert.deepEqual(JSON.parse(text), {
    type: 'urn:live-session:problem:internal',
    title: 'The server failed.',
    status: 500,
    code: 'internal',
    request_id: headers.get('x-request-id'),
  });
  const [{ level, id, method, route, status: logged, error }] = log as [LogEntry];
  assert.deepEqual([level, method, route, logged], ['error', 'GET', '/', 500]);
  assert.equal(id, headers.get('x-request-id'));
  assert.match(error!, /^TypeError\n.*at .*answer-error\.test/);
  assert.ok(!JSON.stringify(log).includes('amina'));
});

test('a busy database is answered with Retry-After', async () => {
  const { status, headers, text } = await answerTo(new BetterSqlite3.SqliteError('', 'SQLITE_BUSY_SNAPSHOT'));
  assert.equal(status, 503);
  assert.equal(headers.get('retry-after'), '1');
  assert.match(text, /"overloaded"/);
});

for (const code of ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_READONLY'])
  test(`${code} is answered with storage_unavailable`, async () => {
    const { status, text } = await answerTo(new BetterSqlite3.SqliteError('', code));
    assert.equal(status, 503);
    assert.match(text, /"storage_unavailable"/);
  });
