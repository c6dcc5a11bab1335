import type { ListMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('en');

/** English: words of the list only. */
export const list: ListMessages = {
  listLabel: 'Live sessions',
  loadingList: 'Loading the sessions',
  groups: { live: 'Live', upcoming: 'Upcoming', past: 'Past' },
  liveSince: (length) => `for ${length}`,
  plannedEnd: (time) => `ends at ${time}`,
  inTime: 'in {value}',
  attended: (count) => plural(count, { one: '# attended', other: '# attended' }),
  notStartedYet: 'the instructor has not started yet',
  shortDetails: 'Details',
  showMore: 'Show more',
  moreShown: (count) =>
    plural(count, { one: '# more session is shown.', other: '# more sessions are shown.' }),
  emptyTitle: 'No session planned',
  emptyText: 'The next ones will appear here.',
  noneLive: 'No session is live',
  nonePast: 'No past session',

  listFailed: 'Could not load the sessions',
  courseNotFound: { title: 'Course not found', text: 'It may have been moved or deleted.' },
};
