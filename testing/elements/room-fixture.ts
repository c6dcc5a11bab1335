import { fixture, html } from '@open-wc/testing';
import '../../src/components/jitsi-room/jitsi-room.define.js';
import type { JitsiRoom } from '../../src/components/jitsi-room/jitsi-room.js';
import { configureLiveSessions } from '../../src/page/page-configuration.js';
import { eventually } from './eventually.js';
import { jitsiServers, RealRoom } from './real-room.js';

const [server, otherServer] = await jitsiServers();
configureLiveSessions({ jitsiServers: [server, otherServer] });
export { otherServer, server };

type Attributes = Record<string, string>;

/** Creates a room that is not on the page; attributes can be overridden. */
export function newRoom(attributes: Attributes = {}): JitsiRoom {
  const element = document.createElement('jitsi-room');
  const all = { lang: 'fr', 'server-url': server, 'room-name': 'classe', 'no-prejoin': '', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return element;
}

/** Adds a room to the page, without a call. */
export async function roomOnPage(attributes: Attributes = {}): Promise<JitsiRoom> {
  return fixture(html`${newRoom(attributes)}`);
}

/** Returns the app in the frame of an element's call. */
export async function roomOf(element: JitsiRoom): Promise<RealRoom> {
  await eventually(() => element.api !== null, 'No call was opened.');
  return new RealRoom(element.api!.getIFrame());
}

/** Adds a room and opens its call; `path` can name a fault of the server. */
export async function opened(attributes: Attributes = {}, path = '') {
  const element = await roomOnPage({ 'server-url': server + path, ...attributes });
  void element.load();
  const room = await roomOf(element);
  return { element, room };
}

/** Adds a room and joins its call. */
export async function joined(attributes: Attributes = {}, path = '') {
  const { element, room } = await opened(attributes, path);
  await eventually(() => element.state === 'joined', 'The viewer did not join.');
  await element.updateComplete;
  return { element, room };
}

/** Resolves when the room has a state and the element shows it. */
export async function inState(element: JitsiRoom, state: string): Promise<void> {
  await eventually(() => element.state === state, `The room is not ${state}, but ${element.state}:`);
  await element.updateComplete;
}
