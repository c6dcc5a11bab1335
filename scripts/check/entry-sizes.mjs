import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** The elements that a page with npm modules imports, by the name of the budget. */
export const entries = {
  card: ['live-session-card'],
  'jitsi-room': ['jitsi-room'],
  'card + player + room + list': [
    'live-session-card',
    'live-session-player',
    'jitsi-room',
    'live-session-list',
  ],
};

/** Returns the sizes in bytes of the bundled entries and of the CDN module. */
export async function entrySizes() {
  const sizes = {};
  for (const [name, tags] of Object.entries(entries)) sizes[name] = sizesOf((await bundleTags(tags)).code);
  sizes['CDN file'] = sizesOf(readFileSync('dist/cdn/live-session-elements.js'));
  return sizes;
}

/** Bundles the modules of elements as the build of a page would. Returns the code and the bytes of each module in it. */
export async function bundleTags(tags) {
  const contents = tags.map((tag) => `import './dist/components/${tag}/${tag}.define.js';`).join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
  return { code: outputFiles[0].contents, modules: Object.values(metafile.outputs)[0].inputs };
}

/** Returns the size of a file, uncompressed and with the highest compression. */
export function sizesOf(code) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    min: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params }).length,
  };
}
