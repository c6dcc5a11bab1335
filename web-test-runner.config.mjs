import { fileURLToPath } from 'node:url';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeArgs, findChrome } from './testing/browsers/find-chrome.mjs';
import { findFirefox } from './testing/browsers/find-firefox.mjs';
import { faultyBackend } from './testing/faulty-backend/web-test-runner-plugin.mjs';
import { jitsiServers } from './testing/jitsi-server/web-test-runner-plugin.mjs';
import { randomTests } from './testing/browsers/random-tests.mjs';
import { secondCopy } from './testing/browsers/second-copy.mjs';
import { countReporter } from './testing/browsers/count-reporter.mjs';
import { minifiedModule } from './scripts/build/minify-templates.mjs';
import { webkitLeavesOut } from './testing/browsers/webkit-exclusions.mjs';
import { webkitLauncher } from './testing/browsers/webkit-launcher.mjs';

// Not UTC, so that code which forgets the time zone is caught.
const timeZone = process.env.TEST_TIME_ZONE ?? 'Europe/Paris';

const launchers = {
  chromium: async () =>
    chromeLauncher({
      launchOptions: {
        executablePath: await findChrome(),
        args: [
          ...chromeArgs,
          '--disable-back-forward-cache',
          '--ignore-certificate-errors',
          '--host-resolver-rules=MAP page.test 127.0.0.1',
        ],
      },
      async createPage({ context }) {
        // A window, not a tab: a page behind another tab gets one frame a second.
        const page = await context.newPage({ type: 'window' });
        const devtools = await page.createCDPSession();
        // Only one window can have the focus: without this, key presses in the others time out.
        await devtools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        // During a fade, axe would measure a wrong contrast.
        await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
        await devtools.send('Emulation.setTimezoneOverride', { timezoneId: timeZone });
        return page;
      },
    }),
  firefox: async () =>
    chromeLauncher({
      concurrency: 1,
      puppeteer: (await import('puppeteer-core')).default,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        acceptInsecureCerts: true,
        env: { ...process.env, TZ: timeZone },
        extraPrefsFirefox: {
          'media.navigator.streams.fake': true,
          'browser.sessionhistory.max_total_viewers': 0,
          'media.navigator.permission.disabled': true,
          'ui.prefersReducedMotion': 1,
          // A name of the local host that browsers do not treat as secure.
          'network.dns.localDomains': 'page.test',
          // Firefox's own requests must not disturb the tests.
          'app.update.enabled': false,
          'network.captive-portal-service.enabled': false,
        },
      },
    }),
  webkit: async () => webkitLauncher({ timeZone }),
};

const wanted = process.env.BROWSERS ?? 'chromium';
const leftOut = wanted === 'webkit' ? webkitLeavesOut : undefined;

export default {
  // Files called `*.full.test.ts` take long and run only if TEST_FILES names them.
  files: process.env.TEST_FILES ?? ['{src,testing/elements}/**/*.test.ts', '!src/**/*.full.test.ts'],
  nodeResolve: true,
  concurrency: 2,
  browsers: [await launchers[wanted]()],
  // On a busy machine, tests are slow but pass.
  testFramework: {
    config: { timeout: 60_000, retries: 0, ...(leftOut && { grep: String(leftOut), invert: true }) },
  },
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    jitsiServers(),
    faultyBackend(),
    secondCopy(),
    randomTests(),
    // Tests run the same minified templates as the package.
    { name: 'minified-templates', transform: ({ body, path }) => minifiedModule(body, path)?.code },
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter(leftOut)],
};
