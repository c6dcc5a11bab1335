import { expect } from '@open-wc/testing';
import { emptyRoster, rosterAfter, type RosterEvent } from './room-roster.js';

const after = (...events: RosterEvent[]) => [...events.reduce(rosterAfter, emptyRoster)];
const joined = (id: string): RosterEvent => ({ type: 'joined', id });
const left = (id: string): RosterEvent => ({ type: 'left', id });

describe('rosterAfter', () => {
  it('counts everybody once, the viewer included', () => {
    expect(after(joined('a'), joined('b'), { type: 'local-joined', id: 'me' }, joined('a'))).to.deep.equal([
      'a',
      'b',
      'me',
    ]);
  });

  it('lets everybody leave once, however often it is told', () => {
    expect(after(joined('a'), left('a'), left('a'), joined('b'))).to.deep.equal(['b']);
  });

  it('leaves out the ghost of the prejoin page', () => {
    expect(after(joined('local'), { type: 'local-joined', id: 'me' })).to.deep.equal(['me']);
  });

  it('forgets everybody when the app has reloaded itself', () => {
    expect(after(joined('a'), { type: 'local-joined', id: 'me' }, { type: 'reset' })).to.deep.equal([]);
  });
});
