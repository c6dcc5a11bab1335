import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { LiveSessionError } from '../domain/live-session-error.js';
import { counted } from '../../testing/elements/counted.js';
import { parseJitsiServer } from './parse-jitsi-server.js';

const allowed = new Set(['https://meet.example.org', 'https://meet.example.org:8443', 'https://8x8.vc']);

/** Addresses that resemble an allowed one, or for which parsers disagree about the host. */
const tricks = [
  'https://meet.example.org@evil.example',
  'https://meet.example.org:443@evil.example',
  'https://user@meet.example.org',
  'https://:password@meet.example.org',
  'https://meet.example.org%40evil.example',
  'https://evil.example\\@meet.example.org',
  'https://evil.example/\\meet.example.org',
  'https:\\\\evil.example\\meet.example.org',
  'https://evil.example#@meet.example.org',
  'https://evil.example?@meet.example.org',
  'https://evil.example/https://meet.example.org',
  'https://evil.example/meet.example.org',
  'https://evil.example/external_api.js',
  'https://meet.example.org.evil.example',
  'https://evilmeet.example.org',
  'https://sub.meet.example.org',
  'https://meet.example.org.',
  'https://meet.example.org..',
  'https://meet..example.org',
  'https://.meet.example.org',
  'https://meet.example.org%2eevil.example',
  'https://meet.example.org%00.evil.example',
  'https://meet.example.org%20.evil.example',
  'https://meet.example.org%0d%0a.evil.example',
  'https://meet.example.or',
  'https://meet.example.orgx',
  'https://meet-example.org',
  'https://meet.exаmple.org',
  'https://mеet.example.org',
  'https://meet.example。org.evil.example',
  'https://xn--met-qdd.example.org',
  'https://meet.example.org:444',
  'https://meet.example.org:80',
  'https://meet.example.org:08444',
  'https://meet.example.org:65536',
  'https://meet.example.org:-1',
  'https://meet.example.org:8443x',
  'http://meet.example.org',
  'http://meet.example.org:443',
  'ws://meet.example.org',
  'wss://meet.example.org',
  'ftp://meet.example.org',
  'blob:https://meet.example.org/1',
  'filesystem:https://meet.example.org/x',
  'view-source:https://meet.example.org',
  'javascript://meet.example.org/%0aalert(1)',
  'data:text/javascript,//meet.example.org',
  'data:https://meet.example.org',
  '//meet.example.org',
  '///meet.example.org',
  '/meet.example.org',
  'meet.example.org',
  'https:',
  'https://',
  'https://[::1]',
  'https://[::ffff:127.0.0.1]',
  'https://0x7f.1',
  'https://2130706433',
  'https://017700000001',
  'https://meet.example.org?x=1',
  'https://meet.example.org#x',
  'https://8x8.vc.evil.example/vpaas-magic-cookie-1',
  'https://8x8.vc@evil.example/vpaas-magic-cookie-1',
];

describe('parseJitsiServer with deceptive addresses', () => {
  for (const url of tricks)
    it(`refuses ${url}`, () => {
      expect(() => parseJitsiServer(url, allowed))
        .to.throw(LiveSessionError)
        .with.property('code', 'jitsi_server_not_allowed');
    });

  it('accepts only allowed origins, and loads from no other, for any input', () => {
    const pieces = fc.constantFrom(
      'https:', 'http:', 'javascript:', '//', '/', '\\', '@', ':', '443', '8443', '?', '#', '.', '..', '%2e', '%00',
      'meet.example.org', 'meet', 'example.org', 'evil.example', '8x8.vc', 'localhost', '[::1]', '0x7f.1', 'MEET',
      '\t', '\n', ' ', '。', 'е', '\u00ad', '\u200b', 'vpaas-1', 'external_api.js',
    ); // prettier-ignore
    const any = fc.oneof(
      fc.array(pieces, { minLength: 1, maxLength: 9 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 6 }).map((parts) => `https://${parts.join('')}`),
      fc.array(pieces, { maxLength: 4 }).map((parts) => `https://meet.example.org${parts.join('')}`),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(any, (url) => {
        try {
          const { scriptUrl, domain, origin } = parseJitsiServer(url, allowed);
          expect(allowed.has(origin)).to.equal(true);
          expect(new URL(scriptUrl).origin).to.equal(origin);
          expect(new URL(`https://${domain}`).origin).to.equal(origin);
          expect(scriptUrl).to.match(/\/external_api\.js$/);
        } catch (error) {
          expect((error as LiveSessionError).code).to.equal('jitsi_server_not_allowed');
        }
      }),
      counted(1000),
    );
  });
});
