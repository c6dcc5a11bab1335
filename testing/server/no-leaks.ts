import assert from 'node:assert/strict';
import type { LogEntry } from '../../demo-server/http/access-log.js';
import type { Answer } from './answer.js';
import { type Person, people } from './people.js';

const roomName = /\bls-[a-z2-7]{26}\b/;
const token = /\beyJ[\w-]+\.[\w-]+/;
const email = /[\w.-]+@example\.org/g;
const teachers: readonly (string | null)[] = ['claire', 'bruno', 'ada', 'somebody'];

/**
 * Asserts that an answer has no data that the caller may not see. Room names and e-mail addresses are for instructors;
 * users who join get the room's name, their own address, tokens and ids of stays. Others get none of it, and headers
 * never contain it. `somebody` is a caller whose token the test made elsewhere.
 */
export function assertNothingLeaks(
  person: Person | 'somebody' | null,
  path: string,
  { status, headers, text }: Answer,
) {
  const [address = ''] = path.split('?');
  if (/^\/api\/(demo\/|openapi)/.test(address) || !address.startsWith('/api/')) return;
  const isJoin = status === 200 && address.endsWith('/join');
  const isTheirs = person === 'marc' && text.includes('"course_id":6');
  const teaches = (teachers.includes(person) || isTheirs) && status < 300;
  const told = `${[...headers].flat().join('\n')}\n`;
  for (const secret of [roomName, token, /[\w.-]+@example\.org/, /join_id/])
    assert.doesNotMatch(told, secret, path);
  if (!isJoin) assert.doesNotMatch(text, token, path);
  if (!isJoin && !teaches) assert.doesNotMatch(text, roomName, path);
  if (!isJoin && status < 400) assert.doesNotMatch(text, /"join_id"/, path);
  const isOwn = (found: string) =>
    isJoin && person !== null && person !== 'somebody' && people[person].email === found;
  for (const [found] of text.matchAll(email)) assert.ok(isOwn(found) || teaches, `${path}: ${found}`);
}

/** Asserts that no log entry names a person, a room or a token, or quotes a request or an answer. */
export function assertLogIsDiscreet(log: readonly LogEntry[]) {
  for (const entry of log) {
    const text = JSON.stringify(entry);
    for (const secret of [roomName, token, /@example\.org/, /\?/, /Amina|Claire|Morel|Benali/])
      assert.doesNotMatch(text, secret);
  }
}
