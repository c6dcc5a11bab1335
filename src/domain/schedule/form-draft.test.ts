import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour } from '../../../testing/elements/session-fixture.js';
import { followingDraft, freshDraft, isDirty, rebasedDraft } from './form-draft.js';
import type { SessionFields } from './session-fields.js';

const session = domainSession({ title: 'Analyse', version: 1 });
const subject = { session, timeZone: 'Europe/Paris', minutes: 60 };
const writing = (fields: Partial<SessionFields>, about = subject) => {
  const draft = freshDraft(about);
  return { ...draft, fields: { ...draft.fields, ...fields } };
};

describe('followingDraft', () => {
  it('begins with what the session holds, or with the usual', () => {
    expect(followingDraft(null, subject).fields.title).to.equal('Analyse');
    expect(followingDraft(null, { ...subject, session: null }).fields.minutes).to.equal('60');
  });

  it('begins anew with another session', () => {
    const draft = followingDraft(writing({ title: 'x' }), { ...subject, session: { ...session, id: '8' } });
    expect([draft.fields.title, isDirty(draft)]).to.deep.equal(['Analyse', false]);
  });

  it('takes news of the session while nobody is writing', () => {
    const news = { ...session, title: 'Limites', version: 2 };
    const draft = followingDraft(freshDraft(subject), { ...subject, session: news });
    expect([draft.fields.title, draft.base.session?.version]).to.deep.equal(['Limites', 2]);
  });

  it('lets news wait while somebody is writing', () => {
    const news = { ...session, title: 'Limites', start: session.start + hour, version: 2 };
    const draft = followingDraft(writing({ places: '9' }), { ...subject, session: news });
    expect([draft.fields.title, draft.fields.places, draft.base.session?.version]).to.deep.equal([
      'Analyse',
      '9',
      1,
    ]);
  });

  it('shows the same moment in another time zone, and keeps an hour that was written', () => {
    const there = { ...subject, timeZone: 'America/New_York' };
    expect(followingDraft(freshDraft(subject), there).fields.time).to.equal('04:00');
    expect(followingDraft(writing({ time: '11:00' }), there).fields.time).to.equal('11:00');
  });
});

describe('rebasedDraft', () => {
  it('keeps what was written after the rest had been sent', () => {
    const sent = writing({ title: 'Limites' });
    const draft = { ...sent, fields: { ...sent.fields, places: '9' } };
    const saved = { ...session, title: 'Limites', version: 2 };
    const { fields, base } = rebasedDraft(draft, { ...subject, session: saved }, sent.fields);
    expect([fields.title, fields.places, base.fields.title]).to.deep.equal(['Limites', '9', 'Limites']);
  });
});
