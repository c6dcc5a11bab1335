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

describe('The seat of <live-session-player>', () => {
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

  /** Joins a call whose server expects heartbeats every 30 seconds, and answers them by `answer`. */
  async function callWithHeartbeats(answer: () => Promise<void>, methods: Partial<LiveSessionClient> = {}) {
    const heartbeats: Heartbeat[] = [];
    const joins: unknown[] = [];
    const joinSession: LiveSessionClient['joinSession'] = (_id, body) => {
      joins.push(body);
      const data: Partial<JoinSessionData> = { join_id: `seat-${joins.length}`, heartbeat_interval_s: 30 };
      return Promise.resolve(joinDataFixture(data));
    };
    const sendHeartbeat: LiveSessionClient['sendHeartbeat'] = (_id, heartbeat) => {
      heartbeats.push(heartbeat);
      return answer();
    };
    const call = await inCall(liveFixture(minute, Date.now()), { joinSession, sendHeartbeat, ...methods });
    return { ...call, heartbeats, joins };
  }
  const conflict = (code: KnownErrorCode) =>
    Promise.reject(new LiveSessionError(code, 'No.', { status: 409 }));

  it('is renewed by heartbeats, immediately when the viewer is in the room and then every 30 seconds', async () => {
    const { element, heartbeats, joins } = await callWithHeartbeats(() => Promise.resolve());
    expect(joins).to.have.length(1);
    expect(joins[0]).to.include({ heartbeat: true });
    expect(heartbeats).to.deep.equal([{ join_id: 'seat-1', in_room: true }]);
    await clock.tickAsync(90_000);
    expect(heartbeats).to.have.length(4);
    await element.leave();
    await clock.tickAsync(90_000);
    expect(heartbeats).to.have.length(4);
  });

  it('is reported as not in the room before the viewer has joined the call', async () => {
    const heartbeats: Heartbeat[] = [];
    const { element } = await player(liveFixture(minute, Date.now()), {
      joinSession: () => Promise.resolve(joinDataFixture({ heartbeat_interval_s: 30 })),
      sendHeartbeat: (_id, heartbeat) => Promise.resolve(void heartbeats.push(heartbeat)),
    });
    await element.join();
    await clock.tickAsync(30_000);
    expect(heartbeats).to.deep.equal([{ join_id: 'seat-1', in_room: false }]);
    await element.leave();
  });

  it('is not renewed if the server does not expect or does not accept heartbeats', async () => {
    const unexpected = await inCall(liveFixture(minute, Date.now()));
    await clock.tickAsync(90_000);
    expect(unexpected.calls).to.not.include('sendHeartbeat');
    await unexpected.element.leave();
    const unaccepted = await callWithHeartbeats(() =>
      Promise.reject(new LiveSessionError('not_found', 'None.', { status: 404 })),
    );
    await clock.tickAsync(90_000);
    expect([unaccepted.heartbeats.length, unaccepted.element.phase]).to.deep.equal([1, 'in-room']);
  });

  it('is renewed by the next heartbeat if one is lost', async () => {
    const { element, heartbeats } = await callWithHeartbeats(refuse('network'));
    await clock.tickAsync(60_000);
    expect([heartbeats.length, element.phase]).to.deep.equal([3, 'in-room']);
  });

  it('is taken again after its lease has expired, and the viewer stays in the room', async () => {
    let isExpired = true;
    const { element, heartbeats, joins, room } = await callWithHeartbeats(() => {
      if (!isExpired) return Promise.resolve();
      isExpired = false;
      return conflict('lease_expired');
    });
    await waitUntil(() => joins.length === 2);
    await clock.tickAsync(30_000);
    expect(joins[1]).to.deep.equal(joins[0]);
    expect(heartbeats.at(-1)!.join_id).to.equal('seat-2');
    expect([element.phase, room.disposed]).to.deep.equal(['in-room', false]);
  });

  it('is lost if no other is free: leaves the room, and displays the reason', async () => {
    let joins = 0;
    const { element, room } = await callWithHeartbeats(() => conflict('lease_expired'), {
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

  it('is lost if the server reports the end of the session: leaves the room', async () => {
    const recorded = recordEvents('live-session-left');
    let session = liveFixture(minute, Date.now());
    const { element, room } = await callWithHeartbeats(
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
    it('exists only in one, and is moved to the other on request', async () => {
      const recorded = recordEvents('live-session-left', 'live-session-error');
      const first = await inCall();
      const second = await player(liveFixture(minute, Date.now()));
      part(second.element, 'join-button')!.click();
      await clock.tickAsync(0);
      await waitUntil(() => second.element.phase === 'failed', 'The other tab was not detected.', {
        timeout: 3000,
      });
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
