import { expect } from '@open-wc/testing';
import { sessionFixture, tenOClock } from '../../../testing/elements/session-fixture.js';
import { publicSession } from './public-session.js';

describe('publicSession', () => {
  it('leaves out the room and the e-mail address, and nothing else', () => {
    const session = sessionFixture(0, tenOClock, {
      jitsi_room_name: 'ls-secret',
      instructor: { id: 1, first_name: 'Claire', last_name: 'Morel', email: 'claire@example.org' },
    });
    const copy = publicSession(session);
    expect(JSON.stringify(copy)).to.not.match(/secret|example\.org/);
    expect(copy.instructor).to.deep.equal({ id: 1, first_name: 'Claire', last_name: 'Morel' });
    expect(copy.title).to.equal(session.title);
  });

  it('accepts a session without both', () => {
    const { instructor: _, ...bare } = sessionFixture(0, tenOClock);
    expect(publicSession(bare).instructor).to.equal(null);
  });
});
