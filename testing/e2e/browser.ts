import { after } from 'node:test';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromeArgs, findChrome } from '../browsers/find-chrome.mjs';
import type { DemoServer } from './demo-server.js';

let launched: Promise<Browser> | undefined;

// Registered on load: a hook that is registered inside another hook runs right after that hook.
after(async () => (await launched)?.close());

/** Starts one browser with fake camera and microphone for all tests of a file. */
export function browser(): Promise<Browser> {
  return (launched ??= findChrome().then((executablePath) =>
    chromium.launch({ executablePath, args: chromeArgs }),
  ));
}

/** Unexpected errors and security policy violations of all pages. */
export const complaints: string[] = [];

const windows: BrowserContext[] = [];

/** Opens a browser context: it shares no cookies, storage or cache with others. */
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

/** Closes all contexts, because activity of earlier tests slows a small machine down. */
export async function closeWindows(): Promise<void> {
  for (const context of windows.splice(0)) await context.close();
}

/** Opens a page of the demo as one of its accounts, in its own browser context. */
export async function openAs(server: DemoServer, account: string, path: string): Promise<Page> {
  const page = await (await window()).newPage();
  await page.goto(`${server.url}${path}?as=${await server.accountId(account)}`);
  return page;
}
