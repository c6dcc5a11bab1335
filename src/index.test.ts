import { expect } from '@open-wc/testing';
import { bundledLanguages } from './i18n/languages.js';

const tags = [
  'live-session-card',
  'live-session-list',
  'live-session-player',
  'live-session-form',
  'live-session-attendance',
  'jitsi-room',
];
const known = () => tags.map((tag) => customElements.get(tag)?.name ?? null);

// In this order, as on one page: what is registered once stays.
describe('the entries of the package', () => {
  it('give the classes without registering anything', async () => {
    const entry = (await import('./index.js')) as unknown as Record<string, { prototype: unknown }>;
    const classes = ['Card', 'List', 'Player', 'Form', 'Attendance'].map(
      (name) => entry[`LiveSession${name}`]!,
    );
    for (const element of [...classes, entry.JitsiRoom!])
      expect(element.prototype instanceof HTMLElement).to.equal(true);
    expect(known()).to.deep.equal([null, null, null, null, null, null]);
  });

  it('register one element at a time', async () => {
    await import('./components/live-session-card/live-session-card.define.js');
    expect(known()).to.deep.equal(['LiveSessionCard', null, null, null, null, null]);
  });

  it('register what an element is made of', async () => {
    await import('./components/live-session-player/live-session-player.define.js');
    expect(known()).to.deep.equal(['LiveSessionCard', null, 'LiveSessionPlayer', null, null, 'JitsiRoom']);
  });

  it('register all, and do not mind that some are known already', async () => {
    await import('./define.js');
    expect(known()).to.not.include(null);
  });

  it('let a page give an element a name of its own', async () => {
    const { LiveSessionCard } = await import('./index.js');
    class SchoolCard extends LiveSessionCard {}
    customElements.define('school-card', SchoolCard);
    const card = document.createElement('school-card') as SchoolCard;
    document.body.append(card);
    await card.updateComplete;
    expect(card.state).to.equal('loading');
    card.remove();
  });

  it('fetch the languages that the CDN module does not hold, and no others', async () => {
    const { fetchedLanguages } = await import('./cdn.js');
    const found = await Promise.all(
      [...bundledLanguages, ...fetchedLanguages, 'it'].map(async (language) => {
        const url = new URL(`./i18n/locales/${language}.ts`, import.meta.url);
        return [language, (await fetch(url, { method: 'HEAD' })).ok] as const;
      }),
    );
    expect(fetchedLanguages).to.include.members(['ar', 'de', 'es', 'pt']);
    expect(fetchedLanguages).to.not.include.members([...bundledLanguages]);
    expect(found.filter(([, ok]) => !ok)).to.deep.equal([['it', false]]);
  });
});
