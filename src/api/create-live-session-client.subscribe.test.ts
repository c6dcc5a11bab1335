import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import { eventually } from '../../testing/elements/eventually.js';
import { fakeFetch, json, problem, type SeenRequest } from '../../testing/elements/fake-fetch.js';
import { rejection } from '../../testing/elements/rejection.js';
import { createLiveSessionClient, type LiveSessionClientOptions } from './create-live-session-client.js';
import type { SubscribeOptions, SubscriptionTarget } from './live-session-client.js';

const encoder = new TextEncoder();

/** Creates a stream that the test writes, ends and breaks off. Records whether its reader waits, or has cancelled it. */
function openStream(type = 'text/event-stream') {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const stream = {
    isAwaited: false,
    wasCancelled: false,
    write(text: string | Uint8Array) {
      stream.isAwaited = false;
      controller.enqueue(typeof text === 'string' ? encoder.encode(text) : text);
    },
    end: () => controller.close(),
    breakOff: () => controller.error(new TypeError('network error')),
    response: () => new Response(body, { headers: { 'content-type': type } }),
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (itsController) => void (controller = itsController),
      pull: () => void (stream.isAwaited = true),
      cancel: () => void (stream.wasCancelled = true),
    },
    // Without a buffer, `pull` is called only when a reader waits.
    { highWaterMark: 0 },
  );
  return stream;
}

function streamOf(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/event-stream' } });
}

function setup(
  answer: (request: SeenRequest) => Response | Promise<Response>,
  options: LiveSessionClientOptions = {},
) {
  const { fetch, requests } = fakeFetch(answer);
  const client = createLiveSessionClient({ baseUrl: 'https://api.example.org', fetch, ...options });
  const told: unknown[] = [];
  const listener = {
    onSnapshot: (sessions: unknown) => void told.push(['snapshot', sessions]),
    onSession: (changes: unknown) => void told.push(['session', changes]),
    onEventId: (id: string) => void told.push(['id', id]),
  };
  const subscribe = (options?: SubscribeOptions, target: SubscriptionTarget = { sessionId: 7 }) =>
    client.subscribe(target, listener, options);
  return { client, listener, requests, subscribe, told };
}

