import { expect, fixture, html } from '@open-wc/testing';
import { eventually } from '../../../testing/elements/eventually.js';
import { documented, hostPage, type Seen } from '../../../testing/elements/host-page.js';
import { RealRoom } from '../../../testing/elements/real-room.js';
import { part, textOf } from '../../../testing/elements/shadow-parts.js';
import './jitsi-room.define.js';

const inChromium = 'featurePolicy' in document;
const strictPolicy = await documented('Content-Security-Policy');
const permissions = await documented('Permissions-Policy');

describe('<jitsi-room> on a page with a policy', () => {
  it('joins, uses and leaves a room under the documented Content-Security-Policy without a violation', async () => {
    const { room, seen } = await hostPage({ 'Content-Security-Policy': strictPolicy });
    part(room, 'load-button')!.click();
    await eventually(() => room.state === 'joined');
    const app = new RealRoom(room.api!.getIFrame());
    for (const name of ['mic', 'camera', 'hand', 'chat', 'participants'])
      part(room, `${name}-button`)!.click();
    await eventually(async () => (await app.received()).length >= 5);
    await app.call('emit', 'camera-error', { type: 'x' });
    await eventually(() => part(room, 'notice'));
    room.roomName = 'autre';
    await eventually(() => seen.states.filter((state) => state === 'joined').length === 2);
    part(room, 'leave-button')!.click();
    await eventually(() => room.state === 'left');
    expect(seen.violations).to.deep.equal([]);
  });

  it('reports the missing directive when the policy blocks the script', async () => {
    const policy = strictPolicy.replaceAll('JITSI/external_api.js', '');
    const { room, seen } = await hostPage({ 'Content-Security-Policy': policy });
    await room.load();
    expect(seen.errors).to.have.length(1);
    expect(seen.errors[0]).to.include({ code: 'script_blocked', fatal: true });
    expect(seen.errors[0]!.message).to.contain('script-src');
    await room.updateComplete;
    expect(part(room, 'tab-button')).to.not.equal(null);
  });

  it('reports immediately that the policy blocks the frame', async () => {
    const policy = strictPolicy.replace(/frame-src [^;]+;/, "frame-src 'self';");
    const { room, seen } = await hostPage({ 'Content-Security-Policy': policy });
    void room.load();
    await eventually(() => textOf(room, 'error').includes('Cette page bloque la salle vidéo.'));
    expect([room.state, seen.errors.map(({ code }) => code)]).to.deep.equal(['error', ['frame_blocked']]);
    expect(part(room, 'tab-button')).to.not.equal(null);
  });

  it('ignores policies that are report-only', async () => {
    const { room, seen } = await hostPage({
      'Content-Security-Policy-Report-Only': "default-src 'none'",
      'Cross-Origin-Embedder-Policy-Report-Only': 'require-corp',
    });
    void room.load();
    await eventually(() => room.state === 'joined');
    expect(seen.violations).to.not.deep.equal([]);
    expect(seen.errors).to.deep.equal([]);
  });

  it('reports that Trusted Types block the policy of the elements', async () => {
    const policy = strictPolicy.replace('live-session-embed ', '');
    const { room, seen } = await hostPage({ 'Content-Security-Policy': policy });
    await room.load();
    // A browser without Trusted Types blocks nothing.
    const expected = 'trustedTypes' in window ? ['script_blocked'] : [];
    expect(seen.errors.map(({ code }) => code)).to.deep.equal(expected);
  });

  it('opens with a Permissions-Policy that contains the server, and reports one that does not', async () => {
    const allowed = await hostPage({ 'Permissions-Policy': permissions });
    void allowed.room.load();
    await eventually(() => allowed.room.state === 'joined');
    expect(allowed.seen.errors).to.deep.equal([]);
    const { room, seen } = await hostPage({ 'Permissions-Policy': 'camera=(self), microphone=()' });
    void room.load();
    await eventually(() => room.state === 'joined');
    await room.updateComplete;
    // Firefox ignores the header, so nothing is reported there.
    if (!inChromium) return;
    expect(seen.errors.map(({ code, fatal }) => [code, fatal])).to.deep.equal([
      ['permissions_policy', false],
    ]);
    expect(seen.errors[0]!.message).to.contain('Permissions-Policy: camera=(self "https://localhost');
    expect(textOf(room, 'notice')).to.contain(
      "Cette page n'autorise ni la caméra ni le micro dans la salle.",
    );
  });

  it('reports a frame around the page that does not allow the camera', async () => {
    const { room, seen } = await hostPage({}, "camera 'none'; microphone");
    void room.load();
    await eventually(() => room.state === 'joined');
    if (!inChromium) return;
    await eventually(() => seen.errors.length === 1);
    expect(seen.errors[0]!.message).to.match(/may not use camera: .*<iframe>/);
  });

  it('reports a Cross-Origin-Embedder-Policy, by its own code if the browser reports it', async () => {
    const { room, seen } = await hostPage({ 'Cross-Origin-Embedder-Policy': 'require-corp' });
    void room.load();
    await eventually(() => room.state === 'error', 'It did not fail.');
    expect(seen.errors.map(({ code }) => code)).to.deep.equal([
      // Firefox has a ReportingObserver, but sends it no report of this policy.
      navigator.userAgent.includes('Firefox') ? 'script_load_failed' : 'embedder_policy',
    ]);
  });

  it('recognizes a cross-origin isolated page without a report of the browser', async () => {
    const channel = new BroadcastChannel('host-page');
    const reports: { hostPage: Seen; isolated: boolean }[] = [];
    channel.onmessage = ({ data }: MessageEvent<{ hostPage: Seen; isolated: boolean }>) =>
      data.hostPage && reports.push(data);
    const headers = {
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
    };
    // Only a top-level window can be isolated.
    window.open(`/host-pages/room.html?headers=${encodeURIComponent(JSON.stringify(headers))}`);
    await eventually(() => {
      channel.postMessage('load');
      return reports.some(({ hostPage }) => hostPage.errors.length > 0);
    }, 'It did not fail.');
    channel.postMessage('close');
    const { hostPage: seen, isolated } = reports.at(-1)!;
    expect([isolated, seen.errors.map(({ code }) => code)]).to.deep.equal([true, ['embedder_policy']]);
  });

  it('reports a page without https', async () => {
    const { port } = location;
    const frame = document.createElement('iframe');
    frame.title = 'Page without https';
    const reports: { hostPage: Seen; secure: boolean }[] = [];
    const listen = ({ data }: MessageEvent<{ hostPage: Seen; secure: boolean }>) =>
      data.hostPage && reports.push(data);
    window.addEventListener('message', listen);
    frame.src = `http://page.test:${port}/host-pages/room.html`;
    const holder = await fixture<HTMLElement>(html`<div></div>`);
    holder.append(frame);
    await eventually(() => {
      frame.contentWindow!.postMessage('load', '*');
      return reports.some(({ hostPage }) => hostPage.errors.length > 0);
    });
    window.removeEventListener('message', listen);
    const { hostPage: seen, secure } = reports.at(-1)!;
    expect([secure, seen.errors[0]!.code, seen.errors[0]!.fatal]).to.deep.equal([
      false,
      'insecure_context',
      true,
    ]);
  });
});
