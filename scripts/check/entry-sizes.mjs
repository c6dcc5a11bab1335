import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page of npm modules may import, by the name of its budget. */
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

/** Sizes in bytes of the bundled entries of dist/, and of the file for pages without a build. */
export async function entrySizes() {
  const sizes = {};
  for (const [name, tags] of Object.entries(entries)) sizes[name] = sizesOf((await bundleTags(tags)).code);
  sizes['CDN file'] = sizesOf(readFileSync('dist/cdn/live-session-elements.js'));
  return sizes;
}

/** Bundles the elements' modules as a page's own build would. Gives the code, and the bytes of each module in it. */
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

/** A file as it is, and compressed as hard as it goes. */
export function sizesOf(code) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    min: code.length,
    gzip: gzipSync(code, { level: 9 }).length,
    brotli: brotliCompressSync(code, { params }).length,
  };
}
