import { expect, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub, useFakeTimers } from 'sinon';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { Heartbeat, JoinSessionData } from '../../domain/session/live-session.js';
import { type KnownErrorCode, LiveSessionError } from '../../domain/live-session-error.js';
import { joinDataFixture } from '../../../testing/elements/fake-client.js';
import { fakeRooms } from '../../../testing/elements/fake-room.js';
import { inCall, player, refuse } from '../../../testing/elements/player-fixture.js';
import { endedFixture, liveFixture, minute } from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';

describe('<live-session-player> and its seat', () => {
  let warn: SinonStub;
  let clock: SinonFakeTimers;
  beforeEach(() => {
    warn = stub(console, 'warn');
    clock = useFakeTimers({
      now: Date.now(),
      shouldAdvanceTime: true,
      toFake: ['setTimeout', 'clearTimeout'],
    });
  });
  afterEach(() => {
    clock.restore();
    warn.restore();
  });

  /** In a call whose server wants to hear of the seat every 30 seconds; each heartbeat is answered by `answer`. */
  async function beating(answer: () => Promise<void>, methods: Partial<LiveSessionClient> = {}) {
    const beats: Heartbeat[] = [];
    const joins: unknown[] = [];
    const joinSession: LiveSessionClient['joinSession'] = (_id, body) => {
      joins.push(body);
      const data: Partial<JoinSessionData> = { join_id: `seat-${joins.length}`, heartbeat_interval_s: 30 };
      return Promise.resolve(joinDataFixture(data));
    };
    const sendHeartbeat: LiveSessionClient['sendHeartbeat'] = (_id, heartbeat) => {
      beats.push(heartbeat);
      return answer();
    };
    const call = await inCall(liveFixture(minute, Date.now()), { joinSession, sendHeartbeat, ...methods });
    return { ...call, beats, joins };
  }
  const conflict = (code: KnownErrorCode) =>
    Promise.reject(new LiveSessionError(code, 'No.', { status: 409 }));

  it('tells the server at once that the viewer is in the room, and then every 30 seconds', async () => {
    const { element, beats, joins } = await beating(() => Promise.resolve());
    expect(joins).to.have.length(1);
    expect(joins[0]).to.include({ heartbeat: true });
    expect(beats).to.deep.equal([{ join_id: 'seat-1', in_room: true }]);
    await clock.tickAsync(90_000);
    expect(beats).to.have.length(4);
    await element.leave();
    await clock.tickAsync(90_000);
    expect(beats).to.have.length(4);
  });

  it('does not count the viewer in before the room does', async () => {
    const beats: Heartbeat[] = [];
    const { element } = await player(liveFixture(minute, Date.now()), {
      joinSession: () => Promise.resolve(joinDataFixture({ heartbeat_interval_s: 30 })),
      sendHeartbeat: (_id, heartbeat) => Promise.resolve(void beats.push(heartbeat)),
    });
    await element.join();
    await clock.tickAsync(30_000);
    expect(beats).to.deep.equal([{ join_id: 'seat-1', in_room: false }]);
    await element.leave();
  });

  it('sends none where the server wants none, or takes none', async () => {
    const silent = await inCall(liveFixture(minute, Date.now()));
    await clock.tickAsync(90_000);
    expect(silent.calls).to.not.include('sendHeartbeat');
    await silent.element.leave();
    const refusing = await beating(() =>
      Promise.reject(new LiveSessionError('not_found', 'None.', { status: 404 })),
    );
    await clock.tickAsync(90_000);
    expect([refusing.beats.length, refusing.element.phase]).to.deep.equal([1, 'in-room']);
  });

  it('goes on when one gets lost', async () => {
    const { element, beats } = await beating(refuse('network'));
    await clock.tickAsync(60_000);
    expect([beats.length, element.phase]).to.deep.equal([3, 'in-room']);
  });

  it('takes the seat anew when it has lapsed, and stays in the room', async () => {
    let lapsed = true;
    const { element, beats, joins, room } = await beating(() => {
      if (!lapsed) return Promise.resolve();
      lapsed = false;
      return conflict('lease_expired');
    });
    await waitUntil(() => joins.length === 2);
    await clock.tickAsync(30_000);
    expect(joins[1]).to.deep.equal(joins[0]);
    expect(beats.at(-1)!.join_id).to.equal('seat-2');
    expect([element.phase, room.disposed]).to.deep.equal(['in-room', false]);
  });

  it('leaves with a word when there is no seat any more', async () => {
    let joins = 0;
    const { element, room } = await beating(() => conflict('lease_expired'), {
      joinSession: () => {
        joins += 1;
        return joins === 1
          ? Promise.resolve(joinDataFixture({ heartbeat_interval_s: 30 }))
          : conflict('session_full').then(() => joinDataFixture());
      },
    });
    await waitUntil(() => element.phase === 'failed');
    expect([room.disposed, textOf(element, 'error').includes('Complet')]).to.deep.equal([true, true]);
  });

  it('leaves when the server says that the class is over', async () => {
    const recorded = recordEvents('live-session-left');
    let session = liveFixture(minute, Date.now());
    const { element, room } = await beating(
      () => {
        session = endedFixture(Date.now());
        return conflict('session_ended');
      },
      { getSession: () => Promise.resolve(session) },
    );
    await waitUntil(() => element.state === 'ended');
    recorded.stop();
    expect(recorded.events).to.deep.equal([{ name: 'live-session-left', detail: { reason: 'ended' } }]);
    expect(room.disposed).to.equal(true);
  });

  describe('in two tabs', () => {
    it('says that the session is open elsewhere, and moves it here when asked', async () => {
      const recorded = recordEvents('live-session-left', 'live-session-error');
      const first = await inCall();
      const second = await player(liveFixture(minute, Date.now()));
      part(second.element, 'join-button')!.click();
      await clock.tickAsync(0);
      await waitUntil(() => second.element.phase === 'failed', 'It did not notice.', { timeout: 3000 });
      expect(textOf(second.element, 'error')).to.contain('Session ouverte dans un autre onglet');
      expect(second.calls).to.not.include('joinSession');
      await expect(second.element).to.be.accessible();
      const before = fakeRooms().length;
      part(second.element, 'move-button')!.click();
      await waitUntil(() => first.element.phase === 'left' && fakeRooms().length > before);
      recorded.stop();
      expect(recorded.events.map(({ detail }) => detail)).to.deep.include({ reason: 'moved' });
      expect([second.element.phase, first.room.disposed]).to.deep.equal(['in-room', true]);
      expect(textOf(first.element, 'waiting')).to.contain(
        'La session continue dans un autre onglet de ce navigateur.',
      );
      expect(first.calls).to.include('leaveSession');
    });
  });
});
