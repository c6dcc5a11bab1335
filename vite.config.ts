import { defineConfig } from 'vite';

/** Builds `dist/cdn`: one self-contained module. `scripts/build/build-cdn.mjs` also runs it for each fetched language. */
export default defineConfig({
  logLevel: 'warn',
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      // Does not use build.lib, because library mode keeps all white space.
      input: { 'live-session-elements': 'src/cdn.ts' },
      preserveEntrySignatures: 'strict',
      checks: { pluginTimings: false },
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
