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
const newContainer = () => fixture<HTMLElement>(html`<div></div>`);

/** Faults 32 to 44 of docs/reliability.md, T24: actions of the viewer and of the page. */
describe('<live-session-player> with faults of the page', () => {
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

  async function joinRoom(element: LiveSessionPlayer): Promise<void> {
    part(element, 'join-button')!.click();
    await eventually(() => element.phase === 'in-room' && openRooms().length > 0);
  }

  it('32. two clicks: takes one seat, and opens one room', async () => {
    const element = await trial.player();
    const button = part(element, 'join-button')!;
    button.click();
    button.click();
    await eventually(() => openRooms().length > 0);
    expect([trial.joins, trial.seats.size, openRooms().length]).to.deep.equal([1, 1, 1]);
  });

  it('33. Enter and a click: takes one seat, and opens one room', async () => {
    const element = await trial.player();
    const button = part(element, 'join-button')!;
    button.focus();
    await sendKeys({ down: 'Enter' });
    button.click();
    await sendKeys({ up: 'Enter' });
    await eventually(() => openRooms().length > 0);
    expect([trial.joins, trial.seats.size, openRooms().length]).to.deep.equal([1, 1, 1]);
  });

  it('34. removal while the script loads: keeps no seat and no room, and joins when it is inserted again', async () => {
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

  it('35. removal while joining: releases the seat that arrives later, and joins when it is inserted again', async () => {
    const answer = pending<void>();
    let isRequested = false;
    const element = await trial.player(live, {
      joinSession: async (id, body) => {
        isRequested = true;
        await answer.promise;
        return trial.server.joinSession(id, body);
      },
    });
    part(element, 'join-button')!.click();
    await eventually(() => isRequested);
    const parent = element.parentElement!;
    element.remove();
    await Promise.resolve();
    answer.resolve();
    await eventually(() => trial.joins === 1 && trial.seats.size === 0);
    expect([openRooms().length, element.phase]).to.deep.equal([0, 'idle']);
    parent.append(element);
    await element.updateComplete;
    await joinRoom(element);
  });

  it('36. removal during a heartbeat: takes no seat after the answer, and joins when it is inserted again', async () => {
    const heartbeat = pending<void>();
    const { element } = await trial.inCall({
      joinSession: async (id, body) => ({
        ...(await trial.server.joinSession(id, body)),
        heartbeat_interval_s: 30,
      }),
      sendHeartbeat: () => heartbeat.promise,
    });
    const parent = element.parentElement!;
    element.remove();
    heartbeat.reject(new LiveSessionError('lease_expired', 'A test.', { status: 409 }));
    await eventually(() => trial.seats.size === 0);
    expect(trial.joins).to.equal(1);
    parent.append(element);
    await element.updateComplete;
    await joinRoom(element);
  });

  it('37. move: opens the room again, with the same seat', async () => {
    const { element, room } = await trial.inCall();
    (await newContainer()).append(element);
    await eventually(() => openRooms().length === 1 && room.disposed);
    expect([trial.joins, trial.seats.size, element.phase]).to.deep.equal([1, 1, 'in-room']);
  });

  it('38. another session while joining: leaves the first one, and joins the second', async () => {
    const answer = pending<void>();
    let isRequested = false;
    let displayedId = 7;
    const element = await trial.player(() => ({ ...live(), id: displayedId }), {
      joinSession: async (id, body) => {
        isRequested = true;
        if (id === '7') await answer.promise;
        return trial.server.joinSession(id, body);
      },
    });
    part(element, 'join-button')!.click();
    await eventually(() => isRequested);
    element.sessionId = displayedId = 8;
    await eventually(() => element.state === 'live' && element.phase === 'idle');
    answer.resolve();
    await eventually(() => trial.joins === 1 && trial.seats.size === 0, 'The first session was not left.');
    await joinRoom(element);
    expect([...trial.seats.keys()].map((tab) => tab.split(' ')[0])).to.deep.equal(['8']);
  });

  it('39. another backend during the call: leaves the first session, and joins the second', async () => {
    const [first, second] = [new FaultyBackend(), new FaultyBackend()];
    const element = await first.player(null);
    trial.watch(element);
    await eventually(() => element.state === 'live');
    await joinRoom(element);
    element.baseUrl = second.baseUrl;
    await eventually(async () => (await first.state()).seats.length === 0, 'The first session was not left.');
    await eventually(() => element.state === 'live' && element.phase === 'idle');
    await element.updateComplete;
    await joinRoom(element);
    expect((await second.state()).seats).to.have.length(1);
    element.remove();
    await eventually(async () => (await second.state()).seats.length === 0);
  });

  it('40. two players of one session: one is in the room, until the viewer moves the session to the other', async () => {
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

  it('41. two rooms of two servers: they do not affect each other', async () => {
    const playerOn = (origin: string, name: string) =>
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
    const players = [await playerOn(server, 'one'), await playerOn(otherServer, 'two')];
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

  it('42. library loaded twice: uses the first copy, and joins', async () => {
    const defined = customElements.get('live-session-player');
    const address = '/second-copy.js';
    await import(address);
    expect(customElements.get('live-session-player')).to.equal(defined);
    await joinRoom(await trial.player());
  });

  it('43. properties set before the library is loaded: uses them, and joins', async () => {
    const { client } = fakeClient(live, trial.server);
    // Elements are not upgraded in a document without a window.
    const element = document.implementation.createHTMLDocument().createElement('live-session-player');
    Object.assign(element, { client, lang: 'fr', sessionId: '7' });
    expect(element).to.not.have.property('phase');
    trial.watch(element);
    (await newContainer()).append(element);
    await eventually(() => element.state === 'live');
    await joinRoom(element);
  });

  it('44. a hundred players, removed at different moments: leaves no seat, room, timer or listener', async () => {
    const parent = await newContainer();
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
