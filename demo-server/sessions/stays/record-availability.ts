import { availabilityAt, latestOutage } from '../../domain/availability.js';
import type { Outage } from '../../domain/presence.js';
import { compileOnce } from '../../db/compile-once.js';
import { isPostgres } from '../../db/is-postgres.js';
import type { Database } from '../../db/tables.js';
import { transact } from '../../db/transact.js';
import type { SessionsContext } from '../sessions-context.js';

/**
 * Records that a process can store heartbeats now, and the outage if none could for a while. A process runs it at its
 * start, before it listens, and then every few seconds.
 */
export function recordAvailability(
  { db, clock }: Pick<SessionsContext, 'db' | 'clock'>,
  { isStart = false } = {},
): Promise<void> {
  return transact(db, async (transaction) => {
    const stored = await transaction
      .selectFrom('availability')
      .select(['outage_began_at', 'outage_ended_at'])
      .select((eb) =>
        eb.fn
          .coalesce(
            'available_at',
            // A database of an earlier version: it has heartbeats, but no record.
            eb.selectFrom('attendance_intervals').select(({ fn }) => fn.max('last_seen_at').as('last')),
          )
          .as('available_at'),
      )
      .$if(isPostgres(transaction), (query) => query.forUpdate())
      .executeTakeFirstOrThrow();
    // On SQLite no other process can have received heartbeats before this one started.
    const tolerance = isStart && !isPostgres(transaction) ? 0 : undefined;
    await transaction
      .updateTable('availability')
      .set(availabilityAt(stored, clock.now(), tolerance))
      .execute();
  });
}

/** Reads the latest outage; null if there was none. */
export async function readOutage(db: Database, now: number): Promise<Outage | null> {
  const { rows } = await selectAvailability(db, {});
  return latestOutage(rows[0]!, now);
}

const selectAvailability = compileOnce((db) => db.selectFrom('availability').selectAll());
