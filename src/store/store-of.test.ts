import { expect } from '@open-wc/testing';
import { fakeClient } from '../../testing/elements/fake-client.js';
import { sessionFixture } from '../../testing/elements/session-fixture.js';
import { clientFor } from '../page/page-client.js';
import { storeOf } from './store-of.js';

/** Loads a second copy of a module, as on a page with two copies of the library. */
async function loadSecondCopy<Module>(path: string): Promise<Module> {
  const url = new URL(`${path}?another-copy`, import.meta.url).href;
  return (await import(url)) as Module;
}

describe('storeOf', () => {
  it('returns one store for each client', () => {
    const [{ client }, other] = [1, 2].map((id) => fakeClient(() => sessionFixture(0, 0, { id }))) as [
      ReturnType<typeof fakeClient>,
      ReturnType<typeof fakeClient>,
    ];
    expect(storeOf(client)).to.equal(storeOf(client));
    expect(storeOf(client)).not.to.equal(storeOf(other.client));
  });

  it('returns the same clients and stores to another copy of the library', async () => {
    const stores = await loadSecondCopy<{ storeOf: typeof storeOf }>('./store-of.ts');
    const clients = await loadSecondCopy<{ clientFor: typeof clientFor }>('../page/page-client.ts');
    const client = clientFor('/api/of-two-copies');
    expect(clients.clientFor).not.to.equal(clientFor);
    expect(clients.clientFor('/api/of-two-copies')).to.equal(client);
    expect(stores.storeOf(client)).to.equal(storeOf(client));
  });
});

describe('clientFor', () => {
  it('returns the same client for different notations of an address', () => {
    const client = clientFor('/api/one');
    expect(clientFor('/api/one/')).to.equal(client);
    expect(clientFor(`${location.origin}/api/one`)).to.equal(client);
    expect(clientFor('/api/two')).not.to.equal(client);
  });
});
