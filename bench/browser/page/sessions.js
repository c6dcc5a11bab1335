const second = 1_000;
const minute = 60 * second;
const day = 1_440 * minute;

/** Time until the start of a session, by how often its countdown changes. */
const startsIn = {
  idle: (chance) => 3 * day + chance() * 20 * day,
  minute: (chance) => 5 * minute + chance() * 50 * minute,
  second: (chance) => 25 * second + chance() * 34 * second,
  'second, on time': (chance) => 1_000 * Math.floor(25 + chance() * 34),
};

/** Returns `count` sessions as a server sends them. Each call returns the same sessions except for their times. */
export function sessionsFor(count, rhythm) {
  const chance = seeded(7);
  const now = Date.now();
  const base = rhythm === 'second, on time' ? Math.ceil(now / second) * second : now;
  return Array.from({ length: count }, (_, index) => session(index + 1, base + startsIn[rhythm](chance)));
}

function session(id, start) {
  return {
    id,
    course_id: 5,
    instructor_id: 1,
    title: `Analyse : limites et continuité, leçon ${id}`,
    description: 'Théorème des valeurs intermédiaires, puis correction des exercices 4 à 9.',
    scheduled_start_time: new Date(start).toISOString(),
    scheduled_end_time: new Date(start + 90 * minute).toISOString(),
    status: 'scheduled',
    jitsi_room_name: `room-${id}`,
    jitsi_server_url: 'https://meet.jit.si',
    max_participants: 100,
    recording_enabled: false,
    created_at: new Date(start - 30 * day).toISOString(),
    updated_at: new Date(start - 30 * day).toISOString(),
    course: { id: 5, title: 'Mathématiques', slug: 'mathematiques' },
    instructor: { id: 1, first_name: 'Claire', last_name: 'Morel' },
    participant_count: 24,
    enrolled_count: 24,
    version: 1,
  };
}

/** Returns the same session, live since one second. */
export function startedSession(session) {
  return {
    ...session,
    status: 'live',
    version: session.version + 1,
    actual_start_time: new Date(Date.now() - second).toISOString(),
  };
}

/** Mulberry32: pseudorandom numbers that are the same in each run. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
