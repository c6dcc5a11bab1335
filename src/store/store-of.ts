import type { LiveSessionClient } from '../api/live-session-client.js';
import { SessionStore } from './session-store.js';

/** Raise the number when stores change in a way that another release of the library could not use. */
const key = Symbol.for('live-session-elements.stores.1');
const page = globalThis as { [key]?: WeakMap<LiveSessionClient, SessionStore> };
// The same for the whole page, also when the library is loaded twice.
const stores = (page[key] ??= new WeakMap());

/** The store of the backend that a client talks to: one for all elements of the page. */
export function storeOf(client: LiveSessionClient): SessionStore {
  let store = stores.get(client);
  if (!store) stores.set(client, (store = new SessionStore(client)));
  return store;
}
