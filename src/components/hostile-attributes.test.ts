import { expect, fixture, html } from '@open-wc/testing';
import { type SinonSpy, type SinonStub, spy, stub } from 'sinon';
import { eventually } from '../../testing/elements/eventually.js';
import { allText } from '../../testing/elements/shadow-parts.js';
import './jitsi-room/jitsi-room.define.js';
import './live-session-card/live-session-card.define.js';
import './live-session-player/live-session-player.define.js';

const values = [
  'https://evil.example',
  'https://evil.example/api',
  '//evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'https:evil.example',
  'https:/\\evil.example',
  'http://evil.example',
  'HTTPS://EVIL.EXAMPLE',
  'https://localhost@evil.example',
  'https://meet.jit.si@evil.example',
  'https://meet.jit.si:pw@evil.example',
  'https://meet.jit.si.evil.example',
  'https://meet.jit.si%2eevil.example',
  'https://meet.jit.si\\.evil.example',
  'https://evil.example#meet.jit.si',
  'https://evil.example?https://meet.jit.si',
  'https://meet.jit.si:444',
  'https://meet。jit。si.evil.example',
  'https://mеet.jit.si',
  'ht\ntps://evil.example',
  ' https://evil.example ',
  'https://[::ffff:7f00:1]:1',
  'http://0x7f.1:1',
  'http://2130706433:1',
  'ws://evil.example',
  'ftp://evil.example',
  'blob:https://evil.example/1',
  'data:application/json,{}',
  'data:text/javascript,alert(1)',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'vbscript:x',
  'file:///etc/passwd',
  '..',
  '../../evil',
  '%2e%2e/%2e%2e/evil',
  '1/../../../evil',
  '"><script src=https://evil.example></script>',
  '\u0000https://evil.example',
];

/** Origins that the elements of this page may use. */
const allowed = new Set([location.origin]);
const originOf = (url: string) => new URL(url, location.href).origin;

describe('elements with an untrusted attribute value', () => {
  let requested: SinonSpy;
  let warn: SinonStub;
  let fetchStub: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
    requested = spy();
    fetchStub = stub(window, 'fetch').callsFake((input) => {
      requested(input instanceof Request ? input.url : String(input));
      return Promise.resolve(new Response('{}', { status: 404 }));
    });
  });
  afterEach(() => {
    fetchStub.restore();
    warn.restore();
  });

  for (const value of values)
    it(`load nothing from other origins, and have no script URL: ${JSON.stringify(value)}`, async () => {
      const holder = await fixture<HTMLElement>(
        html`<div>
          <live-session-player session-id="7" base-url=${value} updates="none"></live-session-player>
          <live-session-player session-id=${value} updates="none"></live-session-player>
          <live-session-card session-id="7" base-url=${value} updates="none"></live-session-card>
          <live-session-card
            session-id="7"
            lang=${value}
            time-zone=${value}
            href=${value}
            updates="none"
          ></live-session-card>
          <jitsi-room server-url=${value} room-name="classe"></jitsi-room>
          <jitsi-room server-url="https://evil.example" room-name=${value} lang=${value}></jitsi-room>
        </div>`,
      );
      const elements = [...holder.children] as (HTMLElement & { state: string })[];
      await Promise.all([...holder.querySelectorAll('jitsi-room')].map((room) => room.load()));
      await eventually(() => elements.every(({ state }) => state !== 'loading'));
      const urls = requested.args.map(([url]) => String(url));
      expect(urls.filter((url) => !allowed.has(originOf(url)))).to.deep.equal([]);
      for (const url of urls)
        expect(new URL(url, location.href).pathname).to.match(/\/live-sessions\/[\w-]{1,64}$/);
      const loaded = [...document.scripts, ...document.querySelectorAll('iframe, link[rel=preconnect]')];
      for (const room of holder.querySelectorAll('jitsi-room'))
        loaded.push(...room.shadowRoot!.querySelectorAll('iframe'));
      const addresses = loaded.map((found) => found.getAttribute('src') ?? found.getAttribute('href') ?? '');
      expect(addresses.filter((url) => !allowed.has(originOf(url)))).to.deep.equal([]);
      for (const element of elements) expect(allText(element), element.outerHTML).to.not.equal('');
      for (const link of elements.flatMap(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('a')]))
        expect(link.protocol).to.match(/^https?:$/);
    });
});
