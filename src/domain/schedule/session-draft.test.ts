import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, iso, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import type { Session } from '../session/session.js';
import { changesOf, newSessionOf, scheduleOf } from './session-draft.js';
import { emptyFields, fieldsOf, type SessionFields } from './session-fields.js';

const paris = 'Europe/Paris';
const session = domainSession({ description: 'Exercices', maxParticipants: 40, version: 3 });

const draftOf = (input: Partial<SessionFields>, existing: Session | null = null, timeZone = paris) => {
  const base = { session: existing, fields: existing ? fieldsOf(existing, timeZone) : emptyFields(60) };
  return { base, fields: { ...base.fields, ...input }, timeZone };
};
const changes = (input: Partial<SessionFields>, existing = session) => {
  const draft = draftOf(input, existing);
  return changesOf(draft, existing, scheduleOf(draft)!);
};

describe('scheduleOf', () => {
  it('returns start and end by date, time and length in the time zone', () => {
    const fields = { date: '2024-01-15', time: '10:00', minutes: '90' };
    expect(scheduleOf(draftOf(fields))).to.deep.equal({
      start: tenOClock,
      end: tenOClock + 90 * minute,
      isRepeated: false,
    });
    expect(scheduleOf(draftOf(fields, null, 'America/New_York'))?.start).to.equal(tenOClock + 6 * hour);
  });

  it('is null without a date, and for a time that the clocks skip', () => {
    expect(scheduleOf(draftOf({ time: '10:00' }))).to.equal(null);
    expect(scheduleOf(draftOf({ date: '2024-03-31', time: '02:30' }))).to.equal(null);
  });

  it('has the length of the form across a clock change', () => {
    const { start, end } = scheduleOf(draftOf({ date: '2024-03-31', time: '01:30', minutes: '60' }))!;
    expect([iso(start), iso(end)]).to.deep.equal(['2024-03-31T00:30:00.000Z', '2024-03-31T01:30:00.000Z']);
  });

  it('uses the first of two equal local times, and marks it', () => {
    const { start, isRepeated } = scheduleOf(draftOf({ date: '2024-10-27', time: '02:30' }))!;
    expect([iso(start), isRepeated]).to.deep.equal(['2024-10-27T00:30:00.000Z', true]);
  });

  it('keeps the seconds and the offset of an unchanged start', () => {
    const second = Date.parse('2024-10-27T01:30:20Z');
    const existing = domainSession({ start: second, end: second + 90 * minute + 500 });
    expect(scheduleOf(draftOf({ title: 'Limites' }, existing))).to.deep.equal({
      start: second,
      end: existing.end,
      isRepeated: true,
    });
    expect(scheduleOf(draftOf({ minutes: '60' }, existing))?.end).to.equal(second + hour);
  });
});

describe('newSessionOf', () => {
  it('returns the request body', () => {
    const draft = draftOf({
      title: '  Limites ',
      description: '\n',
      date: '2024-01-15',
      time: '10:00',
      places: '30',
    });
    expect(newSessionOf(draft, scheduleOf(draft)!)).to.deep.equal({
      title: 'Limites',
      description: null,
      scheduled_start_time: '2024-01-15T09:00:00.000Z',
      scheduled_end_time: '2024-01-15T10:00:00.000Z',
      max_participants: 30,
      recording_enabled: true,
    });
  });
});

describe('changesOf', () => {
  for (const [name, input, expected] of [
    ['nothing of an unchanged form', {}, {}],
    ['a changed title', { title: 'Limites ' }, { title: 'Limites' }],
    ['no title that differs only in surrounding white space', { title: ' Analyse ' }, {}],
    ['a removed description', { description: ' ' }, { description: null }],
    ['a changed length', { minutes: '60' }, { scheduled_end_time: iso(tenOClock + hour) }],
    [
      'a changed time',
      { time: '11:00' },
      {
        scheduled_start_time: iso(tenOClock + hour),
        scheduled_end_time: iso(tenOClock + hour + 90 * minute),
      },
    ],
    [
      'a changed time with the same end',
      { time: '11:00', minutes: '30' },
      { scheduled_start_time: iso(tenOClock + hour) },
    ],
    ['changed places', { places: '50' }, { max_participants: 50 }],
    ['no places that differ only in notation', { places: '040' }, {}],
    ['a changed recording setting', { recording: true }, { recording_enabled: true }],
  ] as const)
    it(`contains ${name}`, () => expect(changes(input)).to.deep.equal(expected));

  it('omits unchanged fields that the backend did not send', () => {
    expect(changes({ title: 'x' }, domainSession())).to.deep.equal({ title: 'x' });
  });

  it('omits line ends that the browser has normalized', () => {
    const existing = domainSession({ description: 'a\r\nb' });
    expect(changes({}, existing)).to.deep.equal({});
  });
});
