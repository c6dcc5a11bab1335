import { expect } from '@open-wc/testing';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { jitsiGlobal } from './external-api.js';
import { loadExternalApi } from './load-external-api.js';

const never = () => new AbortController().signal;
const page = globalThis as { JitsiMeetExternalAPI?: unknown };

/** A URL of its own for each test: what has been loaded stays loaded. */
let served = 0;
const script = (file: string) => new URL(`../testing/jitsi/${file}?${(served += 1)}`, import.meta.url).href;
const elementsFor = (url: string) => [...document.scripts].filter(({ src }) => src === url);
const rejection = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('It did not reject.');
    },
    (error: unknown) => error as LiveSessionError,
  );

describe('loadExternalApi', () => {
  afterEach(() => delete page.JitsiMeetExternalAPI);

  it('gives the class of the script', async () => {
    const found = await loadExternalApi(script('external_api.js'), never());
    expect(found).to.equal(jitsiGlobal());
  });

  it('loads a script once, for all who ask, at once and later', async () => {
    const url = script('external_api.js');
    const [first, second] = await Promise.all([loadExternalApi(url, never()), loadExternalApi(url, never())]);
    delete page.JitsiMeetExternalAPI;
    expect([second, await loadExternalApi(url, never())]).to.deep.equal([first, first]);
    expect(elementsFor(url)).to.have.length(1);
  });

  it('keeps the classes of two servers apart', async () => {
    const one = await loadExternalApi(script('external_api.js'), never());
    const other = await loadExternalApi(script('external_api.js'), never());
    expect(one).to.not.equal(other);
  });

  it('takes a copy that the page has loaded by itself', async () => {
    const url = script('external_api.js');
    const own = document.createElement('script');
    own.src = url;
    await new Promise((resolve) => {
      own.onload = resolve;
      document.head.append(own);
    });
    const before = page.JitsiMeetExternalAPI;
    expect(await loadExternalApi(url, never())).to.equal(before);
    expect(elementsFor(url)).to.have.length(1);
  });

  it('fails after three tries, is forgotten, and leaves nothing on the page', async () => {
    const url = script('missing/external_api.js');
    const asked = performance.now();
    const error = await rejection(loadExternalApi(url, never()));
    expect(error.code).to.equal('script_load_failed');
    expect(performance.now() - asked).to.be.greaterThan(1900);
    expect(elementsFor(url)).to.have.length(0);
    expect((await rejection(loadExternalApi(url, AbortSignal.timeout(100)))).name).to.equal('TimeoutError');
  });

  it('refuses a script that leaves no class behind, without trying again', async () => {
    const url = script('nothing/external_api.js');
    const error = await rejection(loadExternalApi(url, never()));
    expect(error.code).to.equal('script_blocked');
    expect(error.message).to.contain('left no JitsiMeetExternalAPI');
  });

  it('lets nothing but an external_api.js past its Trusted Types policy', async () => {
    const error = await rejection(loadExternalApi(script('evil.js'), never()));
    expect(error.code).to.equal('script_blocked');
    expect(error.message).to.contain('Trusted Types');
  });

  it('does not take an element of that name for the class', async () => {
    const image = document.createElement('img');
    image.name = 'JitsiMeetExternalAPI';
    document.body.append(image);
    const error = await rejection(loadExternalApi(script('nothing/external_api.js'), never()));
    image.remove();
    expect(error.code).to.equal('script_blocked');
  });

  it('stops when nobody waits any more, and starts anew for the next', async () => {
    const url = script('external_api.js');
    const gone = new AbortController();
    const first = rejection(loadExternalApi(url, gone.signal));
    gone.abort();
    expect((await first).name).to.equal('AbortError');
    expect(elementsFor(url)).to.have.length(0);
    expect(await loadExternalApi(url, never())).to.equal(jitsiGlobal());
  });

  it('goes on for the others when one goes away', async () => {
    const url = script('external_api.js');
    const gone = new AbortController();
    const first = rejection(loadExternalApi(url, gone.signal));
    const second = loadExternalApi(url, never());
    gone.abort();
    expect((await first).name).to.equal('AbortError');
    expect(await second).to.equal(jitsiGlobal());
  });
});
