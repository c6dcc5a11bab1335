import { expect } from '@open-wc/testing';
import { everyCatalogue } from '../../testing/elements/every-catalogue.js';
import { wordsOf } from './built-in-words.js';
import { matchCatalogue, registerMessages } from './catalogues.js';
import { instructorWords } from './instructor-words.js';
import { listWords } from './list-words.js';
import { playerWords } from './player-words.js';

const { ar, en, fr } = everyCatalogue;

describe('wordsOf', () => {
  it('returns the words of every element and those of this element', () => {
    const words = wordsOf(matchCatalogue(['fr-CA']), listWords);
    expect([words.error, words.join, words.showMore]).to.deep.equal([fr.error, fr.join, fr.showMore]);
  });

  it('merges the errors of every element, of sessions and of rooms', () => {
    const { errors } = wordsOf(matchCatalogue(['en']), playerWords);
    expect(errors).to.deep.equal(en.errors);
  });

  it('returns English words for those that a new language lacks', () => {
    registerMessages('it', { join: 'Partecipa', groups: { past: 'Passate' } });
    const words = wordsOf(matchCatalogue(['it']), listWords);
    expect([words.join, words.showMore, words.groups]).to.deep.equal([
      'Partecipa',
      en.showMore,
      { ...en.groups, past: 'Passate' },
    ]);
  });

  it('returns the words of the language for those that a region lacks', () => {
    registerMessages('fr-BE', { showMore: 'Voir la suite' });
    const words = wordsOf(matchCatalogue(['fr-BE']), listWords);
    expect([words.showMore, words.retry, words.join]).to.deep.equal(['Voir la suite', fr.retry, fr.join]);
  });

  it('returns all words of a complete language', () => {
    registerMessages('ar', ar);
    expect(wordsOf(matchCatalogue(['ar-MA']), playerWords)).to.deep.include(ar);
  });

  it('merges the words that a page registers over the built-in ones', () => {
    registerMessages('fr', { instructor: { save: 'Garder' } });
    const { instructor } = wordsOf(matchCatalogue(['fr']), instructorWords);
    expect([instructor.save, instructor.discard]).to.deep.equal(['Garder', fr.instructor.discard]);
  });

  it('keeps the built-in words where a page registers values of other types', () => {
    registerMessages('en-ZA', {
      badges: null,
      errors: 'none',
      groups: ['x'],
      join: {},
      participants: 'x',
    } as never);
    registerMessages('en-ZA', null as never);
    const words = wordsOf(matchCatalogue(['en-ZA']), listWords);
    expect([words.badges, words.errors.network, words.groups.past]).to.deep.equal([
      en.badges,
      en.errors.network,
      en.groups.past,
    ]);
    expect([words.join, words.participants(2)]).to.deep.equal([en.join, en.participants(2)]);
  });

  it('merges the same catalogue and built-in words once', () => {
    const match = matchCatalogue(['en']);
    expect(wordsOf(match, listWords)).to.equal(wordsOf({ ...match, tag: 'en-GB' }, listWords));
  });
});
