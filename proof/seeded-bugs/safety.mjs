/** The most important bugs: each gives access to strangers, loses data, or discloses a secret. */
export const bugsOfSafety = [
  {
    name: 'the seat limit is checked before the update',
    file: 'demo-server/sessions/stays/join-session.ts',
    from: `  if (numAffectedRows === 0n) throw new Refusal({ code: 'session_full' });
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session'))
    .whereRef('seats_taken', '<', 'max_participants'),`,
    to: `  if (numAffectedRows === 0n || session.seats_taken >= session.max_participants) throw new Refusal({ code: 'session_full' });
}

const updateSeats = compileOnce((db, parameter: ParameterOf<{ session: number }>) =>
  db
    .updateTable('live_sessions')
    .set(({ eb }) => ({ seats_taken: eb('seats_taken', '+', 1) }))
    .where('id', '=', parameter('session')),`,
    breaks: 'Two concurrent joins without a lock could both take the last seat.',
    tests: ['demo-server/sessions/stays/join-session.test.ts'],
  },
  {
    name: 'a transaction takes its lock at the first write',
    file: 'demo-server/db/immediate-sqlite-dialect.ts',
    inside: "connection.executeQuery(CompiledQuery.raw('begin immediate'))",
    from: "raw('begin immediate')",
    to: "raw('begin')",
    breaks: 'A transaction fails if another one has written since its first read.',
    tests: ['demo-server/db/immediate-sqlite-dialect.test.ts'],
  },
  {
    name: 'SQLite runs with synchronous=NORMAL',
    file: 'demo-server/db/open-sqlite.ts',
    from: "setPragma(sqlite, 'synchronous', 2)",
    to: "setPragma(sqlite, 'synchronous', 1)",
    breaks: 'In WAL mode, a power failure can lose acknowledged commits.',
    tests: ['demo-server/db/open-sqlite.test.ts'],
  },
  {
    name: 'any origin may read the answers',
    file: 'demo-server/app.ts',
    inside: 'cors({\n    origin: [...origins],\n    allowMethods:',
    from: 'origin: [...origins],',
    to: 'origin: (origin) => origin,',
    breaks: "Any page can read answers with the viewer's token.",
    tests: ['demo-server/http/response-headers.test.ts'],
  },
  {
    name: 'sessions contain the room name for students',
    file: 'demo-server/sessions/views/session-details.ts',
    inside:
      'recording_url: recordingUrl(session, origin),\n        }\n      : { jitsi_room_name: null, instructor }',
    from: '{ jitsi_room_name: null, instructor }',
    to: '{ jitsi_room_name: session.jitsi_room_name, instructor }',
    breaks: 'Students can enter the room before the start.',
    tests: ['demo-server/sessions/views/session-details.test.ts'],
  },
  {
    name: 'access without a membership',
    file: 'demo-server/domain/access-refusal.ts',
    from: "if (!membership) return 'not_found';",
    to: 'if (!membership) return null;',
    breaks: 'Users can read and change sessions of other courses.',
    tests: ['demo-server/domain/access-refusal.test.ts'],
  },
  {
    name: 'leaving closes all stays of the user',
    file: 'demo-server/sessions/stays/leave-session.ts',
    inside: '...(body.join_id ? { join_id: body.join_id } : {}) };\n    await closeStays',
    from: '...(body.join_id ? { join_id: body.join_id } : {})',
    to: '...{}',
    breaks: 'After a reload, the leave request of the old page ends the stay of the new one.',
    tests: ['demo-server/sessions/stays/leave-session.test.ts'],
  },
  {
    name: 'the page leaves without its join_id',
    file: 'src/controllers/player/seat.ts',
    from: 'joinId === null ? {} : { join_id: joinId }',
    to: 'joinId === null ? { join_id: joinId } : {}',
    breaks: 'After a reload, the leave request of the old page ends the stay of the new one.',
    tests: ['src/components/live-session-player/live-session-player.leaving.test.ts'],
  },
  {
    name: 'the clock makes a session live',
    file: 'src/domain/session/session-state.ts',
    from: "liveBy === 'schedule' ? 'live' : 'waiting'",
    to: "'live'",
    breaks: 'Viewers can join a class that nobody has started.',
    tests: ['src/domain/session/session-state.test.ts'],
  },
  {
    name: 'the clock ends a live session',
    file: 'src/domain/session/session-state.ts',
    inside:
      "if (session.status !== 'scheduled') return session.status;\n  if (now < session.start) return 'scheduled';\n  if (now >= session.end)",
    from: "if (session.status !== 'scheduled') return session.status;",
    to: "if (session.status !== 'scheduled' && now < session.end) return session.status;",
    breaks: 'A class that takes longer than planned is shown as ended.',
    tests: ['src/domain/session/session-state.test.ts'],
  },
  {
    name: 'late results are accepted',
    file: 'src/controllers/player/player-operations.ts',
    inside:
      'const generation = this.#generation;\n    const isCurrent = () => generation === this.#generation;',
    from: 'generation === this.#generation',
    to: 'true',
    breaks: 'A removed element takes a seat and opens a room.',
    tests: ['src/components/live-session-player/live-session-player.leaving.test.ts'],
  },
  {
    name: 'the token is sent to any API',
    file: 'src/page/page-client.ts',
    from: 'if (origin !== null && allowedApiOrigins().has(origin)) return;',
    to: 'if (origin !== null) return;',
    breaks: "Content with a `base-url` attribute can receive the viewer's token.",
    tests: ['src/page/page-configuration.test.ts'],
  },
  {
    name: 'Jitsi servers are compared by prefix',
    file: 'src/jitsi/parse-jitsi-server.ts',
    from: '!allowed.has(url.origin)',
    to: '![...allowed].some((origin) => serverUrl.startsWith(origin))',
    breaks: 'The script of https://meet.jit.si.evil.example runs in the page.',
    tests: ['src/jitsi/parse-jitsi-server.test.ts'],
  },
];
