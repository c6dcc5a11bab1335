import { defineConfig } from 'vite';

/** Builds `dist/cdn`: one self-contained module. `scripts/build/build-cdn.mjs` runs it once more for each further language. */
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
      // Not build.lib: library mode keeps all white space.
      input: { 'live-session-elements': 'src/cdn.ts' },
      preserveEntrySignatures: 'strict',
      checks: { pluginTimings: false },
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
});
