import type { PlayerMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';
import { session } from './session.js';

const plural = pluralIn('en');
const minutes = (count: number) => plural(count, { one: '# minute', other: '# minutes' });

/** English: words of the player only. */
export const player: PlayerMessages = {
  instructorLabel: 'Instructor',
  enrolledLabel: 'Enrolled',
  presentLabel: 'Present',
  attendedLabel: 'Attended',
  until: (length, time) => `${length}, until ${time}`,
  participantsOf: (count, all) => `${count} of ${session.participants(all)}`,
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
  start: 'Start session',
  starting: 'Starting...',
  joinSession: 'Join session',
  joining: 'Connecting...',
  leave: 'Leave',
  endSession: 'End session',
  endForAll: 'End the session for everyone?',
  endForAllText: 'The room closes for all participants. The session cannot be opened again.',
  cancelEnd: 'Go on with the session',
  elapsed: (length) => `Running for ${length}`,
  timeLeft: (length) => `${length} left`,
  overtime: (length) => `${length} over`,
  endsByItself: (time) => `The session ends by itself at ${time}.`,
  fullscreen: 'Full screen',
  exitFullscreen: 'Exit full screen',

  startFailed: 'Could not start the session',
  joinFailed: 'Could not join the session',
  endFailed: 'Could not end the session',
  staysSafe: 'Your place is kept; the session goes on.',
};
