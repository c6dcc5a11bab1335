import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../testing/browsers/find-chrome.mjs';
import { serveFolder } from '../../scripts/examples/serve-folder.mjs';
import { watchTimers } from './page/watch-timers.js';

/** A browser whose pages each contain one contestant, served by a local server. */
export class BenchBrowser {
  #folder = mkdtempSync(join(tmpdir(), 'live-session-bench-'));
  #bundled = new Map();
  #server;
  #browser;

  static async start() {
    const bench = new BenchBrowser();
    await build({
      entryPoints: [resolve(import.meta.dirname, 'rooms/stand-in-api.js')],
      outfile: join(bench.#folder, 'jitsi/external_api.js'),
      bundle: true,
    });
    bench.#server = await serveFolder(bench.#folder);
    bench.#browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
    return bench;
  }

  get version() {
    return this.#browser.version();
  }

  /** Opens a new page of a kind (`card-page`, `room-page`) with a contestant, and closes it when `use` has settled. */
  async withPage(kind, contestant, use) {
    const name = await this.#bundle(kind, contestant);
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'fr-FR',
    });
    try {
      const page = await context.newPage();
      page.on('pageerror', (error) => {
        throw error;
      });
      await page.addInitScript(watchTimers);
      await page.goto(`${this.#server.url}/${name}.html`);
      await page.waitForFunction(() => globalThis.bench);
      const devtools = await context.newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
      return await use(new BenchPage(page, devtools));
    } finally {
      await context.close();
    }
  }

  async close() {
    await this.#browser.close();
    await this.#server.close();
    rmSync(this.#folder, { recursive: true });
  }

  /** Bundles a page once, as for production. Returns its name. */
  async #bundle(kind, contestant) {
    const name = `${kind}-${contestant.replace(/\W+/g, '-')}`;
    if (this.#bundled.has(name)) return name;
    await build({
      entryPoints: [resolve(import.meta.dirname, `page/${kind}.js`)],
      outfile: join(this.#folder, `${name}.js`),
      alias: { contestant: resolve(import.meta.dirname, contestant) },
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'error',
    });
    writeFileSync(
      join(this.#folder, `${name}.html`),
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${name}</title><script type="module" src="${name}.js"></script></html>`,
    );
    this.#bundled.set(name, true);
    return name;
  }
}

/** One page, with measurements of its main thread and heap. */
class BenchPage {
  #page;
  #devtools;

  constructor(page, devtools) {
    this.#page = page;
    this.#devtools = devtools;
  }

  /** Calls a function of the page's `bench`. */
  async call(name, ...args) {
    return this.#page.evaluate(([method, values]) => globalThis.bench[method](...values), [name, args]);
  }

  /** Calls a function like `call()`; also returns the CPU time of the main thread in milliseconds. */
  async costOf(name, ...args) {
    const before = await this.#metrics();
    const result = await this.call(name, ...args);
    const after = await this.#metrics();
    const spent = (metric) => (after[metric] - before[metric]) * 1_000;
    return {
      result,
      cpu: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
    };
  }

  /** Waits. Returns CPU milliseconds and timers fired, each per second. */
  async costOfWaiting(seconds) {
    const [before, fired] = [await this.#metrics(), await this.timers()];
    await new Promise((done) => setTimeout(done, seconds * 1_000));
    const [after, firedThen] = [await this.#metrics(), await this.timers()];
    const passed = after.Timestamp - before.Timestamp;
    return {
      cpu: ((after.TaskDuration - before.TaskDuration) * 1_000) / passed,
      wakes: (firedThen.fired - fired.fired) / passed,
    };
  }

  async timers() {
    return this.#page.evaluate(() => ({ fired: globalThis.timers.fired, alive: globalThis.timers.alive() }));
  }

  /** Returns the bytes of JavaScript and of Blink's heap, the nodes and the listeners, after garbage collection. */
  async memory() {
    for (let round = 0; round < 3; round += 1) await this.#devtools.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = await this.#devtools.send('Runtime.getHeapUsage');
    const { Nodes: nodes, JSEventListeners: listeners } = await this.#metrics();
    return { heap: usedSize + embedderHeapUsedSize, script: usedSize, nodes, listeners };
  }

  async #metrics() {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}
