import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createLocalRoom } from './local-room.js';
import { signRoomToken } from './room-token.js';
import { openRooms, type TestRooms } from '../../testing/local-room/open-rooms.js';
import { RoomVisitor } from '../../testing/local-room/room-visitor.js';

let rooms: TestRooms;
before(async () => (rooms = await openRooms()));
after(() => rooms.close());

const url = (path: string) => `${rooms.origin}/jitsi/${path}`;
const tokenFor = (room: string, name: string, moderator = false) =>
  signRoomToken(rooms.secret, { room, name, moderator }, rooms.time.now + 60_000);
const moderatorIn = async (room: string) =>
  RoomVisitor.join(rooms, room, { token: await tokenFor(room, 'Claire', true) });
const code = async (response: Response) => ((await response.json()) as { code: string }).code;

describe('the room page', () => {
  it('runs only its own scripts, and only pages of its own origin can embed it', async () => {
    const { status, headers } = await fetch(url('algebra'));
    assert.equal(status, 200);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'self'",
      "require-trusted-types-for 'script'",
    ]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
  });

  for (const name of ['a.b', 'a%20b', 'a%2Fb', 'é', 'x'.repeat(101), 'assets']) {
    it(`does not exist for the name ${name.slice(0, 10)}`, async () => {
      assert.equal((await fetch(url(name))).status, 404);
      assert.equal((await fetch(url(`${name}/events`))).status, 404);
    });
  }

  it('serves only the built files, with their types', async () => {
    for (const [file, type] of [
      ['external_api.js', 'text/javascript'],
      ['assets/room.js', 'text/javascript'],
      ['assets/room.css', 'text/css'],
    ] as const) {
      const { status, headers } = await fetch(url(file));
      assert.equal(status, 200, file);
      assert.ok(headers.get('content-type')?.startsWith(type), file);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', file);
    }
    const around = `assets/..%2F${basename(rooms.assets)}%2Froom.js`;
    for (const file of ['assets/nothing.js', 'assets/room.ts', around]) {
      assert.equal((await fetch(url(file))).status, 404, file);
    }
  });
});

describe('joining', () => {
  it('opens a stream of events that must not be cached', async () => {
    const { headers, body } = await fetch(url('stream/events'));
    assert.equal(headers.get('content-type'), 'text/event-stream');
    assert.equal(headers.get('cache-control'), 'no-store');
    await body?.cancel();
  });

  it('sends the participants to the newcomer, and the newcomer to the participants', async () => {
    const first = await RoomVisitor.join(rooms, 'join', { name: ' Amina ' });
    const second = await RoomVisitor.join(rooms, 'join', { name: 'Léo' });
    assert.deepEqual(
      second.welcome.participants.map(({ id, name, moderator }) => ({ id, name, moderator })),
      [{ id: first.id, name: 'Amina', moderator: false }],
    );
    const { participant } = await first.hears('joined');
    assert.equal(participant.id, second.id);
    assert.equal(participant.name, 'Léo');
  });

  it('uses name and role of a token, whatever the URL has', async () => {
    const token = await tokenFor('trusted', 'Claire Morel', true);
    const { welcome } = await RoomVisitor.join(rooms, 'trusted', { name: 'Somebody else', token });
    assert.equal(welcome.me.name, 'Claire Morel');
    assert.equal(welcome.me.moderator, true);
  });

  it('never sends the secret of one participant to another', async () => {
    const first = await RoomVisitor.join(rooms, 'secrets');
    const second = await RoomVisitor.join(rooms, 'secrets');
    await first.hears('joined');
    assert.ok(!JSON.stringify(second.events).includes(first.welcome.secret));
    assert.ok(!JSON.stringify(first.events).includes(second.welcome.secret));
  });

  it('refuses an invalid and an expired token, with different codes', async () => {
    const events = (token: string) =>
      fetch(url('refused/events'), { headers: { Authorization: `Bearer ${token}` } });
    const wrong = await events(await tokenFor('another-room', 'Claire'));
    assert.equal(wrong.status, 401);
    assert.equal(await code(wrong), 'unauthenticated');
    const claims = { room: 'refused', name: 'Claire', moderator: true };
    const over = await events(await signRoomToken(rooms.secret, claims, rooms.time.now - 1_000));
    assert.equal(over.status, 401);
    assert.equal(await code(over), 'token_expired');
  });

  it('allows 16 participants', async () => {
    for (let inside = 0; inside < 16; inside++) await RoomVisitor.join(rooms, 'full');
    await assert.rejects(RoomVisitor.join(rooms, 'full'), /409.*room_full/);
  });

  it('refuses pages of other sites', async () => {
    const response = await fetch(url('cross/events'), { headers: { 'Sec-Fetch-Site': 'cross-site' } });
    assert.equal(response.status, 403);
  });

  it('adds no participant for HEAD', async () => {
    assert.equal((await fetch(url('head/events'), { method: 'HEAD' })).status, 405);
    assert.deepEqual((await RoomVisitor.join(rooms, 'head')).welcome.participants, []);
  });
});

