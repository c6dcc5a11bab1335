import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Serves a second copy of the whole library as one file, `/second-copy.js`, for tests that load it twice. */
export function secondCopy() {
  return {
    name: 'second-copy',
    async serve({ path }) {
      if (path !== '/second-copy.js') return undefined;
      const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL('../../src/define.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'esm',
        target: 'es2022',
        logLevel: 'error',
      });
      return { type: 'js', body: outputFiles[0].text };
    },
  };
}
