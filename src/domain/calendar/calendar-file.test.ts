import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { anyText } from '../../../testing/elements/any-text.js';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { readCalendar } from '../../../testing/elements/read-calendar.js';
import { hour, iso, minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { calendarEvent } from './calendar-event.js';
import { calendarFile, calendarFileName } from './calendar-file.js';
import { plainText } from './plain-text.js';
import type { Session } from '../session/session.js';

const page = 'https://school.example/live/7';
const fileOf = (session: Partial<Session> = {}, link: string | null = page) =>
  calendarFile(calendarEvent(domainSession(session), link), tenOClock - hour);
const nameOf = (title: string) => calendarFileName(calendarEvent(domainSession({ title }), null));
const octets = (line: string) => new TextEncoder().encode(line).length;
const noSeconds = (instant: number) => iso(instant).replace('.000', '');

describe('calendarFile', () => {
  it('contains the text and the times of a session', () => {
    const value = readCalendar(fileOf({ description: 'Limites, continuité; puis\nexercices \\ 4 à 9' }));
    expect(value('uid')).to.equal('live-session-7@live-session-elements');
    expect(value('sequence')).to.equal('0');
    expect(value('dtstamp')).to.equal('2024-01-15T08:00:00Z');
    expect(value('dtstart')).to.equal('2024-01-15T09:00:00Z');
    expect(value('dtend')).to.equal('2024-01-15T10:30:00Z');
    expect(value('summary')).to.equal('Analyse');
    expect(value('description')).to.equal(`Limites, continuité; puis\nexercices \\ 4 à 9\n\n${page}`);
    expect(value('url')).to.equal(page);
    expect(value('status')).to.equal('CONFIRMED');
  });

  it('has the method PUBLISH, and CRLF as line ends', () => {
    const text = fileOf();
    expect(text).to.match(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:.+\r\nMETHOD:PUBLISH\r\nBEGIN:VEVENT\r\n/,
    );
    expect(text).to.match(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/);
    expect(text.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  });

  it('omits empty fields', () => {
    const value = readCalendar(fileOf({}, null));
    expect([value('description'), value('url')]).to.deep.equal(['', '']);
  });

  it('keeps the UID and increases the sequence number when the session is moved', () => {
    const value = readCalendar(fileOf({ version: 4, start: tenOClock + hour, end: tenOClock + 2 * hour }));
    expect([value('uid'), value('sequence'), value('dtstart')]).to.deep.equal([
      'live-session-7@live-session-elements',
      '3',
      '2024-01-15T10:00:00Z',
    ]);
  });

  for (const version of [null, 0, 1]) {
    it(`has the sequence number 0 if the version is ${version}`, () =>
      expect(readCalendar(fileOf({ version }))('sequence')).to.equal('0'));
  }

  it('contains the cancelled status and the reason', () => {
    const value = readCalendar(
      fileOf({ status: 'cancelled', version: 2, cancelledReason: 'Grève', description: 'Limites' }, null),
    );
    expect([value('status'), value('sequence'), value('description')]).to.deep.equal([
      'CANCELLED',
      '1',
      'Grève\n\nLimites',
    ]);
  });

  for (const [night, start] of [
    ['the change to summer time', Date.parse('2026-03-29T00:30:00Z')],
    ['the change to winter time', Date.parse('2026-10-25T00:30:00Z')],
  ] as const) {
    it(`keeps start and length in the night of ${night} in Paris`, () => {
      const value = readCalendar(fileOf({ start, end: start + 90 * minute }));
      expect([value('dtstart'), value('dtend')]).to.deep.equal([
        noSeconds(start),
        noSeconds(start + 90 * minute),
      ]);
    });
  }

  for (const title of [
    'الرياضيات، الحصة الثالثة',
    '👩🏽‍🏫 Analyse; limites, \\n et continuité',
    'Très long titre. '.repeat(40),
    'é😀ع'.repeat(80),
    'A\r\nATTENDEE:mailto:x@example.org\nSTATUS:CANCELLED',
    'A\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:B',
  ]) {
    it(`keeps a title unchanged: ${title.slice(0, 20)}`, () => {
      const text = fileOf({ title });
      expect(readCalendar(text)('summary')).to.equal(title.replace('\r', ''));
      expect(readCalendar(text)('status')).to.equal('CONFIRMED');
      expect(text).to.not.match(/^(ATTENDEE|STATUS:CANCELLED|SUMMARY:B)/m);
    });
  }

  it('keeps any text, without its control characters', () => {
    fc.assert(
      fc.property(anyText(100), anyText(100), (title, description) => {
        const value = readCalendar(fileOf({ title, description }, null));
        expect([value('summary'), value('description')]).to.deep.equal([
          plainText(title),
          plainText(description),
        ]);
      }),
    );
  });

  describe('has lines of at most 75 octets, and splits no character,', () => {
    const expectShortLines = (text: string) => {
      for (const line of text.split('\r\n')) expect(octets(line)).to.be.at.most(75);
      expect(() => encodeURI(text)).to.not.throw();
    };

    for (const letter of ['a', 'é', 'ع', '数', '😀'])
      it(`for ${letter}`, () =>
        expectShortLines(fileOf({ title: letter.repeat(200), description: letter.repeat(200) })));

    it('for any text', () => {
      fc.assert(
        fc.property(anyText(100), (title) => expectShortLines(fileOf({ title, description: title }))),
      );
    });
  });
});

describe('calendarFileName', () => {
  for (const [title, name] of [
    ['Analyse : limites et continuité', 'Analyse-limites-et-continuité.ics'],
    ['الرياضيات، الحصة 3', 'الرياضيات-الحصة-3.ics'],
    ['../../etc/passwd\0.exe', 'etc-passwd-exe.ics'],
    ['😀', 'live-session-7.ics'],
    ['a'.repeat(200), `${'a'.repeat(60)}.ics`],
  ] as const) {
    it(`returns ${name.slice(0, 40)}`, () => expect(nameOf(title)).to.equal(name));
  }
});
