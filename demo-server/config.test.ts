import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { configWarnings, readConfig, repositoryRoot, settings } from './config.js';

const AUTH_SECRET = 'cf3a91d7e2b84560cf3a91d7e2b84560';

test('without variables the server is the demo, on this machine only', () => {
  assert.deepEqual(readConfig({}), {
    demo: true,
    port: 4_000,
    host: '127.0.0.1',
    databaseFile: `${repositoryRoot}demo-server/data/demo.sqlite`,
    databaseUrl: null,
    authSecret: null,
    jitsiServerUrl: null,
    jitsiServers: [],
    roomPrefix: 'ls-',
    allowedOrigins: [],
    jitsiSigner: null,
    maxEventStreams: 2_000,
    maxConnections: 4_000,
    rateLimitFactor: 1,
    attendanceThreshold: 75,
    retentionDays: null,
    lateAfter: 5,
    instructorGrace: 10,
  });
});

test('with AUTH_SECRET an LMS signs the tokens, and sessions are on meet.jit.si', () => {
  const config = readConfig({ AUTH_SECRET, HOST: '0.0.0.0' });
  assert.equal(config.demo, false);
  assert.equal(config.host, '0.0.0.0');
  assert.equal(config.jitsiServerUrl, 'https://meet.jit.si');
  assert.deepEqual(config.jitsiServers, ['https://meet.jit.si']);
});

test('each variable is read', () => {
  const config = readConfig({
    PORT: '0',
    DATABASE_FILE: '/srv/x.sqlite',
    JITSI_SERVER_URL: 'https://Meet.example.org:8443/tenant/',
    JITSI_SERVERS: ' https://8x8.vc/a  http://localhost:8000 ',
    ROOM_PREFIX: 'lycee-',
    ALLOWED_ORIGINS: 'https://lms.example.org http://localhost:8080',
    MAX_EVENT_STREAMS: '10',
    MAX_CONNECTIONS: '20',
    RATE_LIMIT_FACTOR: '0.5',
    ATTENDANCE_THRESHOLD: '80',
    INSTRUCTOR_GRACE: '5',
    DATABASE_URL: 'postgres://school@db.example.org/live',
  });
  assert.equal(config.port, 0);
  assert.equal(config.databaseUrl, 'postgres://school@db.example.org/live');
  assert.equal(config.databaseFile, '/srv/x.sqlite');
  assert.equal(config.jitsiServerUrl, 'https://meet.example.org:8443/tenant');
  assert.deepEqual(config.jitsiServers, [
    'https://meet.example.org:8443/tenant',
    'https://8x8.vc/a',
    'http://localhost:8000',
  ]);
  assert.equal(config.roomPrefix, 'lycee-');
  assert.deepEqual(
    [config.maxEventStreams, config.maxConnections, config.rateLimitFactor, config.attendanceThreshold],
    [10, 20, 0.5, 80],
  );
  assert.equal(config.instructorGrace, 5);
  assert.deepEqual(config.allowedOrigins, ['https://lms.example.org', 'http://localhost:8080']);
});

test('an empty variable counts as missing', () => {
  assert.deepEqual(readConfig({ PORT: '', AUTH_SECRET: ' ' }), readConfig({}));
});

test('the configuration is frozen', () => {
  assert.ok(Object.isFrozen(readConfig({})));
});

