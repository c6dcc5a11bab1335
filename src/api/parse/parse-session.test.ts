import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { counted } from '../../../testing/elements/counted.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { minute, sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { parseSession } from './parse-session.js';

const wire = sessionFixture(0, tenOClock);
const parse = (overrides: Record<string, unknown>) => parseSession({ ...wire, ...overrides }, 42);

describe('parseSession', () => {
  it('requires only id, title, the two times and the status', () => {
    const { id, title, scheduled_start_time, scheduled_end_time, status } = wire;
    const session = parseSession({ id, title, scheduled_start_time, scheduled_end_time, status }, 42);
    expect(session.start).to.equal(tenOClock);
    expect(session.opensAt).to.equal(tenOClock - 15 * minute);
    expect(session.asOf).to.equal(42);
    expect([
      session.can,
      session.participantCount,
      session.recordingStatus,
      session.instructorName,
    ]).to.deep.equal([null, null, null, null]);
  });

  it('reads all fields of a complete session', () => {
    const session = parse({
      can: { join: true, start: 'yes' },
      reason: 'session_full',
      version: 3,
      participant_count: 18,
    });
    expect([session.can, session.reason, session.version, session.participantCount]).to.deep.equal([
      { join: true },
      'session_full',
      3,
      18,
    ]);
    expect([session.instructorName, session.courseTitle, session.asOf]).to.deep.equal([
      'Claire Morel',
      wire.course!.title,
      tenOClock,
    ]);
  });

  it('reads the instructor, their presence and the automatic end', () => {
    const read = (fields: Record<string, unknown>) => {
      const { instructorId, instructorPresent, autoEnd } = parse(fields);
      return [instructorId, instructorPresent, autoEnd];
    };
    const auto_end_at = new Date(tenOClock).toISOString();
    expect(read({ instructor_id: 3, instructor_present: false, auto_end_at })).to.deep.equal([
      '3',
      false,
      tenOClock,
    ]);
    expect(read({ instructor_id: undefined, instructor_present: 'yes', auto_end_at: null })).to.deep.equal([
      '1',
      null,
      null,
    ]);
    expect(read({ instructor_present: null })).to.deep.equal(['1', null, undefined]);
  });

  for (const [url, expected] of [
    ['https://videos.example.org/1', 'https://videos.example.org/1'],
    ['http://localhost:4000/recordings/1', 'http://localhost:4000/recordings/1'],
    ['http://videos.example.org/1', null],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['/recordings/1', null],
    ['', null],
    [7, null],
  ] as const) {
    it(`a recording at ${JSON.stringify(url)}`, () => {
      const session = parse({ recording_url: url, recording_status: undefined });
      expect([session.recordingUrl, session.recordingStatus]).to.deep.equal([expected, expected && 'ready']);
    });
  }

  for (const [field, value] of [
    ['participant_count', -1],
    ['participant_count', '12'],
    ['participant_count', 1.5],
    ['version', NaN],
    ['description', 7],
    ['actual_start_time', 'yesterday'],
    ['can', [true]],
    ['course', 'Maths'],
    ['instructor', null],
  ] as const) {
    it(`treats ${field} ${JSON.stringify(value)} as missing`, () => {
      expect(() => parse({ [field]: value })).to.not.throw();
    });
  }

  it('returns a session or throws invalid_response for any JSON', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...Object.keys(wire)), fc.jsonValue())),
        (json) => {
          const mutated = typeof json === 'object' && json !== null ? { ...wire, ...json } : json;
          try {
            expect(parseSession(mutated, 0).end).to.be.greaterThan(0);
          } catch (error) {
            expect(error).to.be.instanceOf(LiveSessionError);
            expect((error as LiveSessionError).code).to.equal('invalid_response');
          }
        },
      ),
      counted(2000),
    );
  });
});
