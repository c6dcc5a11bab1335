import { expect } from '@open-wc/testing';
import { eventually } from '../../../testing/elements/eventually.js';
import { jitsiServers } from '../../../testing/elements/real-room.js';
import { loadExternalApi } from './load-external-api.js';

const [server] = await jitsiServers();
const script = () => `${server}/${crypto.randomUUID()}/external_api.js`;
const load = (url = script()) =>
  loadExternalApi({ scriptUrl: url, allowed: new Set([server]) }, new AbortController().signal);

interface ModulePage {
  JitsiMeetExternalAPI?: unknown;
  exports?: Record<string, unknown> | undefined;
  module?: { exports: unknown } | undefined;
  define?: { amd?: unknown };
  require?: {
    (names: string[], use: (...values: unknown[]) => void): void;
    onError?: (error: Error) => void;
  };
}
const page = globalThis as unknown as ModulePage;

async function append(src: string): Promise<void> {
  const element = document.createElement('script');
  element.src = src;
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
}

describe('loadExternalApi on a page with a module loader', () => {
  afterEach(() => {
    delete page.JitsiMeetExternalAPI;
    page.exports = page.module = undefined;
  });

  it('finds the class in exports', async () => {
    page.exports = {};
    const found = await load();
    expect([found, page.JitsiMeetExternalAPI]).to.deep.equal([page.exports.JitsiMeetExternalAPI, undefined]);
    expect(await load()).to.not.equal(found);
  });

  it('finds the class in module.exports', async () => {
    page.exports = {};
    page.module = { exports: page.exports };
    expect(await load()).to.equal(page.module.exports);
  });

  it('works with RequireJS, which still works afterwards', async () => {
    await append('/node_modules/requirejs/require.js');
    const errors: Error[] = [];
    page.require!.onError = (error) => errors.push(error);
    const { amd } = page.define!;
    expect(amd).to.be.an('object');
    const [one, other] = await Promise.all([load(), load()]);
    expect([typeof one, one === other, page.define!.amd]).to.deep.equal(['function', false, amd]);
    // After an anonymous module that it did not request, RequireJS fails at the next one.
    const used: unknown[] = [];
    (page.define as (name: string, value: unknown) => void)('own-module', { answer: 42 });
    page.require!(['own-module'], (value) => used.push(value));
    await eventually(() => used.length + errors.length > 0);
    expect([used, errors]).to.deep.equal([[{ answer: 42 }], []]);
  });
});
