import { expect } from '@open-wc/testing';
import { domainSession } from '../../../testing/elements/domain-session.js';
import { hour, tenOClock } from '../../../testing/elements/session-fixture.js';
import { type FeedRange, SessionFeed } from './session-feed.js';

const range: FeedRange = { status: ['scheduled'], order: 'asc', groups: ['upcoming'] };
const at = (...hours: number[]) =>
  hours.map((hours) => domainSession({ id: String(hours), start: tenOClock + hours * hour }));

describe('SessionFeed', () => {
  it('requests pages of its size, each after the last one', () => {
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
    feed.setFirstPage(at(1, 2), 'b');
    expect([feed.hasMore, feed.nextQuery()]).to.deep.equal([true, { ...query, cursor: 'b' }]);
    feed.addNextPage(at(3), null);
    expect(feed.hasMore).to.equal(false);
  });

  it('requests all loaded sessions again, but at most the maximum of a page', () => {
    const feed = new SessionFeed(range, 2);
    feed.setFirstPage(at(1, 2), 'b');
    feed.addNextPage(at(3, 4), 'c');
    expect(feed.firstQuery().limit).to.equal(4);
    expect(new SessionFeed(range, 1000).firstQuery().limit).to.equal(200);
    expect(new SessionFeed(range, 1000).nextQuery().limit).to.equal(200);
  });

  it('keeps the sessions and the cursor of later pages when the first page is loaded again', () => {
    const feed = new SessionFeed(range, 2);
    feed.setFirstPage(at(1, 2), 'b');
    feed.addNextPage(at(3, 4), 'c');
    feed.setFirstPage(at(0, 1, 2), 'a');
    expect(['0', '1', '2', '3', '4'].map((id) => feed.has(id))).to.deep.equal([true, true, true, true, true]);
    expect(feed.nextQuery().cursor).to.equal('c');
  });

  it('removes sessions that a repeated first page no longer contains', () => {
    const feed = new SessionFeed(range, 2);
    feed.setFirstPage(at(1, 2, 3), 'b');
    feed.setFirstPage(at(1, 3), 'c');
    expect([feed.has('2'), feed.has('3'), feed.nextQuery().cursor]).to.deep.equal([false, true, 'c']);
    feed.setFirstPage(at(1), null);
    expect([feed.has('3'), feed.hasMore]).to.deep.equal([false, false]);
  });

  for (const [order, inside, outside] of [
    ['asc', 0, 3],
    ['desc', 3, 0],
  ] as const)
    it(`covers sessions before the end of the last loaded page, ${order}`, () => {
      const feed = new SessionFeed({ ...range, order }, 2);
      const covers = (...hours: number[]) => at(...hours).map((session) => feed.covers(session));
      feed.setFirstPage(at(1, 2), 'b');
      expect(covers(inside, 1, 2, outside)).to.deep.equal([true, true, true, false]);
      feed.addNextPage([], null);
      expect(covers(inside, outside)).to.deep.equal([true, true]);
    });

  it('covers no session outside its range', () => {
    const feed = new SessionFeed({ ...range, from: tenOClock, to: tenOClock + hour }, 2);
    const covers = (hours: number, status = domainSession().status) =>
      feed.covers(domainSession({ status, start: tenOClock + hours * hour }));
    expect([covers(-1), covers(0), covers(1), covers(2), covers(1, 'live')]).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(new SessionFeed({ order: 'asc', groups: [] }, 2).covers(domainSession())).to.equal(true);
  });
});
