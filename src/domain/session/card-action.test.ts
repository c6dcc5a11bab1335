import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { cardAction } from './card-action.js';

const recorded = domainSession({
  status: 'ended',
  recordingStatus: 'ready',
  recordingUrl: 'https://videos.example.org/1',
});

describe('cardAction', () => {
  it('joins what is live, unless there is no place', () => {
    const live = domainSession({ status: 'live' });
    expect([cardAction(live, 'live', true), cardAction(live, 'live', false)]).to.deep.equal([
      'join',
      'details',
    ]);
  });

  it('watches a recording only when there is one, and only afterwards', () => {
    expect(cardAction(recorded, 'ended', false)).to.equal('recording');
    expect(cardAction(recorded, 'live', false)).to.equal('details');
    expect(cardAction({ ...recorded, recordingUrl: null }, 'ended', false)).to.equal('details');
    expect(cardAction({ ...recorded, recordingStatus: 'processing' }, 'ended', false)).to.equal('details');
    expect(cardAction({ ...recorded, recordingStatus: 'hidden' }, 'ended', false)).to.equal('details');
  });

  it('shows the details otherwise', () => {
    for (const state of ['scheduled', 'waiting', 'ended', 'cancelled'] as const)
      expect(cardAction(domainSession(), state, true)).to.equal('details');
  });
});
