import { resolve } from 'node:path';
import { build } from 'esbuild';
import { sizesOf } from '../../scripts/check/entry-sizes.mjs';

const contestants = {
  'plain Lit card': 'cards/lit-naive.js',
  'React card': 'cards/react.jsx',
  '@jitsi/react-sdk with React': 'rooms/react-sdk.jsx',
};

/** Returns the bundle sizes of the other contestants in bytes. */
export async function contestantSizes() {
  const sizes = {};
  for (const [name, file] of Object.entries(contestants)) {
    const { outputFiles } = await build({
      entryPoints: [resolve(import.meta.dirname, file)],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      legalComments: 'none',
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
    });
    sizes[name] = sizesOf(outputFiles[0].contents);
  }
  return sizes;
}
