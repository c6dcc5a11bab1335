import { expect } from '@open-wc/testing';
import { tenOClock } from '../../../testing/elements/session-fixture.js';
import { courseFeeds } from './course-feeds.js';
import type { SessionFilter } from './session-group.js';
import type { LiveBy } from '../session/session-state.js';

const requested = (filter: SessionFilter, liveBy: LiveBy) =>
  courseFeeds(filter, liveBy, tenOClock, 20).map((feed) => {
    const { status, order, from, to } = feed.firstQuery();
    const bounds = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
    return `${status?.join(',') ?? 'any'} ${order} ${bounds}: ${feed.groups.join(',')}`;
  });
const yesterday = '2024-01-14T09:00:00.000Z';
const today = '2024-01-15T09:00:00.000Z';

describe('courseFeeds', () => {
  for (const [filter, liveBy, expected] of [
    ['all', 'status', ['live,scheduled asc : live,upcoming', 'ended,cancelled desc : past']],
    ['live', 'status', ['live asc : live']],
    ['upcoming', 'status', ['scheduled asc : upcoming', 'cancelled desc : ']],
    ['past', 'status', ['ended,cancelled desc : past']],
    ['all', 'schedule', [`any asc from ${yesterday}: live,upcoming`, `any desc to ${today}: past`]],
    ['live', 'schedule', [`any asc from ${yesterday} to ${today}: live`]],
    ['upcoming', 'schedule', [`any asc from ${yesterday}: upcoming`]],
    ['past', 'schedule', [`any desc to ${today}: past`]],
  ] as const)
    it(`requests sessions for the filter ${filter}, live by ${liveBy}`, () =>
      expect(requested(filter, liveBy)).to.deep.equal(expected));
});
