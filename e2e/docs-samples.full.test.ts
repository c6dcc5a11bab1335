import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test, type TestContext } from 'node:test';
import { build } from 'esbuild';
import ts from 'typescript';
import { complaints, window } from '../testing/e2e/browser.js';
import { DemoServer } from '../testing/e2e/demo-server.js';
import { samples } from '../testing/e2e/docs.js';

const elsewhere = new Set([
  // Another test compares its samples with the examples.
  'docs/frameworks.md',
]);
const blocks = (language: string) =>
  samples.filter((sample) => sample.language === language && !elsewhere.has(sample.file));
const typescript = blocks('ts');
/** Without the token scripts, which another test runs. */
const javascript = blocks('js').filter(({ code }) => !code.includes("from 'jose'"));
const adapter = typescript.find(({ code }) => code.includes('export const planning'))!;
const usesAdapter = typescript.find(({ code }) => code.includes("from './planning.js'"))!;

/** Declarations of the reader's page. */
const surroundings = 'declare const myApp: { accessToken(): string };';

/** Compiles samples as modules that use the library; returns the errors. */
function complaintsOfCompiler(
  t: TestContext,
  codes: readonly (readonly [file: string, code: string])[],
  more: ts.CompilerOptions = {},
): string[] {
  mkdirSync('node_modules/.cache', { recursive: true });
  const folder = mkdtempSync(resolve('node_modules/.cache/docs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = codes.map(([name, code]) => {
    writeFileSync(join(folder, name), code);
    return join(folder, name);
  });
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, '.');
  const paths = {
    'live-session-elements': [resolve('src/index.ts')],
    'live-session-elements/define': [resolve('src/define.ts')],
    'live-session-elements/locales/*': [resolve('src/i18n/locales/*.ts')],
  };
  const program = ts.createProgram([...files, resolve('src/define.ts')], { ...options, paths, ...more });
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const errors = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return errors.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  });
}

test('the TypeScript of the guides compiles', (t) => {
  const codes = typescript.map(
    (sample, index) => [sample === adapter ? 'planning.ts' : `sample-${index}.ts`, sample.code] as const,
  );
  assert.ok(codes.length >= 5);
  assert.deepEqual(complaintsOfCompiler(t, codes), []);
});

test('the JavaScript of the guides calls existing functions', (t) => {
  const codes = javascript.map(({ code }, index) => [`sample-${index}.js`, code] as const);
  assert.ok(codes.length >= 3);
  const options = {
    allowJs: true,
    checkJs: true,
    strict: false,
    noUnusedLocals: false,
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
  const told = complaintsOfCompiler(t, [...codes, ['surroundings.d.ts', surroundings]], options);
  assert.deepEqual(told, []);
});

test('the tags of the guides have existing attributes', () => {
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: {
      declarations: { tagName?: string; attributes?: { name: string }[]; slots?: { name: string }[] }[];
    }[];
  };
  const elements = new Map(
    modules.flatMap(({ declarations }) => declarations).map((element) => [element.tagName, element]),
  );
  let tags = 0;
  for (const { file, code } of blocks('html'))
    for (const [, tag, given, content] of code.matchAll(
      /<(live-session-\w+|jitsi-room)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>([\s\S]*?)<\/\1>/g,
    )) {
      tags += 1;
      const element = elements.get(tag);
      assert.ok(element, `${file}: <${tag}>`);
      for (const [, name] of given!.matchAll(/\s([\w-]+)/g))
        assert.ok(
          element.attributes?.some((attribute) => attribute.name === name),
          `${file}: ${tag} ${name}`,
        );
      for (const [, slot] of content!.matchAll(/slot="([\w-]+)"/g))
        assert.ok(
          element.slots?.some(({ name }) => name === slot!.replace(/^error-.*/, 'error-<code>')),
          `${file}: ${tag} ${slot}`,
        );
    }
  assert.ok(tags >= 6);
});

test('the adapter of the guide runs a class on a timetable with other field names', async () => {
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
  // Joins by the demo, with the field names of the timetable.
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
