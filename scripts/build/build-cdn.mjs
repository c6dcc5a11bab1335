// Builds dist/cdn: one module for pages without a build step, and a file for each further language.
import { readdirSync, rmSync } from 'node:fs';
import { build, loadConfigFromFile } from 'vite';
import { beginRecord, builds } from './build-records.mjs';
import { minifiedModule } from './minify-templates.mjs';

const inTheModule = ['en.ts', 'fr.ts'];
const minifier = { name: 'minified-templates', enforce: 'pre', transform: minifiedModule };
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
const config = { ...loaded.config, configFile: false, plugins: [minifier] };

const record = beginRecord(builds.elements);
rmSync('dist/cdn', { recursive: true, force: true });
await build({ ...config });
for (const file of readdirSync('src/i18n/locales').filter((name) => name.endsWith('.ts'))) {
  if (inTheModule.includes(file)) continue;
  const rolldownOptions = {
    ...config.build.rolldownOptions,
    input: { [`locales/${file.replace('.ts', '')}`]: `src/i18n/locales/${file}` },
  };
  await build({ ...config, build: { ...config.build, rolldownOptions } });
}
record();
