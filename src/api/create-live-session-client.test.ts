import { expect } from '@open-wc/testing';
import { LiveSessionError } from '../domain/live-session-error.js';
import { fakeFetch, json, problem, type SeenRequest } from '../../testing/elements/fake-fetch.js';
import { rejection } from '../../testing/elements/rejection.js';
import { sessionFixture, tenOClock } from '../../testing/elements/session-fixture.js';
import { createLiveSessionClient, type LiveSessionClientOptions } from './create-live-session-client.js';

const session = sessionFixture(0, tenOClock);
const joinData = { jitsi_room_name: 'ls-a', jitsi_server_url: 'https://meet.example.org', join_id: 'seat' };

function setup(
  answer: (request: SeenRequest) => Response | Promise<Response>,
  options: LiveSessionClientOptions = {},
) {
  const { fetch, requests } = fakeFetch(answer);
  return {
    client: createLiveSessionClient({ baseUrl: 'https://api.example.org/v1/', fetch, ...options }),
    requests,
  };
}

describe('createLiveSessionClient', () => {
  it('makes the basic calls', async () => {
    const { client, requests } = setup(({ url }) =>
      json({ data: url.endsWith('/join') ? joinData : session }),
    );
    const fresh = {
      title: 'Analyse',
      scheduled_start_time: session.scheduled_start_time,
      scheduled_end_time: session.scheduled_end_time,
    };
    await client.createSession(5, fresh);
    await client.getSession(7);
    await client.joinSession(7, { client_id: 'tab' });
    await client.startSession(7);
    await client.endSession(7);
    expect(
      requests.map(({ method, url, body }) => [method, url.replace('https://api.example.org/v1', ''), body]),
    ).to.deep.equal([
      ['POST', '/courses/5/live-sessions', fresh],
      ['GET', '/live-sessions/7', undefined],
      ['POST', '/live-sessions/7/join', { client_id: 'tab' }],
      ['POST', '/live-sessions/7/start', {}],
      ['POST', '/live-sessions/7/end', {}],
    ]);
  });

  it('leaves by a request that survives the page', async () => {
    const { client, requests } = setup(() => new Response(null, { status: 204 }));
    await client.leaveSession(7, { join_id: 'seat' });
    expect([requests[0]!.url, requests[0]!.body, requests[0]!.init.keepalive]).to.deep.equal([
      'https://api.example.org/v1/live-sessions/7/leave',
      { join_id: 'seat' },
      true,
    ]);
  });

  it('leaves the waiting list by a request that survives the page', async () => {
    const { fetch, requests } = fakeFetch(() => new Response(null, { status: 204 }));
    await createLiveSessionClient({ fetch }).stopWaiting(7);
    const [{ method, init }] = requests as [SeenRequest];
    expect([method, init.keepalive, init.body]).to.deep.equal(['DELETE', true, null]);
  });

  it('releases a seat whose join data it cannot use', async () => {
    const { fetch, requests } = fakeFetch(({ url }) =>
      url.endsWith('/join')
        ? json({ data: { join_id: 'seat', jitsi_room_name: 'ls-a' } })
        : new Response(null, { status: 204 }),
    );
    const { code } = await rejection(createLiveSessionClient({ fetch }).joinSession(7));
    expect([code, requests.length, requests[1]?.body]).to.deep.equal([
      'invalid_response',
      2,
      { join_id: 'seat' },
    ]);
  });

  it('lists sessions by status, page by page', async () => {
    const { client, requests } = setup(() => json({ data: [session], next_cursor: 'more' }));
    const page = await client.getCourseSessions(5, {
      status: ['scheduled', 'live'],
      limit: 20,
      cursor: 'here',
    });
    expect(page.next_cursor).to.equal('more');
    expect(page.data[0]!.title).to.equal(session.title);
    expect(requests[0]!.url).to.equal(
      'https://api.example.org/v1/courses/5/live-sessions?status=scheduled%2Clive&limit=20&cursor=here',
    );
  });

  it('accepts bare bodies as well as { data }', async () => {
    const { client } = setup(({ url }) => json(url.includes('courses') ? [session] : session));
    expect((await client.getSession(7)).id).to.equal(7);
    expect(await client.getCourseSessions(5)).to.deep.equal({ data: [session], next_cursor: null });
  });

  it('resolves a relative base URL against the page', async () => {
    const { client, requests } = setup(() => json(session), { baseUrl: '/lms/api' });
    await client.getSession('a-1');
    expect(requests[0]!.url).to.equal(`${location.origin}/lms/api/live-sessions/a-1`);
  });

  for (const id of ['..', '1/../../x', '%2e%2e', '', 'a'.repeat(65), 1.5, NaN]) {
    it(`sends no request for the id ${JSON.stringify(id)}`, async () => {
      const { client, requests } = setup(() => json(session));
      expect((await rejection((async () => client.getSession(id))())).code).to.equal('not_found');
      expect(requests).to.have.length(0);
    });
  }

  it('takes the server time from the Date header if the body has none', async () => {
    const { server_time: _, ...bare } = session;
    const { client } = setup(() => json(bare, { headers: { date: 'Mon, 15 Jan 2024 09:00:00 GMT' } }));
    expect((await client.getSession(7)).server_time).to.equal('2024-01-15T09:00:00.500Z');
  });

  it('sends headers, credentials and the current token, and follows no redirect', async () => {
    let token = 'first';
    const { client, requests } = setup(() => json(session), {
      getToken: () => Promise.resolve(token),
      headers: { 'x-tenant': 'joliot' },
      credentials: 'include',
    });
    await client.getSession(7);
    token = 'second';
    await client.getSession(7);
    expect(requests.map(({ headers }) => headers.get('authorization'))).to.deep.equal([
      'Bearer first',
      'Bearer second',
    ]);
    expect(requests[0]!.headers.get('x-tenant')).to.equal('joliot');
    expect([requests[0]!.init.credentials, requests[0]!.init.redirect]).to.deep.equal(['include', 'error']);
  });

  it('requests a fresh token once when the server refuses the last one', async () => {
    const getToken = ({ refresh }: { refresh: boolean }) => (refresh ? 'fresh' : 'stale');
    const { client, requests } = setup(
      ({ headers }) =>
        headers.get('authorization') === 'Bearer fresh' ? json(session) : problem(401, 'token_expired'),
      { getToken },
    );
    expect((await client.getSession(7)).id).to.equal(7);
    expect(requests).to.have.length(2);
  });

  it('does not retry with the refused token', async () => {
    const { client, requests } = setup(() => problem(401, 'token_expired'), { getToken: () => 'same' });
    expect((await rejection(client.getSession(7))).code).to.equal('token_expired');
    expect(requests).to.have.length(1);
  });

  describe('errors', () => {
    for (const [name, answer, code, status] of [
      ["the server's own code", () => problem(409, 'session_full'), 'session_full', 409],
      [
        'a code of another backend',
        () => json({ error: { code: 'quota_used' } }, { status: 402 }),
        'quota_used',
        402,
      ],
      ['401 without a code', () => new Response('', { status: 401 }), 'unauthenticated', 401],
      ['403 without a code', () => new Response('no', { status: 403 }), 'forbidden', 403],
      ['404 as HTML', () => new Response('<html>', { status: 404 }), 'not_found', 404],
      ['429', () => new Response('', { status: 429 }), 'rate_limited', 429],
      ['500 as HTML', () => new Response('<html>', { status: 500 }), 'internal', 500],
      ['503', () => new Response('', { status: 503 }), 'overloaded', 503],
      ['an unknown refusal', () => new Response('', { status: 418 }), 'refused', 418],
      ['a code with invalid characters', () => json({ code: '<b>x</b>' }, { status: 400 }), 'refused', 400],
    ] as const) {
      it(`${name}: ${code}`, async () => {
        const error = await rejection(setup(answer).client.getSession(7));
        expect(error).to.be.instanceOf(LiveSessionError);
        expect([error.code, error.status]).to.deep.equal([code, status]);
      });
    }

    for (const [name, answer] of [
      ['HTML with 200', () => new Response('<html>')],
      ['an empty body', () => new Response('')],
      ['null', () => json({ data: null })],
      ['a list', () => json({ data: [session] })],
      ['no id', () => json({ ...session, id: null })],
      ['a status in capitals', () => json({ ...session, status: 'LIVE' })],
      ['a time without a zone', () => json({ ...session, scheduled_start_time: '2024-01-15T10:00:00' })],
      ['numbers for times', () => json({ ...session, scheduled_end_time: 1705312800000 })],
      [
        'an end before the start',
        () => json({ ...session, scheduled_end_time: session.scheduled_start_time }),
      ],
    ] as const) {
      it(`${name}: invalid_response`, async () => {
        expect((await rejection(setup(answer).client.getSession(7))).code).to.equal('invalid_response');
      });
    }

    it('an endless body: invalid_response, without reading the rest', async () => {
      let sent = 0;
      let isCutOff = false;
      const endless = new ReadableStream<Uint8Array>({
        pull(stream) {
          const chunk = new TextEncoder().encode(sent === 0 ? '{"data":"' : 'x'.repeat(2 ** 16));
          sent += chunk.length;
          stream.enqueue(chunk);
        },
        cancel: () => void (isCutOff = true),
      });
      const { code } = await rejection(setup(() => new Response(endless)).client.getSession(7));
      expect([code, isCutOff]).to.deep.equal(['invalid_response', true]);
      expect(sent).to.be.within(8 * 2 ** 20, 9 * 2 ** 20);
    });

    it('a refusal with an endless body: the code of its status', async () => {
      const endless = new ReadableStream<Uint8Array>({
        pull: (stream) => stream.enqueue(new Uint8Array(2 ** 16)),
      });
      const answer = () => new Response(endless, { status: 503 });
      expect((await rejection(setup(answer).client.getSession(7))).code).to.equal('overloaded');
    });

    it('a page of sessions with the longest texts: accepted', async () => {
      const words = '\u{1f4d0}'.repeat(5000);
      const page = Array.from({ length: 200 }, (_, id) => ({ ...session, id, description: words }));
      const { client } = setup(() => json({ data: page }));
      expect((await client.getCourseSessions(5)).data.at(-1)?.description).to.equal(words);
    });

    it('join data without a room: invalid_response', async () => {
      const { client } = setup(() => json({ data: { jitsi_server_url: 'https://meet.example.org' } }));
      expect((await rejection(client.joinSession(7))).code).to.equal('invalid_response');
    });

    it('a list that is not an array: invalid_response', async () => {
      expect(
        (await rejection(setup(() => json({ data: session })).client.getCourseSessions(5))).code,
      ).to.equal('invalid_response');
    });

    it('no connection: network', async () => {
      const { client } = setup(() => Promise.reject(new TypeError('Failed to fetch')));
      const error = await rejection(client.getSession(7));
      expect([error.code, error.retriable, (error.cause as Error).message]).to.deep.equal([
        'network',
        true,
        'Failed to fetch',
      ]);
    });

    it('no answer: timeout', async () => {
      const { client } = setup(() => new Promise<never>(() => {}), { timeoutMs: 10 });
      expect((await rejection(client.getSession(7))).code).to.equal('timeout');
    });

    it("an abort by the caller: the caller's reason", async () => {
      const { client } = setup(() => new Promise<never>(() => {}));
      const controller = new AbortController();
      const asked = rejection(client.getSession(7, { signal: controller.signal }));
      controller.abort();
      expect((await asked).name).to.equal('AbortError');
    });

    for (const [header, expected] of [
      ['7', 7000],
      ['0', 1000],
      ['1000000000', 300_000],
      ['Mon, 15 Jan 2024 10:00:20 GMT', 20_000],
      ['Mon, 15 Jan 2024 09:59:00 GMT', 1000],
      ['soon', null],
      ['in 7', null],
    ] as const) {
      it(`contain the delay of Retry-After ${header}`, async () => {
        const { client } = setup(() =>
          problem(429, 'rate_limited', { 'retry-after': header, date: 'Mon, 15 Jan 2024 10:00:00 GMT' }),
        );
        expect((await rejection(client.getSession(7))).retryAfterMs).to.equal(expected);
      });
    }

    for (const [name, errors, expected] of [
      [
        'each field that was refused',
        [
          { pointer: '/title', code: 'too_long', detail: 'x' },
          { pointer: '/max_participants', code: 'out_of_range' },
        ],
        [
          { pointer: '/title', code: 'too_long' },
          { pointer: '/max_participants', code: 'out_of_range' },
        ],
      ],
      ['no field if none is named', undefined, []],
      ['no field if the list is not an array', { title: ['too long'] }, []],
      [
        'no field with an invalid pointer or code',
        [{ pointer: 'title', code: 'x' }, { pointer: '/a', code: 'Too long!' }, { pointer: '/b' }, 'c', null],
        [],
      ],
    ] as const)
      it(`name ${name}`, async () => {
        const answer = () => json({ code: 'validation_failed', errors }, { status: 422 });
        const error = await rejection(setup(answer).client.getSession(7));
        expect(error.errors).to.deep.equal(expected);
      });

    it('contain the request in their message, but no token', async () => {
      const { client } = setup(() => problem(403, 'forbidden'), { getToken: () => 'CANARY' });
      const { message } = await rejection(client.getSession(7));
      expect(message).to.equal('GET /v1/live-sessions/7 answered 403 forbidden.');
    });
  });
});
