import { millisecondsInDay } from 'date-fns/constants';
import type { Instant } from '../time/instant.js';
import { type FeedRange, SessionFeed } from './session-feed.js';
import type { SessionFilter } from './session-group.js';
import type { LiveBy } from '../session/session-state.js';

const past: FeedRange = { status: ['ended', 'cancelled'], order: 'desc', groups: ['past'] };

const rangesByStatus: Record<SessionFilter, readonly FeedRange[]> = {
  all: [{ status: ['live', 'scheduled'], order: 'asc', groups: ['live', 'upcoming'] }, past],
  live: [{ status: ['live'], order: 'asc', groups: ['live'] }],
  // What was called off is upcoming until its hour is over; the latest page of that is enough.
  upcoming: [
    { status: ['scheduled'], order: 'asc', groups: ['upcoming'] },
    { status: ['cancelled'], order: 'desc', groups: [] },
  ],
  past: [past],
};

/** What a list has to ask its backend for, so that it can show the groups of its filter. */
export function courseFeeds(
  filter: SessionFilter,
  liveBy: LiveBy,
  now: Instant,
  step: number,
): SessionFeed[] {
  const ranges = liveBy === 'schedule' ? rangesByTime(filter, now) : rangesByStatus[filter];
  return ranges.map((range) => new SessionFeed(range, step));
}

/** Where the clock makes a session live, its status may say `scheduled` for ever. */
function rangesByTime(filter: SessionFilter, now: Instant): FeedRange[] {
  const ahead = { order: 'asc', from: now - millisecondsInDay } as const;
  const behind: FeedRange = { order: 'desc', to: now, groups: ['past'] };
  switch (filter) {
    case 'live':
      return [{ ...ahead, to: now, groups: ['live'] }];
    case 'upcoming':
      return [{ ...ahead, groups: ['upcoming'] }];
    case 'past':
      return [behind];
    case 'all':
      return [{ ...ahead, groups: ['live', 'upcoming'] }, behind];
  }
}
