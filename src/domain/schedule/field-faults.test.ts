import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { day, hour, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { fieldFaults, reasonFault } from './field-faults.js';
import type { Session } from '../session/session.js';
import { emptyFields, fieldsOf, type SessionFields } from './session-fields.js';

const timeZone = 'Europe/Paris';
const now = tenOClock;
const good = { title: 'Limites', date: '2024-01-15', time: '11:00' };

const faults = (input: Partial<SessionFields>, session: Session | null = null, at = now) => {
  const base = { session, fields: session ? fieldsOf(session, timeZone) : emptyFields(60) };
  return fieldFaults({ base, fields: { ...base.fields, ...input }, timeZone }, at);
};

describe('the field faults of a new session', () => {
  for (const [name, input, expected] of [
    ['nothing in a valid form', good, {}],
    [
      'missing fields',
      { title: ' ', date: '', time: '', places: '' },
      {
        title: 'title_missing',
        date: 'date_missing',
        time: 'time_missing',
        places: 'places_out_of_range',
      },
    ],
    ['a date without a time', { ...good, time: '' }, { time: 'time_missing' }],
    ['a title that is too long', { ...good, title: 'x'.repeat(256) }, { title: 'title_too_long' }],
    ['no title of the maximum length', { ...good, title: 'x'.repeat(255) }, {}],
    ['a title with a line break', { ...good, title: 'a\nb' }, { title: 'not_accepted' }],
    [
      'a description that is too long',
      { ...good, description: 'x'.repeat(5001) },
      { description: 'description_too_long' },
    ],
    ['no description of the maximum length', { ...good, description: 'x'.repeat(5000) }, {}],
    ['no description with a line break', { ...good, description: 'a\nb' }, {}],
    ['a time in the past', { ...good, time: '09:54' }, { time: 'time_past' }],
    ['no start within the last five minutes', { ...good, time: '09:55' }, {}],
    ['a day in the past', { ...good, date: '2024-01-14', time: '23:00' }, { date: 'date_past' }],
    ['a day after more than two years', { ...good, date: '2026-01-15' }, { date: 'date_too_far' }],
    ['no start on the last day', { ...good, date: '2026-01-14', time: '10:00' }, {}],
    ['a year with five digits', { ...good, date: '20240-01-15' }, { date: 'date_too_far' }],
    ['a time that the clocks skip', { ...good, date: '2024-03-31', time: '02:30' }, { time: 'no_such_time' }],
    ['a length that is too short', { ...good, minutes: '4' }, { minutes: 'length_out_of_range' }],
    ['a missing length', { ...good, minutes: '' }, { minutes: 'length_out_of_range' }],
    ['a length that is not a number', { ...good, minutes: 'x' }, { minutes: 'length_out_of_range' }],
    ['a length that is too long', { ...good, minutes: '721' }, { minutes: 'length_out_of_range' }],
    ['no minimum length', { ...good, minutes: '5' }, {}],
    ['no maximum length', { ...good, minutes: '720' }, {}],
    ['an end in the past', { ...good, time: '09:55', minutes: '5' }, { minutes: 'end_past' }],
    ['zero places', { ...good, places: '0' }, { places: 'places_out_of_range' }],
    ['too many places', { ...good, places: '1001' }, { places: 'places_out_of_range' }],
    ['a fraction of a place', { ...good, places: '1.5' }, { places: 'places_out_of_range' }],
    ['no maximum of places', { ...good, places: '1000' }, {}],
    ['no minimum of places', { ...good, places: '1' }, {}],
  ] as const)
    it(`include ${name}`, () => expect(faults(input)).to.deep.equal(expected));

  it('use the day in the time zone of the form', () => {
    const lateEvening = Date.parse('2024-01-15T22:30:00Z');
    expect(faults({ ...good, time: '23:00' }, null, lateEvening)).to.deep.equal({ time: 'time_past' });
    expect(faults({ ...good, time: '23:00' }, null, lateEvening + hour)).to.deep.equal({ date: 'date_past' });
  });
});

describe('the field faults of an existing session', () => {
  const started = domainSession({ start: now - 20 * minute, end: now + 70 * minute });

  it('accept an unchanged start in the past', () => {
    expect(faults({ title: 'Limites', minutes: '120' }, started)).to.deep.equal({});
    expect(faults({ minutes: '15' }, started)).to.deep.equal({ minutes: 'end_past' });
  });

  it('reject a new start in the past', () => {
    expect(faults({ time: '09:45' }, started)).to.deep.equal({ time: 'time_past' });
  });

  it('include only changed fields', () => {
    const foreign = domainSession({ title: 'x'.repeat(300), end: now + 30 * day, maxParticipants: 5000 });
    expect(faults({ description: 'a' }, foreign)).to.deep.equal({});
    expect(faults({ title: 'x'.repeat(299), places: '4999', time: '11:00' }, foreign)).to.deep.equal({
      title: 'title_too_long',
      places: 'places_out_of_range',
      minutes: 'length_out_of_range',
    });
  });

  it('do not require places if the backend has none', () => {
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
