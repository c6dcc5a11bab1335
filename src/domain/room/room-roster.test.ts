import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { RoomRoster, type RosterEvent } from './room-roster.js';

function after(...events: RosterEvent[]): RoomRoster {
  const roster = new RoomRoster();
  for (const event of events) roster.apply(event);
  return roster;
}
const ids = (roster: RoomRoster) => roster.participants.map(({ id }) => id);
const joined = (id: string): RosterEvent => ({ type: 'joined', id, displayName: `Name of ${id}` });
const me: RosterEvent = { type: 'local-joined', id: 'me', displayName: 'Amina' };
const left = (id: string): RosterEvent => ({ type: 'left', id });

describe('RoomRoster', () => {
  it('counts each person once, including the viewer', () => {
    const roster = after(joined('a'), joined('b'), me, joined('a'));
    expect([ids(roster), roster.count]).to.deep.equal([['a', 'b', 'me'], 3]);
  });

  it('ignores a repeated report that somebody left', () => {
    expect(ids(after(joined('a'), left('a'), left('a'), joined('b')))).to.deep.equal(['b']);
  });

  it('ignores the id `local` of the prejoin page', () => {
    expect(ids(after(joined('local'), me))).to.deep.equal(['me']);
  });

  it('removes everybody after a reset', () => {
    expect(after(joined('a'), me, { type: 'reset' }).count).to.equal(0);
  });

  it('stores names, roles and raised hands', () => {
    const roster = after(
      me,
      joined('a'),
      { type: 'role', id: 'me', role: 'moderator' },
      { type: 'hand', id: 'a', raised: true },
      { type: 'renamed', id: 'a', displayName: 'Yanis' },
    );
    expect(roster.participants).to.deep.equal([
      { id: 'me', displayName: 'Amina', role: 'moderator', handRaised: false, isLocal: true },
      { id: 'a', displayName: 'Yanis', role: 'participant', handRaised: true, isLocal: false },
    ]);
    expect([roster.raisedHands, roster.person('a')?.handRaised, roster.person(null)]).to.deep.equal([
      1,
      true,
      undefined,
    ]);
    roster.apply(left('a'));
    expect(roster.raisedHands).to.equal(0);
  });

  it('ignores events about unknown ids', () => {
    const roster = after(me);
    expect(
      [
        { type: 'role', id: 'ghost', role: 'moderator' } as const,
        { type: 'hand', id: 'ghost', raised: true } as const,
        { type: 'renamed', id: 'ghost', displayName: 'x' } as const,
        left('ghost'),
      ].map((event) => roster.apply(event)),
    ).to.deep.equal([false, false, false, false]);
    expect(ids(roster)).to.deep.equal(['me']);
  });

  it('returns for any event whether it changed anything, and counts like a set', () => {
    const anyId = fc.constantFrom('a', 'b', 'c', 'local');
    const anyEvent = fc.oneof(
      anyId.map(joined),
      anyId.map(left),
      fc.constant<RosterEvent>({ type: 'reset' }),
    );
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const roster = new RoomRoster();
        const model = new Set<string>();
        for (const event of events) {
          const before = [...model].join();
          if (event.type === 'reset') model.clear();
          else if (event.type === 'left') model.delete(event.id);
          else if (event.id !== 'local') model.add(event.id);
          expect(roster.apply(event)).to.equal([...model].join() !== before);
          expect(ids(roster)).to.deep.equal([...model]);
        }
      }),
    );
  });
});