describe('leaving', () => {
  it('is announced at once, and ends the stream of the participant', async () => {
    const [stays, goes] = [await RoomVisitor.join(rooms, 'bye'), await RoomVisitor.join(rooms, 'bye')];
    assert.equal((await goes.posts({ type: 'leave' })).status, 204);
    assert.equal((await stays.hears('left')).id, goes.id);
    await goes.ended;
    assert.equal((await goes.posts({ type: 'chat', text: 'still here' })).status, 401);
  });

  it('is announced also when a browser crashes', async () => {
    const [stays, goes] = [await RoomVisitor.join(rooms, 'crash'), await RoomVisitor.join(rooms, 'crash')];
    goes.crash();
    assert.equal((await stays.hears('left')).id, goes.id);
  });

  it('of the last participant removes the room', async () => {
    const moderator = await moderatorIn('forgotten');
    await moderator.posts({ type: 'subject', subject: 'Limites' });
    await moderator.posts({ type: 'leave' });
    assert.equal((await RoomVisitor.join(rooms, 'forgotten')).welcome.subject, '');
  });
});

describe('a message', () => {
  it('for one participant reaches that one only', async () => {
    const [from, to, other] = [
      await RoomVisitor.join(rooms, 'signal'),
      await RoomVisitor.join(rooms, 'signal'),
      await RoomVisitor.join(rooms, 'signal'),
    ];
    const signal = { description: { type: 'offer', sdp: 'v=0' } } as const;
    await from.posts({ type: 'signal', to: to.id, signal });
    await from.posts({ type: 'chat', text: 'after it' });
    assert.deepEqual(await to.hears('signal'), { type: 'signal', from: from.id, signal });
    await other.hears('chat');
    assert.ok(!other.events.some(({ type }) => type === 'signal'));
  });

  it('for all reaches the others, and those who join later get the state', async () => {
    const [from, to] = [await RoomVisitor.join(rooms, 'state'), await RoomVisitor.join(rooms, 'state')];
    const state = { audioMuted: false, videoMuted: false, sharing: true, hand: 5 };
    await from.posts({ type: 'state', state });
    assert.deepEqual(await to.hears('state'), { type: 'state', id: from.id, state });
    await from.posts({ type: 'name', name: 'Renamed' });
    assert.equal((await to.hears('name')).name, 'Renamed');
    const [seen] = (await RoomVisitor.join(rooms, 'state')).welcome.participants;
    assert.deepEqual(seen?.state, state);
    assert.equal(seen?.name, 'Renamed');
  });

  it('reaches only its room', async () => {
    const [from, elsewhere] = [await RoomVisitor.join(rooms, 'here'), await RoomVisitor.join(rooms, 'there')];
    const inside = await RoomVisitor.join(rooms, 'here');
    await from.posts({ type: 'chat', text: 'only here' });
    await inside.hears('chat');
    const [there] = [await RoomVisitor.join(rooms, 'there')];
    await there.posts({ type: 'chat', text: 'only there' });
    assert.equal((await elsewhere.hears('chat')).text, 'only there');
  });

  it('needs the secret of its sender: the public id is not enough', async () => {
    const [from, other] = [await RoomVisitor.join(rooms, 'prove'), await RoomVisitor.join(rooms, 'prove')];
    const chat = { type: 'chat', text: 'in your name' };
    assert.deepEqual(await from.posts(chat, other.id), { status: 401, code: 'unauthenticated' });
    assert.deepEqual(await from.posts(chat, ''), { status: 401, code: 'unauthenticated' });
  });

  it('that only moderators may send is refused to guests and to students', async () => {
    const guest = await RoomVisitor.join(rooms, 'rights', { name: 'Guest' });
    const student = await RoomVisitor.join(rooms, 'rights', { token: await tokenFor('rights', 'Amina') });
    for (const message of [
      { type: 'end' },
      { type: 'mute-everyone', media: 'audio' },
      { type: 'subject', subject: 'Mine now' },
    ]) {
      for (const visitor of [guest, student]) {
        assert.deepEqual(await visitor.posts(message), { status: 403, code: 'forbidden' }, message.type);
      }
    }
    assert.deepEqual(await student.posts({ type: 'name', name: 'Claire' }), {
      status: 403,
      code: 'forbidden',
    });
  });

  it('of a moderator mutes the others, sets the subject and ends the room for all', async () => {
    const [moderator, student] = [await moderatorIn('class'), await RoomVisitor.join(rooms, 'class')];
    await moderator.posts({ type: 'mute-everyone', media: 'video' });
    assert.equal((await student.hears('mute')).media, 'video');
    await moderator.posts({ type: 'subject', subject: 'Limites' });
    assert.equal((await student.hears('subject')).subject, 'Limites');
    assert.equal((await moderator.hears('subject')).subject, 'Limites');
    await moderator.posts({ type: 'end' });
    for (const visitor of [moderator, student]) {
      await visitor.hears('ended');
      await visitor.ended;
    }
    assert.ok(!moderator.events.some(({ type }) => type === 'mute'));
    assert.deepEqual((await RoomVisitor.join(rooms, 'class')).welcome.participants, []);
  });

  it('that is malformed is refused with a 4xx, and the room keeps working', async () => {
    const visitor = await RoomVisitor.join(rooms, 'malformed');
    const state = { audioMuted: true, videoMuted: true, sharing: false, hand: 0 };
    for (const message of [
      {},
      { type: 'unknown' },
      { type: 'chat', text: 5 },
      { type: 'chat', text: '  ' },
      { type: 'chat', text: 'x'.repeat(2_001) },
      { type: 'state', state: { ...state, hand: -1 } },
      { type: 'state', state: { ...state, audioMuted: 'yes' } },
      { type: 'signal', to: visitor.id, signal: { description: { type: 'rollback', sdp: '' } } },
      { type: 'signal', to: visitor.id, signal: {} },
      { type: 'name', name: 'x'.repeat(101) },
    ]) {
      assert.deepEqual(await visitor.posts(message), { status: 422, code: 'validation_failed' });
    }
    assert.equal((await visitor.posts({ type: 'chat', text: 'x'.repeat(70_000) })).status, 413);
    const post = (body: string, type: string) =>
      fetch(url('malformed/messages'), { method: 'POST', body, headers: { 'Content-Type': type } });
    assert.equal((await post('{not json', 'application/json')).status, 422);
    assert.equal((await post('{"type":"leave"}', 'text/plain')).status, 415);
    assert.equal(
      (await visitor.posts({ type: 'signal', to: 'nobody', signal: { candidate: { candidate: '' } } }))
        .status,
      204,
    );
  });

  it('too many in a moment is refused, and a second later accepted again', async () => {
    const visitor = await RoomVisitor.join(rooms, 'flood');
    const chat = () => visitor.posts({ type: 'chat', text: 'again' });
    const statuses = [];
    for (let sent = 0; sent < 301; sent++) statuses.push((await chat()).status);
    assert.deepEqual(statuses.slice(-2), [204, 429]);
    rooms.time.now += 1_000;
    assert.equal((await chat()).status, 204);
  });
});

describe('the server', () => {
  it('allows pages of allowed origins to embed the room', async () => {
    const allowedOrigins = ['http://localhost:5173'];
    const { routes } = createLocalRoom({ ...rooms, clock: { now: () => 0 }, allowedOrigins });
    const policy = (await routes.request('/algebra')).headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes("frame-ancestors 'self' http://localhost:5173;"), policy);
  });

  it('ends all streams when it closes', async () => {
    const room = createLocalRoom({ ...rooms, clock: { now: () => 0 } });
    const streams = [await room.routes.request('/one/events'), await room.routes.request('/two/events')];
    room.close();
    for (const stream of streams) assert.match(await stream.text(), /^data: {"type":"welcome"/);
  });

  it('has at most 50 rooms', async () => {
    const own = await openRooms({ built: false });
    for (let room = 0; room < 50; room++) await RoomVisitor.join(own, `room-${room}`);
    await assert.rejects(RoomVisitor.join(own, 'room-50'), /429.*too_many_rooms/);
    await RoomVisitor.join(own, 'room-49');
    await own.close();
  });
});