describe('subscribe', () => {
  it('reports the snapshot, the changes and their ids, and resolves at the end', async () => {
    const { subscribe, told } = setup(() =>
      streamOf(
        'event: snapshot\nid: 4\ndata: {"data":[{"id":7,"version":1},{"id":"b","version":2}]}\n\n' +
          ': ping\n\nevent: session\nid: 5\ndata: {"data":{"id":7,"version":2,"status":"live"}}\n\n',
      ),
    );
    expect(await subscribe()).to.equal(undefined);
    expect(told).to.deep.equal([
      ['snapshot', [{ id: 7, version: 1 }, { id: 'b', version: 2 }]], // prettier-ignore
      ['id', '4'],
      ['session', { id: 7, version: 2, status: 'live' }],
      ['id', '5'],
    ]);
  });

  it('requests one session or a course, without cache, with the token and headers of the page', async () => {
    const { subscribe, requests } = setup(() => streamOf(''), {
      getToken: () => 'token',
      headers: { 'x-tenant': 'joliot' },
      credentials: 'include',
    });
    await subscribe();
    await subscribe({ lastEventId: '12' }, { courseId: 'c-1' });
    expect(requests.map(({ method, url }) => [method, url])).to.deep.equal([
      ['GET', 'https://api.example.org/live-sessions/7/events'],
      ['GET', 'https://api.example.org/courses/c-1/live-sessions/events'],
    ]);
    const [first, second] = requests as [SeenRequest, SeenRequest];
    expect(Object.fromEntries(first.headers)).to.deep.equal({
      accept: 'text/event-stream',
      authorization: 'Bearer token',
      'x-tenant': 'joliot',
    });
    expect(second.headers.get('last-event-id')).to.equal('12');
    const { cache, credentials, redirect } = first.init;
    expect([cache, credentials, redirect]).to.deep.equal(['no-store', 'include', 'error']);
  });

  it('reports an event when it is complete, for any chunks', async () => {
    const stream = openStream();
    const { subscribe, told } = setup(() => stream.response());
    const subscribed = subscribe();
    for (const byte of encoder.encode('\ufeffevent: session\r\ndata: {"id":7,"title":"Été 🎓"}\r\n\r\n'))
      stream.write(Uint8Array.of(byte));
    await eventually(() => told.length > 0);
    expect(told).to.deep.equal([['session', { id: 7, title: 'Été 🎓' }]]);
    stream.end();
    await subscribed;
  });

  it('ignores unknown events, and ids that no header can contain', async () => {
    const { subscribe, told } = setup(() =>
      streamOf('event: news\nid: 1\ndata: x\n\ndata: y\n\nevent: session\nid: 日\ndata: {"id":7}\n\n'),
    );
    await subscribe();
    expect(told).to.deep.equal([['id', '1'], ['id', '1'], ['session', { id: 7 }]]); // prettier-ignore
  });

  it('works without onEventId', async () => {
    const { client } = setup(() => streamOf('id: 1\nevent: session\ndata: {"id":7}\n\n'));
    const told: unknown[] = [];
    await client.subscribe({ sessionId: 7 }, { onSnapshot() {}, onSession: ({ id }) => told.push(id) });
    expect(told).to.deep.equal([7]);
  });

  it('requests a fresh token once when the server refuses the last one', async () => {
    const { subscribe, requests, told } = setup(
      ({ headers }) =>
        headers.get('authorization') === 'Bearer fresh'
          ? streamOf('event: session\ndata: {"id":7}\n\n')
          : problem(401, 'token_expired'),
      { getToken: ({ refresh }) => (refresh ? 'fresh' : 'stale') },
    );
    await subscribe({ lastEventId: '12' });
    expect(requests.map(({ headers }) => headers.get('last-event-id'))).to.deep.equal(['12', '12']);
    expect(told).to.have.length(1);
  });

  for (const [name, answer, code] of [
    ['a refusal', () => problem(404, 'not_found'), 'not_found'],
    ['a refused token', () => problem(401, 'token_expired'), 'token_expired'],
    ['too many streams', () => problem(503, 'overloaded', { 'retry-after': '7' }), 'overloaded'],
    ['JSON', () => json({ data: [] }), 'invalid_response'],
    ['a type with the same beginning', () => openStream('text/event-streams').response(), 'invalid_response'],
    ['no content', () => new Response(null, { status: 204 }), 'invalid_response'],
    ['an event that is not JSON', () => streamOf('event: session\ndata: <b>\n\n'), 'invalid_response'],
    [
      'a change without a session',
      () => streamOf('event: session\ndata: {"data":{"version":2}}\n\n'),
      'invalid_response',
    ],
    ['a change of null', () => streamOf('event: session\ndata: {"data":null}\n\n'), 'invalid_response'],
    [
      'a snapshot that is not a list',
      () => streamOf('event: snapshot\ndata: {"data":{"id":7}}\n\n'),
      'invalid_response',
    ],
    [
      'a snapshot with an invalid id',
      () => streamOf('event: snapshot\ndata: [{"id":"../7"}]\n\n'),
      'invalid_response',
    ],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ] as const) {
    it(`rejects for ${name}: ${code}`, async () => {
      const { subscribe, told } = setup(answer, { getToken: () => 'token' });
      expect((await rejection(subscribe())).code).to.equal(code);
      expect(told).to.deep.equal([]);
    });
  }

  it('accepts a content type with parameters, in upper or lower case', async () => {
    const stream = openStream('Text/Event-Stream; charset=UTF-8');
    const { subscribe } = setup(() => stream.response());
    stream.end();
    await subscribe();
  });

  it('rejects with network when the connection breaks, after reporting earlier events', async () => {
    const stream = openStream();
    const { subscribe, told } = setup(() => stream.response());
    const subscribed = rejection(subscribe());
    stream.write('event: session\ndata: {"id":7}\n\n');
    await eventually(() => told.length > 0);
    stream.breakOff();
    const { code, message } = await subscribed;
    expect([code, message]).to.deep.equal([
      'network',
      'GET /live-sessions/7/events could not be sent or was cut off.',
    ]);
  });

  it('rejects with the error of a listener, and closes the stream', async () => {
    const stream = openStream();
    const { client, listener, requests } = setup(() => stream.response());
    const error = new Error('The page has a bug.');
    const onSession = () => {
      throw error;
    };
    stream.write('event: session\ndata: {"id":7}\n\n');
    expect(await rejection(client.subscribe({ sessionId: 7 }, { ...listener, onSession }))).to.equal(error);
    expect([stream.wasCancelled, requests[0]!.init.signal!.aborted]).to.deep.equal([true, true]);
  });

  it('rejects an id that would change the URL with not_found', async () => {
    const { subscribe, requests } = setup(() => streamOf(''));
    expect((await rejection(subscribe({}, { sessionId: '..' }))).code).to.equal('not_found');
    expect((await rejection(subscribe({}, { courseId: '' }))).code).to.equal('not_found');
    expect(requests).to.have.length(0);
  });

  describe('aborted by the caller', () => {
    it('before the server answers', async () => {
      const { subscribe } = setup(() => new Promise<never>(() => {}));
      const caller = new AbortController();
      const subscribed = rejection(subscribe({ signal: caller.signal }));
      caller.abort();
      expect((await subscribed).name).to.equal('AbortError');
    });

    it('while waiting for events', async () => {
      const stream = openStream();
      const { subscribe, told } = setup(() => stream.response());
      const caller = new AbortController();
      const subscribed = rejection(subscribe({ signal: caller.signal }));
      stream.write('event: session\ndata: {"id":7}\n\n');
      await eventually(() => told.length > 0);
      const reason = new Error('The element was removed.');
      caller.abort(reason);
      expect(await subscribed).to.equal(reason);
      expect(stream.wasCancelled).to.equal(true);
    });

    it('between two events of one chunk', async () => {
      const stream = openStream();
      const { client, listener } = setup(() => stream.response());
      const caller = new AbortController();
      const told: unknown[] = [];
      const onSession = ({ version }: { version?: number | null }) => {
        told.push(version);
        caller.abort();
      };
      stream.write(
        'event: session\ndata: {"id":7,"version":1}\n\nevent: session\ndata: {"id":7,"version":2}\n\n',
      );
      const error = await rejection(
        client.subscribe({ sessionId: 7 }, { ...listener, onSession }, { signal: caller.signal }),
      );
      expect([error.name, told]).to.deep.equal(['AbortError', [1]]);
    });
  });

  describe('time limits', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })));
    afterEach(() => clock.restore());

    it('waits for the answer as long as other calls', async () => {
      const { subscribe, requests } = setup(() => new Promise<never>(() => {}));
      const subscribed = rejection(subscribe());
      await eventually(() => requests.length > 0);
      clock.tick(9_999);
      expect(requests[0]!.init.signal!.aborted).to.equal(false);
      clock.tick(1);
      const { code, message } = await subscribed;
      expect([code, message]).to.deep.equal([
        'timeout',
        'GET /live-sessions/7/events sent nothing for 10000 ms.',
      ]);
    });

    it('stays open while data arrives, and rejects after a minute without data', async () => {
      const stream = openStream();
      const { subscribe, requests, told } = setup(() => stream.response());
      const subscribed = rejection(subscribe());
      for (const [index, text] of [': ping\n\n', 'event: session\ndata: {"id":7}', '\n\n', ': p'].entries()) {
        stream.write(text);
        await eventually(() => stream.isAwaited);
        clock.tick(59_999);
        expect(requests[0]!.init.signal!.aborted, `after chunk ${index}`).to.equal(false);
      }
      expect(told).to.have.length(1);
      clock.tick(1);
      expect((await subscribed).code).to.equal('timeout');
      expect(stream.wasCancelled).to.equal(true);
    });

    for (const [name, end] of [
      ['ends', 'end'],
      ['breaks', 'breakOff'],
    ] as const) {
      it(`leaves no timer behind when the stream ${name}`, async () => {
        const stream = openStream();
        const { subscribe } = setup(() => stream.response());
        const subscribed = subscribe().catch(() => {});
        stream[end]();
        await subscribed;
        expect(clock.countTimers()).to.equal(0);
      });
    }
  });
});
