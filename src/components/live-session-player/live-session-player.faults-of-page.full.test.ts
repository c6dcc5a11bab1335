import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { type SinonStub, stub } from 'sinon';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeClient, pending } from '../../../testing/elements/fake-client.js';
import { FaultyBackend } from '../../../testing/elements/faulty-backend.js';
import { openRooms, PlayerTrial } from '../../../testing/elements/player-trial.js';
import { RealRoom } from '../../../testing/elements/real-room.js';
import { otherServer, server } from '../../../testing/elements/room-fixture.js';
import { liveFixture, minute, sessionFixture } from '../../../testing/elements/session-fixture.js';
import { part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const live = () => liveFixture(minute, Date.now());
const place = () => fixture<HTMLElement>(html`<div></div>`);

/** Faults 32 to 44 of the security plan §3.5: what a viewer and a page do to a player. */
describe('<live-session-player> on a page that', () => {
  let warn: SinonStub;
  let trial: PlayerTrial;
  beforeEach(async () => {
    warn = stub(console, 'warn');
    trial = await PlayerTrial.begin();
  });
  afterEach(async () => {
    await trial.end();
    warn.restore();
  });

  async function enters(element: LiveSessionPlayer): Promise<void> {
    part(element, 'join-button')!.click();
    await eventually(() => element.phase === 'in-room' && openRooms().length > 0);
  }

  it('32. clicks twice: one seat, one room', async () => {
    const element = await trial.player();
    const button = part(element, 'join-button')!;
    button.click();
    button.click();
    await eventually(() => openRooms().length > 0);
    expect([trial.joins, trial.seats.size, openRooms().length]).to.deep.equal([1, 1, 1]);
  });

  it('33. presses Enter and clicks: one seat, one room', async () => {
    const element = await trial.player();
    const button = part(element, 'join-button')!;
    button.focus();
    await sendKeys({ down: 'Enter' });
    button.click();
    await sendKeys({ up: 'Enter' });
    await eventually(() => openRooms().length > 0);
    expect([trial.joins, trial.seats.size, openRooms().length]).to.deep.equal([1, 1, 1]);
  });

  it('34. takes it away while the script loads: no seat, no room, and it enters when it is put back', async () => {
    let path = `slow-script/${crypto.randomUUID()}`;
    const element = await trial.player(live, {
      joinSession: async (id, body) => ({
        ...(await trial.server.joinSession(id, body)),
        jitsi_server_url: `${server}/${path}`,
      }),
    });
    part(element, 'join-button')!.click();
    await eventually(() => element.phase === 'in-room');
    const parent = element.parentElement!;
    element.remove();
    await eventually(() => trial.seats.size === 0);
    await fetch(`${server}/release`);
    path = 'ok';
    parent.append(element);
    await element.updateComplete;
    await element.join();
    await eventually(() => part(element, 'room')?.shadowRoot?.querySelector('iframe'));
    expect([trial.seats.size, element.phase]).to.deep.equal([1, 'in-room']);
  });

  it('35. takes it away in the middle of joining: the late seat is given back, and it enters when it is put back', async () => {
    const answer = pending<void>();
    let isAsked = false;
    const element = await trial.player(live, {
      joinSession: async (id, body) => {
        isAsked = true;
        await answer.promise;
        return trial.server.joinSession(id, body);
      },
    });
    part(element, 'join-button')!.click();
    await eventually(() => isAsked);
    const parent = element.parentElement!;
    element.remove();
    await Promise.resolve();
    answer.resolve();
    await eventually(() => trial.joins === 1 && trial.seats.size === 0);
    expect([openRooms().length, element.phase]).to.deep.equal([0, 'idle']);
    parent.append(element);
    await element.updateComplete;
    await enters(element);
  });

  it('36. takes it away during a heartbeat: whatever is answered, nobody sits down again', async () => {
    const beat = pending<void>();
    const { element } = await trial.inCall({
      joinSession: async (id, body) => ({
        ...(await trial.server.joinSession(id, body)),
        heartbeat_interval_s: 30,
      }),
      sendHeartbeat: () => beat.promise,
    });
    const parent = element.parentElement!;
    element.remove();
    beat.reject(new LiveSessionError('lease_expired', 'A test.', { status: 409 }));
    await eventually(() => trial.seats.size === 0);
    expect(trial.joins).to.equal(1);
    parent.append(element);
    await element.updateComplete;
    await enters(element);
  });

  it('37. moves it: the room opens again, on the same seat', async () => {
    const { element, room } = await trial.inCall();
    (await place()).append(element);
    await eventually(() => openRooms().length === 1 && room.disposed);
    expect([trial.joins, trial.seats.size, element.phase]).to.deep.equal([1, 1, 'in-room']);
  });

  it('38. turns it to another session in the middle of joining: the first is left, the second is entered', async () => {
    const answer = pending<void>();
    let isAsked = false;
    let shown = 7;
    const element = await trial.player(() => ({ ...live(), id: shown }), {
      joinSession: async (id, body) => {
        isAsked = true;
        if (id === '7') await answer.promise;
        return trial.server.joinSession(id, body);
      },
    });
    part(element, 'join-button')!.click();
    await eventually(() => isAsked);
    element.sessionId = shown = 8;
    await eventually(() => element.state === 'live' && element.phase === 'idle');
    answer.resolve();
    await eventually(() => trial.joins === 1 && trial.seats.size === 0, 'The first is not left.');
    await enters(element);
    expect([...trial.seats.keys()].map((tab) => tab.split(' ')[0])).to.deep.equal(['8']);
  });

  it('39. turns it to another backend in the call: the first is left, the second is entered', async () => {
    const [first, second] = [new FaultyBackend(), new FaultyBackend()];
    const element = await first.player(null);
    trial.watch(element);
    await eventually(() => element.state === 'live');
    await enters(element);
    element.baseUrl = second.baseUrl;
    await eventually(async () => (await first.state()).seats.length === 0, 'The first is not left.');
    await eventually(() => element.state === 'live' && element.phase === 'idle');
    await element.updateComplete;
    await enters(element);
    expect((await second.state()).seats).to.have.length(1);
    element.remove();
    await eventually(async () => (await second.state()).seats.length === 0);
  });

  it('40. holds two players of one session: one is in the room, and the other takes it over when asked', async () => {
    const { element: first } = await trial.inCall();
    const second = await trial.player();
    part(second, 'join-button')!.click();
    await eventually(() => second.phase === 'failed');
    expect(textOf(second, 'error')).to.contain('open_elsewhere');
    expect([trial.seats.size, openRooms().length]).to.deep.equal([1, 1]);
    part(second, 'move-button')!.click();
    await eventually(() => first.phase === 'left' && second.phase === 'in-room' && openRooms().length === 1);
    await eventually(() => trial.seats.size === 1);
  });

  it('41. holds two rooms of two servers: each keeps to its own', async () => {
    const on = (origin: string, name: string) =>
      trial.player(
        () => ({ ...live(), id: name }),
        {
          joinSession: async (id, body) => ({
            ...(await trial.server.joinSession(id, body)),
            jitsi_server_url: `${origin}/ok`,
          }),
        },
        { 'session-id': name, 'no-prejoin': '' },
      );
    const frameOf = (element: LiveSessionPlayer) =>
      part(element, 'room')?.shadowRoot?.querySelector('iframe');
    const players = [await on(server, 'one'), await on(otherServer, 'two')];
    for (const element of players) {
      part(element, 'join-button')!.click();
      await eventually(() => part(element, 'room')?.matches(':state(joined)'));
    }
    expect(players.map((element) => new URL(frameOf(element)!.src).origin)).to.deep.equal([
      server,
      otherServer,
    ]);
    await new RealRoom(frameOf(players[1]!)!).call('kick');
    await eventually(() => players[1]!.phase === 'left');
    expect(players[0]!.phase).to.equal('in-room');
  });

  it('42. loads the library twice: the first copy serves all, and enters', async () => {
    const defined = customElements.get('live-session-player');
    const address = '/second-copy.js';
    await import(address);
    expect(customElements.get('live-session-player')).to.equal(defined);
    await enters(await trial.player());
  });

  it('43. fills it in before the library is there: it takes over what was set, and enters', async () => {
    const { client } = fakeClient(live, trial.server);
    // In a document without a window no element is upgraded.
    const element = document.implementation.createHTMLDocument().createElement('live-session-player');
    Object.assign(element, { client, lang: 'fr', sessionId: '7' });
    expect(element).to.not.have.property('phase');
    trial.watch(element);
    (await place()).append(element);
    await eventually(() => element.state === 'live');
    await enters(element);
  });

  it('44. makes and takes away a hundred of them at any moment: nothing is left', async () => {
    const parent = await place();
    const reached = new Set<string>();
    for (let round = 0; round < 100; round += 1) {
      const { client } = fakeClient(
        round % 3 ? live : () => sessionFixture(minute, Date.now()),
        trial.server,
      );
      const element = document.createElement('live-session-player');
      Object.assign(element, { client, sessionId: `s${round}` });
      parent.append(element);
      for (let turn = 0; turn < (round * 7) % 40; turn += 1) {
        await Promise.resolve();
        if (turn === 12) void element.join();
      }
      if (round % 10 === 4) await eventually(() => element.state !== 'loading').then(() => element.join());
      reached.add(`${element.state} ${element.phase}`);
      element.remove();
    }
    expect([...reached]).to.include.members(['loading idle', 'live in-room']);
  });
});
