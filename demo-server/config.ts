import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { z } from 'zod';
import type { JitsiSigner } from './auth/jitsi-token.js';
import { readJitsiSigner } from './auth/read-jitsi-signer.js';

/** Folder of the project. */
export const repositoryRoot = fileURLToPath(new URL('..', import.meta.url));

const loopbackHosts = ['localhost', '127.0.0.1', '::1', '[::1]'];
const publicJitsiServer = 'https://meet.jit.si';

/** A list of words, separated by white space. */
const words = z
  .string()
  .default('')
  .transform((text) => text.split(/\s+/).filter(Boolean));

/** A number from `least` to `most`, whole unless the pattern allows fractions. */
function number(least: number, most: number, pattern = /^\d{1,9}$/) {
  const message = `must be a ${pattern.test('0.5') ? 'number' : 'whole number'} from ${least} to ${most}`;
  const isInRange = (value: number) => value >= least && value <= most;
  return z.string().regex(pattern, message).transform(Number).refine(isInRange, message);
}

/** A secret that is long enough, and not one word repeated. */
const secret = z
  .string()
  .refine(
    (text) => Buffer.byteLength(text) >= 32 && new Set(text).size >= 10,
    'must have at least 32 bytes that nobody can guess: try `openssl rand -hex 32`',
  );

const serverUrl = z
  .string()
  .refine(isServerUrl, 'must be https addresses such as https://meet.example.org')
  .transform((url) => new URL(url).href.replace(/\/+$/, ''));

const origin = z.string().refine(isOrigin, 'must be origins such as https://lms.example.org');

const setting = <Schema extends z.ZodType>(name: string, schema: Schema) => ({ name, schema });

const optionalSetting = <Schema extends z.ZodType>(name: string, schema: Schema) =>
  setting(
    name,
    schema.optional().transform((value): z.output<Schema> | null => value ?? null),
  );

/** Each setting: the field of the configuration, the environment variable, and the schema of its value. */
const table = {
  port: setting('PORT', number(0, 65_535).default(4_000)),
  host: setting('HOST', z.string().default('127.0.0.1')),
  databaseFile: setting(
    'DATABASE_FILE',
    z
      .string()
      .default('demo-server/data/demo.sqlite')
      .transform((file) => resolve(repositoryRoot, file)),
  ),
  /** A PostgreSQL database, used instead of the file. */
  databaseUrl: optionalSetting(
    'DATABASE_URL',
    z
      .string()
      .regex(/^postgres(ql)?:\/\/\S+$/, 'must be an address such as postgres://user:password@host:5432/name'),
  ),
  /** Null in demo mode only: the demo makes its own secret. */
  authSecret: optionalSetting('AUTH_SECRET', secret),
  /** Default server of sessions; null: the local room. */
  jitsiServerUrl: optionalSetting('JITSI_SERVER_URL', serverUrl),
  /** Servers that a session may name, the default included. */
  jitsiServers: setting('JITSI_SERVERS', words.pipe(z.array(serverUrl))),
  jitsiAppId: optionalSetting('JITSI_APP_ID', z.string().max(255)),
  jitsiAppSecret: optionalSetting('JITSI_APP_SECRET', secret),
  jaasKeyId: optionalSetting(
    'JAAS_KEY_ID',
    z.string().regex(/^[\w-]{1,64}$/, 'must be the id of the key alone, without the AppID before it'),
  ),
  jaasPrivateKeyFile: optionalSetting('JAAS_PRIVATE_KEY_FILE', z.string()),
  /** Beginning of room names. */
  roomPrefix: setting(
    'ROOM_PREFIX',
    z
      .string()
      .regex(/^[a-z0-9-]{1,20}$/, 'must have 1 to 20 of a-z, 0-9 and "-"')
      .default('ls-'),
  ),
  /** Origins whose pages may call the API. */
  allowedOrigins: setting('ALLOWED_ORIGINS', words.pipe(z.array(origin))),
  /** Percent of a class from which a student counts as present. */
  attendanceThreshold: setting('ATTENDANCE_THRESHOLD', number(0, 100).default(75)),
  /** Days after which people who left all courses are erased; null: never. */
  retentionDays: optionalSetting('RETENTION_DAYS', number(30, 36_500)),
  /** Minutes after the start of a class from which a student is late, and before its end from which they left early. */
  lateAfter: setting('LATE_AFTER', number(0, 720).default(5)),
  /** Minutes after which a session without its instructors ends by itself, once its scheduled end has passed; 0: never. */
  instructorGrace: setting(
    'INSTRUCTOR_GRACE',
    number(0, 60)
      .refine((minutes) => minutes !== 1, 'must be 0 or from 2 to 60')
      .default(10),
  ),
  maxEventStreams: setting('MAX_EVENT_STREAMS', number(0, 100_000).default(2_000)),
  maxConnections: setting('MAX_CONNECTIONS', number(1, 100_000).default(4_000)),
  /** Multiplies the calls that each user may make. */
  rateLimitFactor: setting('RATE_LIMIT_FACTOR', number(0.01, 1_000, /^\d{1,4}(\.\d{1,3})?$/).default(1)),
};

