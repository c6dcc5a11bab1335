import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeArgs, findChrome } from './scripts/find-chrome.mjs';
import { countReporter } from './scripts/count-reporter.mjs';

const chromium = chromeLauncher({
  launchOptions: { executablePath: await findChrome(), args: chromeArgs },
  async createPage({ context }) {
    // Pages that run side by side are background tabs: without this, focus and key presses time out.
    const page = await context.newPage();
    const devtools = await page.createCDPSession();
    await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    // What is still fading has no contrast to be judged yet.
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    // Not UTC, so that code which forgets the time zone is caught.
    await devtools.send('Emulation.setTimezoneOverride', {
      timezoneId: process.env.TEST_TIME_ZONE ?? 'Europe/Paris',
    });
    return page;
  },
});

export default {
  files: process.env.TEST_FILES ?? 'src/**/*.test.ts',
  nodeResolve: true,
  concurrency: 2,
  browsers: [chromium],
  testFramework: { config: { timeout: 5000, retries: 0 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
