import { expect } from '@open-wc/testing';
import { eventually } from '../../../testing/elements/eventually.js';
import { joined } from '../../../testing/elements/room-fixture.js';
import { recordEvents } from '../../../testing/elements/shadow-parts.js';

describe('<jitsi-room> with a large number of events', () => {
  it('handles 50,000 events, and fires each of its own at most four times a second', async () => {
    const { element, room } = await joined({ controls: 'bar' });
    const began = performance.now();
    const recorded = recordEvents('jitsi-room-participants-change', 'jitsi-room-chat-change');
    await room.call('flood', 49_998);
    await room.call('peerJoins', { id: 'last' });
    await eventually(
      () => element.participants.some(({ id }) => id === 'last'),
      'The events were not handled.',
    );
    const seconds = (performance.now() - began) / 1000;
    recorded.stop();
    expect(element.participantCount).to.equal(2);
    expect(recorded.events.length).to.be.at.most(2 * (4 * seconds + 2));
  });
});
