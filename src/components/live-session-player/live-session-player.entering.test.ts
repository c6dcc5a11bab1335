import { expect, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import { eventually } from '../../../testing/elements/eventually.js';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { joinDataFixture } from '../../../testing/elements/fake-client.js';
import { fakeRooms, nextRoom } from '../../../testing/elements/fake-room.js';
import { fakeStream } from '../../../testing/elements/fake-stream.js';
import { hidePage, showPage } from '../../../testing/elements/hide-page.js';
import { inCall, player } from '../../../testing/elements/player-fixture.js';
import {
  endedFixture,
  hour,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';

const joinCount = (calls: string[]) => calls.filter((call) => call === 'joinSession').length;

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
    sessionStorage.clear();
  });
  afterEach(() => warn.restore());

  describe('joins automatically at the start', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = fakeClock(tenOClock - 5 * minute)));
    afterEach(() => {
      clock.restore();
      showPage();
    });

    async function armed(startsInMs = 5 * minute) {
      const stream = fakeStream();
      const opened = player(() => sessionFixture(startsInMs, Date.now()), { subscribe: stream.subscribe });
      await clock.tickAsync(100);
      const { element, calls } = await opened;
      part(element, 'arm-button')!.click();
      await element.updateComplete;
      stream.snapshot();
      const { can: _can, reason: _reason, ...facts } = liveFixture(0, Date.now());
      return {
        stream,
        element,
        calls,
        start: (more: Partial<LiveSession> = {}) => stream.snapshot({ ...facts, ...more }),
      };
    }

    it('within five seconds, after the viewer has enabled it by a click', async () => {
      const { element, calls, start } = await armed();
      expect([element.armed, element.hasAttribute('armed'), element.matches(':state(armed)')]).to.deep.equal([
        true,
        true,
        true,
      ]);
      expect(textOf(element, 'waiting')).to.contain('Vous entrerez dès que la session aura démarré.');
      start();
      await element.updateComplete;
      expect([
        joinCount(calls),
        textOf(element, 'waiting').includes('Vous entrez dans un instant.'),
      ]).to.deep.equal([0, true]);
      await clock.tickAsync(5000);
      await eventually(() => joinCount(calls) === 1);
      expect(element.armed).to.equal(false);
    });

    it('also while the page is hidden', async () => {
      const { element, calls, start, stream } = await armed();
      hidePage();
      expect(stream.open).to.have.length(1);
      start();
      await clock.tickAsync(6000);
      await eventually(() => joinCount(calls) === 1 && element.phase === 'in-room');
    });

    it('not after the viewer has disabled it', async () => {
      const { element, calls, start } = await armed();
      part(element, 'disarm-button')!.click();
      await element.updateComplete;
      expect(textOf(element, 'arm-button')).to.equal('Rejoindre dès le début');
      start();
      await clock.tickAsync(10_000);
      expect(joinCount(calls)).to.equal(0);
    });

    it('not a second time after the viewer has clicked on Join', async () => {
      const { element, calls, start } = await armed();
      start();
      await element.updateComplete;
      part(element, 'join-button')!.click();
      await clock.tickAsync(10_000);
      await eventually(() => element.phase === 'in-room');
      expect(joinCount(calls)).to.equal(1);
    });

    it('when a seat is free, if the session was full', async () => {
      const { calls, start, element } = await armed();
      const { client } = element;
      client!.getSession = () =>
        Promise.resolve(
          liveFixture(0, Date.now(), { can: { join: false }, reason: 'session_full', version: 3 }),
        );
      await element.refresh();
      await clock.tickAsync(10_000);
      expect([joinCount(calls), element.armed, textOf(element, 'waiting').includes('Complet')]).to.deep.equal(
        [0, true, true],
      );
      start({ version: 4 });
      await clock.tickAsync(10_000);
      await eventually(() => joinCount(calls) === 1);
    });

    it('not if the session is cancelled', async () => {
      const { element, start } = await armed();
      start({ status: 'cancelled', actual_start_time: null });
      await element.updateComplete;
      await clock.tickAsync(1);
      expect([element.state, element.armed]).to.deep.equal(['cancelled', false]);
    });

    it('not for instructors, who start the session', async () => {
      const opened = player(() => sessionFixture(hour, Date.now(), { reason: 'start_too_early' }));
      await clock.tickAsync(100);
      const { element } = await opened;
      expect(part(element, 'arm-button')).to.equal(null);
    });

    it('by the clock, if the backend has no start call', async () => {
      const session = sessionFixture(minute, Date.now(), { server_time: null });
      const opened = player(() => session, {}, { 'live-by': 'schedule' });
      await clock.tickAsync(100);
      const { element, calls } = await opened;
      element.arm();
      hidePage();
      await clock.tickAsync(minute + 5000);
      await eventually(() => joinCount(calls) === 1);
    });
  });

  describe('asks for consent to a recording', () => {
    const recorded = (more: Partial<LiveSession> = {}) =>
      liveFixture(minute, Date.now(), { recording_enabled: true, ...more });
    const dialog = (element: Element) => element.shadowRoot!.querySelector<HTMLDialogElement>('#consent')!;

    it('once, and joins after the viewer has agreed', async () => {
      const requests = recordEvents('live-session-join-request');
      const { element, calls } = await player(recorded());
      part(element, 'join-button')!.click();
      await waitUntil(() => dialog(element).open);
      expect(dialog(element).textContent).to.contain('Cette session est enregistrée');
      expect([joinCount(calls), requests.names(), element.phase]).to.deep.equal([0, [], 'idle']);
      await expect(element).to.be.accessible();
      part(element, 'consent-button')!.click();
      await waitUntil(() => element.phase === 'in-room');
      expect(dialog(element).open).to.equal(false);
      await element.leave();
      await element.join();
      requests.stop();
      expect([element.phase, dialog(element).open, joinCount(calls)]).to.deep.equal(['in-room', false, 2]);
    });

    it('and does not join if the viewer declines', async () => {
      const { element, calls } = await player(recorded());
      await element.join();
      dialog(element).querySelector('button')!.click();
      expect([dialog(element).open, joinCount(calls), element.phase]).to.deep.equal([false, 0, 'idle']);
    });

    it('when the viewer enables joining at the start, not later', async () => {
      const { element } = await player(sessionFixture(minute, Date.now(), { recording_enabled: true }));
      part(element, 'arm-button')!.click();
      expect([dialog(element).open, element.armed]).to.deep.equal([true, false]);
      part(element, 'consent-button')!.click();
      expect(element.armed).to.equal(true);
    });

    it('but not instructors', async () => {
      const { element } = await player(recorded({ can: { join: true, end: true } }));
      await element.join();
      expect(element.phase).to.equal('in-room');
    });
  });

  describe('joins again after a reload', () => {
    /** Simulates a reload during a call: adds another player in a tab with the stored data of the first one. */
    async function afterReload(session = liveFixture(minute, Date.now()), type = 'reload') {
      const first = await inCall();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await first.element.updateComplete;
      const stored = { ...sessionStorage };
      first.element.remove();
      await Promise.resolve();
      for (const [key, value] of Object.entries(stored)) sessionStorage.setItem(key, String(value));
      const before = fakeRooms().length;
      const navigation = stub(performance, 'getEntriesByType').returns([{ type }] as never);
      const second = await player(session);
      navigation.restore();
      return { ...second, before };
    }

    it('with camera and microphone off, and the prejoin page first', async () => {
      const { element, calls, before } = await afterReload();
      const room = await nextRoom(before);
      expect([element.phase, joinCount(calls)]).to.deep.equal(['in-room', 1]);
      expect(room.options.configOverwrite).to.deep.include({
        startWithAudioMuted: true,
        startWithVideoMuted: true,
        prejoinConfig: { enabled: true },
      });
    });

    it('only once', async () => {
      const { element, before } = await afterReload();
      await nextRoom(before);
      await element.leave();
      const again = await player(liveFixture(minute, Date.now()));
      await again.element.updateComplete;
      expect(joinCount(again.calls)).to.equal(0);
    });

    it('not if the page was opened by a link', async () => {
      const { element, calls } = await afterReload(undefined, 'navigate');
      await element.updateComplete;
      expect([joinCount(calls), element.phase]).to.deep.equal([0, 'idle']);
    });

    it('not if the session has ended', async () => {
      const { element, calls } = await afterReload(endedFixture(Date.now()));
      await element.updateComplete;
      expect([joinCount(calls), element.phase]).to.deep.equal([0, 'idle']);
    });

    it('not if the viewer had left, or the page had removed the player', async () => {
      const left = await inCall();
      await left.element.leave();
      const removed = await inCall();
      removed.element.remove();
      await Promise.resolve();
      expect({ ...sessionStorage }).to.deep.equal({});
    });

    it('also when the page is restored from the back-forward cache', async () => {
      const { element, calls } = await inCall();
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await element.updateComplete;
      expect(element.phase).to.equal('left');
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await waitUntil(() => element.phase === 'in-room');
      expect(joinCount(calls)).to.equal(2);
    });
  });

  it('stores no secret in the tab', async () => {
    const { element } = await inCall(undefined, {
      joinSession: () => Promise.resolve(joinDataFixture({ jwt: 'CANARY' })),
    });
    element.session = liveFixture(minute, Date.now(), { recording_enabled: true });
    await element.updateComplete;
    expect({ ...sessionStorage }).to.not.deep.equal({});
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).to.not.match(/CANARY|ls-|@/);
  });
});
