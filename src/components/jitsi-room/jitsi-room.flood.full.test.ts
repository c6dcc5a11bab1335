import { expect } from '@open-wc/testing';
import { eventually } from '../../../testing/elements/eventually.js';
import { joined } from '../../../testing/elements/room-fixture.js';
import { notedEvents } from '../../../testing/elements/shadow-parts.js';

describe('<jitsi-room> with a large number of events', () => {
  it('handles 50,000 events, and fires each of its own at most four times a second', async () => {
    const { element, room } = await joined({ controls: 'bar' });
    const began = performance.now();
    const noted = notedEvents('jitsi-room-participants-change', 'jitsi-room-chat-change');
    await room.make('flood', 49_998);
    await room.make('peerJoins', { id: 'last' });
    await eventually(
      () => element.participants.some(({ id }) => id === 'last'),
      'The events were not handled.',
    );
    const seconds = (performance.now() - began) / 1000;
    noted.stop();
    expect(element.participantCount).to.equal(2);
    expect(noted.seen.length).to.be.at.most(2 * (4 * seconds + 2));
  });
});
