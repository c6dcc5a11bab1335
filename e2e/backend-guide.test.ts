import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { settings } from '../demo-server/config.js';
import { callsPerMinute, operations } from '../demo-server/contract/operations.js';
import { problemCodes, statusOf } from '../demo-server/contract/problem.js';
import { blocks, guide, tokenScriptFolder } from '../testing/e2e/backend-guide.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const secret = 'cf3a91d7e2b84560cf3a91d7e2b84560';
const run = promisify(execFile);
const [preamble, ...calls] = blocks.filter(({ language }) => language === 'sh');

/** Replaces random values and times in an answer. */
function stable(text: string): string {
  return text
    .trim()
    .replaceAll('\r', '')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(time)')
    .replace(/(?<=join_id": ?")[0-9a-f]{32}/g, '(stay)')
    .replace(/(?<=attendance_(seconds|percent|share)": ?)\d+/g, '(share)')
    .replace(/ls-[a-z2-7]{26}/g, '(room)')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '(request)');
}

function asText(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

test('the calls of the guide, in order, return the answers that it shows', async (t) => {
  const server = await DemoServer.start({ AUTH_SECRET: secret });
  const folder = tokenScriptFolder(t, 'js');
  const script = [
    'set -euo pipefail',
    preamble!.code.replace('http://localhost:4000', server.url),
    ...calls.map(({ code }, index) => `{\n${code}\n} > ${index}.out || true`),
  ].join('\n');
  await run('bash', ['-c', script], { cwd: folder, env: { ...process.env, AUTH_SECRET: secret } });
  for (const [index, call] of calls.entries()) {
    const answer = readFileSync(join(folder, `${index}.out`), 'utf8');
    const shown = blocks[blocks.indexOf(call) + 1]!.code;
    assert.equal(stable(asText(answer)), stable(asText(shown)), call.code);
  }
});

test('the guide names all calls, codes, settings and limits', () => {
  for (const { method, path } of Object.values(operations)) {
    const ways = [path, path.replace('/live-sessions/:id/', '…/')];
    assert.ok(
      ways.some((way) => guide.includes(`\`${method.toUpperCase()} ${way}\``)),
      `${method} ${path}`,
    );
  }
  for (const code of problemCodes)
    assert.match(guide, new RegExp(`\\| ${statusOf(code)} \\|.*\`${code}\``), code);
  for (const setting of settings) assert.ok(guide.includes(`\`${setting}\``), setting);
  for (const limit of Object.values(callsPerMinute))
    assert.match(guide, new RegExp(`Calls a minute.* ${limit}\\b`));
});
