import { expect } from '@open-wc/testing';
import type { LiveSessionError } from '../domain/live-session-error.js';
import { parseJitsiServer, roomNameFor } from './parse-jitsi-server.js';

const allowed = new Set([
  'https://meet.example.org',
  'https://meet.example.org:8443',
  'https://8x8.vc',
  'http://localhost:4000',
]);

describe('parseJitsiServer', () => {
  for (const [url, scriptUrl, domain, room] of [
    ['https://meet.example.org', 'https://meet.example.org/external_api.js', 'meet.example.org', 'classe'],
    ['https://meet.example.org/', 'https://meet.example.org/external_api.js', 'meet.example.org', 'classe'],
    [
      'https://meet.example.org:8443/jitsi',
      'https://meet.example.org:8443/jitsi/external_api.js',
      'meet.example.org:8443/jitsi',
      'classe',
    ],
    [
      'https://8x8.vc/vpaas-magic-cookie-1',
      'https://8x8.vc/vpaas-magic-cookie-1/external_api.js',
      '8x8.vc',
      'vpaas-magic-cookie-1/classe',
    ],
    [
      'http://localhost:4000/jitsi',
      'http://localhost:4000/jitsi/external_api.js',
      'localhost:4000/jitsi',
      'classe',
    ],
  ] as const) {
    it(url, () => {
      const server = parseJitsiServer(url, allowed);
      expect([server.scriptUrl, server.domain, roomNameFor(server, 'classe')]).to.deep.equal([
        scriptUrl,
        domain,
        room,
      ]);
    });
  }

  for (const url of [
    'https://evil.example',
    'https://meet.example.org.evil.example',
    'https://evil.example/meet.example.org',
    'https://meet.example.org@evil.example',
    'https://user@meet.example.org',
    'https://user:password@meet.example.org',
    'https://meet.example.org?x=1',
    'https://meet.example.org#x',
    'https://meet.example.org:444',
    'https://sub.meet.example.org',
    'https://MEET.example.org.',
    'http://meet.example.org',
    'http://localhost:4001',
    'http://127.0.0.1:4000',
    '//meet.example.org',
    'javascript:alert(1)',
    'data:text/javascript,alert(1)',
    'meet.example.org',
    '',
  ]) {
    it(`refuses ${url || 'an empty text'}`, () => {
      expect(() => parseJitsiServer(url, allowed))
        .to.throw()
        .with.property('code', 'jitsi_server_not_allowed');
    });
  }

  it('refuses plain http, even if the page lists it', () => {
    expect(() => parseJitsiServer('http://meet.example.org', new Set(['http://meet.example.org'])))
      .to.throw()
      .with.property('code', 'jitsi_server_not_allowed');
  });

  it('explains in its message how to allow a server', () => {
    let message = '';
    try {
      parseJitsiServer('https://evil.example/x', allowed);
    } catch (error) {
      ({ message } = error as LiveSessionError);
    }
    expect(message).to.contain('content="https://evil.example"');
  });

  it('encodes the segments of a room name', () => {
    const server = parseJitsiServer('https://meet.example.org', allowed);
    expect(roomNameFor(server, 'a b?c#d/é')).to.equal('a%20b%3Fc%23d/%C3%A9');
  });
});
