import { expect } from '@open-wc/testing';
import { countdownParts } from '../domain/time/countdown.js';
import { elapsedLength } from '../domain/time/duration.js';
import { everyCatalogue } from '../../testing/elements/every-catalogue.js';
import { day, hour, minute } from '../../testing/elements/session-fixture.js';
import { formatsFor } from './formats.js';
import type { Language } from './languages.js';
import { splitAtValue } from './split-at-value.js';

// `Intl` formats lengths in the nominative. These are all sentences with a length, to be read when one changes.
const lengths = [2 * day, day + 4 * hour, 3 * hour, 90 * minute, 12 * minute, minute, 42_000];
type Countdowns = readonly (readonly [coarse: string, fine: string])[];
const countdowns: Readonly<Partial<Record<Language, Countdowns>>> = {
  ar: [
    ['بقي على البدء يومان', 'بقي على البدء يومان و0 ساعة'],
    ['بقي على البدء يوم و4 ساعات', 'بقي على البدء يوم و4 ساعات'],
    ['بقي على البدء 3 ساعات', 'بقي على البدء 3 ساعات و0 دقيقة'],
    ['بقي على البدء 90 دقيقة', 'بقي على البدء ساعة و30 دقيقة'],
    ['بقي على البدء 12 دقيقة', 'بقي على البدء 12 دقيقة و0 ثانية'],
    ['بقي على البدء دقيقة', 'بقي على البدء دقيقة و0 ثانية'],
    ['بقي على البدء 42 ثانية', 'بقي على البدء 42 ثانية'],
  ],
  de: [
    ['Bis zum Beginn noch 2 Tage', 'Bis zum Beginn noch 2 Tage 0 h'],
    ['Bis zum Beginn noch 1 Tag 4 h', 'Bis zum Beginn noch 1 Tag 4 h'],
    ['Bis zum Beginn noch 3 Stunden', 'Bis zum Beginn noch 3 h 0 min'],
    ['Bis zum Beginn noch 90 Minuten', 'Bis zum Beginn noch 1 h 30 min'],
    ['Bis zum Beginn noch 12 Minuten', 'Bis zum Beginn noch 12 min 0 s'],
    ['Bis zum Beginn noch 1 Minute', 'Bis zum Beginn noch 1 min 0 s'],
    ['Bis zum Beginn noch 42 s', 'Bis zum Beginn noch 42 s'],
  ],
  en: [
    ['Starts in 2 days', 'Starts in 2 days 0 h'],
    ['Starts in 1 day 4 h', 'Starts in 1 day 4 h'],
    ['Starts in 3 hours', 'Starts in 3 h 0 min'],
    ['Starts in 90 minutes', 'Starts in 1 h 30 min'],
    ['Starts in 12 minutes', 'Starts in 12 min 0 s'],
    ['Starts in 1 minute', 'Starts in 1 min 0 s'],
    ['Starts in 42 s', 'Starts in 42 s'],
  ],
  es: [
    ['Comienza en 2 días', 'Comienza en 2 días 0 h'],
    ['Comienza en 1 día 4 h', 'Comienza en 1 día 4 h'],
    ['Comienza en 3 horas', 'Comienza en 3 h 0 min'],
    ['Comienza en 90 minutos', 'Comienza en 1 h 30 min'],
    ['Comienza en 12 minutos', 'Comienza en 12 min 0 s'],
    ['Comienza en 1 minuto', 'Comienza en 1 min 0 s'],
    ['Comienza en 42 s', 'Comienza en 42 s'],
  ],
  fr: [
    ['Programmée dans 2 jours', 'Programmée dans 2 jours 0 h'],
    ['Programmée dans 1 jour 4 h', 'Programmée dans 1 jour 4 h'],
    ['Programmée dans 3 heures', 'Programmée dans 3 h 0 min'],
    ['Programmée dans 90 minutes', 'Programmée dans 1 h 30 min'],
    ['Programmée dans 12 minutes', 'Programmée dans 12 min 0 s'],
    ['Programmée dans 1 minute', 'Programmée dans 1 min 0 s'],
    ['Programmée dans 42 s', 'Programmée dans 42 s'],
  ],
  pt: [
    ['Começa em 2 dias', 'Começa em 2 dias 0 h'],
    ['Começa em 1 dia 4 h', 'Começa em 1 dia 4 h'],
    ['Começa em 3 horas', 'Começa em 3 h 0 min'],
    ['Começa em 90 minutos', 'Começa em 1 h 30 min'],
    ['Começa em 12 minutos', 'Começa em 12 min 0 s'],
    ['Começa em 1 minuto', 'Começa em 1 min 0 s'],
    ['Começa em 42 s', 'Começa em 42 s'],
  ],
};
const withTwo: Readonly<Partial<Record<Language, readonly string[]>>> = {
  ar: [
    'بقي على البدء يومان',
    'مضى على البدء دقيقتان',
    'مضى عليها دقيقتان',
    'مضى عليها دقيقتان.',
    'مدتها دقيقتان، من 10:02 إلى 10:04.',
    'بقي على بدء الجلسة دقيقتان.',
    'بقي من الجلسة دقيقتان.',
    'بقي منها دقيقتان',
    'الوقت الزائد: دقيقتان',
  ],
  de: [
    'noch 2 Tage',
    'Live seit 2 Minuten',
    'seit 2 Minuten',
    'Seit 2 Minuten.',
    'Sie dauerte 2 Minuten, von 10:02 bis 10:04 Uhr.',
    'Bis zum Beginn der Sitzung noch 2 Minuten.',
    'Noch 2 Minuten.',
    'Noch 2 Minuten',
    '2 Minuten überzogen',
  ],
  en: [
    'in 2 days',
    'Live for 2 minutes',
    'for 2 minutes',
    '2 minutes ago.',
    'It lasted 2 minutes, from 10:02 to 10:04.',
    'The session starts in 2 minutes.',
    '2 minutes left.',
    '2 minutes left',
    '2 minutes over',
  ],
  es: [
    'en 2 días',
    'En directo desde hace 2 minutos',
    'desde hace 2 minutos',
    'Hace 2 minutos.',
    'Duró 2 minutos, de las 10:02 a las 10:04.',
    'La sesión comienza en 2 minutos.',
    'La sesión termina en 2 minutos.',
    'Termina en 2 minutos',
    'Tiempo excedido: 2 minutos',
  ],
  fr: [
    'dans 2 jours',
    'En direct depuis 2 minutes',
    'depuis 2 minutes',
    'Depuis 2 minutes.',
    'Elle a duré 2 minutes, de 10:02 à 10:04.',
    'La session commence dans 2 minutes.',
    'Il reste 2 minutes.',
    'Fin dans 2 minutes',
    'Dépassement de 2 minutes',
  ],
  pt: [
    'em 2 dias',
    'Ao vivo há 2 minutos',
    'há 2 minutos',
    'Há 2 minutos.',
    'Durou 2 minutos, das 10:02 às 10:04.',
    'A sessão começa em 2 minutos.',
    'A sessão termina em 2 minutos.',
    'Termina em 2 minutos',
    'Tempo excedido: 2 minutos',
  ],
};
const timesOfDay = {
  de: ['12, 1:00 Uhr', '12, 10:00 Uhr', 'Sie können ab 1:00 Uhr starten.', 'endet um 01:00 Uhr'],
  es: ['12, 1:00', '12, 10:00', 'Podrás comenzar a partir de la 1:00.', 'fin previsto a la 01:00'],
  pt: ['12 à 1:00', '12 às 10:00', 'Será possível começar a partir da 1:00.', 'fim previsto à 01:00'],
};

