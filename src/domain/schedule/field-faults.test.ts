import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { fieldFaults, reasonFault } from './field-faults.js';
import type { Session } from '../session/session.js';
import { emptyFields, fieldsOf, type SessionFields } from './session-fields.js';

const timeZone = 'Europe/Paris';
const now = tenOClock;
const good = { title: 'Limites', date: '2024-01-15', time: '11:00' };

const faults = (written: Partial<SessionFields>, edited: Session | null = null, at = now) => {
  const base = { session: edited, fields: edited ? fieldsOf(edited, timeZone) : emptyFields(60) };
  return fieldFaults({ base, fields: { ...base.fields, ...written }, timeZone }, at);
};

describe('fieldFaults of a new session', () => {
  for (const [name, written, expected] of [
    ['nothing', good, {}],
    [
      'what is missing',
      { title: ' ', date: '', time: '', places: '' },
      {
        title: 'title_missing',
        date: 'date_missing',
        time: 'time_missing',
        places: 'places_out_of_range',
      },
    ],
    ['a date alone', { ...good, time: '' }, { time: 'time_missing' }],
    ['a long title', { ...good, title: 'x'.repeat(256) }, { title: 'title_too_long' }],
    ['nothing of a title that just fits', { ...good, title: 'x'.repeat(255) }, {}],
    ['a title on two lines', { ...good, title: 'a\nb' }, { title: 'not_accepted' }],
    [
      'a long description',
      { ...good, description: 'x'.repeat(5001) },
      { description: 'description_too_long' },
    ],
    ['nothing of one that just fits', { ...good, description: 'x'.repeat(5000) }, {}],
    ['nothing of a description on two lines', { ...good, description: 'a\nb' }, {}],
    ['an hour that has passed', { ...good, time: '09:54' }, { time: 'time_past' }],
    ['nothing of a start within the last five minutes', { ...good, time: '09:55' }, {}],
    ['a day that has passed', { ...good, date: '2024-01-14', time: '23:00' }, { date: 'date_past' }],
    ['a day in more than two years', { ...good, date: '2026-01-15' }, { date: 'date_too_far' }],
    ['nothing of the last day', { ...good, date: '2026-01-14', time: '10:00' }, {}],
    ['a year of five digits', { ...good, date: '20240-01-15' }, { date: 'date_too_far' }],
    [
      'a time that the clocks leave out',
      { ...good, date: '2024-03-31', time: '02:30' },
      { time: 'no_such_time' },
    ],
    ['too short a time', { ...good, minutes: '4' }, { minutes: 'length_out_of_range' }],
    ['no time at all', { ...good, minutes: '' }, { minutes: 'length_out_of_range' }],
    ['a time that is no number', { ...good, minutes: 'x' }, { minutes: 'length_out_of_range' }],
    ['too long a time', { ...good, minutes: '721' }, { minutes: 'length_out_of_range' }],
    ['nothing of the shortest', { ...good, minutes: '5' }, {}],
    ['nothing of the longest', { ...good, minutes: '720' }, {}],
    ['an end that has passed', { ...good, time: '09:55', minutes: '5' }, { minutes: 'end_past' }],
    ['no places', { ...good, places: '0' }, { places: 'places_out_of_range' }],
    ['too many places', { ...good, places: '1001' }, { places: 'places_out_of_range' }],
    ['half a place', { ...good, places: '1.5' }, { places: 'places_out_of_range' }],
    ['nothing of a thousand', { ...good, places: '1000' }, {}],
    ['nothing of a single one', { ...good, places: '1' }, {}],
  ] as const)
    it(`name ${name}`, () => expect(faults(written)).to.deep.equal(expected));

  it('tell the day by the clocks of the zone', () => {
    const lateEvening = Date.parse('2024-01-15T22:30:00Z');
    expect(faults({ ...good, time: '23:00' }, null, lateEvening)).to.deep.equal({ time: 'time_past' });
    expect(faults({ ...good, time: '23:00' }, null, lateEvening + hour)).to.deep.equal({ date: 'date_past' });
  });
});

describe('fieldFaults of a session that is edited', () => {
  const started = domainSession({ start: now - 20 * minute, end: now + 70 * minute });

  it('let a start that has passed be', () => {
    expect(faults({ title: 'Limites', minutes: '120' }, started)).to.deep.equal({});
    expect(faults({ minutes: '15' }, started)).to.deep.equal({ minutes: 'end_past' });
  });

  it('do not let it be moved to another hour that has passed', () => {
    expect(faults({ time: '09:45' }, started)).to.deep.equal({ time: 'time_past' });
  });

  it('look only at what was touched', () => {
    const foreign = domainSession({ title: 'x'.repeat(300), end: now + 30 * day, maxParticipants: 5000 });
    expect(faults({ description: 'a' }, foreign)).to.deep.equal({});
    expect(faults({ title: 'x'.repeat(299), places: '4999', time: '11:00' }, foreign)).to.deep.equal({
      title: 'title_too_long',
      places: 'places_out_of_range',
      minutes: 'length_out_of_range',
    });
  });

  it('do not ask for places where the backend has none', () => {
    expect(faults({ title: 'Limites' }, domainSession())).to.deep.equal({});
  });
});

describe('reasonFault', () => {
  for (const [reason, fault] of [
    ['', null],
    ['Sortie\nscolaire', null],
    ['x'.repeat(500), null],
    ['x'.repeat(501), 'reason_too_long'],
    ['\u202e', 'not_accepted'],
  ] as const)
    it(`${reason.length} characters: ${fault}`, () => expect(reasonFault(reason)).to.equal(fault));
});
