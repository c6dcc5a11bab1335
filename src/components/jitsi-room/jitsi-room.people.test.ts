import { expect } from '@open-wc/testing';
import { type SinonStub, stub } from 'sinon';
import { eventually } from '../../../testing/elements/eventually.js';
import { joined, opened } from '../../../testing/elements/room-fixture.js';
import { notedEvents } from '../../../testing/elements/shadow-parts.js';

describe('<jitsi-room> with other people', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('lists people, roles and raised hands, without duplicate or unknown people', async () => {
    const noted = notedEvents('jitsi-room-role-change', 'jitsi-room-hand-change');
    const { element, room } = await joined({ 'display-name': 'Amina' });
    await room.make('peerJoins', { id: 'peer', displayName: 'Yanis' });
    await room.make('emit', 'participant-joined', { id: 'peer', displayName: 'Yanis' });
    await room.make('emit', 'participant-joined', { id: 'local', displayName: 'me' });
    await room.make('emit', 'participant-left', { id: 'nobody' });
    await room.make('emit', 'raise-hand-updated', { id: 'peer', handRaised: 1 });
    const me = element.participants.find(({ isLocal }) => isLocal)!;
    await room.make('emit', 'participant-role-changed', { id: me.id, role: 'moderator' });
    await eventually(() => element.localRole === 'moderator');
    await room.make('emit', 'display-name-change', { id: 'peer', displayname: 'Yanis B.' });
    await eventually(() => element.participants[1]?.displayName === 'Yanis B.');
    await eventually(() => noted.names().includes('jitsi-room-hand-change'));
    noted.stop();
    expect([element.participantCount, element.participants.map(({ id }) => id)]).to.deep.equal([
      2,
      [me.id, 'peer'],
    ]);
    const detailsOf = (name: string) =>
      noted.seen.filter((event) => event.name === name).map(({ detail }) => detail);
    expect(detailsOf('jitsi-room-role-change').at(-1)).to.deep.equal({ role: 'moderator' });
    expect(detailsOf('jitsi-room-hand-change')).to.deep.equal([{ raised: false, count: 1 }]);
  });

  it('fires no events for devices before the viewer has joined', async () => {
    const noted = notedEvents('jitsi-room-audio-change', 'jitsi-room-video-change');
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.make('emit', 'audio-mute-status-changed', { muted: false });
    // Events are handled in order: the one above is handled before the state changes.
    await room.make('password');
    await eventually(() => element.state === 'password');
    noted.stop();
    expect(noted.seen).to.deep.equal([]);
  });

  it('counts people who joined before the viewer, and subtracts those who leave, once each', async () => {
    const noted = notedEvents('jitsi-room-participants-change');
    const { element, room } = await opened({}, '/mute-after-ready');
    await room.make('peerJoins', { id: 'teacher' });
    await room.make('peerJoins', { id: 'peer' });
    await room.make('enter');
    await eventually(() => element.participantCount === 3);
    await room.make('peerLeaves', 'peer');
    await room.make('peerLeaves', 'peer');
    await eventually(() => element.participantCount === 2);
    await eventually(() => (noted.seen.at(-1)?.detail as { count: number }).count === 2);
    noted.stop();
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
    await room.make('wrongTypes', names, [null, 7, '', {}, [], true, 'x'.repeat(1000), Number.NaN]);
    await room.make('peerJoins', { id: 'peer' });
    await eventually(() => element.participants.some(({ id }) => id === 'peer'));
    window.removeEventListener('error', onError);
    expect([element.state, element.participantCount, errors]).to.deep.equal(['joined', 2, []]);
  });
});
