import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { joined, opened } from '../../../testing/elements/room-fixture.js';
import { recordEvents } from '../../../testing/elements/shadow-parts.js';

describe('<jitsi-room> with other people', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('lists people, roles and raised hands, without duplicate or unknown people', async () => {
    const recorded = recordEvents('jitsi-room-role-change', 'jitsi-room-hand-change');
    const { element, room } = await joined({ 'display-name': 'Amina' });
    await room.call('peerJoins', { id: 'peer', displayName: 'Yanis' });
    await room.call('emit', 'participant-joined', { id: 'peer', displayName: 'Yanis' });
    await room.call('emit', 'participant-joined', { id: 'local', displayName: 'me' });
    await room.call('emit', 'participant-left', { id: 'nobody' });
    await room.call('emit', 'raise-hand-updated', { id: 'peer', handRaised: 1 });
    const me = element.participants.find(({ isLocal }) => isLocal)!;
    await room.call('emit', 'participant-role-changed', { id: me.id, role: 'moderator' });
    await eventually(() => element.localRole === 'moderator');
    await room.call('emit', 'display-name-change', { id: 'peer', displayname: 'Yanis B.' });
    await eventually(() => element.participants[1]?.displayName === 'Yanis B.');
    await eventually(() => recorded.names().includes('jitsi-room-hand-change'));
    recorded.stop();
    expect([element.participantCount, element.participants.map(({ id }) => id)]).to.deep.equal([
      2,
      [me.id, 'peer'],
    ]);
    const detailsOf = (name: string) =>
      recorded.events.filter((event) => event.name === name).map(({ detail }) => detail);
    expect(detailsOf('jitsi-room-role-change').at(-1)).to.deep.equal({ role: 'moderator' });
    expect(detailsOf('jitsi-room-hand-change')).to.deep.equal([{ raised: false, count: 1 }]);
  });

  it('fires no events for devices before the viewer has joined', async () => {
    const recorded = recordEvents('jitsi-room-audio-change', 'jitsi-room-video-change');
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('emit', 'audio-mute-status-changed', { muted: false });
    // Events are handled in order: the one above is handled before the state changes.
    await room.call('password');
    await eventually(() => element.state === 'password');
    recorded.stop();
    expect(recorded.events).to.deep.equal([]);
  });

  it('counts people who joined before the viewer, and subtracts those who leave, once each', async () => {
    const recorded = recordEvents('jitsi-room-participants-change');
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.call('peerJoins', { id: 'teacher' });
    await room.call('peerJoins', { id: 'peer' });
    await room.call('enter');
    await eventually(() => element.participantCount === 3);
    await room.call('peerLeaves', 'peer');
    await room.call('peerLeaves', 'peer');
    await eventually(() => element.participantCount === 2);
    await eventually(() => (recorded.events.at(-1)?.detail as { count: number }).count === 2);
    recorded.stop();
  });

  it('ignores payloads of wrong types', async () => {
    const errors: unknown[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.message);
    window.addEventListener('error', onError);
    const { element, room } = await joined();
    const names = [
      'participant-joined',
      'participant-left',
      'participant-role-changed',
      'participant-kicked-out',
      'display-name-change',
      'raise-hand-updated',
      'audio-mute-status-changed',
      'video-mute-status-changed',
      'screen-sharing-status-changed',
      'chat-updated',
      'recording-status-changed',
      'recording-link-available',
      'participants-pane-toggled',
      'video-conference-joined',
    ];
    await room.call('wrongTypes', names, [null, 7, '', {}, [], true, 'x'.repeat(1000), Number.NaN]);
    await room.call('peerJoins', { id: 'peer' });
    await eventually(() => element.participants.some(({ id }) => id === 'peer'));
    window.removeEventListener('error', onError);
    expect([element.state, element.participantCount, errors]).to.deep.equal(['joined', 2, []]);
  });
});