type Settings = { readonly [Field in keyof typeof table]: z.output<(typeof table)[Field]['schema']> };
type JitsiKeys = 'jitsiAppId' | 'jitsiAppSecret' | 'jaasKeyId' | 'jaasPrivateKeyFile';

/** Configuration of a server. */
export interface ServerConfig extends Omit<Settings, JitsiKeys> {
  /** The server has its own users and serves the demo; otherwise an LMS signs the tokens. */
  readonly demo: boolean;
  /** Signs tokens for the rooms of `jitsiServerUrl`; null for a server that needs none. */
  readonly jitsiSigner: JitsiSigner | null;
}

const fields = Object.entries(table).map(([field, { name, schema }]) => ({ field, name, schema }));
const variables = z.object(Object.fromEntries(fields.map(({ name, schema }) => [name, schema])));

/** Names of all settings. */
export const settings = fields.map(({ name }) => name);

/** A name that begins with the same letters as a setting is taken for a misspelt one. */
const lettersOfBeginning = 5;
const beginnings = settings
  .map((name) => name.slice(0, lettersOfBeginning))
  .filter(({ length }) => length === lettersOfBeginning);

/** Returns a warning for each variable that seems to be a misspelt setting, with the setting nearest to it. */
export function configWarnings(environment: Record<string, string | undefined>): string[] {
  return Object.keys(environment)
    .filter((name) => beginnings.some((start) => name.startsWith(start)) && !settings.includes(name))
    .map((name) => `${name} is not a setting of this server: did you mean ${closest(name, settings)}?`);
}

/** Reads the configuration from environment variables. Throws an error that names each invalid variable. */
export function readConfig(environment: Record<string, string | undefined> = process.env): ServerConfig {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { jitsiAppId, jitsiAppSecret, jaasKeyId, jaasPrivateKeyFile, ...read } = readSettings(set);
  const demo = read.authSecret === null;
  if (demo && !loopbackHosts.includes(read.host))
    throw new Error(
      `Without AUTH_SECRET anyone can be anyone, so the server does not listen on HOST=${read.host}: set AUTH_SECRET.`,
    );
  if (demo && set.NODE_ENV === 'production')
    throw new Error(
      'Without AUTH_SECRET anyone can be anyone, so there is no demo in production: set AUTH_SECRET.',
    );
  const jitsiServerUrl = read.jitsiServerUrl ?? (demo ? null : publicJitsiServer);
  const defaultServers = jitsiServerUrl === null ? [] : [jitsiServerUrl];
  const keys = { jitsiAppId, jitsiAppSecret, jaasKeyId, jaasPrivateKeyFile };
  return Object.freeze({
    ...read,
    demo,
    jitsiServerUrl,
    jitsiServers: [...new Set([...defaultServers, ...read.jitsiServers])],
    jitsiSigner: readJitsiSigner({ ...keys, jitsiServerUrl: read.jitsiServerUrl }),
  });
}

function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `  ${String(path[0])} ${message}.`);
    throw new Error(['The configuration is not valid:', ...new Set(faults)].join('\n'));
  }
  return Object.fromEntries(fields.map(({ field, name }) => [field, read.data[name]])) as Settings;
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
