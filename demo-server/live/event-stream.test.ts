import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EventStream } from './event-stream.js';

describe('EventStream', () => {
  it('sends the events in order, then ends', async () => {
    const stream = new EventStream(() => assert.fail('nobody went away'));
    stream.send({ number: 1 });
    stream.send({ text: 'two\nlines' });
    stream.close();
    stream.send({ late: true });
    assert.equal(
      await new Response(stream.body).text(),
      'data: {"number":1}\n\ndata: {"text":"two\\nlines"}\n\n',
    );
  });

  it('calls onGone once when the reader has gone', async () => {
    let gone = 0;
    const stream = new EventStream(() => gone++);
    await stream.body.cancel();
    stream.send({});
    stream.close();
    assert.equal(gone, 1);
  });

  it('drops a reader that does not read, with a limit on waiting bytes', async () => {
    let gone = 0;
    const stream = new EventStream(() => gone++, { maxBytes: 1_000 });
    for (let sent = 0; sent < 20; sent++) stream.send({ text: 'x'.repeat(100) });
    assert.equal(gone, 1);
    await assert.rejects(new Response(stream.body).text(), /cannot keep up/);
  });

  it('drops a reader for whom bytes have waited too long, even a few', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let gone = 0;
    const stream = new EventStream(() => gone++, { longestStallMs: 10_000 });
    stream.send({ number: 1 });
    test.mock.timers.tick(9_999);
    assert.equal(gone, 0);
    test.mock.timers.tick(1);
    assert.equal(gone, 1);
    await assert.rejects(new Response(stream.body).text(), /cannot keep up/);
  });

  it('keeps a reader that reads, however rare the events are', async (test) => {
    test.mock.timers.enable({ apis: ['setTimeout'] });
    let gone = 0;
    const stream = new EventStream(() => gone++, { longestStallMs: 10_000 });
    const reader = stream.body.getReader();
    for (let number = 0; number < 5; number++) {
      stream.send({ number });
      await reader.read();
      test.mock.timers.tick(9_999);
    }
    assert.equal(gone, 0);
  });

  it('sends names and ids, and no text can be read as another event', async () => {
    const stream = new EventStream(() => {});
    stream.send({ title: 'a\r\n\r\nevent: forged\u2028data: {}' }, { name: 'session', id: 7 });
    stream.close();
    const text = await new Response(stream.body).text();
    assert.deepEqual(text.split('\n').slice(0, 2), ['event: session', 'id: 7']);
    assert.equal(text.split(/\r\n|\r|\n/).length, 5);
  });

  it('leaves no timer, however it ends', async (test) => {
    const cleared = test.mock.method(globalThis, 'clearInterval').mock;
    await new EventStream(() => {}).body.cancel();
    new EventStream(() => {}).close();
    new EventStream(() => {}, { maxBytes: 0 }).send({});
    assert.equal(cleared.callCount(), 3);
  });

  it('sends comments, which detect a lost connection', async () => {
    const stream = new EventStream(() => {}, { pingMs: 1 });
    const reader = stream.body.getReader();
    const { value } = await reader.read();
    assert.equal(new TextDecoder().decode(value), ': ping\n\n');
    await reader.cancel();
  });
});
