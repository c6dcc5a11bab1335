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
  readonly story: string;
  readonly serverUrl: string;
  /** Browsers differ in whether they run what is no script by its type. */
  readonly code: 'script_load_failed' | 'script_blocked' | 'script_load_failed|script_blocked';
  /** Ends the fault. */
  readonly mend?: (serverUrl: string) => Promise<void>;
  /** No answer comes: the clock has to be moved on. */
  readonly silent?: boolean;
}

/** A path of its own, since what has been loaded stays loaded. */
const broken = (fault: string) => `${server}/${fault}/${crypto.randomUUID()}`;

/** The 13 faults of the script (security plan §3.5); those of the API are 14 to 31. */
const faults: readonly Fault[] = [
  { story: 'is not there (404)', serverUrl: broken('no-script'), code: 'script_load_failed' },
  { story: 'cannot be given (500)', serverUrl: broken('failing-script'), code: 'script_load_failed' },
  {
    story: 'is where nobody listens',
    serverUrl: late.origin,
    code: 'script_load_failed',
    mend: late.start,
  },
  { story: 'never comes', serverUrl: broken('dead'), code: 'script_load_failed', silent: true },
  { story: 'is an HTML page', serverUrl: broken('html-script'), code: 'script_load_failed|script_blocked' },
  { story: 'is empty', serverUrl: broken('empty-script'), code: 'script_blocked' },
  { story: 'is no JavaScript', serverUrl: broken('broken-script'), code: 'script_blocked' },
  { story: 'throws', serverUrl: broken('throwing-script'), code: 'script_blocked' },
  { story: 'leaves another class behind', serverUrl: broken('other-script'), code: 'script_blocked' },
];

describe('<live-session-player> whose video script', () => {
  let warn: SinonStub;
  let clock: SinonFakeTimers | null = null;
  const { onerror } = window;
  beforeEach(() => {
    warn = stub(console, 'warn');
    // Broken scripts report to the page, as they would anywhere.
    window.onerror = () => true;
  });
  afterEach(() => {
    clock?.restore();
    clock = null;
    warn.restore();
    window.onerror = onerror;
    delete (globalThis as { JitsiMeetExternalAPI?: unknown }).JitsiMeetExternalAPI;
  });

  for (const [index, { story, serverUrl, code, mend: mendIt = mend, silent = false }] of faults.entries())
    it(`${index + 1}. ${story}: says so, keeps the seat, and enters when it is tried again`, async () => {
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
      await eventually(() => recorded.names().includes('live-session-joined'), 'It did not enter.');
      recorded.stop();
      expect([element.phase, framesIn(element), scriptsOf(serverUrl)]).to.deep.equal(['in-room', 1, 1]);
      element.remove();
      await eventually(() => calls.includes('leaveSession'));
      await eventually(async () => (await aliveBelow(serverUrl, 'page')) === 0, 'A room is still alive.');
    });

  it('10. is sent on to a server that the page does not allow: says so, and enters when it no longer is', async () => {
    const serverUrl = broken('moved-script');
    const { room, seen } = await strictPage();
    room.serverUrl = serverUrl;
    await room.load();
    expect(codesOf(seen)).to.deep.equal(['script_blocked']);
    expect(await timesAsked(serverUrl.replace(server, otherServer))).to.equal(0);
    await mend(serverUrl);
    await retry(room);
  });

  it('11. comes after the player has gone: no room is made, and the next player enters', async () => {
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

  it('12. is refused by the Content-Security-Policy: says so, and enters when the server is one that it allows', async () => {
    const { room, seen } = await strictPage();
    room.serverUrl = otherServer;
    await room.updateComplete;
    await room.load();
    expect(codesOf(seen)).to.deep.equal(['script_blocked']);
    room.serverUrl = server;
    await room.updateComplete;
    await retry(room);
  });

  it('13. is refused by Trusted Types: says so, and enters when the page brings the script itself', async () => {
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

/** The documented policy, with the whole of the first server: tests need paths of their own there. */
async function policyFor(): Promise<string> {
  return (await documented('Content-Security-Policy')).replace('JITSI/external_api.js', 'JITSI');
}

async function strictPage() {
  return hostPage({ 'Content-Security-Policy': await policyFor() });
}

async function retry(room: Element & { state: string }): Promise<void> {
  part(room, 'retry-button')!.click();
  await eventually(() => room.state === 'joined', 'It did not enter.');
  room.remove();
}

const codesOf = ({ errors }: { errors: { code: string }[] }) => errors.map(({ code }) => code);

function framesIn(element: LiveSessionPlayer): number {
  return part(element, 'room')?.shadowRoot?.querySelectorAll('iframe').length ?? 0;
}

function scriptsOf(serverUrl: string): number {
  return [...document.scripts].filter(({ src }) => src.startsWith(`${serverUrl}/external_api.js`)).length;
}
