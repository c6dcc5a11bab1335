import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const advice = `No Chrome or Chromium was found for the browser tests.
Do one of these, then run the command again:
  - install Google Chrome or Chromium (Debian, Ubuntu: sudo apt-get install chromium);
  - set CHROME_PATH to the program, for example CHROME_PATH=/opt/chrome/chrome npm test.`;

/**
 * Returns the path of the browser for tests and screenshots: CHROME_PATH, else an installed Chrome or Chromium, else
 * Playwright's, else that of @sparticuz/chromium (Linux x64 only).
 */
export async function findChrome() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
  }
  return (await installedChrome()) ?? (await playwrightChrome()) ?? (await packagedChrome()) ?? fail();
}

async function installedChrome() {
  const { Launcher } = await import('chrome-launcher');
  try {
    return Launcher.getFirstInstallation();
  } catch {
    return undefined; // it throws if it finds none
  }
}

async function playwrightChrome() {
  const path = (await import('playwright-core')).chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

async function packagedChrome() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { TMPDIR } = process.env;
  // It unpacks to $TMPDIR/chromium and reuses any file there: use one folder per version.
  const folder = fileURLToPath(new URL('../../node_modules/.cache/chromium-147/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  // It unpacks the libraries that Chromium needs only if it detects AWS Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  try {
    const path = await (await import('@sparticuz/chromium')).default.executablePath();
    writeFileSync(join(folder, 'fonts/fonts.conf'), fontsIn([join(folder, 'fonts'), '/usr/share/fonts']));
    return path;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** Writes a font configuration, because that of the package names folders of Lambda; Chromium crashes without fonts. */
function fontsIn(folders) {
  const entries = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${entries}</fontconfig>`;
}

function fail() {
  throw new Error(advice);
}

/** Flags for each launch: fake camera and microphone, WebRTC on loopback, no background requests. */
export const chromeArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--allow-loopback-in-peer-connection',
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
