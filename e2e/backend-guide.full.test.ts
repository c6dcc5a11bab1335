import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { tokenScriptFolder } from '../testing/e2e/backend-guide.js';
import { DemoServer } from '../testing/e2e/demo-server.js';

const AUTH_SECRET = 'cf3a91d7e2b84560cf3a91d7e2b84560';

test('a token that the PHP of the guide signs is accepted, with its roles', async (t) => {
  const server = await DemoServer.start({ AUTH_SECRET });
  const args = ['sign-token.php', 'u-4711', 'Amina Benali', 'student'];
  const env = { ...process.env, AUTH_SECRET };
  const token = execFileSync('php', args, { cwd: tokenScriptFolder(t, 'php'), env, encoding: 'utf8' }).trim();
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${server.url}/api/courses`, { headers });
  assert.equal(answer.status, 200, await answer.clone().text());
  assert.deepEqual(await answer.json(), {
    data: [
      {
        id: 12,
        title: 'Mathématiques, terminale spécialité',
        slug: 'mathematiques-terminale-specialite',
        role: 'student',
      },
    ],
  });
});
