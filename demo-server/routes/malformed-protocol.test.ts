import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from '../config.js';
import { startServer } from '../start-server.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';

const open = { host: 'Host: localhost', close: 'Connection: close' };
const json = 'Content-Type: application/json';
const many = Array.from({ length: 100 }, (_, index) => `X-${index}: ${index}`);

/** Raw requests, and the status of the answer; null: the connection is closed without one. */
const cases: [string, string[], string, number | null][] = [
  ['no Host', ['GET /api/courses HTTP/1.1', open.close], '', 400],
  ['two Hosts', ['GET /api/courses HTTP/1.1', open.host, 'Host: evil', open.close], '', 401],
  ['HTTP/1.0', ['GET /healthz HTTP/1.0', open.host], '', 200],
  ['HTTP/3.0', ['GET /healthz HTTP/3.0', open.host, open.close], '', 400],
  ['no method', [' /healthz HTTP/1.1', open.host, open.close], '', 400],
  ['an unknown method', ['FETCH /healthz HTTP/1.1', open.host, open.close], '', 400],
  ['an address of 20 kB', [`GET /${'x'.repeat(20_000)} HTTP/1.1`, open.host, open.close], '', 431],
  [
    'a header of 20 kB',
    ['GET /healthz HTTP/1.1', open.host, `X: ${'x'.repeat(20_000)}`, open.close],
    '',
    431,
  ],
  ['a hundred headers', ['GET /healthz HTTP/1.1', open.host, ...many, open.close], '', 200],
  ['a header that breaks its line', ['GET /healthz HTTP/1.1', open.host, 'X: a\rY: b', open.close], '', 400],
  ['a header with NUL', ['GET /healthz HTTP/1.1', open.host, 'X: a\0b', open.close], '', 400],
  ['a space before the colon', ['GET /healthz HTTP/1.1', open.host, 'X : a', open.close], '', 400],
  [
    'both Content-Length and chunks',
    [
      'POST /api/demo/login HTTP/1.1',
      open.host,
      json,
      'Content-Length: 2',
      'Transfer-Encoding: chunked',
      open.close,
    ],
    '0\r\n\r\n',
    400,
  ],
  [
    'two Content-Lengths',
    ['POST /api/demo/login HTTP/1.1', open.host, json, 'Content-Length: 2', 'Content-Length: 3', open.close],
    '{}',
    400,
  ],
  [
    'a negative Content-Length',
    ['POST /api/demo/login HTTP/1.1', open.host, 'Content-Length: -1', open.close],
    '',
    400,
  ],
  [
    'invalid chunks',
    ['POST /api/demo/login HTTP/1.1', open.host, json, 'Transfer-Encoding: chunked', open.close],
    'zz\r\n',
    400,
  ],
  [
    'a body longer than its Content-Length',
    ['POST /api/demo/login HTTP/1.1', open.host, json, 'Content-Length: 2', open.close],
    '{}{"user_id":1}',
    400,
  ],
  [
    'a body that is too large, by Content-Length',
    ['POST /api/demo/login HTTP/1.1', open.host, json, 'Content-Length: 16385', open.close],
    ' '.repeat(16_385),
    413,
  ],
  [
    'a body that is too large, in chunks',
    ['POST /api/demo/login HTTP/1.1', open.host, json, 'Transfer-Encoding: chunked', open.close],
    `4001\r\n${' '.repeat(0x4001)}\r\n0\r\n\r\n`,
    413,
  ],
  [
    'a gzip body',
    [
      'POST /api/demo/login HTTP/1.1',
      open.host,
      json,
      'Content-Encoding: gzip',
      'Content-Length: 3',
      open.close,
    ],
    '\x1f\x8b\x08',
    400,
  ],
  ['TRACE', ['TRACE /api/courses HTTP/1.1', open.host, open.close], '', 405],
  ['CONNECT', ['CONNECT /api/courses HTTP/1.1', open.host, open.close], '', null],
  ['a range', ['GET /healthz HTTP/1.1', open.host, 'Range: bytes=0-1', open.close], '', 200],
  [
    'a path that leaves the folder',
    ['GET /assets/../../../package.json HTTP/1.1', open.host, open.close],
    '',
    404,
  ],
];

async function answerTo(port: number, lines: string[], body: string): Promise<number | null> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`, 'latin1');
  let text = '';
  try {
    for await (const data of socket) text += String(data);
  } catch {
    // An answer before the close counts.
  }
  return text === '' ? null : Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]);
}

test('malformed HTTP', async (t) => {
  const failures: unknown[] = [];
  const config = readConfig({ PORT: '0', DATABASE_FILE: join(temporaryFolder(t), 'a.sqlite') });
  const log = (entry: { level: string }) => entry.level === 'error' && failures.push(entry);
  const server = await startServer(config, { log });
  t.after(() => server.close());
  for (const [name, lines, body, status] of cases)
    await t.test(`${name}: ${status ?? 'cut'}`, async () => {
      assert.equal(await answerTo(server.port, lines, body), status);
    });
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
  assert.deepEqual(failures, []);
  reportFigures('T06', { cases: cases.length, 'answers of 500 or above': failures.length });
});
