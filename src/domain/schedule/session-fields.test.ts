import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { minute, tenOClock } from '../../../testing/elements/session-fixture.js';
import { areSameFields, emptyFields, fieldsOf, rebasedFields } from './session-fields.js';

const session = domainSession({
  description: 'Exercices 4 à 9',
  maxParticipants: 40,
  recordingEnabled: true,
});

describe('fieldsOf', () => {
  it('holds a session in the time zone of the form', () => {
    const fields = {
      title: 'Analyse',
      description: 'Exercices 4 à 9',
      date: '2024-01-15',
      time: '10:00',
      minutes: '90',
      places: '40',
      recording: true,
    };
    expect(fieldsOf(session, 'Europe/Paris')).to.deep.equal(fields);
    expect(fieldsOf(session, 'Pacific/Auckland')).to.deep.equal({ ...fields, time: '22:00' });
    expect(fieldsOf(session, 'Pacific/Kiritimati').date).to.equal('2024-01-15');
    expect(fieldsOf({ ...session, start: tenOClock + 60 * minute }, 'Pacific/Kiritimati').date).to.equal(
      '2024-01-16',
    );
  });

  it('leaves empty what a backend did not say', () => {
    const { description, places, recording } = fieldsOf(domainSession(), 'UTC');
    expect([description, places, recording]).to.deep.equal(['', '', false]);
  });
});

describe('rebasedFields', () => {
  it('keeps what was written, and takes the rest anew', () => {
    const before = fieldsOf(session, 'UTC');
    const written = { ...before, title: 'Limites', places: '' };
    const now = { ...before, title: 'Analyse (salle 12)', time: '14:00', places: '50' };
    expect(rebasedFields(written, before, now)).to.deep.equal({ ...now, title: 'Limites', places: '' });
    expect(rebasedFields(before, before, now)).to.deep.equal(now);
  });
});

describe('areSameFields', () => {
  it('compares each of them', () => {
    const fields = emptyFields(60);
    expect(areSameFields(fields, { ...fields })).to.equal(true);
    for (const other of [
      { title: 'x' },
      { description: 'x' },
      { date: '2024-01-15' },
      { time: '10:00' },
      { minutes: '61' },
      { places: '99' },
      { recording: false },
    ])
      expect(areSameFields(fields, { ...fields, ...other }), JSON.stringify(other)).to.equal(false);
  });
});
