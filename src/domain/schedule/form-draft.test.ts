import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour } from '../../../testing/elements/session-fixture.js';
import { isDirty, newDraft, rebasedDraft, syncedDraft } from './form-draft.js';
import type { SessionFields } from './session-fields.js';

const session = domainSession({ title: 'Analyse', version: 1 });
const subject = { session, timeZone: 'Europe/Paris', minutes: 60 };
const changed = (fields: Partial<SessionFields>) => {
  const draft = newDraft(subject);
  return { ...draft, fields: { ...draft.fields, ...fields } };
};

describe('syncedDraft', () => {
  it('has the values of the session, or the defaults', () => {
    expect(syncedDraft(null, subject).fields.title).to.equal('Analyse');
    expect(syncedDraft(null, { ...subject, session: null }).fields.minutes).to.equal('60');
  });

  it('drops the changes when the session is replaced', () => {
    const draft = syncedDraft(changed({ title: 'x' }), { ...subject, session: { ...session, id: '8' } });
    expect([draft.fields.title, isDirty(draft)]).to.deep.equal(['Analyse', false]);
  });

  it('follows the session while nothing is changed', () => {
    const latest = { ...session, title: 'Limites', version: 2 };
    const draft = syncedDraft(newDraft(subject), { ...subject, session: latest });
    expect([draft.fields.title, draft.base.session?.version]).to.deep.equal(['Limites', 2]);
  });

  it('keeps the version of the session while fields are changed', () => {
    const latest = { ...session, title: 'Limites', start: session.start + hour, version: 2 };
    const draft = syncedDraft(changed({ places: '9' }), { ...subject, session: latest });
    expect([draft.fields.title, draft.fields.places, draft.base.session?.version]).to.deep.equal([
      'Analyse',
      '9',
      1,
    ]);
  });

  it('converts the time to another time zone, but keeps a changed time', () => {
    const there = { ...subject, timeZone: 'America/New_York' };
    expect(syncedDraft(newDraft(subject), there).fields.time).to.equal('04:00');
    expect(syncedDraft(changed({ time: '11:00' }), there).fields.time).to.equal('11:00');
  });
});

describe('rebasedDraft', () => {
  it('keeps fields that were changed after sending', () => {
    const sent = changed({ title: 'Limites' });
    const draft = { ...sent, fields: { ...sent.fields, places: '9' } };
    const saved = { ...session, title: 'Limites', version: 2 };
    const { fields, base } = rebasedDraft(draft, { ...subject, session: saved }, sent.fields);
    expect([fields.title, fields.places, base.fields.title]).to.deep.equal(['Limites', '9', 'Limites']);
  });
});
