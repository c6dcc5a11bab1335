import type { LiveSessionClient } from '../api/live-session-client.js';
import { SessionStore } from './session-store.js';

/** Increase the number when stores become incompatible with those of other releases of the library. */
const key = Symbol.for('live-session-elements.stores.1');
const page = globalThis as { [key]?: WeakMap<LiveSessionClient, SessionStore> };
// Shared by all copies of the library on the page.
const stores = (page[key] ??= new WeakMap());

/** Returns the store of a client's backend. It is the same for all elements of the page. */
export function storeOf(client: LiveSessionClient): SessionStore {
  let store = stores.get(client);
  if (!store) stores.set(client, (store = new SessionStore(client)));
  return store;
}
