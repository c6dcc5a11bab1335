import { expect } from '@open-wc/testing';
import { browserErrorCodes, serverErrorCodes } from '../domain/live-session-error.js';
import { everyCatalogue, latinDigits } from '../../testing/elements/every-catalogue.js';
import { matchCatalogue, onCataloguesChange, registerMessages, setCatalogueLoader } from './catalogues.js';
import { wordsOf } from './built-in-words.js';
import { errorWords } from './error-words.js';
import type { Language } from './languages.js';
import { ar } from './locales/ar.js';
import { en } from './locales/en.js';
import { fr } from './locales/fr.js';
import { sessionWords } from './session-words.js';

const wordsIn = (tags: readonly string[]) => wordsOf(matchCatalogue(tags), sessionWords);

describe('matchCatalogue', () => {
  for (const [tags, tag, join] of [
    [['fr'], 'fr', 'Rejoindre'],
    [['fr-CA', 'en'], 'fr-CA', 'Rejoindre'],
    [['FR'], 'fr', 'Rejoindre'],
    [['xx', 'en-GB', 'fr'], 'en-GB', 'Join'],
    [['xx'], 'en', 'Join'],
    [['fr_FR'], 'en', 'Join'],
    [[], 'en', 'Join'],
  ] as const) {
    it(`${JSON.stringify(tags)}: ${tag}`, () => {
      expect([matchCatalogue(tags).tag, wordsIn(tags).join]).to.deep.equal([tag, join]);
    });
  }
});

describe('registerMessages', () => {
  it('adds a language, with English words for missing ones', () => {
    registerMessages('eo', { join: 'Partopreni', errors: { network: { text: 'Reto' } } });
    const words = wordsIn(['eo']);
    expect([words.join, words.details, words.errors.network.text]).to.deep.equal([
      'Partopreni',
      'See details',
      'Reto',
    ]);
    expect(words.errors.timeout).to.equal(en.errors.timeout);
  });

  it('replaces words of a language and calls the listeners', () => {
    const until = new AbortController();
    let calls = 0;
    onCataloguesChange(() => (calls += 1), until.signal);
    registerMessages('eo', { join: 'Eniri' });
    until.abort();
    registerMessages('eo', { details: 'Detaloj' });
    expect([calls, wordsIn(['eo']).join]).to.deep.equal([1, 'Eniri']);
  });

  it('requests a missing language from the loader once', async () => {
    const asked: string[] = [];
    setCatalogueLoader((language) => {
      asked.push(language);
      return Promise.resolve(language === 'ar' ? ar : null);
    });
    expect(matchCatalogue(['ar-MA', 'fr']).tag).to.equal('fr');
    expect(matchCatalogue(['ar-MA', 'fr']).tag).to.equal('fr');
    await Promise.resolve();
    expect(wordsIn(['ar-MA', 'fr']).join).to.equal('انضمام');
    expect(asked).to.deep.equal(['ar']);
    setCatalogueLoader(() => Promise.resolve(null));
  });
});

describe('errorWords', () => {
  const actions = ['load', 'start', 'join', 'end', 'room'] as const;

  it('has a title and a sentence for every code, in every language', () => {
    for (const messages of Object.values(everyCatalogue))
      for (const code of [...browserErrorCodes, ...serverErrorCodes, 'no_such_code', 'toString'])
        for (const action of actions) {
          const { title, text } = errorWords(messages, code, action);
          expect(title.length * text.length, code).to.be.greaterThan(0);
        }
  });

  it('uses the failed action as the title, unless the error has its own title', () => {
    expect(errorWords(fr, 'network', 'join').title).to.equal('Impossible de rejoindre la session');
    expect(errorWords(fr, 'network', 'start').title).to.equal('Impossible de démarrer la session');
    expect(errorWords(fr, 'not_found', 'load').title).to.equal('Session non trouvée');
    expect(errorWords(fr, 'script_load_failed', 'room').title).to.equal(
      'Erreur lors du chargement de Jitsi Meet',
    );
    expect(errorWords(fr, 'no_such_code', 'room').title).to.equal('Erreur inconnue');
  });
});

describe('the catalogues', () => {
  it('contain the fixed French words', () => {
    expect(Object.values(fr.badges)).to.include.members(['EN DIRECT', 'PROGRAMMÉE', 'TERMINÉE', 'ANNULÉE']);
    expect([fr.join, fr.details, fr.watchRecording]).to.deep.equal([
      'Rejoindre',
      'Voir les détails',
      "Voir l'enregistrement",
    ]);
    expect([fr.start, fr.starting, fr.joinSession, fr.joining]).to.deep.equal([
      'Démarrer la session',
      'Démarrage...',
      'Rejoindre la session',
      'Connexion...',
    ]);
    expect([fr.duration('90 min'), fr.participants(0), fr.participants(1), fr.participants(2)]).to.deep.equal(
      ['Durée: 90 min', '0 participant', '1 participant', '2 participants'],
    );
  });

  const counted: Readonly<Partial<Record<Language, readonly string[]>>> = {
    ar: ['لا مشاركين', 'مشارك واحد', 'مشاركان', '3 مشاركين', '11 مشاركًا', '100 مشارك'],
    de: ['0 Teilnehmende', '1 teilnehmende Person', '2 Teilnehmende'],
    en: ['0 participants', '1 participant', '2 participants'],
    es: ['0 participantes', '1 participante', '2 participantes'],
    fr: ['0 participant', '1 participant', '2 participants'],
    pt: ['0 participante', '1 participante', '2 participantes'],
  };
  for (const [language, expected] of Object.entries(counted))
    it(`form the plurals of ${language}`, () => {
      const { participants } = everyCatalogue[language as Language];
      const said = [0, 1, 2, 3, 11, 100].map((count) => latinDigits(participants(count)));
      expect(said.slice(0, expected.length)).to.deep.equal(expected);
    });

  it('group the digits of millions', () => {
    for (const { participants } of Object.values(everyCatalogue))
      expect(latinDigits(participants(1_000_000))).to.match(/^1\D?000\D?000 \S+$/);
  });
});
