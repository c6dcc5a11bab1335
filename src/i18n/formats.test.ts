import { expect } from '@open-wc/testing';
import { countdownParts } from '../domain/time/countdown.js';
import { elapsedLength, plannedLength } from '../domain/time/duration.js';
import { day, hour, minute, tenOClock } from '../../testing/elements/session-fixture.js';
import { clockText, formatsFor } from './formats.js';
import { whenText } from './when-text.js';
import { ar } from './locales/ar.js';
import { en } from './locales/en.js';
import { fr } from './locales/fr.js';

const paris = formatsFor('fr', 'Europe/Paris', fr.unitSigns);
const countdown = (formats: typeof paris, ms: number, precision: 'coarse' | 'fine' = 'coarse') =>
  formats.countdown(countdownParts(ms, precision));

describe('formatsFor', () => {
  it('formats a date with its time', () => {
    expect(fr.dateAtTime(paris.date(tenOClock), paris.time(tenOClock))).to.equal(
      'lundi 15 janvier 2024 à 10:00',
    );
  });

  it('formats it in the given time zone', () => {
    const newYork = formatsFor('fr', 'America/New_York', fr.unitSigns);
    expect(fr.dateAtTime(newYork.date(tenOClock), newYork.time(tenOClock))).to.equal(
      'lundi 15 janvier 2024 à 04:00',
    );
    const auckland = formatsFor('fr', 'Pacific/Auckland', fr.unitSigns);
    expect(auckland.date(tenOClock)).to.equal('lundi 15 janvier 2024');
    expect(auckland.date(tenOClock + 3 * hour)).to.equal('mardi 16 janvier 2024');
  });

  it('returns the name of the zone where its time differs from the viewer’s', () => {
    const own = formatsFor('fr', undefined, fr.unitSigns);
    const here = formatsFor('fr', new Intl.DateTimeFormat().resolvedOptions().timeZone, fr.unitSigns);
    const tokyo = formatsFor('fr', 'Asia/Tokyo', fr.unitSigns);
    expect([own.zoneName(tenOClock), here.zoneName(tenOClock)]).to.deep.equal([null, null]);
    expect(tokyo.zoneName(tenOClock)).to.equal('heure normale du Japon');
    expect(whenText(tenOClock, fr, tokyo)).to.equal('lundi 15 janvier 2024 à 18:00 (heure normale du Japon)');
  });

  it('uses the region of a language tag', () => {
    const british = formatsFor('en-GB', 'Europe/London', en.unitSigns);
    // Not all browsers write the comma.
    expect(en.dateAtTime(british.date(tenOClock), british.time(tenOClock))).to.match(
      /^Monday,? 15 January 2024 at 09:00$/,
    );
  });

  for (const [ms, card, player, english] of [
    [2 * day + 4 * hour, '2 jours', '2 jours 4 h', '2 days'],
    [day + 4 * hour, '1 jour 4 h', '1 jour 4 h', '1 day 4 h'],
    [3 * hour, '3 heures', '3 h 0 min', '3 hours'],
    [12 * minute + 34_000, '12 minutes', '12 min 34 s', '12 minutes'],
    [minute, '1 minute', '1 min 0 s', '1 minute'],
    [42_000, '42 s', '42 s', '42 s'],
  ] as const) {
    it(`formats a countdown: ${card}`, () => {
      expect([countdown(paris, ms), countdown(paris, ms, 'fine')]).to.deep.equal([card, player]);
      expect(countdown(formatsFor('en', 'Europe/Paris', en.unitSigns), ms)).to.equal(english);
    });
  }

  it('formats lengths', () => {
    expect([
      paris.length(plannedLength(90 * minute), 'short'),
      paris.length(plannedLength(90 * minute)),
    ]).to.deep.equal(['90 min', '90 minutes']);
    expect(paris.length(elapsedLength(88 * minute))).to.equal('1 h 28');
    expect(paris.length(elapsedLength(65 * minute))).to.equal('1 h 05');
    expect(paris.length(elapsedLength(hour))).to.equal('1 heure');
    expect(paris.length(elapsedLength(0))).to.equal('');
  });

  it('writes units in full, with plurals, in a language without abbreviations', () => {
    const arabic = formatsFor('ar-u-nu-latn', 'Europe/Paris', ar.unitSigns);
    expect(countdown(arabic, 12 * minute + 34_000, 'fine')).to.equal('12 دقيقة و34 ثانية');
    expect(countdown(arabic, 5 * minute)).to.equal('5 دقائق');
    expect(arabic.splitCountdown(countdownParts(2 * minute, 'coarse'))).to.deep.equal([
      { number: '', unit: 'دقيقتان' },
    ]);
  });

  it('returns the same formats for the same language and zone', () => {
    expect(formatsFor('fr', 'Europe/Paris', fr.unitSigns)).to.equal(paris);
  });
});

describe('clockText', () => {
  for (const [ms, expected] of [
    [-1, '0:00'],
    [59_999, '0:59'],
    [42 * minute + 10_000, '42:10'],
    [hour + 2 * minute + 5000, '1:02:05'],
  ] as const) {
    it(expected, () => expect(clockText(ms)).to.equal(expected));
  }
});
