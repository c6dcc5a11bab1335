import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Package with Jitsi's web sources. It is downloaded but not installed, because some dependencies are GitHub URLs. */
const source = { name: '@jitsi/react-native-sdk', version: '13.2.0' };
const integrity = 'J7itSoy85IScxeC4letOtoS33Sp0tH5hLYFHYtH+v3WQwLjganuWlFCjlDbL5ks9ebGhVNsCyCBdML9qC+SAWw==';

const cache = fileURLToPath(new URL('../../node_modules/.cache/jitsi-external-api/', import.meta.url));

/** Returns Jitsi's real `external_api.js` as its servers send it; builds it once, then uses the cache. */
export async function externalApi() {
  const built = join(cache, `external_api-${source.version}.js`);
  if (!existsSync(built)) await buildInto(built);
  return readFileSync(built, 'utf8');
}

async function buildInto(built) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'sources-'));
  try {
    unpack(folder);
    const script = umd(await bundle(join(folder, 'package/modules/API/external/external_api.js')));
    writeFileSync(join(folder, 'external_api.js'), script);
    // Atomic, because another process may be building it too.
    renameSync(join(folder, 'external_api.js'), built);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unpack(folder) {
  const spec = `${source.name}@${source.version}`;
  execFileSync('npm', ['pack', spec, '--pack-destination', folder, '--silent', '--ignore-scripts']);
  const file = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  );
  const found = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (found !== integrity) throw new Error(`${spec} does not have the pinned integrity: sha512-${found}`);
  execFileSync('tar', ['-xzf', file, '-C', folder, 'package/modules', 'package/react']);
}

async function bundle(entryPoint) {
  const { outputFiles } = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    resolveExtensions: ['.web.ts', '.web.tsx', '.ts', '.tsx', '.js'],
    define: { __DEV__: 'false' },
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Adds the UMD header of Jitsi's build: with a module loader on the page, the script defines no global. */
function umd(commonJs) {
  return `(function (page, make) {
  if (typeof exports === 'object' && typeof module === 'object') module.exports = make();
  else if (typeof define === 'function' && define.amd) define([], make);
  else if (typeof exports === 'object') exports.JitsiMeetExternalAPI = make();
  else page.JitsiMeetExternalAPI = make();
})(self, function () {
  var module = { exports: {} }, exports = module.exports;
  ${commonJs}
  return module.exports.default;
});
`;
}
