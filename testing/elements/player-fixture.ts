import { fixture, html, waitUntil } from '@open-wc/testing';
import type { LiveSessionClient } from '../../src/api/live-session-client.js';
import '../../src/components/live-session-player/live-session-player.define.js';
import type { LiveSession } from '../../src/domain/session/live-session.js';
import { type KnownErrorCode, LiveSessionError } from '../../src/domain/live-session-error.js';
import { fakeClient } from './fake-client.js';
import { fakeRooms, nextRoom } from './fake-room.js';
import { liveFixture, minute } from './session-fixture.js';
import { part } from './shadow-parts.js';

// The tab may have stored calls of earlier tests.
sessionStorage.clear();

// Tests run in several tabs of one browser, which would lock each other out of the session that they share.
const request = navigator.locks.request.bind(navigator.locks) as (
  name: string,
  ...rest: unknown[]
) => Promise<unknown>;
const tab = crypto.randomUUID();
navigator.locks.request = (name: string, ...rest: unknown[]) => request(`${tab} ${name}`, ...rest);

/** A call of a client that fails with this code. */
export const refuse = (code: KnownErrorCode) => () => Promise.reject(new LiveSessionError(code, 'A test.'));

/** Adds a player of a session to the page, and waits until it has loaded. */
export async function player(
  session: LiveSession | (() => LiveSession),
  methods: Partial<LiveSessionClient> = {},
  attributes: Record<string, string> = {},
) {
  const { client, calls } = fakeClient(typeof session === 'function' ? session : () => session, methods);
  const element = document.createElement('live-session-player');
  for (const [name, value] of Object.entries({ lang: 'fr', 'session-id': '7', ...attributes }))
    element.setAttribute(name, value);
  element.client = client;
  await fixture(html`${element}`);
  await waitUntil(() => element.state !== 'loading');
  return { element, calls };
}

/** Adds a player and joins the call. */
export async function inCall(
  session = liveFixture(minute, Date.now()),
  methods: Partial<LiveSessionClient> = {},
  attributes: Record<string, string> = {},
) {
  const before = fakeRooms().length;
  const { element, calls } = await player(session, methods, attributes);
  part(element, 'join-button')!.click();
  const room = await nextRoom(before);
  room.join();
  await element.updateComplete;
  return { element, calls, room };
}
