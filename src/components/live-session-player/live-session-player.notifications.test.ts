import { expect, waitUntil } from '@open-wc/testing';
import { type SinonFakeTimers, type SinonStub, stub } from 'sinon';
import type { LiveSession } from '../../domain/session/live-session.js';
import { fakeClock } from '../../../testing/elements/fake-clock.js';
import { joinDataFixture } from '../../../testing/elements/fake-client.js';
import { hidePage, showPage } from '../../../testing/elements/hide-page.js';
import { inCall, player } from '../../../testing/elements/player-fixture.js';
import {
  day,
  hour,
  iso,
  liveFixture,
  minute,
  sessionFixture,
  tenOClock,
} from '../../../testing/elements/session-fixture.js';
import { settled } from '../../../testing/elements/settled.js';
import { part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const instructor = { joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })) };
const instructorLive = { can: { join: true, start: false, end: true } };
const announcement = (element: Element) =>
  element.shadowRoot!.querySelector('#announcement')!.textContent.trim();

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('at certain times', () => {
    let clock: SinonFakeTimers;
    beforeEach(() => (clock = fakeClock(tenOClock - 2 * hour)));
    afterEach(() => {
      clock.restore();
      showPage();
    });

    async function open(session: LiveSession | (() => LiveSession), attributes: Record<string, string> = {}) {
      return (await settled(clock, player(session, {}, { updates: 'none', ...attributes }))).element;
    }

    it('announces the start 60, 30, 10, 5 and 1 minutes before it and when it is reached, and nothing in between', async () => {
      const element = await open(sessionFixture(2 * hour, Date.now()));
      const announced: string[] = [];
      new MutationObserver(() => announced.push(announcement(element))).observe(
        element.shadowRoot!.querySelector('#announcement')!,
        { childList: true, characterData: true, subtree: true },
      );
      for (const minutes of [60, 59, 45, 30, 29, 10, 9, 5, 4, 2, 1, 0.5, 0]) {
        clock.jump(tenOClock - minutes * minute - Date.now());
        await clock.tickAsync(0);
        await element.updateComplete;
      }
      expect(announced).to.deep.equal([
        'La session commence dans 60 minutes.',
        'La session commence dans 30 minutes.',
        'La session commence dans 10 minutes.',
        'La session commence dans 5 minutes.',
        'La session commence dans 1 minute.',
        "En attente de l'instructeur",
      ]);
    });

    it('displays and announces the new time of a rescheduled session', async () => {
      const session = sessionFixture(2 * hour, Date.now());
      const element = await open(session);
      element.session = { ...session, version: 2 };
      await element.updateComplete;
      expect(part(element, 'rescheduled')).to.equal(null);
      const moved = {
        scheduled_start_time: iso(tenOClock + day),
        scheduled_end_time: iso(tenOClock + day + hour),
        version: 3,
      };
      element.session = { ...session, ...moved };
      await element.updateComplete;
      const sentence = 'Cette session a été déplacée. Nouvel horaire : mardi 16 janvier 2024 à 10:00.';
      expect([
        textOf(element, 'rescheduled'),
        announcement(element),
        element.getAttribute('reason'),
      ]).to.deep.equal([sentence, sentence, 'rescheduled']);
      clock.jump(2 * day);
      await clock.tickAsync(0);
      await element.updateComplete;
      expect(part(element, 'rescheduled')).to.equal(null);
    });

    it('displays and announces the time left, the overtime and the automatic end to an instructor in the room', async () => {
      const startedAt = Date.now();
      const session = liveFixture(0, startedAt, instructorLive);
      const entering = inCall(
        session,
        {
          joinSession: () =>
            Promise.resolve(
              joinDataFixture({ is_instructor: true, hard_end_at: iso(startedAt + 150 * minute) }),
            ),
        },
        { updates: 'none' },
      );
      const { element } = await settled(clock, entering);
      const seen: string[] = [];
      for (const minutes of [1, 85, 89, 90, 94, 141]) {
        clock.jump(startedAt + minutes * minute - Date.now());
        await clock.tickAsync(0);
        await element.updateComplete;
        seen.push(textOf(element, 'time-left'), announcement(element));
      }
      expect(seen).to.deep.equal([
        ...['Fin dans 1 h 29', ''],
        ...['Fin dans 5 min', 'Il reste 5 minutes.'],
        ...['Fin dans 1 min', 'Il reste 1 minute.'],
        ...["Dépassement de moins d'une minute", "L'heure de fin est passée."],
        ...['Dépassement de 4 min', "L'heure de fin est passée."],
        ...["La session se terminera d'elle-même à 10:30.", "L'heure de fin est passée."],
      ]);
    });

    it('does not display or announce these to a student in the room', async () => {
      const entering = inCall(liveFixture(0, Date.now()), {}, { updates: 'none' });
      const { element } = await settled(clock, entering);
      clock.jump(95 * minute);
      await clock.tickAsync(0);
      expect([part(element, 'time-left'), announcement(element)]).to.deep.equal([null, '']);
    });

    describe('signals the start', () => {
      const startSession = async (element: LiveSessionPlayer) => {
        element.session = liveFixture(0, Date.now(), { version: 9 });
        await element.updateComplete;
      };
      let title: string;
      beforeEach(() => (title = document.title));
      afterEach(() => (document.title = title));

      it('in the title of the page, until the page is visible', async () => {
        document.title = 'Maths';
        const element = await open(sessionFixture(minute, Date.now()), { notify: '' });
        hidePage();
        await startSession(element);
        expect(document.title).to.equal('● La session a commencé');
        showPage();
        expect(document.title).to.equal('Maths');
      });

      it('by a notification, if the viewer has permitted notifications', async () => {
        const shown: unknown[][] = [];
        class FakeNotification {
          static permission = 'granted';
          constructor(...args: unknown[]) {
            shown.push(args);
          }
        }
        const notification = stub(window, 'Notification').value(FakeNotification);
        const element = await open(sessionFixture(minute, Date.now()), { notify: '' });
        hidePage();
        await startSession(element);
        FakeNotification.permission = 'denied';
        notification.restore();
        expect(
          shown.map(([sentence, options]) => [sentence, (options as NotificationOptions).body]),
        ).to.deep.equal([['La session a commencé', 'Analyse : limites et continuité']]);
      });

      it('by a notification, and asks for the permission after a click, not before', async () => {
        let requests = 0;
        class FakeNotification {
          static permission = 'default';
          static requestPermission = () => Promise.resolve(String((requests += 1)));
        }
        const notification = stub(window, 'Notification').value(FakeNotification);
        const element = await open(sessionFixture(minute, Date.now()), { notify: '' });
        expect(requests).to.equal(0);
        part(element, 'arm-button')!.click();
        notification.restore();
        expect(requests).to.equal(1);
      });

      it('neither without `notify`, nor while the page is visible', async () => {
        document.title = 'Maths';
        const withoutNotify = await open(sessionFixture(minute, Date.now()));
        hidePage();
        await startSession(withoutNotify);
        showPage();
        const visible = await open(sessionFixture(minute, Date.now()), { notify: '' });
        await startSession(visible);
        expect(document.title).to.equal('Maths');
      });

      it('by two notes, if the viewer has clicked on the page before', async () => {
        const played: number[] = [];
        class FakeAudio {
          currentTime = 0;
          destination = {};
          createGain = () => ({ gain: { value: 0 }, connect: () => undefined });
          createOscillator = () => {
            const frequency = { value: 0 };
            return {
              frequency,
              connect: () => undefined,
              start: () => played.push(frequency.value),
              stop: () => undefined,
            };
          };
        }
        const audio = stub(window, 'AudioContext').value(FakeAudio);
        const activation = stub(navigator, 'userActivation').value({ hasBeenActive: false });
        await startSession(await open(sessionFixture(minute, Date.now()), { chime: '' }));
        expect(played).to.deep.equal([]);
        activation.value({ hasBeenActive: true });
        await startSession(await open(sessionFixture(minute, Date.now()), { chime: '' }));
        audio.restore();
        activation.restore();
        expect(played).to.deep.equal([660, 880]);
      });
    });
  });

  it('sends the link of a recording to the backend once, from the page of the instructor', async () => {
    const sent: unknown[] = [];
    const { room, element } = await inCall(liveFixture(minute, Date.now(), instructorLive), {
      ...instructor,
      setRecording: (_id, body) => {
        sent.push(body);
        return Promise.resolve(liveFixture(minute, Date.now(), { ...instructorLive, version: 5 }));
      },
    });
    const link = 'https://videos.example.org/1';
    for (let times = 0; times < 3; times += 1) room.emit('recordingLinkAvailable', { link, ttl: 86_400 });
    await waitUntil(() => sent.length > 0);
    await element.updateComplete;
    expect(sent).to.deep.equal([{ recording_url: link }]);
  });

  it('does not send the link of a recording from the page of a student', async () => {
    const { room, calls } = await inCall();
    room.emit('recordingLinkAvailable', { link: 'https://videos.example.org/1' });
    await Promise.resolve();
    expect(calls).to.not.include('setRecording');
  });

  it('displays only that the device is offline', async () => {
    const { element } = await player(sessionFixture(minute, Date.now()));
    const offline = stub(navigator, 'onLine').value(false);
    window.dispatchEvent(new Event('offline'));
    await element.updateComplete;
    expect([element.getAttribute('reason'), textOf(element, 'error')]).to.deep.equal([
      'offline',
      "Erreur: Vous êtes hors ligne Cette page se mettra à jour d'elle-même au retour de la connexion. Code offline",
    ]);
    await expect(element).to.be.accessible();
    offline.restore();
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => part(element, 'error') === null);
  });

  describe('asks for confirmation before the page is closed', () => {
    const isAsking = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

    it('only during the call', async () => {
      const { element } = await player(liveFixture(minute, Date.now()));
      expect(isAsking()).to.equal(false);
      element.remove();
      const call = await inCall();
      expect(isAsking()).to.equal(true);
      await call.element.leave();
      await call.element.updateComplete;
      expect(isAsking()).to.equal(false);
    });

    it('neither after the player was removed, nor with `no-leave-guard`', async () => {
      const removed = await inCall();
      removed.element.remove();
      await Promise.resolve();
      expect(isAsking()).to.equal(false);
      await inCall(undefined, {}, { 'no-leave-guard': '' });
      expect(isAsking()).to.equal(false);
    });
  });

  it('displays the room in full screen by a named button', async () => {
    const { element } = await inCall();
    const button = part(element, 'fullscreen-button')!;
    expect(button.getAttribute('aria-label')).to.equal('Plein écran');
    const shown: Element[] = [];
    const ask = stub(Element.prototype, 'requestFullscreen').callsFake(function (this: Element) {
      shown.push(this);
      return Promise.reject(new TypeError('Not now.'));
    });
    button.click();
    ask.restore();
    expect(shown.map(({ className }) => className)).to.deep.equal(['in-room']);
  });
});
