import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, tenOClock } from '../../../testing/elements/session-fixture.js';
import { type FeedRange, SessionFeed } from './session-feed.js';

const range: FeedRange = { status: ['scheduled'], order: 'asc', groups: ['upcoming'] };
const at = (...hours: number[]) =>
  hours.map((hours) => domainSession({ id: String(hours), start: tenOClock + hours * hour }));

describe('SessionFeed', () => {
  it('asks for pages of its size, the next after the last', () => {
    const feed = new SessionFeed({ ...range, from: tenOClock, to: tenOClock + hour }, 2);
    const query = {
      status: ['scheduled'],
      order: 'asc',
      limit: 2,
      from: '2024-01-15T09:00:00.000Z',
      to: '2024-01-15T10:00:00.000Z',
    };
    expect(feed.firstQuery()).to.deep.equal(query);
    expect(feed.hasMore).to.equal(false);
    feed.takeFirst(at(1, 2), 'b');
    expect([feed.hasMore, feed.nextQuery()]).to.deep.equal([true, { ...query, cursor: 'b' }]);
    feed.takeNext(at(3), null);
    expect(feed.hasMore).to.equal(false);
  });

  it('asks again for all that has come, and never for more than a page may hold', () => {
    const feed = new SessionFeed(range, 2);
    feed.takeFirst(at(1, 2), 'b');
    feed.takeNext(at(3, 4), 'c');
    expect(feed.firstQuery().limit).to.equal(4);
    expect(new SessionFeed(range, 1000).firstQuery().limit).to.equal(200);
    expect(new SessionFeed(range, 1000).nextQuery().limit).to.equal(200);
  });

  it('keeps what came with later pages, and the place in them, when its beginning comes again', () => {
    const feed = new SessionFeed(range, 2);
    feed.takeFirst(at(1, 2), 'b');
    feed.takeNext(at(3, 4), 'c');
    feed.takeFirst(at(0, 1, 2), 'a');
    expect(['0', '1', '2', '3', '4'].map((id) => feed.has(id))).to.deep.equal([true, true, true, true, true]);
    expect(feed.nextQuery().cursor).to.equal('c');
  });

  it('drops what is no longer where it was', () => {
    const feed = new SessionFeed(range, 2);
    feed.takeFirst(at(1, 2, 3), 'b');
    feed.takeFirst(at(1, 3), 'c');
    expect([feed.has('2'), feed.has('3'), feed.nextQuery().cursor]).to.deep.equal([false, true, 'c']);
    feed.takeFirst(at(1), null);
    expect([feed.has('3'), feed.hasMore]).to.deep.equal([false, false]);
  });

  for (const [order, inside, outside] of [
    ['asc', 0, 3],
    ['desc', 3, 0],
  ] as const)
    it(`reaches what lies before the end of its last page, ${order}`, () => {
      const feed = new SessionFeed({ ...range, order }, 2);
      const reaches = (...hours: number[]) => at(...hours).map((session) => feed.reaches(session));
      feed.takeFirst(at(1, 2), 'b');
      expect(reaches(inside, 1, 2, outside)).to.deep.equal([true, true, true, false]);
      feed.takeNext([], null);
      expect(reaches(inside, outside)).to.deep.equal([true, true]);
    });

  it('reaches nothing that it does not ask for', () => {
    const feed = new SessionFeed({ ...range, from: tenOClock, to: tenOClock + hour }, 2);
    const reaches = (hours: number, status = domainSession().status) =>
      feed.reaches(domainSession({ status, start: tenOClock + hours * hour }));
    expect([reaches(-1), reaches(0), reaches(1), reaches(2), reaches(1, 'live')]).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(new SessionFeed({ order: 'asc', groups: [] }, 2).reaches(domainSession())).to.equal(true);
  });
});