describe('the server refuses to start', () => {
  const refused: [string, Record<string, string>, RegExp][] = [
    ['with a port that is no number', { PORT: 'http' }, /PORT must be/],
    ['with a port too high', { PORT: '65536' }, /PORT must be/],
    ['with a negative port', { PORT: '-1' }, /PORT must be/],
    ['with a secret of 31 bytes', { AUTH_SECRET: 'x'.repeat(31) }, /AUTH_SECRET must have at least 32 bytes/],
    ['with a secret of one repeated word', { AUTH_SECRET: 'changeme'.repeat(5) }, /AUTH_SECRET must have/],
    [
      'with the URL of another kind of database',
      { DATABASE_URL: 'mysql://x' },
      /DATABASE_URL must be an address/,
    ],
    ['with a rate limit factor of 0', { RATE_LIMIT_FACTOR: '0' }, /RATE_LIMIT_FACTOR must be a number/],
    ['with a threshold above 100', { ATTENDANCE_THRESHOLD: '101' }, /ATTENDANCE_THRESHOLD must be a whole/],
    ['with a grace below the lease of a stay', { INSTRUCTOR_GRACE: '1' }, /INSTRUCTOR_GRACE must be 0 or/],
    ['with a fraction of a connection', { MAX_CONNECTIONS: '0.5' }, /MAX_CONNECTIONS must be a whole/],
    [
      'with a number of streams that is no number',
      { MAX_EVENT_STREAMS: 'many' },
      /MAX_EVENT_STREAMS must be/,
    ],
    ['as a demo in production', { NODE_ENV: 'production' }, /no demo in production/],
    ['as a demo on all network interfaces', { HOST: '0.0.0.0' }, /set AUTH_SECRET/],
    ['as a demo on a host name', { HOST: 'demo.example.org' }, /set AUTH_SECRET/],
    ['with a room prefix in capitals', { ROOM_PREFIX: 'LS-' }, /ROOM_PREFIX must have/],
    ['with a room prefix too long', { ROOM_PREFIX: 'x'.repeat(21) }, /ROOM_PREFIX must have/],
    [
      'with a Jitsi server over http',
      { JITSI_SERVER_URL: 'http://meet.example.org' },
      /JITSI_SERVER_URL must be/,
    ],
    ['with a Jitsi server without a scheme', { JITSI_SERVER_URL: 'meet.jit.si' }, /JITSI_SERVER_URL must be/],
    ['with a Jitsi server with a password', { JITSI_SERVERS: 'https://a:b@x.org' }, /JITSI_SERVERS must be/],
    ['with a Jitsi server with a query', { JITSI_SERVERS: 'https://x.org/?a' }, /JITSI_SERVERS must be/],
    ['with a Jitsi server with an odd path', { JITSI_SERVERS: 'https://x.org/a;b' }, /JITSI_SERVERS must be/],
    ['with all origins allowed', { ALLOWED_ORIGINS: '*' }, /ALLOWED_ORIGINS must be/],
    ['with an origin that has a path', { ALLOWED_ORIGINS: 'https://x.org/' }, /ALLOWED_ORIGINS must be/],
    ['with an origin called null', { ALLOWED_ORIGINS: 'null' }, /ALLOWED_ORIGINS must be/],
  ];
  for (const [name, environment, message] of refused)
    test(name, () => {
      assert.throws(() => readConfig(environment), message);
    });

  test('and names every invalid variable, never the secret', () => {
    assert.throws(
      () => readConfig({ PORT: 'x', AUTH_SECRET: 'short-secret' }),
      ({ message }: Error) => /PORT[^]*AUTH_SECRET/.test(message) && !message.includes('short-secret'),
    );
  });
});

test('a misspelt setting gets a warning that names the nearest one', () => {
  assert.deepEqual(
    configWarnings({ JITSI_SERVER: 'x', DATABASE_FILES: 'x', PATH: '/bin', JITSI_SERVERS: '' }),
    [
      'JITSI_SERVER is not a setting of this server: did you mean JITSI_SERVERS?',
      'DATABASE_FILES is not a setting of this server: did you mean DATABASE_FILE?',
    ],
  );
});

for (const name of settings.filter((setting) => setting.includes('_')))
  test(`a letter too many in ${name} gets a warning`, () => {
    assert.match(configWarnings({ [`${name}X`]: 'x' })[0] ?? '', new RegExp(`did you mean ${name}\\?$`));
  });

test('settings and variables of other programs get no warning', () => {
  const others = ['HOSTNAME', 'PORTS', 'PATH', 'NODE_ENV', 'MAX_OLD_SPACE', 'npm_config_cache'];
  assert.deepEqual(
    configWarnings(Object.fromEntries([...settings, ...others].map((name) => [name, 'x']))),
    [],
  );
});
