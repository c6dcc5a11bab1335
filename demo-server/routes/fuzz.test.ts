import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { operations, type Operation } from '../contract/operations.js';
import type { Person } from '../testing/people.js';
import { TestServer } from '../testing/test-server.js';

const runs = Number(process.env.FUZZ_RUNS ?? 1_000);
const all = Object.entries(operations) as [string, Operation][];
const streams = ['streamSession', 'streamCourse'];
const request = fc.record({
  operation: fc.constantFrom(...all.filter(([name]) => !streams.includes(name)).map(([, one]) => one)),
  who: fc.constantFrom<(Person | null)[]>('claire', 'amina', 'yanis', 'marc', null),
  id: fc.oneof(fc.constantFrom('1', '2', '3', '5'), fc.string({ maxLength: 8 }).map(encodeURIComponent)),
  body: fc.oneof(
    fc.dictionary(
      fc.constantFrom(
        ...[
          'title',
          'description',
          'scheduled_start_time',
          'scheduled_end_time',
          'max_participants',
          'reason',
        ],
        ...[
          'join_id',
          'in_room',
          'client_id',
          'heartbeat',
          'recording_url',
          'recording_visible',
          '__proto__',
        ],
      ),
      fc.oneof(
        fc.constantFrom(
          'Suites',
          '2026-03-03T10:00:00Z',
          '2026-03-03T11:00:00Z',
          50,
          true,
          null,
          'https://x.org/1',
        ),
        fc.anything({ maxDepth: 2 }),
      ),
    ),
    fc.jsonValue(),
  ),
  query: fc.dictionary(fc.constantFrom('status', 'from', 'to', 'limit', 'cursor', 'threshold'), fc.string()),
});

test(`${runs} requests of any kind: no failure of the server, and every answer as documented`, async (t) => {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  await server.startLive();
  await server.schedule();
  await fc.assert(
    fc.asyncProperty(request, async ({ operation, who, id, body, query }) => {
      if (id === '' || id === '.' || id === '..') return;
      const path = `/api${operation.path.replace(/:\w+/, id)}?${new URLSearchParams(query).toString()}`;
      const text = JSON.stringify(body, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      );
      const headers = { 'content-type': 'application/json' };
      const question = operation.body ? { body: text ?? '', headers } : {};
      // `ask` compares each answer with the OpenAPI document.
      const answer = await server.ask(who, operation.method.toUpperCase(), path, question);
      assert.ok(answer.status < 500, answer.text);
    }),
    { numRuns: runs },
  );
  assert.deepEqual(server.failures, []);
});
