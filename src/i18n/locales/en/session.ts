import type { SessionMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('en');
const unanswered = 'The server did not answer.';
const busy = 'The server is very busy. Try again in a moment.';
const tellAdministrator = "Tell the site's administrator.";

/** English: words of elements that show a session, and all words of the card. */
export const session: SessionMessages = {
  badges: {
    scheduled: 'SCHEDULED',
    waiting: 'WAITING',
    live: 'LIVE',
    ended: 'ENDED',
    cancelled: 'CANCELLED',
  },
  loading: 'Loading the session',
  duration: (length) => `Duration: ${length}`,
  participants: (count) => plural(count, { one: '# participant', other: '# participants' }),

  startsIn: 'Starts in {value}',
  liveFor: 'Live for {value}',
  lessThanAMinute: 'less than a minute',
  waitingForInstructor: 'Waiting for the instructor',
  full: 'Full',
  recording: 'Recording',
  recordingProcessing: 'Recording is being processed',
  details: 'See details',
  join: 'Join',
  watchRecording: 'Watch the recording',
  rescheduled: 'New time',

  addToCalendar: 'Add to calendar',
  removeFromCalendar: 'Remove from calendar',
  calendarFile: '.ics file (Apple, Thunderbird...)',
  calendarGoogle: 'Google Calendar',
  calendarOutlook: 'Outlook',

  dateLabel: 'Date',
  durationLabel: 'Duration',

  user: 'User',

  loadFailed: 'Could not load the session',
  connectionLost: 'Connection lost',
  retryingSoon: 'Trying again by itself in a moment.',
  errors: {
    network: { text: `${unanswered} Check your connection, then try again.` },
    timeout: { text: 'The server did not answer in time. Check your connection, then try again.' },
    invalid_response: { text: `The server sent something unexpected. ${tellAdministrator}` },
    unsupported: { text: `This site does not offer this function. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `This page does not allow the session server. ${tellAdministrator}` },
    offline: {
      title: 'You are offline',
      text: 'This page comes up to date by itself once the connection is back.',
    },
    unauthenticated: { title: 'Sign-in needed', text: 'Sign in, then come back to this page.' },
    token_expired: { title: 'Your sign-in has expired', text: 'Sign in again, then try again.' },
    forbidden: { title: 'Access denied', text: 'You are not allowed to see or do this.' },
    not_enrolled: { title: 'Access denied', text: 'You are not enrolled in this course.' },
    not_found: { title: 'Session not found', text: 'It may have been moved or deleted.' },
    session_not_started: { text: 'The instructor has not started the session yet.' },
    start_too_early: { text: 'It is too early to start. The opening time is shown here.' },
    session_already_live: { text: 'The session has already started.' },
    session_ended: { text: 'The session has ended.' },
    session_cancelled: { text: 'The session was cancelled.' },
    reopen_too_late: { text: 'The session can no longer be reopened.' },
    session_full: { title: 'Full', text: 'All places are taken. Try again in a moment.' },
    lease_expired: { text: 'Your place was given back because the connection was lost. Join again.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'The server had an error. Try again in a moment.' },
  },
};
