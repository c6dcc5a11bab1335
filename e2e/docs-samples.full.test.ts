import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { complaints, window } from './support/browser.js';
import { DemoServer } from './support/demo-server.js';
import { samples } from './support/docs.js';

const typescript = samples.filter(({ file, language }) => language === 'ts' && file !== 'docs/frameworks.md');
const adapter = typescript.find(({ code }) => code.includes('export const planning'))!;
const usesAdapter = typescript.find(({ code }) => code.includes("from './planning.js'"))!;

test('the TypeScript of the guides has no error', (t) => {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve('node_modules/.cache/docs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = typescript.map((sample, index) => {
    const file = join(folder, sample === adapter ? 'planning.ts' : `sample-${index}.ts`);
    writeFileSync(file, sample.code);
    return file;
  });
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
  const paths = {
    'live-session-elements': [resolve('src/index.ts')],
    'live-session-elements/define': [resolve('src/define.ts')],
  };
  const program = ts.createProgram(files, { ...options, paths });
  const errors = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  const told = errors.map(
    ({ file, messageText }) => `${file?.text}\n${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
  assert.deepEqual(told, []);
  assert.ok(files.length >= 4);
});

test('the adapter of the guide plays a class on a timetable of other words', async () => {
  const server = await DemoServer.start();
  const id = await server.sessionId('Suites');
  const token = await server.token('Amina');
  const bundle = await build({
    stdin: {
      contents: `import 'live-session-elements/define';\n${usesAdapter.code}`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfig: 'tsconfig.json',
    alias: {
      'live-session-elements': resolve('src/index.ts'),
      'live-session-elements/define': resolve('src/define.ts'),
    },
    plugins: [
      {
        name: 'planning',
        setup(plugin) {
          plugin.onResolve({ filter: /planning\.js$/ }, () => ({ path: 'planning', namespace: 'sample' }));
          plugin.onLoad({ filter: /.*/, namespace: 'sample' }, () => ({
            contents: adapter.code,
            loader: 'ts',
            resolveDir: '.',
          }));
        },
      },
    ],
  });
  const page = await (await window()).newPage();
  await page.route('**/a-page', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><html lang="fr"><live-session-player no-prejoin></live-session-player><script type="module" src="/page.js"></script>',
    }),
  );
  await page.route('**/page.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bundle.outputFiles[0]!.text }),
  );
  const debut = new Date(Date.now() - 5 * 60_000).toISOString();
  await page.route('**/planning/seances/maths-42', (route) =>
    route.fulfill({
      json: { ref: 'maths-42', intitule: 'Limites', debut, dureeMinutes: 60, annulee: false },
    }),
  );
  // The way into the room is the demo's, in the words of the timetable.
  await page.route('**/planning/seances/maths-42/entrer', async (route) => {
    const answer = await fetch(`${server.url}/api/live-sessions/${id}/join`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    const { data } = (await answer.json()) as { data: Record<string, string> };
    await route.fulfill({
      json: { salle: data.jitsi_room_name, serveur: data.jitsi_server_url, jeton: data.jwt },
    });
  });
  await page.goto(`${server.url}/a-page`);
  await page.getByRole('button', { name: 'Rejoindre la session' }).click();
  await page.locator('jitsi-room:state(joined)').waitFor();
  await page.getByRole('button', { name: 'Quitter' }).click();
  await page.getByText('Vous avez quitté la session.').waitFor();
  assert.deepEqual(complaints, []);
});