for (const [language, expected] of Object.entries(countdowns) as [Language, Countdowns][]) {
  const words = everyCatalogue[language];
  const formats = formatsFor(language === 'ar' ? 'ar-u-nu-latn' : language, 'Europe/Paris', words.unitSigns);
  const around = (message: string, value: string) => splitAtValue(message).join(value);

  describe(`Sentences with a length, in ${language}`, () => {
    for (const [index, [coarse, fine]] of expected.entries())
      it(`${coarse}; ${fine}`, () => {
        const [card, player] = (['coarse', 'fine'] as const).map((precision) =>
          around(words.startsIn, formats.countdown(countdownParts(lengths[index]!, precision))),
        );
        expect([card, player]).to.deep.equal([coarse, fine]);
      });

    it('are grammatical with a plural or a dual', () => {
      const length = formats.length(elapsedLength(2 * minute));
      expect([
        around(words.inTime, formats.countdown(countdownParts(2 * day, 'coarse'))),
        around(words.liveFor, length),
        words.liveSince(length),
        words.startedAgo(length),
        words.lasted(length, '10:02', '10:04'),
        words.announceStart(length),
        words.announceTimeLeft(length),
        words.timeLeft(length),
        words.overtime(length),
      ]).to.deep.equal(withTwo[language]);
    });
  });
}

describe('Sentences with a time of day', () => {
  for (const [language, sentences] of Object.entries(timesOfDay))
    it(`are grammatical at one o'clock, in ${language}`, () => {
      const words = everyCatalogue[language as keyof typeof timesOfDay];
      expect([
        words.dateAtTime('12', '1:00'),
        words.dateAtTime('12', '10:00'),
        words.startOpensAt('1:00'),
        words.plannedEnd('01:00'),
      ]).to.deep.equal(sentences);
    });
});
