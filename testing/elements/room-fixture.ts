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

/** A room that is not on the page yet; each attribute may be overridden. */
export function newRoom(attributes: Attributes = {}): JitsiRoom {
  const element = document.createElement('jitsi-room');
  const all = { lang: 'fr', 'server-url': server, 'room-name': 'classe', 'no-prejoin': '', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  return element;
}

/** A room on the page, before its call. */
export async function roomOnPage(attributes: Attributes = {}): Promise<JitsiRoom> {
  return fixture(html`${newRoom(attributes)}`);
}

/** The app in the frame of an element's call. */
export async function roomOf(element: JitsiRoom): Promise<RealRoom> {
  await eventually(() => element.api !== null, 'No call was opened.');
  return new RealRoom(element.api!.getIFrame());
}

/** A room whose call is being opened; `path` may name a fault of the server. */
export async function opened(attributes: Attributes = {}, path = '') {
  const element = await roomOnPage({ 'server-url': server + path, ...attributes });
  void element.load();
  const room = await roomOf(element);
  return { element, room };
}

/** A room in which the viewer is. */
export async function joined(attributes: Attributes = {}, path = '') {
  const { element, room } = await opened(attributes, path);
  await eventually(() => element.state === 'joined', 'The viewer did not get in.');
  await element.updateComplete;
  return { element, room };
}

/** Settles when the room is in a state, and the element shows it. */
export async function inState(element: JitsiRoom, state: string): Promise<void> {
  await eventually(() => element.state === state, `The room is not ${state}, but ${element.state}:`);
  await element.updateComplete;
}
