import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const debianFolder = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root. */
const asOther = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];

/** A PostgreSQL server for tests, in a temporary folder. */
export class TestPostgres {
  readonly #folder: string;
  readonly #durable: boolean;
  readonly port: number;
  #process: ChildProcess | null = null;

  private constructor(folder: string, port: number, durable: boolean) {
    this.#folder = folder;
    this.port = port;
    this.#durable = durable;
  }

  /** Starts a new server. A `durable` one keeps its data when killed; others are faster. */
  static async start({ durable = false } = {}): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'live-session-postgres-'));
    chmodSync(folder, 0o777);
    const postgres = new TestPostgres(folder, await freePort(), durable);
    const options = ['-D', postgres.#data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];
    await command(program('initdb'), ...options);
    await postgres.start();
    return postgres;
  }

  /** URL of one of its databases. */
  url(database = 'postgres'): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts the server, or restarts it after `stop()` on the same port with the same data. */
  async start(): Promise<void> {
    const settings = this.#durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
    const options = ['-D', this.#data, '-h', '127.0.0.1', '-p', String(this.port), '-k', this.#folder];
    const [file, ...args] = [
      ...asOther,
      program('postgres'),
      ...options,
      '-c',
      'max_connections=200',
      ...settings,
    ];
    this.#process = spawn(file!, args, { stdio: 'ignore', detached: true });
    for (let tries = 0; ; tries += 1)
      try {
        await run(program('pg_isready'), ['-h', '127.0.0.1', '-p', String(this.port)]);
        return;
      } catch (error) {
        if (tries > 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
  }

  /** Stops the server: `fast` closes all connections, `immediate` is like a crash. */
  async stop(mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
    await command(program('pg_ctl'), '-D', this.#data, '-m', mode, '-w', 'stop');
    this.#process = null;
  }

  /** Stops the server and deletes its data. */
  async dispose(): Promise<void> {
    if (this.#process) await this.stop('immediate');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.#folder, 'data');
  }
}

function command(file: string, ...args: string[]) {
  const [first, ...rest] = [...asOther, file, ...args];
  return run(first!, rest, { cwd: tmpdir() });
}

/** Finds a program of PostgreSQL; Debian does not put them on the path. */
function program(name: string): string {
  const releases = existsSync(debianFolder)
    ? readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a))
    : [];
  const found = releases.map((release) => join(debianFolder, release, 'bin', name)).find(existsSync);
  return found ?? name;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
