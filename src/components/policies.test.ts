import { expect } from '@open-wc/testing';
import type { LiveSessionPlayer } from './live-session-player/live-session-player.js';
import { eventually } from '../../testing/elements/eventually.js';
import { attended } from '../../testing/elements/attendance-fixture.js';
import { course } from '../../testing/elements/course-fixture.js';
import { fakeClient, joinDataFixture } from '../../testing/elements/fake-client.js';
import { documented, hostFrame, type Seen } from '../../testing/elements/host-page.js';
import { jitsiServers } from '../../testing/elements/real-room.js';
import { endedFixture, liveFixture, minute } from '../../testing/elements/session-fixture.js';
import { part } from '../../testing/elements/shadow-parts.js';

const [server, other] = await jitsiServers();
const documentedPolicy = await documented('Content-Security-Policy');

const nonce = "'nonce-of-the-tests'";
const policies: Record<string, { policy: string; page?: string }> = {
  'as documented': { policy: documentedPolicy },
  'that allows no style sheets': { policy: documentedPolicy.replace("style-src 'self'", "style-src 'none'") },
  "with 'strict-dynamic' and a nonce": {
    policy: documentedPolicy.replace(/script-src [^;]+/, `script-src ${nonce} 'strict-dynamic'`),
  },
  'that allows all scripts of the Jitsi server, without Trusted Types': {
    policy: documentedPolicy
      .replace('JITSI/external_api.js', 'JITSI')
      .replace(/; require-trusted-types.*/, ''),
  },
  'that allows no duplicate Trusted Types policy': {
    policy: documentedPolicy.replace(" 'allow-duplicates'", ''),
  },
  'with the library loaded twice': { policy: documentedPolicy, page: 'classes-twice.html' },
};

const live = () => liveFixture(minute, Date.now());

describe('the elements under a Content-Security-Policy', () => {
  it('are tested in a browser that enforces the same-origin policy', async () => {
    let read = true;
    await fetch(`${other}/favicon.ico`).catch(() => (read = false));
    expect(read).to.equal(false);
  });

  for (const [variant, { policy, page: file = 'classes.html' }] of Object.entries(policies))
    it(`${variant}: render, join and leave without a violation`, async () => {
      const frame = await hostFrame(file, { 'Content-Security-Policy': policy });
      const view = () => frame.contentWindow as (Window & typeof globalThis & { seen: Seen }) | null;
      await eventually(() => view()?.customElements.get('live-session-player'), 'The page did not load.');
      const page = frame.contentDocument!;
      const { client } = fakeClient(live, {
        joinSession: () => Promise.resolve(joinDataFixture({ jitsi_server_url: server })),
        getAttendance: () =>
          Promise.resolve({
            threshold: 75,
            rows: [attended([1, 'A', 'B'], Date.now() - 90 * minute, [[0, 80]])],
          }),
      });
      const ended = fakeClient(() => endedFixture(Date.now()), { getAttendance: client.getAttendance });
      const added = {
        'live-session-card': { session: live() },
        'live-session-list': { sessions: course(Date.now()) },
        'live-session-form': { client, courseId: 5 },
        'live-session-attendance': { client: ended.client, sessionId: 7 },
        'live-session-player': { client, sessionId: 7, noPrejoin: true, controls: 'bar' },
      };
      const elements = Object.entries(added).map(([tag, properties]) => {
        const element = Object.assign(page.createElement(tag), properties);
        page.body.append(element);
        return element;
      });
      const player = elements.at(-1) as LiveSessionPlayer;
      await eventually(() => player.state === 'live');
      part(player, 'join-button')!.click();
      await eventually(() => part(player, 'room')?.matches(':state(joined)'), 'The viewer did not join.');
      for (const element of elements) expect(element.shadowRoot!.textContent.trim()).to.not.equal('');
      await player.leave();
      await eventually(() => player.phase === 'left');
      // The test runner adds its own script to every page.
      const ours = view()!.seen.violations.filter((violation) => !violation.includes('__web-dev-server__'));
      expect(ours).to.deep.equal([]);
    });
});
