import { expect } from '@open-wc/testing';
import { clientFor } from './page-client.js';
import {
  allowedApiOrigins,
  allowedJitsiServers,
  configureLiveSessions,
  onConfigurationChange,
  pageConfiguration,
} from './page-configuration.js';

function meta(name: string, content: string): void {
  const element = Object.assign(document.createElement('meta'), { name: `live-session:${name}`, content });
  document.head.append(element);
}

// The tests depend on their order, because a page reads some settings only once.
describe('the configuration of a page', () => {
  it('is read from <meta> elements', () => {
    meta('base-url', '/lms/api');
    meta('jitsi-servers', 'https://meet.example.org  https://8x8.vc');
    meta('api-origins', 'https://api.example.org');
    meta('live-by', 'schedule');
    meta('credentials', 'everything');
    meta('locale', 'fr');
    expect(pageConfiguration()).to.deep.equal({
      baseUrl: '/lms/api',
      jitsiServers: ['https://meet.example.org', 'https://8x8.vc'],
      apiOrigins: ['https://api.example.org'],
      liveBy: 'schedule',
      locale: 'fr',
    });
  });

  it('prefers the settings of scripts, merges them, and notifies listeners', () => {
    const until = new AbortController();
    let notifications = 0;
    onConfigurationChange(() => (notifications += 1), until.signal);
    configureLiveSessions({ baseUrl: 'https://api.example.org/v2' });
    configureLiveSessions({ locale: 'en' });
    until.abort();
    expect(notifications).to.equal(2);
    expect([
      pageConfiguration().baseUrl,
      pageConfiguration().locale,
      pageConfiguration().liveBy,
    ]).to.deep.equal(['https://api.example.org/v2', 'en', 'schedule']);
  });

  it('fixes the lists of servers at their first use', () => {
    configureLiveSessions({ jitsiServers: ['https://meet.school.example/path', 'not a URL'] });
    expect([...allowedJitsiServers()]).to.deep.equal([location.origin, 'https://meet.school.example']);
    expect(() => configureLiveSessions({ jitsiServers: ['https://evil.example'] })).to.throw(
      'can no longer change',
    );
    expect([...allowedJitsiServers()]).to.not.include('https://evil.example');
    expect([...allowedApiOrigins()]).to.deep.equal([location.origin, 'https://api.example.org']);
    expect(() => configureLiveSessions({ apiOrigins: ['https://evil.example'] })).to.throw(
      'can no longer change',
    );
  });
});

describe('clientFor', () => {
  it('returns the same client for the same API', () => {
    expect(clientFor('/api')).to.equal(clientFor('/api'));
    expect(clientFor('/api')).to.not.equal(clientFor('/other'));
    expect(clientFor(null)).to.equal(clientFor('https://api.example.org/v2'));
  });

  it('returns a new client after a change of the configuration', () => {
    const before = clientFor('/api');
    configureLiveSessions({ headers: { 'x-tenant': 'joliot' } });
    expect(clientFor('/api')).to.not.equal(before);
  });

  for (const url of [
    'https://evil.example/api',
    '//evil.example/api',
    'https://api.example.org.evil.example',
    'http://[',
    'javascript:0',
  ]) {
    it(`refuses ${url}`, () => {
      expect(() => clientFor(url))
        .to.throw()
        .with.property('code', 'api_origin_not_allowed');
    });
  }
});
