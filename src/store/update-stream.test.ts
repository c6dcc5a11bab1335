import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, useFakeTimers } from 'sinon';
import type { LiveSessionFacts } from '../domain/session/live-session.js';
import { LiveSessionError } from '../domain/live-session-error.js';
import { fakeClient } from '../../testing/elements/fake-client.js';
import { fakeStream } from '../../testing/elements/fake-stream.js';
import { hidePage, showPage } from '../../testing/elements/hide-page.js';
import { sessionFixture } from '../../testing/elements/session-fixture.js';
import { updateStream } from './update-stream.js';

function setup() {
  const backend = fakeStream();
  const { client } = fakeClient(() => sessionFixture(0, 0), { subscribe: backend.subscribe });
  const stream = updateStream(client, { courseId: 5 });
  const listener = (sessionId: string | null = null, awake = false) => {
    const received: LiveSessionFacts[] = [];
    const changes: boolean[] = [];
    const added = {
      sessionId,
      awake,
      onFacts: (facts: LiveSessionFacts) => received.push(facts),
      onConnectionChange: () => changes.push(stream.connected),
    };
    stream.add(added);
    return { added, received, changes };
  };
  return { backend, client, stream, listener };
}

describe('UpdateStream', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })));
  afterEach(() => {
    clock.restore();
    showPage();
  });

  it('has one connection for all listeners of a course, and closes it after the last one', () => {
    const { backend, client, stream, listener } = setup();
    const first = listener();
    const second = listener();
    expect(updateStream(client, { courseId: 5 })).to.equal(stream);
    expect(updateStream(client, { sessionId: 5 })).to.not.equal(stream);
    expect(backend.connections.map(({ target }) => target)).to.deep.equal([{ courseId: 5 }]);
    stream.delete(first.added);
    expect(backend.open).to.have.length(1);
    stream.delete(second.added);
    expect(backend.open).to.have.length(0);
  });

  it('notifies listeners of their session, or of all sessions', () => {
    const { backend, listener } = setup();
    const all = listener();
    const seven = listener('7');
    backend.snapshot({ id: 7, version: 1 }, { id: 8, version: 1 });
    backend.last.listener.onSession({ id: '7', version: 2 });
    expect(seven.received).to.deep.equal([
      { id: 7, version: 1 },
      { id: '7', version: 2 },
    ]);
    expect(all.received).to.have.length(3);
    expect(all.changes).to.deep.equal([true]);
  });

  it('sends the latest facts to a new listener', () => {
    const { backend, listener } = setup();
    listener();
    backend.snapshot({ id: 7, version: 1, status: 'scheduled' });
    backend.last.listener.onSession({ id: 7, version: 1, participant_count: 3 });
    expect(listener('7').received).to.deep.equal([
      { id: 7, version: 1, status: 'scheduled', participant_count: 3 },
    ]);
    expect(listener('8').received).to.deep.equal([]);
  });

  it('reconnects after the last event when the server has ended the stream', async () => {
    const { backend, listener } = setup();
    const { changes } = listener();
    backend.snapshot();
    backend.last.listener.onEventId!('41');
    backend.last.end();
    await clock.tickAsync(2000);
    expect(backend.connections.map(({ lastEventId }) => lastEventId)).to.deep.equal([null, '41']);
    backend.snapshot();
    expect(changes).to.deep.equal([true, false, true]);
  });

  it('waits longer after each failure, and reconnects immediately when the device is online', async () => {
    const { backend, listener } = setup();
    listener();
    for (const [waitMs, connections] of [
      [1200, 2],
      [2400, 3],
      [4800, 4],
    ] as const) {
      backend.last.fail(new LiveSessionError('network', 'Gone.'));
      await clock.tickAsync(waitMs / 2);
      expect(backend.connections).to.have.length(connections - 1);
      await clock.tickAsync(waitMs / 2);
      expect(backend.connections).to.have.length(connections);
    }
    backend.last.fail(new LiveSessionError('network', 'Gone.'));
    await clock.tickAsync(1);
    window.dispatchEvent(new Event('online'));
    await clock.tickAsync(1);
    expect(backend.connections).to.have.length(5);
  });

  it('reconnects within 2 s after each failure of an established connection', async () => {
    const { backend, listener } = setup();
    listener();
    for (let lost = 1; lost < 5; lost += 1) {
      backend.snapshot();
      backend.last.fail(new LiveSessionError('network', 'Gone.'));
      await clock.tickAsync(2000);
      expect(backend.connections).to.have.length(lost + 1);
    }
  });

  it('waits as long as the server requests', async () => {
    const { backend, listener } = setup();
    listener();
    backend.last.fail(new LiveSessionError('rate_limited', 'Slow.', { status: 429, retryAfterMs: 60_000 }));
    await clock.tickAsync(59_000);
    expect(backend.connections).to.have.length(1);
    await clock.tickAsync(1000);
    expect(backend.connections).to.have.length(2);
  });

  for (const status of [404, 405, 501])
    it(`stays closed if the backend answers ${status}, because it has no stream`, async () => {
      const { backend, listener } = setup();
      const { changes } = listener();
      backend.last.fail(new LiveSessionError('not_found', 'None.', { status }));
      await clock.tickAsync(600_000);
      listener();
      expect([backend.connections.length, changes]).to.deep.equal([1, []]);
    });

  it('is closed while the page is hidden, unless a listener needs updates then', async () => {
    const { backend, stream, listener } = setup();
    listener();
    backend.snapshot();
    hidePage();
    expect([backend.open.length, stream.connected]).to.deep.equal([0, false]);
    await clock.tickAsync(600_000);
    expect(backend.connections).to.have.length(1);
    const { added } = listener(null, true);
    expect(backend.open).to.have.length(1);
    stream.delete(added);
    expect(backend.open).to.have.length(0);
    showPage();
    expect(backend.open).to.have.length(1);
  });

  it('closes when the page enters the back-forward cache, and reopens after it', () => {
    const { backend, listener } = setup();
    listener(null, true);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(backend.open).to.have.length(0);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(backend.open).to.have.length(1);
  });

  it('ignores events of an earlier connection', async () => {
    const { backend, stream, listener } = setup();
    const { added, received } = listener();
    const { listener: earlier } = backend.last;
    stream.delete(added);
    stream.add(added);
    await clock.tickAsync(1);
    earlier.onSession({ id: 7 });
    expect([received, stream.connected]).to.deep.equal([[], false]);
  });

  it('leaves no timer after the last listener', async () => {
    const { backend, stream, listener } = setup();
    const { added } = listener();
    backend.last.fail(new LiveSessionError('network', 'Gone.'));
    await clock.tickAsync(1);
    stream.delete(added);
    await clock.tickAsync(1);
    expect(clock.countTimers()).to.equal(0);
  });
});
