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
  it('returns a session in the time zone of the form', () => {
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

  it('returns empty values for missing fields', () => {
    const { description, places, recording } = fieldsOf(domainSession(), 'UTC');
    expect([description, places, recording]).to.deep.equal(['', '', false]);
  });
});

describe('rebasedFields', () => {
  it('keeps changed fields, and updates the others', () => {
    const before = fieldsOf(session, 'UTC');
    const edited = { ...before, title: 'Limites', places: '' };
    const latest = { ...before, title: 'Analyse (salle 12)', time: '14:00', places: '50' };
    expect(rebasedFields(edited, before, latest)).to.deep.equal({ ...latest, title: 'Limites', places: '' });
    expect(rebasedFields(before, before, latest)).to.deep.equal(latest);
  });
});

describe('areSameFields', () => {
  it('compares each field', () => {
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
