import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, iso, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import type { Session } from '../session/session.js';
import { changesOf, newSessionOf, scheduleOf } from './session-draft.js';
import { emptyFields, fieldsOf, type SessionFields } from './session-fields.js';

const paris = 'Europe/Paris';
const session = domainSession({ description: 'Exercices', maxParticipants: 40, version: 3 });

const draftOf = (written: Partial<SessionFields>, edited: Session | null = null, timeZone = paris) => {
  const base = { session: edited, fields: edited ? fieldsOf(edited, timeZone) : emptyFields(60) };
  return { base, fields: { ...base.fields, ...written }, timeZone };
};
const changes = (written: Partial<SessionFields>, edited = session) => {
  const draft = draftOf(written, edited);
  return changesOf(draft, edited, scheduleOf(draft)!);
};

describe('scheduleOf', () => {
  it('reads date and time in the zone, and counts the length from there', () => {
    const fields = { date: '2024-01-15', time: '10:00', minutes: '90' };
    expect(scheduleOf(draftOf(fields))).to.deep.equal({
      start: tenOClock,
      end: tenOClock + 90 * minute,
      isRepeated: false,
    });
    expect(scheduleOf(draftOf(fields, null, 'America/New_York'))?.start).to.equal(tenOClock + 6 * hour);
  });

  it('is none while there is no date, and where the clocks leave the time out', () => {
    expect(scheduleOf(draftOf({ time: '10:00' }))).to.equal(null);
    expect(scheduleOf(draftOf({ date: '2024-03-31', time: '02:30' }))).to.equal(null);
  });

  it('lasts as long in a night with another number of hours', () => {
    const { start, end } = scheduleOf(draftOf({ date: '2024-03-31', time: '01:30', minutes: '60' }))!;
    expect([iso(start), iso(end)]).to.deep.equal(['2024-03-31T00:30:00.000Z', '2024-03-31T01:30:00.000Z']);
  });

  it('takes the first of two, and says so', () => {
    const { start, isRepeated } = scheduleOf(draftOf({ date: '2024-10-27', time: '02:30' }))!;
    expect([iso(start), isRepeated]).to.deep.equal(['2024-10-27T00:30:00.000Z', true]);
  });

  it('leaves a start alone that nobody has touched: the second of two, and its seconds', () => {
    const second = Date.parse('2024-10-27T01:30:20Z');
    const edited = domainSession({ start: second, end: second + 90 * minute + 500 });
    expect(scheduleOf(draftOf({ title: 'Limites' }, edited))).to.deep.equal({
      start: second,
      end: edited.end,
      isRepeated: true,
    });
    expect(scheduleOf(draftOf({ minutes: '60' }, edited))?.end).to.equal(second + hour);
  });
});

describe('newSessionOf', () => {
  it('is what the server is asked for', () => {
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
  for (const [name, written, expected] of [
    ['nothing', {}, {}],
    ['a title', { title: 'Limites ' }, { title: 'Limites' }],
    ['a title with white space around it', { title: ' Analyse ' }, {}],
    ['a description taken away', { description: ' ' }, { description: null }],
    ['a length', { minutes: '60' }, { scheduled_end_time: iso(tenOClock + hour) }],
    [
      'another hour',
      { time: '11:00' },
      {
        scheduled_start_time: iso(tenOClock + hour),
        scheduled_end_time: iso(tenOClock + hour + 90 * minute),
      },
    ],
    [
      'another hour with the same end',
      { time: '11:00', minutes: '30' },
      { scheduled_start_time: iso(tenOClock + hour) },
    ],
    ['places', { places: '50' }, { max_participants: 50 }],
    ['the same places, written otherwise', { places: '040' }, {}],
    ['the recording', { recording: true }, { recording_enabled: true }],
  ] as const)
    it(`holds ${name}`, () => expect(changes(written)).to.deep.equal(expected));

  it('leaves out what a backend does not know and nobody has written', () => {
    expect(changes({ title: 'x' }, domainSession())).to.deep.equal({ title: 'x' });
  });

  it('leaves out line ends that only the browser has turned', () => {
    const edited = domainSession({ description: 'a\r\nb' });
    expect(changes({}, edited)).to.deep.equal({});
  });
});
