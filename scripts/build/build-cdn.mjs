// Builds dist/cdn: the module for pages without a build, and one file for each language that it fetches.
import { rmSync } from 'node:fs';
import { build, loadConfigFromFile } from 'vite';
import { beginRecord, builds } from './build-records.mjs';
import { fetchedLanguages, localesFolder } from './languages.mjs';
import { minifiedModule } from './minify-templates.mjs';

const minifier = { name: 'minified-templates', enforce: 'pre', transform: minifiedModule };
const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');
const config = { ...loaded.config, configFile: false, plugins: [minifier] };

const record = beginRecord(builds.elements);
rmSync('dist/cdn', { recursive: true, force: true });
await build({ ...config });
for (const language of fetchedLanguages) {
  const rolldownOptions = {
    ...config.build.rolldownOptions,
    input: { [`locales/${language}`]: `${localesFolder}/${language}.ts` },
  };
  await build({ ...config, build: { ...config.build, rolldownOptions } });
}
record();
