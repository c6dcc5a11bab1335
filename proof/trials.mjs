const reliability = 'proof/server';
const onPostgres = '--import=tsx testing/server/run-on-postgres.ts node scripts/test/test-node.mjs';

/**
 * The trials of `npm run prove`: what is tried, what must hold, and the tests that try it. `counts` are the variables
 * that raise the counts of `npm test`: `full` as in `npm run test:full`, `long` as far as a trial goes. A runner is
 * `node` (files of node:test), `browser` (files of Web Test Runner, in each of `browsers`) or `script` (programs that
 * end with `N passed, N failed`, or with their exit code alone).
 */
export const trials = [
  {
    id: 'T01',
    what: 'random commands on the rules of a session, the clock set back as well',
    promise: 'four states, four ways between them, sound times and attendance (I1 to I4, I9, I10, I18)',
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
    what: 'random classes over the API: beside a model that counts by the second, against the invariants at each commit, and in two worlds that differ in what is private',
    promise: 'status, seats, refusals and attendance as the model says; I1 to I15, I17, I19, I20',
    runner: 'node',
    files: ['model', 'invariants', 'non-interference'].map((name) => `${reliability}/${name}.test.ts`),
    counts: { full: { MODEL_RUNS: '100' }, long: { MODEL_RUNS: '300' } },
  },
  {
    id: 'T03',
    what: '63 addresses made to deceive and random ones against the list of Jitsi servers; local times of any minute in four zones, countdowns, and answers of any shape',
    promise:
      'nothing but an allowed origin, whatever is written; the instant that was meant; a session, a code, or `invalid_response`, never another error',
    runner: 'browser',
    files: [
      'src/jitsi/{any-server,parse-jitsi-server}.test.ts',
      'src/domain/{time/{local-time,countdown,clock-knowledge},session/next-change,room/room-state}.test.ts',
      'src/api/{request/refusal,parse/parse-session,parse/parse-attendance,stream/event-stream-parser}.test.ts',
    ],
    counts: { full: { RANDOM_FACTOR: '10' }, long: { RANDOM_FACTOR: '100' } },
  },
  {
    id: 'T04',
    what: 'a viewer, a page, a room and a server that act in any order on one player, the answers late and in the wrong order: 1,000 orders (10,000 in the long run)',
    promise:
      'one room and one seat at most, of the session that is shown; nothing of either, no stream, timer or listener afterwards (C1 to C3, C7)',
    runner: 'browser',
    files: ['src/components/live-session-player/live-session-player.orders.test.ts'],
    counts: { full: { RANDOM_FACTOR: '10' }, long: { RANDOM_FACTOR: '100' } },
  },
  {
    id: 'T05',
    what: 'requests made from the OpenAPI document, two of five good, the others with a fault',
    promise:
      'no answer of 500 or above, each as documented (I14), nothing told to the wrong one (I15), p99 under 250 ms, memory in use grown by less than 50 MB',
    runner: 'node',
    files: ['demo-server/routes/fuzz.test.ts'],
    counts: { full: { FUZZ_RUNS: '5000' }, long: { FUZZ_RUNS: '100000', LONGEST_P99_MS: '250' } },
  },
  {
    id: 'T06',
    what: 'malformed JSON, fields, texts, times, numbers, ids, addresses and HTTP',
    promise: 'the very status and code for each, no row changed, the server goes on',
    runner: 'node',
    files: ['bodies', 'values', 'addresses', 'protocol'].map(
      (name) => `demo-server/routes/malformed-${name}.test.ts`,
    ),
  },
  {
    id: 'T07',
    what: 'every call by every kind of caller in every state, and ids of others in all places',
    promise: 'the very status, code and fields; for a stranger nothing is there',
    runner: 'node',
    files: ['demo-server/routes/authorization.test.ts'],
  },
  {
    id: 'T08',
    what: 'a class with marked secrets: tokens, keys, e-mail addresses, room, stays, tabs, a hidden link',
    promise:
      'each where it belongs, and nowhere else in bodies, headers, event streams and log (I15); the same is looked for in every answer of T02 and T05 to T07',
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
    promise: 'exactly 50 get in, the others are told that it is full',
    runner: 'node',
    files: [
      `${reliability}/races.test.ts`,
      'demo-server/sessions/join-session.test.ts',
      `${reliability}/postgres.full.test.ts`,
    ],
    counts: { full: { RACE_ROUNDS: '5' }, long: { RACE_ROUNDS: '20' } },
  },
  {
    id: 'T10',
    what: '100 students who come, beat, go and get lost, 20 at a time, for 20 seats',
    promise: 'at each look as many seats taken as there are students inside, none twice (I5, I8)',
    runner: 'node',
    files: [`${reliability}/churn.test.ts`],
    counts: { full: { CHURN_STEPS: '5000' }, long: { CHURN_STEPS: '50000' } },
  },
  {
    id: 'T11',
    what: '50 starts and 50 ends of one session at once',
    promise: 'one start, one end, each told once on the event stream',
    runner: 'node',
    files: [`${reliability}/races.test.ts`],
    counts: { full: { RACE_ROUNDS: '5' }, long: { RACE_ROUNDS: '50' } },
  },
  {
    id: 'T12',
    what: 'kill -9 in the middle of creating, editing, joining, beating and leaving; a full disk; SIGTERM',
    promise:
      'the file sound, ready again within seconds, nothing that was acknowledged lost, nothing by halves',
    runner: 'node',
    files: [`${reliability}/crash.test.ts`, `${reliability}/disk-full.test.ts`],
    counts: { full: { KILLS: '10' }, long: { KILLS: '100' } },
  },
  {
    id: 'T13',
    what: "SQLite's settings on each connection, and the system's calls while it commits",
    promise: 'WAL, synchronous=FULL, references checked; a write-through for each commit',
    runner: 'node',
    files: [`${reliability}/durability.test.ts`],
  },
  {
    id: 'T14',
    what: 'a reload whose old page leaves at the same time, 0.8 s or 5 s later, in random orders',
    promise: 'the seat stays, attendance to the second',
    runner: 'node',
    files: [`${reliability}/late-leave.test.ts`],
    counts: { long: { LATE_LEAVE_ORDERS: '2000' } },
  },
  {
    id: 'T15',
    what: 'seats whose heartbeats stop, go on too late, or come from who was taken out of the course',
    promise: 'free after 90 s, counted up to the last heartbeat, a late one is told so',
    runner: 'node',
    files: ['demo-server/sessions/send-heartbeat.test.ts', 'demo-server/sessions/sweep.test.ts'],
  },
  {
    id: 'T16',
    what: '200 connections that never finish a request; requests in one piece; bodies cut short; what is hardly HTTP',
    promise:
      'others served as ever (p99 under 250 ms, or under five times an answer about nothing), no row changed',
    runner: 'node',
    files: [`${reliability}/protocol-abuse.test.ts`, 'demo-server/routes/malformed-protocol.test.ts'],
    counts: { full: { HALF_OPEN_SECONDS: '10' }, long: { HALF_OPEN_SECONDS: '50' } },
  },
  {
    id: 'T17',
    what: 'event streams: strangers, too many, readers that vanish or never read, text that looks like an event, 15 minutes',
    promise:
      'refused before they begin, places free within seconds, dropped with less than 30 MB spent, nothing forged or missed',
    runner: 'node',
    files: [
      `${reliability}/streams.full.test.ts`,
      'demo-server/live/live-updates.test.ts',
      'demo-server/live/stream-events.test.ts',
      'demo-server/http/event-stream.test.ts',
    ],
    counts: { long: { STREAMS: '300' } },
  },
  {
    id: 'T18',
    what: 'one call more than each limit allows; 200 students behind one address',
    promise: '429 with the time to wait, and heard after it; all 200 get in',
    runner: 'node',
    files: ['demo-server/http/rate-limits.test.ts', 'demo-server/http/rate-limiter.test.ts'],
  },
  {
    id: 'T19',
    what: 'origins that are nearly one of the list; requests that foreign pages can send without asking',
    promise: 'readable for listed origins alone; no one is known by a cookie, no row changed',
    runner: 'node',
    files: ['demo-server/http/cross-origin.test.ts', 'demo-server/http/response-headers.test.ts'],
  },
  {
    id: 'T20',
    what: 'access tokens with a fault, tokens for rooms read by another library, configurations that are weak',
    promise: 'refused, each with its code; claims exact; the server does not start',
    runner: 'node',
    files: [
      'demo-server/auth/access-token.test.ts',
      'demo-server/auth/authenticate.test.ts',
      'demo-server/auth/jitsi-token.test.ts',
      'demo-server/config.test.ts',
    ],
  },
  {
    id: 'T21',
    what: '50 users and 100 event streams at work for minutes',
    promise:
      'memory within 1 MB a minute, open files bounded, write-ahead log under 8 MB, p99 under 100 ms or five times an answer about nothing, no answer of 500 or above',
    runner: 'node',
    files: [`${reliability}/soak.long.test.ts`],
    counts: { full: { SOAK_MINUTES: '2' }, long: { SOAK_MINUTES: '10' } },
  },
  {
    id: 'T22',
    what: 'times around changes of clocks, leap days and the end of 32 bits, by servers in four zones; clocks put on and back',
    promise: 'the instant that was meant, every bound to the millisecond, no state reopened (I18)',
    runner: 'node',
    files: [`${reliability}/time.test.ts`],
  },
  {
    id: 'T23',
    what: 'the trials T02, T07, T09 and T11 on PostgreSQL',
    promise: 'as on SQLite',
    runner: 'script',
    files: [
      `${onPostgres} ${reliability}/model.test.ts ${reliability}/invariants.test.ts demo-server/routes/authorization.test.ts ${reliability}/races.test.ts demo-server/sessions/join-session.test.ts`,
    ],
    counts: { long: { MODEL_RUNS: '50', RACE_ROUNDS: '10' } },
  },
  {
    id: 'T24',
    what: 'the 50 faults of a player: of the script (1 to 13), the API (14 to 31), the page (32 to 44) and in class (45 to 50)',
    promise:
      'each ends in a known state, with words and its code, keeps no secret and no seat, and is over when it is tried again (C1 to C8)',
    runner: 'browser',
    files: ['src/components/live-session-player/live-session-player.faults-*.test.ts'],
  },
  {
    id: 'T25',
    what: 'all elements under six Content-Security-Policies, one of them as it is documented; pages that refuse the script, the frame or Trusted Types',
    promise: 'a class is entered and left without one violation; what is refused is told by its code',
    runner: 'browser',
    files: ['src/components/policies.test.ts', 'src/components/jitsi-room/jitsi-room.page.test.ts'],
  },
  {
    id: 'T26',
    what: '30 texts that want to be markup or script, in 12 fields of card, player, list and report',
    promise: 'shown as they are: no script run, no element or attribute more, no other page',
    runner: 'browser',
    files: ['src/components/hostile-text.test.ts'],
  },
  {
    id: 'T27',
    what: 'a page in the call that is loaded anew, left, gone back to, frozen, offline, opened twice, or killed',
    promise: 'the server ends with the right seats and attendance',
    runner: 'node',
    files: ['e2e/page-life.full.test.ts'],
  },
  {
    id: 'T28',
    what: "a Jitsi server that floods, lies, throws at every call, answers nothing, talks on, or takes things out of the page's hands",
    promise: 'the room stays in a state that it knows, can be left, and opens anew',
    runner: 'browser',
    files: ['src/components/jitsi-room/jitsi-room.hostile.full.test.ts'],
  },
  {
    id: 'T29',
    what: '40 values in base-url, session-id, server-url, room-name, lang, time-zone and href',
    promise: 'no request, script, frame or link to an origin that the page does not allow (C4)',
    runner: 'browser',
    files: ['src/components/hostile-attributes.test.ts'],
  },
  {
    id: 'T30',
    what: 'lock files, licences, advisories, first releases without a known hole, forbidden words in the source, files of the package',
    promise:
      'each package by its content and from the registry, none with a known hole, nothing in the package that does not belong there',
    runner: 'script',
    files: [
      'scripts/build/build.mjs',
      'scripts/check/check-supply-chain.mjs --advisories',
      'scripts/check/load-package.mjs',
    ],
  },
  {
    id: 'T31',
    what: 'bugs seeded one at a time: seats counted first, any origin reflected, the room in lists, NORMAL, the clock that makes live, and their like',
    promise: 'a test goes red for each',
    runner: 'script',
    files: ['proof/seed-bugs.mjs'],
    counts: { long: { BUGS: 'all' } },
  },
];
