import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import type { JitsiSigner } from './auth/jitsi-token.js';
import { readJitsiSigner } from './auth/read-jitsi-signer.js';

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
  /** A PostgreSQL database, which beats the file; null for none. */
  readonly databaseUrl: string | null;
  /** Null in demo mode only: the demo makes its own. */
  readonly authSecret: string | null;
  /** The server of sessions that name none; null: the local room. */
  readonly jitsiServerUrl: string | null;
  /** All servers that a session may be held on, beside the local room. */
  readonly jitsiServers: readonly string[];
  readonly roomPrefix: string;
  readonly allowedOrigins: readonly string[];
  /** Signs tokens for the rooms of `jitsiServerUrl`; null for a server that asks for none. */
  readonly jitsiSigner: JitsiSigner | null;
  readonly maxEventStreams: number;
  readonly maxConnections: number;
  /** Multiplies how often each user may call. */
  readonly rateLimitFactor: number;
  /** Percent of a session from which someone counts as present. */
  readonly attendanceThreshold: number;
}

const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

/** A number that a variable may hold, between two bounds, whole unless said otherwise. */
function number(least: number, most: number, pattern = /^\d{1,9}$/) {
  const message = `must be a ${pattern.test('0.5') ? 'number' : 'whole number'} from ${least} to ${most}`;
  const isInRange = (value: number) => value >= least && value <= most;
  return z.string().regex(pattern, message).transform(Number).refine(isInRange, message);
}

/** Bytes that nobody guesses: long enough, and not one word over and over. */
const secret = z
  .string()
  .refine(
    (text) => Buffer.byteLength(text) >= 32 && new Set(text).size >= 10,
    'must have at least 32 bytes that nobody can guess: try `openssl rand -hex 32`',
  );

const serverUrl = z.string().refine(isServerUrl, 'must be https addresses such as https://meet.example.org');

const variables = z.object({
  PORT: number(0, 65_535).default(4_000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_FILE: z.string().default('demo-server/data/demo.sqlite'),
  JITSI_SERVER_URL: serverUrl.transform(withoutSlash).optional(),
  JITSI_SERVERS: words.pipe(z.array(serverUrl.transform(withoutSlash))),
  AUTH_SECRET: secret.optional(),
  JITSI_APP_ID: z.string().max(255).optional(),
  JITSI_APP_SECRET: secret.optional(),
  JAAS_KEY_ID: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be the id of the key alone, without the AppID before it')
    .optional(),
  JAAS_PRIVATE_KEY_FILE: z.string().optional(),
  ROOM_PREFIX: z
    .string()
    .regex(/^[a-z0-9-]{1,20}$/, 'must have 1 to 20 of a-z, 0-9 and "-"')
    .default('ls-'),
  ALLOWED_ORIGINS: words.pipe(
    z.array(z.string().refine(isOrigin, 'must be origins such as https://lms.example.org')),
  ),
  ATTENDANCE_THRESHOLD: number(0, 100).default(75),
  RATE_LIMIT_FACTOR: number(0.01, 1_000, /^\d{1,4}(\.\d{1,3})?$/).default(1),
  MAX_EVENT_STREAMS: number(0, 100_000).default(2_000),
  MAX_CONNECTIONS: number(1, 100_000).default(4_000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host:5432/name')
    .optional(),
});

/** The names of all settings. */
export const settings = Object.keys(variables.shape);

const ours = /^(JITSI|JAAS|ROOM|AUTH|ALLOWED|ATTENDANCE|RATE_LIMIT|MAX_EVENT|MAX_CONN|DATABASE)_/;

/** One sentence for each variable that looks like ours and is not, with the name that may have been meant. */
export function configWarnings(environment: Record<string, string | undefined>): string[] {
  return Object.keys(environment)
    .filter((name) => ours.test(name) && !settings.includes(name))
    .map((name) => `${name} is not a setting of this server: did you mean ${closest(name, settings)}?`);
}

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
  if (demo && set.NODE_ENV === 'production')
    throw new Error(
      'Without AUTH_SECRET anyone can be anyone, so there is no demo in production: set AUTH_SECRET.',
    );
  const jitsiServerUrl = JITSI_SERVER_URL ?? (demo ? null : publicJitsiServer);
  return Object.freeze({
    demo,
    port: PORT,
    host: HOST,
    databaseFile: resolve(repositoryRoot, DATABASE_FILE),
    databaseUrl: read.data.DATABASE_URL ?? null,
    authSecret: AUTH_SECRET ?? null,
    jitsiServerUrl,
    jitsiServers: [...new Set([...(jitsiServerUrl === null ? [] : [jitsiServerUrl]), ...JITSI_SERVERS])],
    roomPrefix: ROOM_PREFIX,
    allowedOrigins: read.data.ALLOWED_ORIGINS,
    jitsiSigner: readJitsiSigner(read.data),
    maxEventStreams: read.data.MAX_EVENT_STREAMS,
    maxConnections: read.data.MAX_CONNECTIONS,
    rateLimitFactor: read.data.RATE_LIMIT_FACTOR,
    attendanceThreshold: read.data.ATTENDANCE_THRESHOLD,
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
