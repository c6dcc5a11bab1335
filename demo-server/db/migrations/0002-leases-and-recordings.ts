import { type Kysely, type Migration, sql } from 'kysely';
import { type Dialect, dialectOf } from './dialect.js';

const statements = ({ id, strict }: Dialect) => [
  // Last heartbeat of a stay, null if its client sends none; start of its attendance.
  'ALTER TABLE attendance_intervals ADD COLUMN last_seen_at TEXT',
  'ALTER TABLE attendance_intervals ADD COLUMN counted_from TEXT',
  'UPDATE attendance_intervals SET counted_from = joined_at',
  'CREATE INDEX attendance_intervals_leases ON attendance_intervals (last_seen_at) WHERE left_at IS NULL',

  `ALTER TABLE live_sessions ADD COLUMN recording_visible INTEGER NOT NULL DEFAULT 1
    CHECK (recording_visible IN (0, 1))`,
  'CREATE INDEX live_sessions_due ON live_sessions (status, scheduled_end_time)',

  `CREATE TABLE idempotency_keys (
    user_id ${id} NOT NULL REFERENCES users (id),
    key TEXT NOT NULL,
    request_hash TEXT NOT NULL,
    session_id ${id} NOT NULL REFERENCES live_sessions (id),
    created_at TEXT NOT NULL,
    PRIMARY KEY (user_id, key)
  ) ${strict}`,
  'CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at)',

  // One row that the readiness check writes.
  `CREATE TABLE readiness (id INTEGER PRIMARY KEY CHECK (id = 1), checked_at TEXT NOT NULL) ${strict}`,
  "INSERT INTO readiness (id, checked_at) VALUES (1, '1970-01-01T00:00:00.000Z')",
];

/** Adds heartbeats, hidden recordings, idempotency keys and the readiness check. */
export const leasesAndRecordings: Migration = {
  async up(db: Kysely<unknown>) {
    for (const statement of statements(dialectOf(db))) await sql.raw(statement).execute(db);
  },
};
