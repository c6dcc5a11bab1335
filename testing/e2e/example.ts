import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { copyExample, installExample } from '../../scripts/examples/example.mjs';
import { serveFolder } from '../../scripts/examples/serve-folder.mjs';
import { DemoServer } from './demo-server.js';
import { eventually } from './eventually.js';

/** An example in an empty folder, with the packed library installed, connected to its own demo. */
export class Example {
  readonly folder: string;
  /** URL of its pages while it is served. */
  readonly url: string;
  readonly server: DemoServer;

  private constructor(folder: string, url: string, server: DemoServer) {
    this.folder = folder;
    this.url = url;
    this.server = server;
  }

  /** Installs an example. `dist` is the folder of the build to serve; null if the example has its own server. */
  static async install(t: TestContext, name: string, dist: string | null): Promise<Example> {
    const folder = copyExample(name);
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    const pages = await serveFolder(join(folder, dist ?? '.'));
    if (dist === null) await pages.close();
    else t.after(() => pages.close());
    const server = await DemoServer.start({ ALLOWED_ORIGINS: pages.url });
    pointAt(folder, server.url);
    installExample(folder);
    return new Example(folder, pages.url, server);
  }

  /** Runs one of its scripts; returns its output, and whether it succeeded. */
  run(script: string): { ok: boolean; output: string } {
    const options = { cwd: this.folder, env: this.#environment, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], options);
    return { ok: status === 0, output: stdout + stderr };
  }

  /** Runs the script that serves it until the test ends; resolves when the server answers. */
  async start(t: TestContext, script: string): Promise<void> {
    const env = { ...this.#environment, PORT: new URL(this.url).port };
    // Uses a process group, because npm does not forward signals to its children.
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: this.folder,
      env,
      stdio: 'ignore',
      detached: true,
    });
    t.after(() => process.kill(-child.pid!));
    const answers = () =>
      fetch(this.url).then(
        () => true,
        () => false,
      );
    await eventually(answers);
  }

  get #environment(): NodeJS.ProcessEnv {
    return { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  }

  /** Adds a file to the example. */
  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  /** Appends lines to a file of the example. */
  append(file: string, text: string): void {
    appendFileSync(join(this.folder, file), text);
  }

  /** Replaces text in one of its files. */
  edit(file: string, words: string, by: string): void {
    const path = join(this.folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(words)) throw new Error(`${file} does not contain ${words}`);
    writeFileSync(path, text.replace(words, by));
  }
}

/** Replaces the address of the demo in all files. */
function pointAt(folder: string, url: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || name.endsWith('.tgz') || name.endsWith('package-lock.json')) continue;
    const text = readFileSync(path, 'utf8');
    if (text.includes('http://localhost:4000'))
      writeFileSync(path, text.replaceAll('http://localhost:4000', url));
  }
}
