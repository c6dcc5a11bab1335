const reliability = 'proof/server';
const onPostgres = '--import=tsx testing/server/run-on-postgres.ts node scripts/test/test-node.mjs';

/**
 * The trials of `npm run prove`: the attack, the promise, and the tests. `counts` are environment variables that raise
 * the counts of `npm test`: `full` those of `npm run test:full`, `long` the highest. A `runner` is `node` (files of
 * node:test), `browser` (files of Web Test Runner, in each of `browsers`) or `script` (programs whose last line is
 * `N passed, N failed`, or that have only an exit code).
 */
export const trials = [
  {
    id: 'T01',
    what: 'random commands on the rules of a session, with a clock that is sometimes set back',
    promise: 'four states, four transitions, valid times and attendance (I1 to I4, I9, I10, I18)',
    runner: 'node',
    files: [
      'demo-server/domain/state-machine.test.ts',
      'demo-server/domain/effective-session.test.ts',
      'demo-server/domain/presence.test.ts',
    ],
    counts: { long: { RULE_RUNS: '200000' } },
  },
  {
    id: 'T02',
    what: 'random classes over the API: compared with a model, checked against the invariants at each commit, and run twice with different private data',
    promise: 'status, seats, refusals and attendance match the model; I1 to I15, I17, I19, I20',
    runner: 'node',
    files: ['model', 'invariants', 'non-interference'].map((name) => `${reliability}/${name}.test.ts`),
    counts: { full: { MODEL_RUNS: '100' }, long: { MODEL_RUNS: '300' } },
  },
  {
    id: 'T03',
    what: '63 deceptive addresses and random ones for the list of Jitsi servers; local times of any minute in four zones, countdowns, and answers of any shape',
    promise:
      'only allowed origins for any input; the correct instant; a session, a code, or `invalid_response`, but no other error',
    runner: 'browser',
    files: [
      'src/jitsi/{any-server,parse-jitsi-server}.test.ts',
      'src/domain/{time/{local-time,countdown,clock-bounds},session/next-change,room/room-state}.test.ts',
      'src/api/{request/refusal,parse/parse-session,parse/parse-attendance,stream/event-stream-parser}.test.ts',
    ],
    counts: { full: { RANDOM_FACTOR: '10' }, long: { RANDOM_FACTOR: '100' } },
  },
  {
    id: 'T04',
    what: 'viewer, page, room and server acting in random order on one player, with late and reordered answers: 1,000 orders (10,000 in the long run)',
    promise:
      'at most one room and one seat, of the displayed session; no room, seat, stream, timer or listener afterwards (C1 to C3, C7)',
    runner: 'browser',
    files: ['src/components/live-session-player/live-session-player.orders.test.ts'],
    counts: { full: { RANDOM_FACTOR: '10' }, long: { RANDOM_FACTOR: '100' } },
  },
  {
    id: 'T05',
    what: 'requests generated from the OpenAPI document, two of five valid, the others with a fault',
    promise:
      'no status of 500 or above, all answers as documented (I14), no disclosure (I15), p99 under 250 ms, memory growth under 50 MB',
    runner: 'node',
    files: ['demo-server/routes/fuzz.test.ts'],
    counts: { full: { FUZZ_RUNS: '5000' }, long: { FUZZ_RUNS: '100000', LONGEST_P99_MS: '250' } },
  },
  {
    id: 'T06',
    what: 'malformed JSON, fields, texts, times, numbers, ids, addresses and HTTP',
    promise: 'the expected status and code for each, no row changed, the server keeps running',
    runner: 'node',
    files: ['bodies', 'values', 'addresses', 'protocol'].map(
      (name) => `demo-server/routes/malformed-${name}.test.ts`,
    ),
  },
  {
    id: 'T07',
    what: 'all calls by all kinds of callers in all states, and ids of others in all places',
    promise: 'the expected status, code and fields; strangers get `not_found`',
    runner: 'node',
    files: ['demo-server/routes/authorization.test.ts'],
  },
  {
    id: 'T08',
    what: 'a class with marked secrets: tokens, keys, e-mail addresses, room, stays, tabs, a hidden link',
    promise:
      'each appears only where it belongs in bodies, headers, event streams and log (I15); all answers of T02 and T05 to T07 are searched too',
    runner: 'node',
    files: [
      `${reliability}/canaries.test.ts`,
      'demo-server/http/access-log.test.ts',
      'demo-server/http/answer-error.test.ts',
    ],
  },
  {
    id: 'T09',
    what: '200 students at once for 50 seats: one process, three on one SQLite file, two on PostgreSQL',
    promise: 'exactly 50 join, the others get `session_full`',
    runner: 'node',
    files: [
      `${reliability}/races.test.ts`,
      'demo-server/sessions/stays/join-session.test.ts',
      `${reliability}/postgres.full.test.ts`,
    ],
    counts: { full: { RACE_ROUNDS: '5' }, long: { RACE_ROUNDS: '20' } },
  },
  {
    id: 'T10',
    what: '100 students who join, send heartbeats, leave and disappear, 20 at a time, for 20 seats',
    promise: 'at each check as many seats taken as students inside, none twice (I5, I8)',
    runner: 'node',
    files: [`${reliability}/churn.test.ts`],
    counts: { full: { CHURN_STEPS: '5000' }, long: { CHURN_STEPS: '50000' } },
  },
  {
    id: 'T11',
    what: '50 starts and 50 ends of one session at once',
    promise: 'one start, one end, each reported once on the event stream',
    runner: 'node',
    files: [`${reliability}/races.test.ts`],
    counts: { full: { RACE_ROUNDS: '5' }, long: { RACE_ROUNDS: '50' } },
  },
  {
    id: 'T12',
    what: 'kill -9 while creating, editing, joining, sending heartbeats and leaving; a full disk; SIGTERM',
    promise:
      'the file is intact, the server is ready within seconds, no acknowledged change is lost, no partial change is stored',
    runner: 'node',
    files: [`${reliability}/crash.test.ts`, `${reliability}/disk-full.test.ts`],
    counts: { full: { KILLS: '10' }, long: { KILLS: '100' } },
  },
  {
    id: 'T13',
    what: "SQLite's settings on each connection, and its system calls during commits",
    promise: 'WAL, synchronous=FULL, foreign keys checked; a write-through for each commit',
    runner: 'node',
    files: [`${reliability}/durability.test.ts`],
  },
  {
    id: 'T14',
    what: 'a reload whose old page leaves at the same time, 0.8 s or 5 s later, in random orders',
    promise: 'the seat is kept, attendance is exact to the second',
    runner: 'node',
    files: [`${reliability}/late-leave.test.ts`],
    counts: { long: { LATE_LEAVE_ORDERS: '2000' } },
  },
  {
    id: 'T15',
    what: 'heartbeats that stop, resume too late, or come from a removed member',
    promise:
      'the seat is free after 90 s, presence counts up to the last heartbeat, a late one gets `lease_expired`',
    runner: 'node',
    files: [
      'demo-server/sessions/stays/send-heartbeat.test.ts',
      'demo-server/sessions/schedule/sweep.test.ts',
    ],
  },
  {
    id: 'T16',
    what: '200 connections that never finish a request; pipelined requests; truncated bodies; invalid HTTP',
    promise: 'other calls are not delayed (p99 under 250 ms, or under five times `/healthz`), no row changed',
    runner: 'node',
    files: [`${reliability}/protocol-abuse.test.ts`, 'demo-server/routes/malformed-protocol.test.ts'],
    counts: { full: { HALF_OPEN_SECONDS: '10' }, long: { HALF_OPEN_SECONDS: '50' } },
  },
  {
    id: 'T17',
    what: 'event streams: strangers, too many streams, clients that disappear or never read, text that looks like an event, 15 minutes',
    promise:
      'refused before they begin, places free within seconds, disconnected with less than 30 MB used, no event forged or lost',
    runner: 'node',
    files: [
      `${reliability}/streams.full.test.ts`,
      'demo-server/live/live-updates.test.ts',
      'demo-server/routes/stream-events.test.ts',
      'demo-server/live/event-stream.test.ts',
    ],
    counts: { long: { STREAMS: '300' } },
  },
  {
    id: 'T18',
    what: 'one call above each rate limit; 200 students behind one address',
    promise: '429 with the time to wait, and success after it; all 200 join',
    runner: 'node',
    files: ['demo-server/http/rate-limits.test.ts', 'demo-server/http/rate-limiter.test.ts'],
  },
  {
    id: 'T19',
    what: 'origins that resemble an allowed one; requests that foreign pages can send without a preflight',
    promise: 'answers are readable for allowed origins only; no authentication by cookie, no row changed',
    runner: 'node',
    files: ['demo-server/http/cross-origin.test.ts', 'demo-server/http/response-headers.test.ts'],
  },
  {
    id: 'T20',
    what: 'faulty access tokens, room tokens parsed by another library, weak configurations',
    promise: 'refused with the expected codes; exact claims; the server does not start',
    runner: 'node',
    files: [
      'demo-server/auth/access-token.test.ts',
      'demo-server/http/authenticate.test.ts',
      'demo-server/auth/jitsi-token.test.ts',
      'demo-server/config.test.ts',
    ],
  },
  {
    id: 'T21',
    what: '50 active users and 100 event streams for minutes',
    promise:
      'memory growth under 1 MB a minute, bounded open files, write-ahead log under 8 MB, p99 under 100 ms or five times `/healthz`, no status of 500 or above',
    runner: 'node',
    files: [`${reliability}/soak.long.test.ts`],
    counts: { full: { SOAK_MINUTES: '2' }, long: { SOAK_MINUTES: '10' } },
  },
  {
    id: 'T22',
    what: 'times around daylight saving changes, leap days and the end of 32 bits, on servers in four zones; clocks that are set forward and back',
    promise: 'the correct instant, all bounds exact to the millisecond, no state reopened (I18)',
    runner: 'node',
    files: [`${reliability}/time.test.ts`],
  },
  {
    id: 'T23',
    what: 'the trials T02, T07, T09 and T11 on PostgreSQL',
    promise: 'the same as on SQLite',
    runner: 'script',
    files: [
      `${onPostgres} ${reliability}/model.test.ts ${reliability}/invariants.test.ts demo-server/routes/authorization.test.ts ${reliability}/races.test.ts demo-server/sessions/stays/join-session.test.ts`,
    ],
    counts: { long: { MODEL_RUNS: '50', RACE_ROUNDS: '10' } },
  },
  {
    id: 'T24',
    what: '50 faults around a player: of the script (1 to 13), the API (14 to 31), the page (32 to 44) and during a class (45 to 50)',
    promise:
      'each ends in a defined state with a message and its code, leaves no secret and no seat, and is resolved by a retry (C1 to C8)',
    runner: 'browser',
    files: ['src/components/live-session-player/live-session-player.faults-*.test.ts'],
  },
  {
    id: 'T25',
    what: 'all elements with six Content-Security-Policies, including the documented one; pages that refuse the script, the frame or Trusted Types',
    promise: 'joining and leaving a class without a violation; refusals are reported by their codes',
    runner: 'browser',
    files: ['src/components/policies.test.ts', 'src/components/jitsi-room/jitsi-room.page.test.ts'],
  },
  {
    id: 'T26',
    what: '30 texts with markup or script in 12 fields of card, player, list and report',
    promise: 'displayed as text: no script runs, no element or attribute is added, no navigation',
    runner: 'browser',
    files: ['src/components/hostile-text.test.ts'],
  },
  {
    id: 'T27',
    what: 'a page in the call that is reloaded, left, restored by Back, frozen, offline, opened twice, or killed',
    promise: 'the server has the correct seats and attendance at the end',
    runner: 'node',
    files: ['e2e/page-life.full.test.ts'],
  },
  {
    id: 'T28',
    what: 'a Jitsi server that sends floods or invalid events, throws at each call, never answers, sends events after the end, or changes its frame',
    promise: 'the room stays in a defined state, can be left, and opens again',
    runner: 'browser',
    files: ['src/components/jitsi-room/jitsi-room.hostile.full.test.ts'],
  },
  {
    id: 'T29',
    what: '40 values in base-url, session-id, server-url, room-name, lang, time-zone and href',
    promise: 'no request, script, frame or link to an origin that is not allowed (C4)',
    runner: 'browser',
    files: ['src/components/hostile-attributes.test.ts'],
  },
  {
    id: 'T30',
    what: 'lock files, licences, advisories, minimum releases without known vulnerabilities, forbidden functions in the source, files of the package',
    promise:
      'each package is from the registry and matches its hash, none has a known vulnerability, the package contains only the intended files',
    runner: 'script',
    files: [
      'scripts/build/build.mjs',
      'scripts/check/check-supply-chain.mjs --advisories',
      'scripts/check/load-package.mjs',
    ],
  },
  {
    id: 'T31',
    what: 'bugs seeded one at a time, such as: seats checked before the update, any origin allowed, room names in lists, synchronous=NORMAL, the clock making sessions live',
    promise: 'a test fails for each',
    runner: 'script',
    files: ['proof/seed-bugs.mjs'],
    counts: { long: { BUGS: 'all' } },
  },
];
