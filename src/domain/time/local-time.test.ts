import { expect } from '@open-wc/testing';
import { hour, iso, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { localTimeAt, resolveLocalTime } from './local-time.js';

const resolve = (local: string, zone?: string) => {
  const [date = '', time = ''] = local.split(' ');
  const resolved = resolveLocalTime({ date, time }, zone);
  return resolved && `${iso(resolved.instant).slice(0, 16)}${resolved.isRepeated ? ' first' : ''}`;
};

describe('resolveLocalTime', () => {
  for (const [zone, local, expected] of [
    ['Europe/Paris', '2024-01-15 10:00', '2024-01-15T09:00'],
    ['Europe/Paris', '2024-07-15 10:00', '2024-07-15T08:00'],
    ['Europe/Paris', '2024-03-31 01:59', '2024-03-31T00:59'],
    ['Europe/Paris', '2024-03-31 02:00', null],
    ['Europe/Paris', '2024-03-31 02:30', null],
    ['Europe/Paris', '2024-03-31 02:59', null],
    ['Europe/Paris', '2024-03-31 03:00', '2024-03-31T01:00'],
    ['Europe/Paris', '2024-10-27 01:59', '2024-10-26T23:59'],
    ['Europe/Paris', '2024-10-27 02:00', '2024-10-27T00:00 first'],
    ['Europe/Paris', '2024-10-27 02:59', '2024-10-27T00:59 first'],
    ['Europe/Paris', '2024-10-27 03:00', '2024-10-27T02:00'],
    ['Europe/Paris', '2024-02-29 00:00', '2024-02-28T23:00'],
    ['America/New_York', '2024-01-15 10:00', '2024-01-15T15:00'],
    ['America/New_York', '2024-03-10 01:59', '2024-03-10T06:59'],
    ['America/New_York', '2024-03-10 02:30', null],
    ['America/New_York', '2024-03-10 03:00', '2024-03-10T07:00'],
    ['America/New_York', '2024-11-03 00:59', '2024-11-03T04:59'],
    ['America/New_York', '2024-11-03 01:30', '2024-11-03T05:30 first'],
    ['America/New_York', '2024-11-03 02:00', '2024-11-03T07:00'],
    ['Asia/Kolkata', '2024-01-15 10:00', '2024-01-15T04:30'],
    ['Asia/Kolkata', '2024-03-31 02:30', '2024-03-30T21:00'],
    ['Asia/Kolkata', '2024-10-27 02:30', '2024-10-26T21:00'],
    ['Australia/Lord_Howe', '2024-01-15 10:00', '2024-01-14T23:00'],
    ['Australia/Lord_Howe', '2024-10-06 01:59', '2024-10-05T15:29'],
    ['Australia/Lord_Howe', '2024-10-06 02:15', null],
    ['Australia/Lord_Howe', '2024-10-06 02:30', '2024-10-05T15:30'],
    ['Australia/Lord_Howe', '2024-04-07 01:29', '2024-04-06T14:29'],
    ['Australia/Lord_Howe', '2024-04-07 01:45', '2024-04-06T14:45 first'],
    ['Australia/Lord_Howe', '2024-04-07 02:00', '2024-04-06T15:30'],
    ['Pacific/Kiritimati', '2024-01-15 10:00', '2024-01-14T20:00'],
    ['Pacific/Pago_Pago', '2024-01-15 10:00', '2024-01-15T21:00'],
    ['Pacific/Apia', '2011-12-30 10:00', null],
    ['UTC', '2024-03-31 02:30', '2024-03-31T02:30'],
  ] as const)
    it(`${zone}, ${local}: ${expected ?? 'no such time'}`, () =>
      expect(resolve(local, zone)).to.equal(expected));

  for (const local of [
    ' ',
    '2024-01-15 ',
    ' 10:00',
    '2024-02-30 10:00',
    '2023-02-29 10:00',
    '2024-13-01 10:00',
    '2024-01-15 24:00',
    '2024-01-15 10:60',
    '15/01/2024 10:00',
  ])
    it(`« ${local} »: no such time`, () => expect(resolve(local, 'Europe/Paris')).to.equal(null));

  it('accepts years before 1000, but not beyond the range of `Date`', () => {
    expect(resolve('0024-01-15 10:00', 'UTC')).to.equal('0024-01-15T10:00');
    expect(resolve('275760-09-13 10:00', 'UTC')).to.equal(null);
  });

  it('uses the time zone of the device by default', () => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const local of ['2024-01-15 10:00', '2024-07-15 23:30'])
      expect(resolve(local)).to.equal(resolve(local, zone));
  });
});

describe('localTimeAt', () => {
  for (const [zone, at, expected] of [
    ['Europe/Paris', '2024-01-15T23:30:00Z', '2024-01-16 00:30'],
    ['Europe/Paris', '2024-10-27T00:30:00Z', '2024-10-27 02:30'],
    ['Europe/Paris', '2024-10-27T01:30:00Z', '2024-10-27 02:30'],
    ['America/New_York', '2024-01-15T04:59:59Z', '2024-01-14 23:59'],
    ['Asia/Kolkata', '2024-01-15T18:30:00Z', '2024-01-16 00:00'],
    ['Australia/Lord_Howe', '2024-01-15T13:00:00Z', '2024-01-16 00:00'],
  ] as const)
    it(`${zone}, ${at}: ${expected}`, () => {
      const { date, time } = localTimeAt(Date.parse(at), zone);
      expect(`${date} ${time}`).to.equal(expected);
    });

  it('is the inverse of resolveLocalTime, except for the second of two equal local times', () => {
    for (const zone of ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', undefined])
      for (let at = tenOClock; at < tenOClock + 366 * 24 * hour; at += 7 * hour + 30 * minute) {
        const resolved = resolveLocalTime(localTimeAt(at, zone), zone)!;
        expect(
          resolved.isRepeated ? at - resolved.instant <= hour : resolved.instant === at,
          iso(at),
        ).to.equal(true);
      }
  });
});
