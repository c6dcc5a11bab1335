import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { anyCommand, type Command, perform } from '../../testing/server/any-command.js';
import { reportFigures } from '../../testing/server/report-figures.js';
import { endOnFailure, seed } from '../../testing/server/seed.js';
import { TestServer } from '../../testing/server/test-server.js';

const runs = Math.ceil(Number(process.env.MODEL_RUNS ?? 20) / 4);

/** All answers that Amina gets about a session in which private data of others are `secret`, without random values. */
async function whatAminaSees(t: TestContext, commands: Command[], secret: string): Promise<string[]> {
  const server = await TestServer.open(t);
  await server.enrolEveryone();
  const id = await server.schedule({ inMinutes: 0 });
  const theirs = await server.ask('marc', 'POST', '/api/courses/6/live-sessions', {
    json: {
      title: `Physique ${secret}`,
      scheduled_start_time: '2026-03-02T10:00:00Z',
      scheduled_end_time: '2026-03-02T11:00:00Z',
    },
  });
  if (secret === 'b') await server.post('marc', `/api/live-sessions/${theirs.session.id}/start`);
  await server.db
    .updateTable('users')
    .set({ email: `${secret}@example.net`, last_name: secret })
    .where('subject', '=', 'u-leo')
    .execute();
  const ids = [id];
  const seen: string[] = [];
  for (const [index, command] of commands.entries()) {
    // Of two stays of the same moment, random ids decide which one is newer.
    server.clock.advance(1 / 60_000);
    if (command.what === 'wait') {
      server.clock.advance(command.seconds / 60);
      continue;
    }
    // Client ids and idempotency keys of others are private as well.
    const key = command.who === 'amina' ? `${index}` : `${index}${secret}`;
    const answer = await perform(server, command, ids, { joinId: 'none', key });
    if (command.what === 'create' && answer.status === 201) ids.push(answer.session.id);
    // A hidden link is private as well.
    if (command.what === 'recording' && answer.status === 200 && !command.flag)
      await server.ask('claire', 'PUT', `/api/live-sessions/${answer.session.id}/recording`, {
        json: { recording_url: `https://video.example.com/${secret}`, recording_visible: false },
      });
    const newest = `/api/live-sessions/${ids.at(-1)}`;
    const paths = [
      '/api/courses',
      '/api/courses/5/live-sessions',
      newest,
      `${newest}/join`,
      `${newest}/attendance`,
    ];
    paths.push(`${newest}/calendar.ics`, `/api/live-sessions/${theirs.session.id}`);
    for (const path of paths) seen.push((await server.get('amina', path)).text);
    if (command.who === 'amina') seen.push(answer.text);
  }
  return seen.map((text) => text.replace(/"(request_id|join_id|jitsi_room_name)":"[^"]*"/g, ''));
}

test(`${runs} random sessions look the same to a student, whatever the private data of others are (SEED=${seed})`, async (t) => {
  let answers = 0;
  const commands = fc.array(anyCommand, { minLength: 10, maxLength: 30, size: 'max' });
  await fc.assert(
    fc.asyncProperty(commands, async (all) => {
      const [one, other] = [await whatAminaSees(t, all, 'a'), await whatAminaSees(t, all, 'b')];
      assert.deepEqual(one, other);
      answers += one.length;
    }),
    { numRuns: runs, seed, endOnFailure },
  );
  reportFigures('T02', { 'answers compared between two worlds': answers, 'of them different': 0 });
});
