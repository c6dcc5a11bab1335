import type { Messages } from '../messages.js';
import { pluralIn } from '../plural.js';

const plural = pluralIn('en');
const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' });
const unanswered = 'The server did not answer.';
const busy = 'The server is very busy. Try again in a moment.';
const tellAdministrator = "Tell the site's administrator.";
const blocksRoom = `This page blocks the video room. ${tellAdministrator}`;

/** English, also the language of pages whose own language has no catalogue. */
export const en: Messages = {
  direction: 'ltr',
  unitSigns: { hour: 'h', minute: 'min', second: 's' },
  dateAtTime: (date, time) => `${date} at ${time}`,

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

  dateLabel: 'Date',
  durationLabel: 'Duration',
  instructorLabel: 'Instructor',
  enrolledLabel: 'Enrolled',
  presentLabel: 'Present',
  attendedLabel: 'Attended',
  until: (length, time) => `${length}, until ${time}`,
  participantsOf: (count, all) => `${count} of ${en.participants(all)}`,
  withPlaces: (participants, places) =>
    `${participants}, ${plural(places, { one: '# place', other: '# places' })}`,

  joinAppearsHere:
    'The Join button will appear here as soon as the instructor starts the session. You can leave this page open.',
  startOpensAt: (time) => `You can start from ${time}.`,
  everyoneCanEnter: (enrolled) =>
    enrolled === null
      ? 'Participants can enter right away.'
      : plural(enrolled, {
          one: 'The enrolled student can enter right away.',
          other: 'The # enrolled students can enter right away.',
        }),
  overdue: (late) =>
    late === 0
      ? 'The session is due now and has not started yet. This page will tell you.'
      : `The session was due ${minutes(late)} ago and has not started yet. This page will tell you.`,
  overdueInstructor: (late) =>
    late === 0
      ? 'The session is due now. Participants are waiting for you.'
      : `The session was due ${minutes(late)} ago. Participants are waiting for you.`,
  hasStarted: 'The session has started',
  startedAgo: (length) => `${length} ago.`,
  alreadyHere: (count) => plural(count, { one: '# participant is in.', other: '# participants are in.' }),
  mutedOnEntry: 'You enter with microphone and camera off.',
  fullPlaces: (places) =>
    `${places === null ? 'All places are taken.' : `All ${places} places are taken.`} If one frees up, it will show here.`,
  hasEnded: 'Session ended',
  lasted: (length, from, to) => `It lasted ${length}, from ${from} to ${to}.`,
  neverStarted: 'It was not started.',
  notRecorded: 'This session was not recorded.',
  isCancelled: 'Session cancelled',
  cancelledReason: (reason) => `“${reason}”`,
  youLeft: 'You left the session. It goes on: you can come back.',
  movedAway: 'The session goes on in another tab of this browser.',
  rescheduledTo: (when) => `This session was moved. New time: ${when}.`,
  announceStart: (length) => `The session starts in ${length}.`,
  announceTimeLeft: (length) => `${length} left.`,
  announceOvertime: 'The planned end has passed.',

  armJoin: 'Join as soon as it starts',
  armed: 'You will enter as soon as the session has started. Leave this page open.',
  disarmJoin: 'Do not join by itself',
  enteringSoon: 'You enter in a moment.',
  consentTitle: 'This session is recorded',
  consentText:
    'Your voice, your picture and your messages may be part of the recording, which the instructor can share with the course.',
  consentAgree: 'I agree',
  moveHere: 'Continue here',

  start: 'Start session',
  starting: 'Starting...',
  joinSession: 'Join session',
  joining: 'Connecting...',
  leave: 'Leave',
  leaveSession: 'Leave session',
  endSession: 'End session',
  endForAll: 'End the session for everyone?',
  endForAllText: 'The room closes for all participants. The session cannot be opened again.',
  cancelEnd: 'Go on with the session',
  retry: 'Try again',
  back: 'Back',
  openInTab: 'Open in a new tab',
  closeNotice: 'Close this notice',
  errorCode: 'Code',

  room: 'Session room',
  enterRoom: 'Enter the room',
  roomOpens: 'The room opens here.',
  roomConnecting: 'Connecting to the room...',
  roomPrejoin: 'Check camera and microphone, then join.',
  roomLobby: 'Waiting to be let in.',
  roomPassword: 'The room asks for a password.',
  roomJoined: 'You are in the room.',
  roomReconnecting: 'Connection lost. Reconnecting...',
  roomLeft: 'You have left the room.',
  roomEnded: 'The instructor has ended the session.',
  controls: 'Session controls',
  micOn: 'Turn microphone on',
  micOff: 'Turn microphone off',
  cameraOn: 'Turn camera on',
  cameraOff: 'Turn camera off',
  raiseHand: 'Raise hand',
  lowerHand: 'Lower hand',
  shareScreen: 'Share screen',
  stopSharing: 'Stop sharing screen',
  openChat: (unread) =>
    unread === 0
      ? 'Open chat'
      : `Open chat, ${plural(unread, { one: '# unread message', other: '# unread messages' })}`,
  closeChat: 'Close chat',
  openParticipants: 'Show participants',
  closeParticipants: 'Hide participants',
  recordingOn: 'This session is being recorded.',
  recordingSign: 'REC',
  bar: {
    mic: 'Mic',
    camera: 'Camera',
    hand: 'Hand',
    screen: 'Screen',
    chat: 'Chat',
    people: 'Participants',
    leave: 'Leave',
  },
  present: (count) => plural(count, { one: '# participant present', other: '# participants present' }),
  elapsed: (length) => `Running for ${length}`,
  timeLeft: (length) => `${length} left`,
  overtime: (length) => `${length} over`,
  endsByItself: (time) => `The session ends by itself at ${time}.`,
  fullscreen: 'Full screen',
  exitFullscreen: 'Exit full screen',

  user: 'User',

  error: 'Error',
  loadFailed: 'Could not load the session',
  listFailed: 'Could not load the sessions',
  courseNotFound: { title: 'Course not found', text: 'It may have been moved or deleted.' },
  startFailed: 'Could not start the session',
  joinFailed: 'Could not join the session',
  endFailed: 'Could not end the session',
  roomFailed: 'Jitsi error',
  staysSafe: 'Your place is kept; the session goes on.',
  connectionLost: 'Connection lost',
  retryingSoon: 'Trying again by itself in a moment.',
  errors: {
    network: { text: `${unanswered} Check your connection, then try again.` },
    timeout: { text: 'The server did not answer in time. Check your connection, then try again.' },
    invalid_response: { text: `The server sent something unexpected. ${tellAdministrator}` },
    api_origin_not_allowed: { text: `This page does not allow the session server. ${tellAdministrator}` },
    jitsi_server_not_allowed: { text: `This page does not allow this video server. ${tellAdministrator}` },
    script_load_failed: { title: 'Jitsi Meet could not be loaded', text: 'The video server did not answer.' },
    script_blocked: {
      title: 'Jitsi Meet API is not available',
      text: `This page blocks the video server. ${tellAdministrator}`,
    },
    insecure_context: { text: `Camera and microphone need an https address. ${tellAdministrator}` },
    media_denied: { text: 'The browser refuses the camera or the microphone. Allow them for this site.' },
    connection_timeout: { text: 'The video server did not answer.' },
    jwt_expired: { text: 'Your access to the room has expired. Try again to get a new one.' },
    conference_failed: { title: 'Jitsi error', text: 'The video server refused the connection.' },
    permissions_policy: {
      text: `This page does not let the room use the camera and the microphone. ${tellAdministrator}`,
    },
    frame_blocked: { text: blocksRoom },
    embedder_policy: { text: blocksRoom },
    embed_time_limit: { text: 'This public video server ends calls inside a page after five minutes.' },
    jwt_rejected: { title: 'Access denied', text: 'The video server does not let you into this room.' },
    lobby_denied: { title: 'Access denied', text: 'The moderator did not let you in.' },
    kicked: { text: 'The instructor removed you from the session.' },
    open_elsewhere: {
      title: 'Open in another tab',
      text: 'You are in this session already, in another tab of this browser.',
    },
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
    session_full: { title: 'Full', text: 'All places are taken. Try again in a moment.' },
    lease_expired: { text: 'Your place was given back because the connection was lost. Join again.' },
    rate_limited: { text: busy },
    overloaded: { text: busy },
    storage_unavailable: { text: busy },
    internal: { text: 'The server had an error. Try again in a moment.' },
    unknown: {
      title: 'Unknown error',
      text: `Try again. If it happens again, tell the site's administrator.`,
    },
  },
};
