import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The project's folder. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const loopbackHosts = ['localhost', '127.0.0.1', '::1', '[::1]'];
const publicJitsiServer = 'https://meet.jit.si';

/** How one server runs. */
export interface ServerConfig {
  /** The server knows its users itself and serves the demo; otherwise an LMS signs their tokens. */
  readonly demo: boolean;
  readonly port: number;
  readonly host: string;
  readonly databaseFile: string;
  /** Null in demo mode only: the demo makes its own. */
  readonly authSecret: string | null;
  /** The server of sessions that name none; null: the local room. */
  readonly jitsiServerUrl: string | null;
  /** All servers that a session may be held on, beside the local room. */
  readonly jitsiServers: readonly string[];
  readonly roomPrefix: string;
  readonly allowedOrigins: readonly string[];
}

const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

const serverUrl = z.string().refine(isServerUrl, 'must be https addresses such as https://meet.example.org');

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535')
    .default(4_000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_FILE: z.string().default('demo-server/data/demo.sqlite'),
  JITSI_SERVER_URL: serverUrl.transform(withoutSlash).optional(),
  JITSI_SERVERS: words.pipe(z.array(serverUrl.transform(withoutSlash))),
  AUTH_SECRET: z
    .string()
    .refine(
      (secret) => Buffer.byteLength(secret) >= 32,
      'must have at least 32 bytes: try `openssl rand -hex 32`',
    )
    .optional(),
  ROOM_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/, 'must have 1 to 20 of a-z, 0-9 and "-"')
    .default('ls-'),
  ALLOWED_ORIGINS: words.pipe(
    z.array(z.string().refine(isOrigin, 'must be origins such as https://lms.example.org')),
  ),
});

/** Reads the configuration from environment variables. Throws an error that names each variable with a fault. */
export function readConfig(environment: Record<string, string | undefined> = process.env): ServerConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(set);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${String(path[0])} ${message}.`);
    throw new Error(['The configuration is not valid:', ...new Set(faults)].join('\n'));
  }
  const { PORT, HOST, DATABASE_FILE, JITSI_SERVER_URL, JITSI_SERVERS, AUTH_SECRET, ROOM_PREFIX } = read.data;
  const demo = AUTH_SECRET === undefined;
  if (demo && !loopbackHosts.includes(HOST))
    throw new Error(
      `Without AUTH_SECRET anyone can be anyone, so the server does not listen on HOST=${HOST}: set AUTH_SECRET.`,
    );
  const jitsiServerUrl = JITSI_SERVER_URL ?? (demo ? null : publicJitsiServer);
  return Object.freeze({
    demo,
    port: PORT,
    host: HOST,
    databaseFile: resolve(repositoryRoot, DATABASE_FILE),
    authSecret: AUTH_SECRET ?? null,
    jitsiServerUrl,
    jitsiServers: [...new Set([...(jitsiServerUrl === null ? [] : [jitsiServerUrl]), ...JITSI_SERVERS])],
    roomPrefix: ROOM_PREFIX,
    allowedOrigins: read.data.ALLOWED_ORIGINS,
  });
}

function isServerUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, pathname, username, password, search, hash } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
  return isSafe && /^[\w./-]*$/.test(pathname) && username + password + search + hash === '';
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function withoutSlash(url: string): string {
  return new URL(url).href.replace(/\/+$/, '');
}
