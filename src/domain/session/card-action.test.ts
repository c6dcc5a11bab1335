import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { cardAction } from './card-action.js';

const recorded = domainSession({
  status: 'ended',
  recordingStatus: 'ready',
  recordingUrl: 'https://videos.example.org/1',
});

describe('cardAction', () => {
  it('joins a live session if the viewer may join', () => {
    const live = domainSession({ status: 'live' });
    expect([cardAction(live, 'live', true), cardAction(live, 'live', false)]).to.deep.equal([
      'join',
      'details',
    ]);
  });

  it('opens a recording only if it is ready, and only after the session', () => {
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
