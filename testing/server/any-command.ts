import fc from 'fast-check';
import type { Answer } from './answer.js';
import type { Person } from './people.js';
import type { TestServer } from './test-server.js';

/** A call of a person of the tests, or a move of the clock. */
export interface Command {
  what: (typeof calls)[number] | 'wait';
  who: Person;
  /** Index of the session, from the newest. */
  session: number;
  word: string;
  seconds: number;
  flag: boolean;
}

const calls = [
  'create',
  'edit',
  'start',
  'extend',
  'end',
  'reopen',
  'cancel',
  'delete',
  'join',
  'leave',
  'beat',
  'recording',
  'queue',
  'unqueue',
] as const;

/** Any call of any person, and moves of the clock, back by an hour at most. */
export const anyCommand: fc.Arbitrary<Command> = fc.record({
  what: fc.constantFrom(...calls, 'start', 'join', 'join', 'beat', 'queue', 'queue', 'wait', 'wait'),
  who: fc.constantFrom<Person[]>('claire', 'claire', 'bruno', 'amina', 'leo', 'yanis', 'marc', 'zoe'),
  session: fc.nat({ max: 2 }),
  word: fc.constantFrom('a', 'b', 'e\u0301té', 'مرحبا', '<b>', '👩‍👩‍👧‍👦'),
  seconds: fc.constantFrom(1, 30, 91, 600, 2_400, 6_000, -60, -3_600),
  flag: fc.boolean(),
});

/** Calls that must have no effect when repeated: creating with the same key, joining with the same client. */
export const repeatable: readonly Command['what'][] = [
  'create',
  'start',
  'end',
  'reopen',
  'cancel',
  'delete',
  'join',
  'leave',
  'queue',
  'unqueue',
];

/** Returns the body with which a command creates a session. */
export function newSession({ word, flag }: Command, now: number) {
  return {
    title: `Suites ${word}`,
    description: flag ? word : null,
    scheduled_start_time: new Date(now + (flag ? 0 : 20 * 60_000)).toISOString(),
    scheduled_end_time: new Date(now + 60 * 60_000).toISOString().replace('Z', '+00:00'),
    max_participants: flag ? 1 : 2,
  };
}

/** Sends a command's call: `joinId` is the stay of a heartbeat, `key` the idempotency key of a create. */
export function perform(
  server: TestServer,
  command: Command,
  ids: readonly number[],
  { joinId, key }: { joinId: string; key: string },
): Promise<Answer> {
  const { what, who, session, word, flag } = command;
  const path = `/api/live-sessions/${ids.at(-1 - session) ?? ids[0]}`;
  switch (what) {
    case 'create': {
      const json = newSession(command, server.clock.now());
      return server.ask(who, 'POST', '/api/courses/5/live-sessions', {
        json,
        headers: key ? { 'idempotency-key': key } : {},
      });
    }
    case 'edit':
      return server.ask(who, 'PATCH', path, { json: { title: word } });
    case 'extend':
      return server.post(who, `${path}/extend`, flag ? { minutes: 30 } : { max_participants: 3 });
    case 'delete':
      return server.ask(who, 'DELETE', path);
    case 'recording':
      return server.ask(who, 'PUT', `${path}/recording`, {
        json: { recording_url: flag ? 'https://video.example.com/1' : null, recording_visible: flag },
      });
    case 'join':
      return server.post(who, `${path}/join`, { client_id: flag ? 'tab' : 'phone', heartbeat: flag });
    case 'beat':
      return server.post(who, `${path}/heartbeat`, { join_id: joinId, in_room: flag });
    case 'leave':
      return server.post(who, `${path}/leave`, flag ? {} : { join_id: joinId });
    case 'queue':
      return server.post(who, `${path}/wait`);
    case 'unqueue':
      return server.ask(who, 'DELETE', `${path}/wait`);
    case 'cancel':
      return server.post(who, `${path}/cancel`, { reason: word });
    default:
      return server.post(who, `${path}/${what}`);
  }
}
