import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeRooms } from '../../../testing/elements/fake-room.js';
import { FaultyBackend, joining, loading } from '../../../testing/elements/faulty-backend.js';
import { jitsiServers, timesAsked } from '../../../testing/elements/real-room.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';
import '../../../testing/elements/player-fixture.js';

const [otherOrigin] = await jitsiServers();

interface Fault {
  readonly title: string;
  /** Names of faults of the backend, with the codes that the player reports. */
  readonly faults: readonly (readonly [fault: string, code: string])[];
  /** The calls to test with these faults; by default loading and joining. */
  readonly calls?: readonly string[];
}

const both = [loading, joining];
const refusals = (...codes: string[]) => codes.map((code) => [`refusal:409 ${code}`, code] as const);

/** The 18 faults of the API (docs/reliability.md, T24). Those of the script are 1 to 13. */
const faults: readonly Fault[] = [
  { title: 'no answer', faults: [['hang', 'timeout']] },
  { title: 'a connection that is closed within the body', faults: [['reset mid-body', 'network']] },
  { title: '500 with HTML', faults: [['500 HTML', 'internal']] },
  { title: '200 with HTML', faults: [['200 HTML', 'invalid_response']] },
  { title: '200 without a body', faults: [['empty', 'invalid_response']] },
  { title: '204', faults: [['204', 'invalid_response']] },
  { title: 'null as an id or a name', faults: [['null id', 'invalid_response']] },
  { title: 'numbers as dates', faults: [['numeric dates', 'invalid_response']], calls: [loading] },
  { title: 'a status in capitals', faults: [['capital status', 'invalid_response']], calls: [loading] },
  { title: 'an array', faults: [['array', 'invalid_response']] },
  { title: 'five megabytes', faults: [['five megabytes', 'invalid_response']] },
  { title: 'JSON with an extra comma', faults: [['bad JSON', 'invalid_response']] },
  { title: '401 also for the refreshed token', faults: [['refusal:401 token_expired', 'token_expired']] },
  { title: '403', faults: [['refusal:403 not_enrolled', 'not_enrolled']] },
  { title: '404', faults: [['refusal:404 not_found', 'not_found']] },
  {
    title: 'each 409',
    faults: refusals(
      'session_not_started',
      'start_too_early',
      'session_already_live',
      'session_ended',
      'session_cancelled',
      'session_full',
      'not_joined',
      'lease_expired',
      'idempotency_in_progress',
    ),
    calls: [joining],
  },
  {
    title: '429 with Retry-After as a date, as seconds, as other text and as 1,000,000,000',
    faults: ['Fri,_01_Jan_2100_00:00:00_GMT', '7', 'soon', '1000000000'].map(
      (wait) => [`refusal:429 rate_limited ${wait}`, 'rate_limited'] as const,
    ),
  },
  { title: 'a redirect to another origin', faults: [[`another origin:${otherOrigin}/stolen`, 'network']] },
];

describe('<live-session-player> with faults of the API', () => {
  let warn: SinonStub;
  let timeout: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
    // Shortens the time limit of ten seconds for the fault without an answer.
    timeout = stub(AbortSignal, 'timeout').callThrough();
  });
  afterEach(() => {
    warn.restore();
    timeout.restore();
  });
  const setTimeLimit = (fault: string) =>
    fault === 'hang' ? timeout.callsFake(() => shortTimeout()) : timeout.callThrough();

  for (const [index, { title, faults: each, calls = both }] of faults.entries())
    it(`${14 + index}. ${title}: displays the error, and joins at the next attempt`, async () => {
      for (const call of calls)
        for (const [fault, code] of each) {
          const backend = new FaultyBackend();
          const { player, errors } = await playerWithFault(backend, call, fault, () => setTimeLimit(fault));
          expect(errors.codes(), fault).to.deep.equal([code]);
          expect(textOf(player, 'error').length, 'message to the viewer').to.be.greaterThan(20);
          expect(textOf(player, 'error')).to.contain(code);
          expect(fakeRooms().filter(({ disposed }) => !disposed)).to.have.length(0);
          await backend.clearFaults();
          setTimeLimit('');
          await expectJoinAtRetry(player, call);
          await expectCleanRemoval(player, backend);
          errors.stop();
        }
    });

  it('requests another token once, and sends it only to the backend', async () => {
    const backend = new FaultyBackend();
    await backend.setFault(loading, 'refusal:401 token_expired');
    const player = await backend.player(
      backend.client(({ refresh }) => (refresh ? 'CANARY-fresh' : 'CANARY-token')),
    );
    await eventually(() => player.state === 'error');
    expect((await backend.state()).asked).to.deep.equal([
      `${loading} Bearer CANARY-token`,
      `${loading} Bearer CANARY-fresh`,
    ]);
    expect(await timesAsked(`${otherOrigin}/stolen`)).to.equal(0);
    player.remove();
  });
});

/** Adds a player, and waits until its request to load, or to join after a click, has failed. */
async function playerWithFault(backend: FaultyBackend, call: string, fault: string, begin: () => void) {
  const recorded = recordEvents('live-session-error');
  const codes = () => recorded.events.map(({ detail }) => (detail as { code: string }).code);
  if (call === loading) {
    await backend.setFault(call, fault);
    begin();
  }
  const player = await backend.player();
  if (call === joining) {
    await eventually(() => player.state === 'live');
    await backend.setFault(call, fault);
    begin();
    part(player, 'join-button')!.click();
  }
  await eventually(() => (call === loading ? player.state === 'error' : player.phase === 'failed'));
  await player.updateComplete;
  return { player, errors: { codes, stop: () => recorded.stop() } };
}

async function expectJoinAtRetry(player: LiveSessionPlayer, call: string): Promise<void> {
  const button = part(player, 'retry-button');
  if (button) button.click();
  else await player.retry();
  if (call === loading) {
    await eventually(() => player.state === 'live');
    await player.updateComplete;
    part(player, 'join-button')!.click();
  }
  const open = () => fakeRooms().filter(({ disposed }) => !disposed);
  await eventually(() => player.phase === 'in-room' && open().length === 1);
  open()[0]!.join();
  await player.updateComplete;
  expect([player.state, player.phase, part(player, 'error')]).to.deep.equal(['live', 'in-room', null]);
}

/** Requires one seat in the room, no seat and no room after removal, and no secret in the page. */
async function expectCleanRemoval(player: LiveSessionPlayer, backend: FaultyBackend): Promise<void> {
  expect((await backend.state()).seats).to.have.length(1);
  const texts = [
    document.documentElement.outerHTML,
    player.shadowRoot!.innerHTML,
    JSON.stringify({ ...localStorage }),
  ];
  for (const [message] of (console.warn as unknown as SinonStub).args) texts.push(String(message));
  expect(texts.join('\n')).to.not.contain('CANARY');
  player.remove();
  await eventually(async () => (await backend.state()).seats.length === 0, 'A seat is still taken.');
  expect(fakeRooms().filter(({ disposed }) => !disposed)).to.have.length(0);
}

/** Returns a signal that is aborted after 100 ms. */
function shortTimeout(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('Too late.', 'TimeoutError')), 100);
  return controller.signal;
}
