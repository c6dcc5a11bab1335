import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import type { JoinSessionData } from '../../domain/session/live-session.js';
import { fakeClient, joinDataFixture, pending } from '../../../testing/elements/fake-client.js';
import { fakeRooms, nextRoom } from '../../../testing/elements/fake-room.js';
import { inCall, player, refuse } from '../../../testing/elements/player-fixture.js';
import { endedFixture, liveFixture, minute } from '../../../testing/elements/session-fixture.js';
import { recordEvents, part, textOf } from '../../../testing/elements/shadow-parts.js';
import type { LiveSessionPlayer } from './live-session-player.js';

const instructorLive = { can: { join: true, start: false, end: true } };

describe('<live-session-player>', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  describe('leaves', () => {
    it('immediately, then releases the seat', async () => {
      const recorded = recordEvents('live-session-left');
      const answer = pending<void>();
      const bodies: unknown[] = [];
      const { element, room } = await inCall(undefined, {
        leaveSession: (_id, body) => (bodies.push(body), answer.promise),
      });
      part(element, 'leave-button')!.click();
      await element.updateComplete;
      recorded.stop();
      expect([element.phase, room.disposed, bodies]).to.deep.equal(['left', true, [{ join_id: 'seat-1' }]]);
      expect(recorded.events).to.deep.equal([{ name: 'live-session-left', detail: { reason: 'user' } }]);
      expect(textOf(element, 'waiting')).to.contain('Vous avez quitté la session.');
      answer.resolve();
    });

    it('even if the server does not answer', async () => {
      const { element, room } = await inCall(undefined, { leaveSession: refuse('network') });
      await element.leave();
      expect([element.phase, room.disposed]).to.deep.equal(['left', true]);
    });

    for (const [title, end, reason] of [
      ['when the viewer hangs up in the room', { event: 'readyToClose', payload: {} }, 'hangup'],
      [
        'when the instructor ends the session for everyone',
        { event: 'errorOccurred', payload: { error: { name: 'conference.destroyed' } } },
        'ended',
      ],
      [
        'when a moderator removes the viewer',
        { event: 'participantKickedOut', payload: { kicked: { id: 'local' } } },
        'kicked',
      ],
    ] as const) {
      it(`${title}: fires one event`, async () => {
        const recorded = recordEvents('live-session-left');
        const { element, calls, room } = await inCall();
        room.emit(end.event, end.payload);
        room.emit('videoConferenceLeft', { roomName: 'x' });
        room.emit('readyToClose');
        await element.updateComplete;
        recorded.stop();
        expect(recorded.events).to.deep.equal([{ name: 'live-session-left', detail: { reason } }]);
        expect([
          element.phase,
          room.disposed,
          calls.filter((call) => call === 'leaveSession').length,
        ]).to.deep.equal(['left', true, 1]);
      });
    }

    it('with a message when a moderator removes the viewer', async () => {
      const { element, room } = await inCall();
      room.emit('participantKickedOut', { kicked: { id: 'local' } });
      await element.updateComplete;
      expect(textOf(element, 'error')).to.contain("L'instructeur vous a retiré de la session.");
    });

    it('not when the viewer enters a breakout room', async () => {
      const { element, room } = await inCall();
      room.emit('videoConferenceLeft', { roomName: 'x' });
      room.emit('videoConferenceJoined', { id: 'me', breakoutRoom: true });
      expect([element.phase, room.disposed]).to.deep.equal(['in-room', false]);
    });

    it('when an update shows that the session has ended', async () => {
      const recorded = recordEvents('live-session-left', 'live-session-state-change');
      let session = liveFixture(minute, Date.now());
      const { client } = fakeClient(() => session);
      const before = fakeRooms().length;
      const element = await fixture<LiveSessionPlayer>(
        html`<live-session-player lang="fr" session-id="7" .client=${client}></live-session-player>`,
      );
      await waitUntil(() => element.state === 'live');
      void element.join();
      const room = await nextRoom(before);
      room.join();
      session = endedFixture(Date.now());
      await element.refresh();
      await waitUntil(() => element.phase === 'left');
      recorded.stop();
      expect([room.disposed, element.state]).to.deep.equal([true, 'ended']);
      expect(recorded.events.at(-1)).to.deep.equal({
        name: 'live-session-left',
        detail: { reason: 'ended' },
      });
      expect(textOf(element, 'waiting')).to.contain('Session terminée');
      expect(element.shadowRoot!.querySelector('#announcement')!.textContent).to.equal('Session terminée');
    });
  });

  describe('ends', () => {
    const ending = async (methods: Partial<LiveSessionClient> = {}) => {
      const call = await inCall(liveFixture(minute, Date.now(), instructorLive), {
        joinSession: () => Promise.resolve(joinDataFixture({ is_instructor: true })),
        endSession: () => Promise.resolve(endedFixture(Date.now())),
        ...methods,
      });
      const dialog = call.element.shadowRoot!.querySelector('dialog')!;
      part(call.element, 'end-button')!.click();
      const [cancel, end] = dialog.querySelectorAll('button');
      return { ...call, dialog, cancel: cancel!, end: end! };
    };

    it('only after a confirmation, with the focus on the button that cancels', async () => {
      const { element, calls, dialog, cancel } = await ending();
      expect([dialog.open, element.shadowRoot!.activeElement]).to.deep.equal([true, cancel]);
      cancel.click();
      expect([dialog.open, calls.includes('endSession'), element.phase]).to.deep.equal([
        false,
        false,
        'in-room',
      ]);
    });

    it('for everyone: first on the server, then in the room, then in the player', async () => {
      const recorded = recordEvents('live-session-ended', 'live-session-left');
      const { element, room, dialog, end } = await ending();
      end.click();
      await waitUntil(() => room.commands.length > 0);
      expect(room.commands).to.deep.equal([['endConference']]);
      room.emit('errorOccurred', { error: { name: 'conference.destroyed' } });
      await waitUntil(() => element.state === 'ended');
      recorded.stop();
      expect(recorded.names()).to.deep.equal(['live-session-left', 'live-session-ended']);
      await waitUntil(() => !dialog.open);
      // The button that opened the dialog was removed.
      await waitUntil(() => element.shadowRoot!.activeElement?.classList.contains('headline'));
    });

    it('not if the server refuses: stays in the room, and displays the reason in the dialog', async () => {
      const { element, room, dialog, end } = await ending({ endSession: refuse('network') });
      end.click();
      await waitUntil(() => dialog.querySelector('[role=alert]'));
      expect(dialog.textContent).to.contain('Impossible de terminer la session');
      expect([dialog.open, room.commands, element.phase]).to.deep.equal([true, [], 'in-room']);
    });
  });

  describe('releases the seat', () => {
    it('when it is removed during the call, and closes the room', async () => {
      const { element, calls, room } = await inCall();
      const left: unknown[] = [];
      element.addEventListener('live-session-left', ({ detail }) => left.push(detail));
      element.remove();
      await waitUntil(() => calls.includes('leaveSession'));
      expect([room.disposed, element.phase, left]).to.deep.equal([true, 'idle', []]);
    });

    it('that arrives after its removal, and opens no room', async () => {
      const answer = pending<JoinSessionData>();
      const before = fakeRooms().length;
      const { element, calls } = await player(liveFixture(minute, Date.now()), {
        joinSession: () => answer.promise,
      });
      void element.join();
      await waitUntil(() => calls.includes('joinSession'));
      element.remove();
      await Promise.resolve();
      answer.resolve(joinDataFixture());
      await waitUntil(() => calls.includes('leaveSession'));
      expect([fakeRooms().length, element.phase]).to.deep.equal([before, 'idle']);
    });

    it('when the page is closed', async () => {
      const { element, calls, room } = await inCall();
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await element.updateComplete;
      expect([calls.includes('leaveSession'), room.disposed]).to.deep.equal([true, true]);
    });

    it('not when it is moved in the page, and opens the room again', async () => {
      const { element, calls, room } = await inCall();
      const before = fakeRooms().length;
      const target = await fixture<HTMLElement>(html`<div></div>`);
      target.append(element);
      await nextRoom(before);
      expect([room.disposed, element.phase, calls.includes('leaveSession')]).to.deep.equal([
        true,
        'in-room',
        false,
      ]);
    });

    it('when it displays another session, and closes the room', async () => {
      const { element, calls, room } = await inCall();
      element.sessionId = 8;
      await waitUntil(() => calls.includes('leaveSession'));
      await element.updateComplete;
      expect([room.disposed, element.phase]).to.deep.equal([true, 'idle']);
    });
  });
});
