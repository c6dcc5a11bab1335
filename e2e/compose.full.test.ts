import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parse } from 'yaml';
import { TestPostgres } from '../demo-server/testing/postgres.js';
import { ask, AUTH_SECRET, startLive, tokenFor } from '../demo-server/testing/school.js';
import { eventually } from './support/eventually.js';

interface Service {
  image?: string;
  build?: { dockerfile_inline: string };
  command?: string[];
  environment: Record<string, string>;
}

const { services } = parse(readFileSync('compose.yaml', 'utf8')) as { services: Record<string, Service> };
const { server, database } = services as { server: Service; database: Service };
const folder = mkdtempSync(join(tmpdir(), 'live-session-compose-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Fills in variables as Compose does: `${NAME}`, `${NAME:-default}`, `${NAME:?why}`. */
function filled(text: string, variables: Record<string, string>): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) => {
    const value = variables[name];
    if (value) return value;
    if (kind === '?') throw new Error(`${name}: ${rest}`);
    return rest ?? '';
  });
}

/** What `COPY . .` would copy of a clone. */
function copyProject(): void {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(file, join(folder, file), { recursive: true });
}

test('compose.yaml asks for the secrets, and has no other that it could leak', () => {
  const values = [...Object.values(server.environment), ...Object.values(database.environment)];
  assert.throws(() => values.map((value) => filled(value, {})), /AUTH_SECRET|POSTGRES_PASSWORD/);
  assert.match(database.image!, /^postgres:15/);
});

test('what git does not keep never reaches an image: data, secrets, what was built', () => {
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  const held = (entry: string) => [entry, `**/${entry}`].some((line) => ignored.includes(line));
  const ofGit = readFileSync('.gitignore', 'utf8').trim().split('\n');
  for (const line of [...ofGit, '.git', '.env']) assert.ok(held(line.replace(/\/$/, '')), line);
});

test(
  'its commands, in an empty folder, build a server that works on PostgreSQL',
  { timeout: 600_000 },
  async (t) => {
    const postgres = await TestPostgres.start();
    t.after(() => postgres.dispose());
    copyProject();
    for (const [, command] of server.build!.dockerfile_inline.matchAll(/^RUN (.*)$/gm))
      execFileSync('sh', ['-c', command!], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    const variables = { AUTH_SECRET, POSTGRES_PASSWORD: 'any' };
    const environment = Object.fromEntries(
      Object.entries(server.environment).map(([name, value]) => [name, filled(value, variables)]),
    );
    // The database's name on the network of the containers is that of its service.
    const url = new URL(environment.DATABASE_URL!);
    assert.deepEqual([url.hostname, url.username, url.pathname], ['database', 'live', '/live']);
    const [file, ...args] = server.command!;
    const child = spawn(file!, args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH!,
        HOME: process.env.HOME!,
        ...environment,
        PORT: '4731',
        DATABASE_URL: postgres.url(),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    t.after(() => child.kill('SIGKILL'));
    const origin = 'http://127.0.0.1:4731';
    await eventually(() =>
      fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const id = await startLive(origin);
    const joined = await ask(origin, await tokenFor('amina'), 'POST', `/api/live-sessions/${id}/join`, {});
    assert.equal(joined.status, 200);
    const module = await fetch(`${origin}/live-session-elements/live-session-elements.js`);
    assert.equal(module.status, 200);
    child.kill('SIGTERM');
    assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 0);
  },
);
