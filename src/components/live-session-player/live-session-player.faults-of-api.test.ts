import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeRooms } from '../../../testing/elements/fake-room.js';
import { FaultyBackend, joining, loading } from '../../../testing/elements/faulty-backend.js';
import { jitsiServers, timesAsked } from '../../../testing/elements/real-room.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';
import '../../../testing/elements/player-fixture.js';

const [elsewhere] = await jitsiServers();

interface Fault {
  readonly story: string;
  /** What the backend does instead of answering, and the code that comes of it. */
  readonly faults: readonly (readonly [fault: string, code: string])[];
  /** The calls that are broken, one after the other. */
  readonly calls?: readonly string[];
}

const both = [loading, joining];
const refusals = (...codes: string[]) => codes.map((code) => [`refusal:409 ${code}`, code] as const);

/** The 18 faults of the API (security plan §3.5); those of the script are 1 to 13. */
const faults: readonly Fault[] = [
  { story: 'no answer', faults: [['hang', 'timeout']] },
  { story: 'a connection that breaks in the body', faults: [['reset mid-body', 'network']] },
  { story: '500 with HTML', faults: [['500 HTML', 'internal']] },
  { story: '200 with HTML', faults: [['200 HTML', 'invalid_response']] },
  { story: '200 with nothing', faults: [['empty', 'invalid_response']] },
  { story: '204', faults: [['204', 'invalid_response']] },
  { story: 'null where an id or a name belongs', faults: [['null id', 'invalid_response']] },
  { story: 'numbers for dates', faults: [['numeric dates', 'invalid_response']], calls: [loading] },
  { story: 'a status in capitals', faults: [['capital status', 'invalid_response']], calls: [loading] },
  { story: 'an array', faults: [['array', 'invalid_response']] },
  { story: 'five megabytes', faults: [['five megabytes', 'invalid_response']] },
  { story: 'JSON with a comma too many', faults: [['bad JSON', 'invalid_response']] },
  { story: '401 for the fresh token as well', faults: [['refusal:401 token_expired', 'token_expired']] },
  { story: '403', faults: [['refusal:403 not_enrolled', 'not_enrolled']] },
  { story: '404', faults: [['refusal:404 not_found', 'not_found']] },
  {
    story: 'each 409',
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
    story: '429 with a date, seconds, nonsense and a thousand million',
    faults: ['Fri,_01_Jan_2100_00:00:00_GMT', '7', 'soon', '1000000000'].map(
      (wait) => [`refusal:429 rate_limited ${wait}`, 'rate_limited'] as const,
    ),
  },
  { story: 'a redirect to another origin', faults: [[`another origin:${elsewhere}/stolen`, 'network']] },
];

describe('<live-session-player> whose API fails', () => {
  let warn: SinonStub;
  let timeout: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
    // Nobody waits for ten seconds here: what does not answer at all is late at once.
    timeout = stub(AbortSignal, 'timeout').callThrough();
  });
  afterEach(() => {
    warn.restore();
    timeout.restore();
  });
  const makeHaste = (fault: string) =>
    fault === 'hang' ? timeout.callsFake(() => lateSignal()) : timeout.callThrough();

  for (const [index, { story, faults: each, calls = both }] of faults.entries())
    it(`${14 + index}. ${story}: says so, and goes on when it is tried again`, async () => {
      for (const call of calls)
        for (const [fault, code] of each) {
          const backend = new FaultyBackend();
          const { player, errors } = await broken(backend, call, fault, () => makeHaste(fault));
          expect(errors.codes(), fault).to.deep.equal([code]);
          expect(textOf(player, 'error').length, 'words for the viewer').to.be.greaterThan(20);
          expect(textOf(player, 'error')).to.contain(code);
          expect(fakeRooms().filter(({ disposed }) => !disposed)).to.have.length(0);
          await backend.clearFaults();
          makeHaste('');
          await entersWhenTriedAgain(player, call);
          await leavesNothing(player, backend);
          errors.stop();
        }
    });

  it('asks for a fresh token once, and gives it to nobody else', async () => {
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
    expect(await timesAsked(`${elsewhere}/stolen`)).to.equal(0);
    player.remove();
  });
});

/** A player in trouble: with loading, or with joining after its viewer has clicked. */
async function broken(backend: FaultyBackend, call: string, fault: string, begin: () => void) {
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

async function entersWhenTriedAgain(player: LiveSessionPlayer, call: string): Promise<void> {
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

/** One seat while in the room, none afterwards, no room, and no secret in the page. */
async function leavesNothing(player: LiveSessionPlayer, backend: FaultyBackend): Promise<void> {
  expect((await backend.state()).seats).to.have.length(1);
  const said = [
    document.documentElement.outerHTML,
    player.shadowRoot!.innerHTML,
    JSON.stringify({ ...localStorage }),
  ];
  for (const [message] of (console.warn as unknown as SinonStub).args) said.push(String(message));
  expect(said.join('\n')).to.not.contain('CANARY');
  player.remove();
  await eventually(async () => (await backend.state()).seats.length === 0, 'A seat is still taken.');
  expect(fakeRooms().filter(({ disposed }) => !disposed)).to.have.length(0);
}

/** A time limit that is over a moment later. */
function lateSignal(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(new DOMException('Too late.', 'TimeoutError')), 100);
  return controller.signal;
}
