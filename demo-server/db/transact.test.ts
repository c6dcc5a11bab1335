import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { Refusal } from '../domain/refusal.js';
import { temporaryFolder } from '../../testing/server/temporary-folder.js';
import { openSqlite } from './open-sqlite.js';
import type { Database } from './tables.js';
import { transact } from './transact.js';

async function database(t: TestContext) {
  const db = await openSqlite(join(temporaryFolder(t), 'a.sqlite'));
  t.after(() => db.destroy());
  return db;
}

function addCourse(db: Database, id: number) {
  return db.insertInto('courses').values({ id, title: 'A', slug: 'a', created_at: 'x' }).execute();
}

async function courseIds(db: Database): Promise<number[]> {
  return (await db.selectFrom('courses').select('id').execute()).map(({ id }) => id);
}

test('an error rolls back and reaches the caller', async (t) => {
  const db = await database(t);
  const failing = transact(db, async (transaction) => {
    await addCourse(transaction, 1);
    throw new Error('broken');
  });
  await assert.rejects(failing, /broken/);
  assert.deepEqual(await courseIds(db), []);
});

test('a refusal commits earlier writes and reaches the caller', async (t) => {
  const db = await database(t);
  const refused = transact(db, async (transaction) => {
    await addCourse(transaction, 1);
    throw new Refusal({ code: 'session_full' });
  });
  await assert.rejects(refused, { code: 'session_full' });
  assert.deepEqual(await courseIds(db), [1]);
});

test('transactions of one process wait for each other', async (t) => {
  const db = await database(t);
  const increment = () =>
    transact(db, async (transaction) => {
      const ids = await courseIds(transaction);
      await addCourse(transaction, ids.length + 1);
    });
  await Promise.all(Array.from({ length: 20 }, increment));
  assert.equal((await courseIds(db)).length, 20);
});
