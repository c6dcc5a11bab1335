import { millisecondsInDay } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { type FeedRange, SessionFeed } from './session-feed.js';
import type { SessionFilter } from './session-group.js';
import type { LiveBy } from '../session/session-state.js';

const past: FeedRange = { status: ['ended', 'cancelled'], order: 'desc', groups: ['past'] };

const rangesByStatus: Record<SessionFilter, readonly FeedRange[]> = {
  all: [{ status: ['live', 'scheduled'], order: 'asc', groups: ['live', 'upcoming'] }, past],
  live: [{ status: ['live'], order: 'asc', groups: ['live'] }],
  // A cancelled session is upcoming until its scheduled end. The latest page of cancelled sessions contains these.
  upcoming: [
    { status: ['scheduled'], order: 'asc', groups: ['upcoming'] },
    { status: ['cancelled'], order: 'desc', groups: [] },
  ],
  past: [past],
};

/** Returns the feeds that a list has to request to show the groups of its filter. @param pageSize Sessions per page. */
export function courseFeeds(
  filter: SessionFilter,
  liveBy: LiveBy,
  now: Instant,
  pageSize: number,
): SessionFeed[] {
  const ranges = liveBy === 'schedule' ? rangesByTime(filter, now) : rangesByStatus[filter];
  return ranges.map((range) => new SessionFeed(range, pageSize));
}

/** Selects by start time: with `liveBy: 'schedule'`, the status of a session may remain `scheduled`. */
function rangesByTime(filter: SessionFilter, now: Instant): FeedRange[] {
  const fromYesterday = { order: 'asc', from: now - millisecondsInDay } as const;
  const untilNow: FeedRange = { order: 'desc', to: now, groups: ['past'] };
  switch (filter) {
    case 'live':
      return [{ ...fromYesterday, to: now, groups: ['live'] }];
    case 'upcoming':
      return [{ ...fromYesterday, groups: ['upcoming'] }];
    case 'past':
      return [untilNow];
    case 'all':
      return [{ ...fromYesterday, groups: ['live', 'upcoming'] }, untilNow];
  }
}
