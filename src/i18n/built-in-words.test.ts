import { expect } from '@open-wc/testing';
import { everyCatalogue } from '../../testing/elements/every-catalogue.js';
import { wordsOf } from './built-in-words.js';
import { matchCatalogue, registerMessages } from './catalogues.js';
import { instructorWords } from './instructor-words.js';
import { listWords } from './list-words.js';
import { playerWords } from './player-words.js';

const { ar, en, fr } = everyCatalogue;

describe('The words of an element', () => {
  it('are those of all elements, and its own', () => {
    const words = wordsOf(matchCatalogue(['fr-CA']), listWords);
    expect([words.error, words.join, words.showMore]).to.deep.equal([fr.error, fr.join, fr.showMore]);
  });

  it('hold errors of all elements, of sessions and of rooms', () => {
    const { errors } = wordsOf(matchCatalogue(['en']), playerWords);
    expect(errors).to.deep.equal(en.errors);
  });

  it('are English where a language has no more than a few', () => {
    registerMessages('it', { join: 'Partecipa', groups: { past: 'Passate' } });
    const words = wordsOf(matchCatalogue(['it']), listWords);
    expect([words.join, words.showMore, words.groups]).to.deep.equal([
      'Partecipa',
      en.showMore,
      { ...en.groups, past: 'Passate' },
    ]);
  });

  it('are those of the language where a region has no more than a few', () => {
    registerMessages('fr-BE', { showMore: 'Voir la suite' });
    const words = wordsOf(matchCatalogue(['fr-BE']), listWords);
    expect([words.showMore, words.retry, words.join]).to.deep.equal(['Voir la suite', fr.retry, fr.join]);
  });

  it('are all of a language that is whole', () => {
    registerMessages('ar', ar);
    expect(wordsOf(matchCatalogue(['ar-MA']), playerWords)).to.deep.include(ar);
  });

  it('lie under those that a page registers, group by group', () => {
    registerMessages('fr', { instructor: { save: 'Garder' } });
    const { instructor } = wordsOf(matchCatalogue(['fr']), instructorWords);
    expect([instructor.save, instructor.discard]).to.deep.equal(['Garder', fr.instructor.discard]);
  });

  it('are kept where a page registers values of other types', () => {
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

  it('are put together once', () => {
    const match = matchCatalogue(['en']);
    expect(wordsOf(match, listWords)).to.equal(wordsOf({ ...match, tag: 'en-GB' }, listWords));
  });
});
