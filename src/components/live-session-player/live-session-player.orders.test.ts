import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type SinonStub, stub } from 'sinon';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { counted } from '../../../testing/elements/counted.js';
import { fakeClient, joinDataFixture } from '../../../testing/elements/fake-client.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { openRooms, PlayerTrial } from '../../../testing/elements/player-trial.js';
import { endedFixture, liveFixture, minute } from '../../../testing/elements/session-fixture.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const steps = [
  'join',
  'leave',
  'retry',
  'remove',
  'insert',
  'move',
  'other session',
  'update',
  'end of session',
  'joined',
  'hangup',
  'room error',
  'kicked',
] as const;
type Step = (typeof steps)[number];

/** Creates a player for two sessions. The scheduler determines when the server answers; `refusals` are the joins that it refuses. */
function playerOf(scheduler: fc.Scheduler, refusals: readonly boolean[]) {
  const seats = new Map<string, string>();
  const stream = fakeStream();
  let taken = 0;
  let now = liveFixture(minute, Date.now());
  const answer = <Result>(name: string, make: () => Result) =>
    scheduler.schedule(Promise.resolve(name)).then(make);
  const { client } = fakeClient(() => now, {
    getSession: (id) => answer('getSession', () => ({ ...now, id })),
    joinSession(id, body) {
      const tab = `${id} ${body!.client_id}`;
      const refused = refusals[taken % refusals.length];
      taken += 1;
      const seat = seats.get(tab) ?? `seat-${taken}`;
      if (!refused) seats.set(tab, seat);
      return answer('joinSession', () => {
        if (refused) throw new LiveSessionError('overloaded', 'A test.', { status: 503 });
        return joinDataFixture({ join_id: seat, jitsi_room_name: `room-${id}` });
      });
    },
    // The server receives requests in the order in which they are sent.
    leaveSession(_id, body) {
      for (const [tab, seat] of seats) if (seat === body!.join_id) seats.delete(tab);
      return answer('leaveSession', () => undefined);
    },
    subscribe: stream.subscribe,
  });
  const element = document.createElement('live-session-player');
  Object.assign(element, { client, sessionId: '7', lang: 'en', noLeaveGuard: true });
  const set = (session: typeof now) => (now = session);
  return { element, seats, stream, set };
}

type Player = ReturnType<typeof playerOf>;

const perform: Record<Step, (player: Player, parents: readonly [HTMLElement, HTMLElement]) => unknown> = {
  join: ({ element }) => element.join(),
  leave: ({ element }) => element.leave(),
  retry: ({ element }) => element.retry(),
  remove: ({ element }) => element.remove(),
  insert: ({ element }, [parent]) => element.isConnected || parent.append(element),
  move: ({ element }, [, other]) => element.isConnected && other.append(element),
  'other session': ({ element }) => (element.sessionId = element.sessionId === '7' ? '8' : '7'),
  update: ({ stream }) =>
    stream.open.at(-1)?.listener.onSnapshot([{ id: '7', version: 2, participant_count: 3 }]),
  'end of session'({ element, set, stream }) {
    set({ ...endedFixture(Date.now()), version: 9 });
    const { can: _can, reason: _reason, ...facts } = endedFixture(Date.now());
    stream.open.at(-1)?.listener.onSnapshot([{ ...facts, id: element.sessionId!, version: 9 }]);
  },
  joined: () => openRooms().at(-1)?.join(),
  hangup: () => openRooms().at(-1)?.emit('readyToClose'),
  'room error': () =>
    openRooms()
      .at(-1)
      ?.emit('errorOccurred', { error: { name: 'conference.settingsError' } }),
  kicked: () =>
    openRooms()
      .at(-1)
      ?.emit('participantKickedOut', { kicked: { id: 'local' } }),
};

/** Requires at most one room, which belongs to the displayed session, and one seat for it (docs/reliability.md, C1 and C2). */
function check({ element, seats }: Player): void {
  expect(openRooms().length, 'rooms').to.be.at.most(1);
  if (!element.isConnected) expect(openRooms(), 'rooms after removal').to.have.length(0);
  const [room] = openRooms();
  if (room) expect(room.options.roomName).to.equal(`room-${element.sessionId}`);
  if (room && element.phase === 'in-room')
    expect([...seats.keys()].filter((tab) => tab.startsWith(`${element.sessionId} `))).to.have.length(1);
}

describe('<live-session-player> with random sequences of actions and events', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('has at most one room, of the displayed session, and leaves no seat, timer or listener', async () => {
    const trial = await PlayerTrial.begin();
    const parents = [document.createElement('div'), document.createElement('div')] as const;
    document.body.append(...parents);
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom(...steps), { minLength: 3, maxLength: 14 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
        async (scheduler, order, refusals) => {
          const player = playerOf(scheduler, refusals);
          parents[0].append(player.element);
          try {
            for (const step of order) {
              await settle(player.element, scheduler);
              perform[step](player, parents);
              check(player);
            }
            await settle(player.element, scheduler);
            check(player);
          } finally {
            player.element.remove();
          }
          while (scheduler.count() > 0) await scheduler.waitOne();
          await scheduler.waitIdle();
          expect([player.seats.size, openRooms().length, player.stream.open.length]).to.deep.equal([0, 0, 0]);
        },
      ),
      counted(100),
    );
    for (const parent of parents) parent.remove();
    await trial.end();
  }).timeout(600_000);
});

/** Lets the scheduler answer one of the pending requests, and waits for the update of the element. */
async function settle({ updateComplete }: LiveSessionPlayer, scheduler: fc.Scheduler): Promise<void> {
  if (scheduler.count() > 0) await scheduler.waitOne();
  await updateComplete;
  await new Promise<void>((resolve) => queueMicrotask(resolve));
}
