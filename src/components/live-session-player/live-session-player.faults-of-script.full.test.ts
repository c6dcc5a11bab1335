import { expect } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub, useFakeTimers } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { joinDataFixture } from '../../../testing/elements/fake-client.js';
import { documented, hostPage } from '../../../testing/elements/host-page.js';
import { player } from '../../../testing/elements/player-fixture.js';
import {
  aliveBelow,
  lateJitsiServer,
  clearScriptFault,
  timesAsked,
} from '../../../testing/elements/real-room.js';
import { otherServer, server } from '../../../testing/elements/room-fixture.js';
import { liveFixture, minute } from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import { configureLiveSessions } from '../../page/page-configuration.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const late = await lateJitsiServer();
configureLiveSessions({ jitsiServers: [server, otherServer, late.origin] });

const mend = (serverUrl: string) => clearScriptFault(`${serverUrl}/external_api.js`);

interface Fault {
  readonly title: string;
  readonly serverUrl: string;
  /** Two codes if browsers differ: some run a file whose content type is not that of a script. */
  readonly code: 'script_load_failed' | 'script_blocked' | 'script_load_failed|script_blocked';
  /** Ends the fault. */
  readonly mend?: (serverUrl: string) => Promise<void>;
  /** True if the server does not answer: the test moves the clock to the time limit. */
  readonly silent?: boolean;
}

/** Returns another URL for each test, because a loaded script stays loaded. */
const broken = (fault: string) => `${server}/${fault}/${crypto.randomUUID()}`;

/** Faults 1 to 9 of the script (docs/reliability.md, T24). The tests below are 10 to 13; those of the API are 14 to 31. */
const faults: readonly Fault[] = [
  { title: 'is missing (404)', serverUrl: broken('no-script'), code: 'script_load_failed' },
  { title: 'fails on the server (500)', serverUrl: broken('failing-script'), code: 'script_load_failed' },
  {
    title: 'is on a server that does not run',
    serverUrl: late.origin,
    code: 'script_load_failed',
    mend: late.start,
  },
  { title: 'never arrives', serverUrl: broken('dead'), code: 'script_load_failed', silent: true },
  { title: 'is an HTML page', serverUrl: broken('html-script'), code: 'script_load_failed|script_blocked' },
  { title: 'is empty', serverUrl: broken('empty-script'), code: 'script_blocked' },
  { title: 'is not JavaScript', serverUrl: broken('broken-script'), code: 'script_blocked' },
  { title: 'throws', serverUrl: broken('throwing-script'), code: 'script_blocked' },
  { title: 'defines another class', serverUrl: broken('other-script'), code: 'script_blocked' },
];

