import { expect } from '@open-wc/testing';
import { everyCatalogue } from '../../testing/elements/every-catalogue.js';
import { instructor as en } from './locales/en/instructor.js';

const values = ['FIRST', 'SECOND', 'THIRD'] as const;

/** Returns each text with its path; calls the messages that are functions with `values`. */
function texts(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [[path + key, value] as [string, string]];
    if (typeof value === 'function')
      return [[path + key, (value as (...parts: string[]) => string)(...values)]];
    return texts(value as object, `${path}${key}.`);
  });
}

const paths = texts(en).map(([path]) => path);

for (const [language, { instructor: words }] of Object.entries(everyCatalogue))
  describe(`The messages for instructors in ${language}`, () => {
    it('are complete and translated', () => {
      expect(texts(words).map(([path]) => path)).to.deep.equal(paths);
      expect(texts(words).filter(([, text]) => text.trim() === '')).to.deep.equal([]);
      if (language !== 'en') expect(words.newSession).to.not.equal(en.newSession);
    });

    it('contain their arguments', () => {
      const made = Object.entries(words).filter(([, value]) => typeof value === 'function');
      for (const [key, value] of made as [string, (...parts: string[]) => string][])
        for (const part of values.slice(0, value.length)) expect(value(...values), key).to.include(part);
    });

    it('have one `{value}` in the message around a number, and none in others', () => {
      const placed = texts(words).filter(([, text]) => /[{}]/.test(text));
      expect(placed.map(([path]) => path)).to.deep.equal(['outOf']);
      expect(words.outOf('24').split('{value}')).to.have.length(2);
    });

    it('contain no exclamation mark, ellipsis character, plea or interjection', () => {
      const tone = /[!¡…]|\b(please|oops|veuillez|bitte|hoppla|por favor|ups)\b|يرجى|من فضلك/i;
      expect(texts(words).filter(([, text]) => tone.test(text))).to.deep.equal([]);
    });
  });
