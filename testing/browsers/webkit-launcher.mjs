import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebkit } from './find-webkit.mjs';

/** Returns a Web Test Runner launcher for WebKitGTK by W3C WebDriver, with a virtual screen and a window per test file. */
export function webkitLauncher({ timeZone }) {
  const children = [];
  /** Windows by test session. */
  const windows = new Map();
  let home;
  let driver;
  let firstWindow;

  async function start({ program, args, ...options }) {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...options });
    children.push(child);
    await once(child, 'spawn');
    return child;
  }

  async function startScreen(program) {
    const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
    const [number] = await once((await start({ program, args })).stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  async function startBrowser() {
    const { driver: program, browser, screen } = findWebkit();
    home = temporaryHome();
    const port = await freePort();
    const DISPLAY = screen ? await startScreen(screen) : process.env.DISPLAY;
    const env = { ...process.env, DISPLAY, HOME: home, XDG_CONFIG_HOME: home, TZ: timeZone };
    await start({ program, args: ['--host=127.0.0.1', `--port=${port}`], env });
    const server = `http://127.0.0.1:${port}`;
    await reachable(server);
    const alwaysMatch = {
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    };
    const { sessionId } = await ask(server, 'POST', '/session', { capabilities: { alwaysMatch } });
    driver = (method, path, body) => ask(server, method, `/session/${sessionId}${path}`, body);
    firstWindow = await driver('GET', '/window');
  }

  return {
    name: 'WebKit',
    type: 'webkit',
    // Only one window can have the focus.
    concurrency: 1,
    initialize: startBrowser,
    async startSession(id, url) {
      const { handle } = await driver('POST', '/window/new', { type: 'window' });
      windows.set(id, handle);
      await driver('POST', '/window', { handle });
      // Does not wait for the page: the test runner has its own time limit.
      await driver('POST', '/execute/sync', { script: 'location.href = arguments[0]', args: [url] });
    },
    isActive: (id) => windows.has(id),
    getBrowserUrl: () => undefined,
    async stopSession(id) {
      windows.delete(id);
      // Also closes the windows that its tests have opened.
      for (const handle of await driver('GET', '/window/handles')) {
        if (handle === firstWindow) continue;
        await driver('POST', '/window', { handle });
        await driver('DELETE', '/window');
      }
      await driver('POST', '/window', { handle: firstWindow });
      return {};
    },
    async stop() {
      await driver?.('DELETE', '').catch(() => undefined);
      for (const child of children.reverse()) child.kill();
      if (home) rmSync(home, { recursive: true, force: true });
    },
    startDebugSession: () => Promise.reject(new Error('WebKit has no visible window for debugging.')),
  };
}

async function ask(server, method, path, body) {
  const response = await fetch(server + path, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value.error}, ${value.message}`);
  return value;
}

/** Creates a home folder in which GTK's animations are off, so that pages get `prefers-reduced-motion`. */
function temporaryHome() {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    mkdirSync(join(home, version));
    writeFileSync(join(home, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  }
  return home;
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function reachable(server) {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask(server, 'GET', '/status');
    } catch (error) {
      if (tries === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
