import { expect } from '@open-wc/testing';
import { day, hour, minute, tenOClock } from '../../testing/elements/session-fixture.js';
import { formatsFor } from './formats.js';
import { ar } from './locales/ar.js';
import { en } from './locales/en.js';
import { fr } from './locales/fr.js';

const paris = formatsFor('fr', 'Europe/Paris', fr.unitSigns);
const zone = (name: string) => formatsFor('fr', name, fr.unitSigns);
const straight = (text: string) => text.replace('’', "'");

describe('createDays', () => {
  for (const [days, expected] of [
    [0, "aujourd'hui"],
    [1, 'demain'],
    [-1, 'hier'],
    [2, 'mer. 17 janvier'],
    [7, 'lun. 22 janvier'],
    [-14, 'lun. 1 janvier'],
    [-15, '31 décembre 2023'],
    [366, '15 janvier 2025'],
  ] as const)
    it(expected, () => expect(straight(paris.day(tenOClock + days * day, tenOClock))).to.equal(expected));

  it('compares calendar days of the time zone, not numbers of hours', () => {
    const lateEvening = Date.parse('2024-01-15T22:30:00Z');
    expect(straight(paris.day(lateEvening, lateEvening + hour))).to.equal('hier');
    expect(straight(zone('America/New_York').day(lateEvening, lateEvening + hour))).to.equal("aujourd'hui");
  });

  it('formats days in the language', () => {
    const english = formatsFor('en-GB', 'Europe/Paris', en.unitSigns);
    const arabic = formatsFor('ar-u-nu-latn', 'Europe/Paris', ar.unitSigns);
    expect([english.day(tenOClock, tenOClock), arabic.day(tenOClock + day, tenOClock)]).to.deep.equal([
      'today',
      'غدًا',
    ]);
    expect(english.day(tenOClock + 7 * day, tenOClock)).to.match(/^Mon,? 22 January$/);
  });

  for (const [name, zoneName, at, hoursLeft] of [
    ['of a day of 24 hours', 'Europe/Paris', '2024-01-15T09:00:00Z', 14],
    ['of a day of 23 hours', 'Europe/Paris', '2024-03-30T23:00:00Z', 23],
    ['of a day of 25 hours', 'Europe/Paris', '2024-10-26T22:00:00Z', 25],
    ['of a day before one that starts at 1:00', 'Africa/Cairo', '2024-04-25T20:00:00Z', 2],
    [
      'of a day in a zone with an offset in quarters of an hour',
      'Asia/Kathmandu',
      '2024-01-15T09:00:00Z',
      9.25,
    ],
  ] as const)
    it(`returns the end ${name}`, () => {
      const now = Date.parse(at);
      expect(zone(zoneName).dayEnd(now) - now).to.equal(hoursLeft * hour);
      expect(zone(zoneName).dayEnd(now + minute / 2) - now).to.equal(hoursLeft * hour);
    });
});
