import { after } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../browsers/find-chrome.mjs';
import type { DemoServer } from './demo-server.js';

let launched: Promise<Browser> | undefined;

// Registered while the file is being loaded: a hook made inside another hook would run right after that one.
after(async () => (await launched)?.close());

/** One browser with fake camera and microphone for all tests of a file. */
export function browser(): Promise<Browser> {
  return (launched ??= findChrome().then((executablePath) =>
    chromium.launch({ executablePath, args: chromeArgs }),
  ));
}

/** What a page said that it should not have: errors, and violations of its security policy. */
export const complaints: string[] = [];

const windows: BrowserContext[] = [];

/** A window of its own: no cookies, storage or cache shared with others. */
export async function window(options: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await (
    await browser()
  ).newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', ...options });
  windows.push(context);
  context.setDefaultTimeout(60_000);
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|Refused to/.test(message.text()))
      complaints.push(message.text());
  });
  return context;
}

/** Closes all windows: what goes on in those of the tests before makes a small machine slow. */
export async function closeWindows(): Promise<void> {
  for (const context of windows.splice(0)) await context.close();
}

/** Opens a page of the demo as one of its accounts, in a window of its own. */
export async function openAs(server: DemoServer, account: string, path: string): Promise<Page> {
  const page = await (await window()).newPage();
  await page.goto(`${server.url}${path}?as=${await server.accountId(account)}`);
  return page;
}
