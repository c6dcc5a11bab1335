/** Bugs against which the whole design stands: each would let somebody in, lose something, or tell what is secret. */
export const bugsOfSafety = [
  {
    name: 'seats are counted, then taken',
    file: 'demo-server/sessions/join-session.ts',
    from: `  if (numAffectedRows === 0n) throw sessionProblem('session_full', session);
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session'))
    .whereRef('seats_taken', '<', 'max_participants'),`,
    to: `  if (numAffectedRows === 0n || session.seats_taken >= session.max_participants) throw sessionProblem('session_full', session);
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session')),`,
    breaks: 'Two writers without a lock could both have the last seat.',
    tests: ['demo-server/sessions/join-session.test.ts'],
  },
  {
    name: 'a transaction locks at its first write',
    file: 'demo-server/db/immediate-sqlite-dialect.ts',
    inside: "connection.executeQuery(CompiledQuery.raw('begin immediate'))",
    from: "raw('begin immediate')",
    to: "raw('begin')",
    breaks: 'A transaction fails where somebody else has written since it began to read.',
    tests: ['demo-server/db/immediate-sqlite-dialect.test.ts'],
  },
  {
    name: 'writes may be lost in a power failure',
    file: 'demo-server/db/open-sqlite.ts',
    inside: "{ journal_mode: 'wal', synchronous: 2, foreign_keys: 1 }",
    from: 'synchronous: 2',
    to: 'synchronous: 1',
    breaks: 'In WAL mode NORMAL may lose a commit that was acknowledged.',
    tests: ['demo-server/db/open-sqlite.test.ts'],
  },
  {
    name: 'every origin may read the answers',
    file: 'demo-server/app.ts',
    inside: 'cors({\n    origin: [...origins],\n    allowMethods:',
    from: 'origin: [...origins],',
    to: 'origin: (origin) => origin,',
    breaks: "Any page reads answers with the viewer's rights.",
    tests: ['demo-server/http/response-headers.test.ts'],
  },
  {
    name: 'sessions tell students the room',
    file: 'demo-server/sessions/session-json.ts',
    inside:
      'recording_url: recordingUrl(session, origin),\n        }\n      : { jitsi_room_name: null, instructor }',
    from: '{ jitsi_room_name: null, instructor }',
    to: '{ jitsi_room_name: session.jitsi_room_name, instructor }',
    breaks: 'Who knows the name of a room can enter it, before the start as well.',
    tests: ['demo-server/sessions/session-json.test.ts'],
  },
  {
    name: 'instructors of any course',
    file: 'demo-server/domain/access-refusal.ts',
    from: "if (!membership) return 'not_found';",
    to: 'if (!membership) return null;',
    breaks: 'Whoever guesses an id reads and changes the sessions of other courses.',
    tests: ['demo-server/domain/access-refusal.test.ts'],
  },
  {
    name: 'leaving closes all stays',
    file: 'demo-server/sessions/leave-session.ts',
    inside: '...(body.join_id ? { join_id: body.join_id } : {}) };\n    await closeIntervals',
    from: '...(body.join_id ? { join_id: body.join_id } : {})',
    to: '...{}',
    breaks: "After a reload, the old page's leave throws the new page out.",
    tests: ['demo-server/sessions/leave-session.test.ts'],
  },
  {
    name: 'the page leaves without its stay',
    file: 'src/controllers/player/seat.ts',
    from: 'joinId === null ? {} : { join_id: joinId }',
    to: 'joinId === null ? { join_id: joinId } : {}',
    breaks: "After a reload, the old page's leave throws the new page out.",
    tests: ['src/components/live-session-player/live-session-player.leaving.test.ts'],
  },
  {
    name: 'the clock makes a session live',
    file: 'src/domain/session/session-state.ts',
    from: "liveBy === 'schedule' ? 'live' : 'waiting'",
    to: "'live'",
    breaks: 'A class that nobody has started is offered to join.',
    tests: ['src/domain/session/session-state.test.ts'],
  },
  {
    name: 'the clock ends a live session',
    file: 'src/domain/session/session-state.ts',
    inside:
      "if (session.status !== 'scheduled') return session.status;\n  if (now < session.start) return 'scheduled';\n  if (now >= session.end)",
    from: "if (session.status !== 'scheduled') return session.status;",
    to: "if (session.status !== 'scheduled' && now < session.end) return session.status;",
    breaks: 'A class that takes longer closes while people are in it.',
    tests: ['src/domain/session/session-state.test.ts'],
  },
  {
    name: 'what comes late still counts',
    file: 'src/controllers/player/player-operations.ts',
    inside: 'const generation = this.#generation;\n    const counts = () => generation === this.#generation;',
    from: 'generation === this.#generation',
    to: 'true',
    breaks: 'A seat taken for an element that is gone is kept, and its room opens.',
    tests: ['src/components/live-session-player/live-session-player.leaving.test.ts'],
  },
  {
    name: 'the token goes to any API',
    file: 'src/page/page-client.ts',
    from: 'if (origin !== null && allowedApiOrigins().has(origin)) return;',
    to: 'if (origin !== null) return;',
    breaks: "Content that names a base-url gets the viewer's token.",
    tests: ['src/page/page-configuration.test.ts'],
  },
  {
    name: 'Jitsi servers are compared by their beginning',
    file: 'src/jitsi/parse-jitsi-server.ts',
    from: '!allowed.has(url.origin)',
    to: '![...allowed].some((origin) => serverUrl.startsWith(origin))',
    breaks: 'https://meet.jit.si.evil.example runs its script in the page.',
    tests: ['src/jitsi/parse-jitsi-server.test.ts'],
  },
];
