import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { roomName, roomNameBytes } from './room-name.js';

test('a room name is the prefix and 26 characters of a-z and 2-7', () => {
  assert.match(roomName('ls-', randomBytes(roomNameBytes)), /^ls-[a-z2-7]{26}$/);
});

test('all 32 characters are equally likely', () => {
  const everyByte = Array.from({ length: 256 }, (_, byte) => roomName('', Uint8Array.of(byte)));
  assert.equal(new Set(everyByte).size, 32);
  for (const character of everyByte) assert.equal(everyByte.filter((other) => other === character).length, 8);
});

test('every random byte counts', () => {
  const zero = new Uint8Array(roomNameBytes);
  for (let index = 0; index < roomNameBytes; index += 1)
    assert.notEqual(roomName('', zero.with(index, 1)), roomName('', zero));
});