describe('<live-session-player> with a script that', () => {
  let warn: SinonStub;
  let clock: SinonFakeTimers | null = null;
  const { onerror } = window;
  beforeEach(() => {
    warn = stub(console, 'warn');
    // The errors of broken scripts reach the page, and would fail the test.
    window.onerror = () => true;
  });
  afterEach(() => {
    clock?.restore();
    clock = null;
    warn.restore();
    window.onerror = onerror;
    delete (globalThis as { JitsiMeetExternalAPI?: unknown }).JitsiMeetExternalAPI;
  });

  for (const [index, { title, serverUrl, code, mend: mendIt = mend, silent = false }] of faults.entries())
    it(`${index + 1}. ${title}: displays the error, keeps the seat, and joins at the next attempt`, async () => {
      const recorded = recordEvents('live-session-error', 'live-session-joined');
      const { element, calls } = await playerOn(serverUrl);
      if (silent) clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      part(element, 'join-button')!.click();
      await eventually(async () => {
        await clock?.tickAsync(1000);
        return element.phase === 'failed';
      });
      clock?.restore();
      await element.updateComplete;
      const codes = recorded.events.map(({ detail }) => (detail as { code: string }).code);
      expect(codes.join()).to.match(new RegExp(`^(${code})$`));
      expect(textOf(element, 'error')).to.contain(codes[0]).and.to.contain('Votre place est gardée');
      expect([framesIn(element), scriptsOf(serverUrl), calls.includes('leaveSession')]).to.deep.equal([
        0,
        0,
        false,
      ]);
      await mendIt(serverUrl);
      part(element, 'retry-button')!.click();
      await eventually(() => recorded.names().includes('live-session-joined'), 'It did not join.');
      recorded.stop();
      expect([element.phase, framesIn(element), scriptsOf(serverUrl)]).to.deep.equal(['in-room', 1, 1]);
      element.remove();
      await eventually(() => calls.includes('leaveSession'));
      await eventually(async () => (await aliveBelow(serverUrl, 'page')) === 0, 'A room is still alive.');
    });

  it('10. is redirected to a server that the page does not allow: displays the error, and joins without the redirect', async () => {
    const serverUrl = broken('moved-script');
    const { room, seen } = await strictPage();
    room.serverUrl = serverUrl;
    await room.load();
    expect(codesOf(seen)).to.deep.equal(['script_blocked']);
    expect(await timesAsked(serverUrl.replace(server, otherServer))).to.equal(0);
    await mend(serverUrl);
    await retry(room);
  });

  it('11. arrives after the player was removed: opens no room, and joins when the player is inserted again', async () => {
    const serverUrl = broken('slow-script');
    const { element, calls } = await playerOn(serverUrl);
    const holder = element.parentElement!;
    part(element, 'join-button')!.click();
    await eventually(async () => (await timesAsked(serverUrl)) === 1);
    element.remove();
    await fetch(`${server}/release`);
    await eventually(() => calls.includes('leaveSession'), 'The seat is still taken.');
    expect([element.phase, framesIn(element), await aliveBelow(serverUrl, 'page')]).to.deep.equal([
      'idle',
      0,
      0,
    ]);
    const recorded = recordEvents('live-session-joined');
    holder.append(element);
    await element.updateComplete;
    await element.join();
    await eventually(() => recorded.events.length === 1);
    recorded.stop();
    element.remove();
  });

  it('12. is blocked by the Content-Security-Policy: displays the error, and joins on a server that the policy allows', async () => {
    const { room, seen } = await strictPage();
    room.serverUrl = otherServer;
    await room.updateComplete;
    await room.load();
    expect(codesOf(seen)).to.deep.equal(['script_blocked']);
    room.serverUrl = server;
    await room.updateComplete;
    await retry(room);
  });

  it('13. is blocked by Trusted Types: displays the error, and joins when the page has loaded the script itself', async () => {
    const policy = (await policyFor()).replace('live-session-embed', 'of-the-page');
    const { room, seen } = await hostPage({ 'Content-Security-Policy': policy });
    await room.load();
    const hasTrustedTypes = 'trustedTypes' in window;
    expect(codesOf(seen)).to.deep.equal(hasTrustedTypes ? ['script_blocked'] : []);
    if (!hasTrustedTypes) return;
    await (
      room.ownerDocument.defaultView as unknown as { bringScript(url: string): Promise<void> }
    ).bringScript(`${server}/external_api.js`);
    await retry(room);
  });
});

async function playerOn(serverUrl: string) {
  const joinSession = () => Promise.resolve(joinDataFixture({ jitsi_server_url: serverUrl }));
  return player(liveFixture(minute, Date.now()), { joinSession }, { 'no-prejoin': '' });
}

/** Returns the documented policy, but with all paths of the first server, because the tests use several. */
async function policyFor(): Promise<string> {
  return (await documented('Content-Security-Policy')).replace('JITSI/external_api.js', 'JITSI');
}

async function strictPage() {
  return hostPage({ 'Content-Security-Policy': await policyFor() });
}

async function retry(room: Element & { state: string }): Promise<void> {
  part(room, 'retry-button')!.click();
  await eventually(() => room.state === 'joined', 'It did not join.');
  room.remove();
}

const codesOf = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code);

function framesIn(element: LiveSessionPlayer): number {
  return part(element, 'room')?.shadowRoot?.querySelectorAll('iframe').length ?? 0;
}

function scriptsOf(serverUrl: string): number {
  return [...document.scripts].filter(({ src }) => src.startsWith(`${serverUrl}/external_api.js`)).length;
}
