import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Clock } from '../domain/clock.js';
import { EventStream } from '../live/event-stream.js';
import { RoomHub, type Visitor } from './room-hub.js';
import { roomMessageSchema } from './room-message.js';
import { roomPage, roomPageHeaders } from './room-page.js';
import { hasExpired, verifyRoomToken } from './room-token.js';

/** Dependencies of the local room. */
export interface LocalRoomOptions {
  /** Signs the tokens of `signRoomToken`. */
  secret: Uint8Array;
  clock: Clock;
  /** Absolute path of the built browser files. */
  assets: string;
  /** Origins whose pages may embed the room, beside the server's own. */
  allowedOrigins?: readonly string[];
}

/** The local room for a server to mount. */
export interface LocalRoom {
  routes: Hono;
  /** Removes all participants and ends their event streams. */
  close(): void;
}

const roomNamePattern = /^[a-zA-Z0-9_-]{1,100}$/;
const assetPattern = /^[a-z_-]+\.(js|css)$/;
const maxMessageBytes = 64 * 1024;

/** Creates a small meeting room, so that the demo works without Jitsi and without a network. */
export function createLocalRoom({ secret, clock, assets, allowedOrigins = [] }: LocalRoomOptions): LocalRoom {
  const headers = roomPageHeaders(allowedOrigins);
  const hub = new RoomHub(clock);
  const routes = new Hono();

  routes.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
  });

  routes.get('/external_api.js', (c) => sendAsset(c, assets, 'external_api.js'));
  routes.get('/assets/:file', (c) => sendAsset(c, assets, c.req.param('file')));

  routes.get('/:room', (c) =>
    isRoomName(c.req.param('room')) ? c.html(roomPage, 200, headers) : refuse(c, 'not_found'),
  );

  routes.get('/:room/events', async (c) => {
    const room = c.req.param('room');
    if (!isRoomName(room)) return refuse(c, 'not_found');
    // Hono routes HEAD like GET, and nobody would read the stream.
    if (c.req.method === 'HEAD') return refuse(c, 'method_not_allowed');
    if (isFromAnotherSite(c)) return refuse(c, 'forbidden');
    const visitor = await visitorOf(c, room, secret, clock.now());
    if (typeof visitor === 'string') return refuse(c, visitor);
    const stream = hub.join(room, visitor, (leave) => new EventStream(leave));
    if (typeof stream === 'string') return refuse(c, stream);
    return c.body(stream.body, 200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  });

  const sizeLimit = bodyLimit({ maxSize: maxMessageBytes, onError: (c) => refuse(c, 'payload_too_large') });
  routes.post('/:room/messages', sizeLimit, async (c) => {
    if (!isJson(c)) return refuse(c, 'unsupported_media_type');
    const message = roomMessageSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!message.success) return refuse(c, 'validation_failed');
    const refusal = hub.receive(c.req.param('room'), bearerOf(c) ?? '', message.data);
    return refusal ? refuse(c, refusal) : c.body(null, 204);
  });

  return { routes, close: () => hub.close() };
}

const refusals = {
  not_found: 404,
  unauthenticated: 401,
  token_expired: 401,
  forbidden: 403,
  method_not_allowed: 405,
  room_full: 409,
  too_many_rooms: 429,
  rate_limited: 429,
  payload_too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
} as const;

function refuse(c: Context, code: keyof typeof refusals): Response {
  const status = refusals[code];
  return c.json({ status, code }, status, { 'Content-Type': 'application/problem+json' });
}

/** Returns whether a name can be a room's; `assets` is the path of the files. */
function isRoomName(name: string): boolean {
  return roomNamePattern.test(name) && name !== 'assets';
}

async function sendAsset(c: Context, folder: string, file: string): Promise<Response> {
  if (!assetPattern.test(file)) return refuse(c, 'not_found');
  const text = await readFile(join(folder, file), 'utf8').catch(() => null);
  if (text === null) return refuse(c, 'not_found');
  const type = file.endsWith('.css') ? 'text/css' : 'text/javascript';
  return c.body(text, 200, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' });
}

function isJson(c: Context): boolean {
  return c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

/** Detects requests of other sites, whose pages could otherwise add guests to a room. */
function isFromAnotherSite(c: Context): boolean {
  return !['same-origin', undefined].includes(c.req.header('sec-fetch-site'));
}

function bearerOf(c: Context): string | undefined {
  return /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
}

/** Returns the visitor of a token, or a guest without one; a code for an invalid token. */
async function visitorOf(
  c: Context,
  room: string,
  secret: Uint8Array,
  now: number,
): Promise<Visitor | 'unauthenticated' | 'token_expired'> {
  const token = bearerOf(c);
  if (token === undefined) {
    const name = (c.req.query('name') ?? '').trim().slice(0, 100);
    return { name, moderator: false, nameIsTrusted: false };
  }
  const claims = await verifyRoomToken(secret, token, room, now);
  if (claims) return { name: claims.name, moderator: claims.moderator, nameIsTrusted: true };
  return hasExpired(token, now) ? 'token_expired' : 'unauthenticated';
}
