import { expect } from '@open-wc/testing';
import { useFakeTimers } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { jitsiServers, timesAsked } from '../../../testing/elements/real-room.js';
import { rejection } from '../../../testing/elements/rejection.js';
import { jitsiClasses } from '../jitsi-api.js';
import { loadExternalApi } from './load-external-api.js';

const [server] = await jitsiServers();
const allowed = new Set([server]);
const never = () => new AbortController().signal;
const page = globalThis as { JitsiMeetExternalAPI?: unknown };

/** Returns a separate URL for each test, because loaded scripts stay loaded. */
const script = (fault = 'ok') => `${server}/${fault}/${crypto.randomUUID()}/external_api.js`;
const elementsFor = (url: string) => [...document.scripts].filter(({ src }) => src === url);

describe('loadExternalApi', () => {
  const { onerror } = window;
  // Broken scripts report their errors to the page.
  beforeEach(() => (window.onerror = () => true));
  afterEach(() => {
    window.onerror = onerror;
    delete page.JitsiMeetExternalAPI;
  });

  it('returns the class of the script', async () => {
    expect(await loadExternalApi({ scriptUrl: script(), allowed }, never())).to.equal(
      page.JitsiMeetExternalAPI,
    );
  });

  it('loads a script once for all callers, simultaneous and later', async () => {
    const url = script();
    const [first, second] = await Promise.all([
      loadExternalApi({ scriptUrl: url, allowed }, never()),
      loadExternalApi({ scriptUrl: url, allowed }, never()),
    ]);
    delete page.JitsiMeetExternalAPI;
    expect([second, await loadExternalApi({ scriptUrl: url, allowed }, never())]).to.deep.equal([
      first,
      first,
    ]);
    expect([elementsFor(url).length, await timesAsked(url)]).to.deep.equal([1, 1]);
  });

  it('keeps the classes of two servers separate', async () => {
    const one = await loadExternalApi({ scriptUrl: script(), allowed }, never());
    expect(await loadExternalApi({ scriptUrl: script(), allowed }, never())).to.not.equal(one);
  });

  for (const query of ['', '?v=2']) {
    it(`uses a copy that the page has loaded itself${query && ' with a query'}`, async () => {
      const url = script();
      const own = document.createElement('script');
      own.src = url + query;
      await new Promise((resolve) => {
        own.onload = resolve;
        document.head.append(own);
      });
      expect(await loadExternalApi({ scriptUrl: url, allowed }, never())).to.equal(page.JitsiMeetExternalAPI);
      expect(await timesAsked(url)).to.equal(1);
    });
  }

  it('waits for a copy that the page is still loading', async () => {
    const url = script('slow-script');
    const own = document.createElement('script');
    own.src = url;
    document.head.append(own);
    const loading = loadExternalApi({ scriptUrl: url, allowed }, never());
    await eventually(async () => (await timesAsked(url)) === 1);
    await fetch(`${server}/release`);
    expect(await loading).to.equal(page.JitsiMeetExternalAPI);
    expect(await timesAsked(url)).to.equal(1);
  });

  it('does not wait for a copy that a consent manager blocks', async () => {
    const url = script();
    const held = document.createElement('script');
    held.type = 'text/plain';
    held.src = url;
    document.head.append(held);
    expect(await loadExternalApi({ scriptUrl: url, allowed }, never())).to.equal(page.JitsiMeetExternalAPI);
  });

  it("loads its own copy if the page's copy has failed", async () => {
    const url = script('refuses-twice');
    const own = document.createElement('script');
    own.src = url;
    await new Promise((resolve) => {
      own.onerror = resolve;
      document.head.append(own);
    });
    expect(await loadExternalApi({ scriptUrl: url, allowed }, never())).to.equal(page.JitsiMeetExternalAPI);
    expect(elementsFor(url)).to.have.length(2);
  });

  it('makes three attempts with growing delays', async () => {
    const url = script('refuses-twice');
    const asked = performance.now();
    await loadExternalApi({ scriptUrl: url, allowed }, never());
    expect(await timesAsked(url)).to.equal(3);
    expect(performance.now() - asked).to.be.greaterThan(1900);
    expect(elementsFor(url)).to.have.length(1);
  });

  for (const fault of ['no-script', 'html-script']) {
    it(`rejects after that, discards the load, and leaves nothing on the page (${fault})`, async () => {
      const url = script(fault);
      const { code } = await rejection(loadExternalApi({ scriptUrl: url, allowed }, never()));
      expect(['script_load_failed', 'script_blocked']).to.include(code);
      expect(elementsFor(url)).to.have.length(0);
      const asked = await timesAsked(url);
      const again = new AbortController();
      const failed = rejection(loadExternalApi({ scriptUrl: url, allowed }, again.signal));
      await eventually(async () => (await timesAsked(url)) > asked, 'It does not try anew.');
      again.abort();
      await failed;
    });
  }

  it('waits 15 s for an answer at each attempt', async () => {
    const url = script('dead');
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const failed = rejection(loadExternalApi({ scriptUrl: url, allowed }, never()));
    for (const waitMs of [15_000, 500, 15_000, 1500, 15_000]) await clock.tickAsync(waitMs);
    const { code, message } = await failed;
    expect([code, clock.countTimers(), elementsFor(url).length]).to.deep.equal(['script_load_failed', 0, 0]);
    expect(message).to.contain('15000 ms');
    clock.restore();
  });

  it('refuses a script that defines no class, without another attempt', async () => {
    const url = script('empty-script');
    const error = await rejection(loadExternalApi({ scriptUrl: url, allowed }, never()));
    expect([error.code, await timesAsked(url)]).to.deep.equal(['script_blocked', 1]);
    expect(error.message).to.contain('left no JitsiMeetExternalAPI');
  });

  it('accepts only the external_api.js of an allowed server in its Trusted Types policy, from any caller', async () => {
    await loadExternalApi({ scriptUrl: script(), allowed }, never());
    const policy = (
      window as unknown as { [key: symbol]: { createScriptURL(url: string): unknown } | undefined }
    )[Symbol.for('live-session-elements.script-url-policy')];
    // Firefox supports Trusted Types since release 148.
    if (!policy) return expect('trustedTypes' in window).to.equal(false);
    for (const url of [`${server}/evil.js`, 'https://evil.example/external_api.js', 'data:text/javascript,1'])
      expect(() => policy.createScriptURL(url)).to.throw(TypeError);
    const evil = await rejection(loadExternalApi({ scriptUrl: `${server}/evil.js`, allowed }, never()));
    expect(evil.code).to.equal('script_blocked');
  });

  it('does not mistake an element with that name for the class', async () => {
    const image = document.createElement('img');
    image.name = 'JitsiMeetExternalAPI';
    document.body.append(image);
    const error = await rejection(loadExternalApi({ scriptUrl: script('empty-script'), allowed }, never()));
    image.remove();
    expect(error.code).to.equal('script_blocked');
  });

  it('stops waiting when all callers have aborted, and runs no second copy for the next one', async () => {
    const left: unknown[] = [];
    Object.defineProperty(page, 'JitsiMeetExternalAPI', {
      configurable: true,
      get: () => left.at(-1),
      set: (found: unknown) => left.push(found),
    });
    const url = script('slow-script');
    const gone = new AbortController();
    const first = rejection(loadExternalApi({ scriptUrl: url, allowed }, gone.signal));
    await eventually(async () => (await timesAsked(url)) === 1);
    gone.abort();
    expect((await first).name).to.equal('AbortError');
    const second = loadExternalApi({ scriptUrl: url, allowed }, never());
    await fetch(`${server}/release`);
    expect(await second).to.equal(jitsiClasses(window)[0]);
    expect([elementsFor(url).length, await timesAsked(url), left.length]).to.deep.equal([1, 1, 1]);
  });

  it('requests nothing if it is aborted immediately', async () => {
    const url = script();
    const gone = new AbortController();
    const first = rejection(loadExternalApi({ scriptUrl: url, allowed }, gone.signal));
    gone.abort();
    expect((await first).name).to.equal('AbortError');
    expect([elementsFor(url).length, await timesAsked(url)]).to.deep.equal([0, 0]);
  });

  it('continues for the other callers when one aborts', async () => {
    const gone = new AbortController();
    const url = script();
    const first = rejection(loadExternalApi({ scriptUrl: url, allowed }, gone.signal));
    const second = loadExternalApi({ scriptUrl: url, allowed }, never());
    gone.abort();
    expect((await first).name).to.equal('AbortError');
    expect(await second).to.equal(page.JitsiMeetExternalAPI);
  });
});
