import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import type { RoomEvent } from '../room-message.js';
import { RoomRefusal } from './signalling.js';
import { stayConnected } from './stay-connected.js';

const event: RoomEvent = { type: 'subject', subject: '' };

describe('stayConnected', () => {
  it('retries every second for 20 s after the last event, then gives up', async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    let tries = 0;
    const outcome = stayConnected({
      events: () => (++tries === 1 ? [event] : []) as unknown as AsyncIterable<RoomEvent>,
      onEvent: () => {},
      onBreak: () => queueMicrotask(() => setImmediate(() => mock.timers.tick(1_000))),
      signal: new AbortController().signal,
    });
    assert.equal(await outcome, 'lost');
    assert.equal(tries, 20);
    mock.timers.reset();
  });

  it('stops at once when the server refuses', async () => {
    const refusal = new RoomRefusal('room_full');
    const outcome = await stayConnected({
      events: async function* () {
        yield await Promise.reject(refusal);
      },
      onEvent: () => {},
      onBreak: () => assert.fail('a refusal is no broken connection'),
      signal: new AbortController().signal,
    });
    assert.equal(outcome, refusal);
  });

  it('does not treat an error of the code as a broken connection', async () => {
    const mistake = new TypeError('a mistake');
    const outcome = stayConnected({
      events: () => [event] as unknown as AsyncIterable<RoomEvent>,
      onEvent: () => {
        throw mistake;
      },
      onBreak: () => assert.fail('nothing broke'),
      signal: new AbortController().signal,
    });
    await assert.rejects(outcome, mistake);
  });

  it('stops at once when the viewer leaves', async () => {
    const leaving = new AbortController();
    const heard: RoomEvent[] = [];
    const outcome = await stayConnected({
      events: async function* () {
        yield await Promise.resolve(event);
      },
      onEvent: (event) => {
        heard.push(event);
        leaving.abort();
      },
      onBreak: () => assert.fail('leaving is no broken connection'),
      signal: leaving.signal,
    });
    assert.equal(outcome, 'left');
    assert.deepEqual(heard, [event]);
  });
});
