// Builds dist/cdn: the module for pages without a build, and each further language as a file of its own beside it.
import { readdirSync, rmSync } from 'node:fs';
import { build, loadConfigFromFile } from 'vite';

const inTheModule = ['en.ts', 'fr.ts'];
const { config } = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts');

rmSync('dist/cdn', { recursive: true, force: true });
await build({ ...config, configFile: false });
for (const file of readdirSync('src/i18n/locales')) {
  if (inTheModule.includes(file)) continue;
  const rolldownOptions = {
    ...config.build.rolldownOptions,
    input: { [`locales/${file.replace('.ts', '')}`]: `src/i18n/locales/${file}` },
  };
  await build({ ...config, configFile: false, build: { ...config.build, rolldownOptions } });
}
