import { expect } from '@open-wc/testing';
import { preconnect } from './preconnect.js';

const allowed = new Set(['https://meet.example.org', location.origin]);
const links = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel="preconnect"]')].map(({ href }) => href);

describe('preconnect', () => {
  it('opens one connection to an allowed server of another origin', () => {
    for (const url of [
      'https://meet.example.org/tenant',
      'https://meet.example.org',
      'https://evil.example',
      location.origin,
      'nonsense',
    ])
      preconnect(url, allowed);
    expect(links()).to.deep.equal(['https://meet.example.org/']);
  });
});
