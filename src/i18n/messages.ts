import type { BrowserErrorCode, ServerErrorCode } from '../domain/live-session-error.js';
import type { SessionGroup } from '../domain/course/session-group.js';
import type { SessionState } from '../domain/session/session-state.js';
import type { InstructorMessages } from './instructor-messages.js';

/** Codes that have words of their own; all others are told as `unknown`. */
export type WordedErrorCode = Exclude<
  BrowserErrorCode | ServerErrorCode,
  'validation_failed' | 'not_joined' | 'version_conflict' | 'idempotency_key_reused'
>;

/** What a viewer reads about an error: a title of its own where what was being done is not the point, and one sentence. */
export interface ErrorWords {
  readonly title?: string;
  readonly text: string;
}

/**
 * Every word that the elements show, in one language. Text with `{value}` holds an element there, so that a translator
 * chooses the order. Counts come as numbers; each language words its own plurals.
 */
export interface Messages {
  readonly direction: 'ltr' | 'rtl';
  /** Short signs of units, as in « 12 min 34 s »; null writes the units out. */
  readonly unitSigns: Readonly<Record<'hour' | 'minute' | 'second', string>> | null;
  readonly dateAtTime: (date: string, time: string) => string;

  readonly badges: Readonly<Record<SessionState, string>>;
  readonly loading: string;
  readonly duration: (length: string) => string;
  readonly participants: (count: number) => string;

  readonly startsIn: string;
  readonly liveFor: string;
  readonly lessThanAMinute: string;
  readonly waitingForInstructor: string;
  readonly full: string;
  readonly recording: string;
  readonly recordingProcessing: string;
  readonly details: string;
  readonly join: string;
  readonly watchRecording: string;
  /** Beside a date that was another one when the page opened. */
  readonly rescheduled: string;

  readonly addToCalendar: string;
  readonly removeFromCalendar: string;
  readonly calendarFile: string;
  readonly calendarGoogle: string;
  readonly calendarOutlook: string;

  readonly listLabel: string;
  readonly loadingList: string;
  readonly groups: Readonly<Record<SessionGroup, string>>;
  readonly liveSince: (length: string) => string;
  readonly plannedEnd: (time: string) => string;
  readonly inTime: string;
  readonly attended: (count: number) => string;
  readonly notStartedYet: string;
  readonly shortDetails: string;
  readonly showMore: string;
  /** Announced when more have come. */
  readonly moreShown: (count: number) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noneLive: string;
  readonly nonePast: string;

  readonly dateLabel: string;
  readonly durationLabel: string;
  readonly instructorLabel: string;
  readonly enrolledLabel: string;
  readonly presentLabel: string;
  readonly attendedLabel: string;
  readonly until: (length: string, time: string) => string;
  readonly participantsOf: (count: number, all: number) => string;
  readonly withPlaces: (participants: string, places: number) => string;

  readonly joinAppearsHere: string;
  readonly startOpensAt: (time: string) => string;
  readonly everyoneCanEnter: (enrolled: number | null) => string;
  readonly overdue: (minutes: number) => string;
  readonly overdueInstructor: (minutes: number) => string;
  readonly hasStarted: string;
  readonly startedAgo: (length: string) => string;
  readonly alreadyHere: (count: number) => string;
  readonly mutedOnEntry: string;
  readonly fullPlaces: (places: number | null) => string;
  readonly hasEnded: string;
  readonly lasted: (length: string, from: string, to: string) => string;
  readonly neverStarted: string;
  readonly notRecorded: string;
  readonly isCancelled: string;
  readonly cancelledReason: (reason: string) => string;
  readonly youLeft: string;
  readonly movedAway: string;
  readonly rescheduledTo: (when: string) => string;
  readonly announceStart: (length: string) => string;
  readonly announceTimeLeft: (length: string) => string;
  readonly announceOvertime: string;

  readonly armJoin: string;
  readonly armed: string;
  readonly disarmJoin: string;
  readonly enteringSoon: string;
  readonly consentTitle: string;
  readonly consentText: string;
  readonly consentAgree: string;
  readonly moveHere: string;

  readonly start: string;
  readonly starting: string;
  readonly joinSession: string;
  readonly joining: string;
  readonly leave: string;
  readonly leaveSession: string;
  readonly endSession: string;
  readonly endForAll: string;
  readonly endForAllText: string;
  readonly cancelEnd: string;
  readonly retry: string;
  readonly back: string;
  readonly openInTab: string;
  readonly closeNotice: string;
  readonly errorCode: string;

  readonly room: string;
  readonly enterRoom: string;
  readonly roomOpens: string;
  readonly roomConnecting: string;
  readonly roomPrejoin: string;
  readonly roomLobby: string;
  readonly roomPassword: string;
  readonly roomJoined: string;
  readonly roomReconnecting: string;
  readonly roomLeft: string;
  readonly roomEnded: string;
  readonly controls: string;
  readonly micOn: string;
  readonly micOff: string;
  readonly cameraOn: string;
  readonly cameraOff: string;
  readonly raiseHand: string;
  readonly lowerHand: string;
  readonly shareScreen: string;
  readonly stopSharing: string;
  readonly openChat: (unread: number) => string;
  readonly closeChat: string;
  readonly openParticipants: string;
  readonly closeParticipants: string;
  readonly recordingOn: string;
  /** A short word beside the red dot. */
  readonly recordingSign: string;
  /** Short words under the icons of the bar. */
  readonly bar: Readonly<Record<'mic' | 'camera' | 'hand' | 'screen' | 'chat' | 'people' | 'leave', string>>;
  readonly present: (count: number) => string;
  readonly elapsed: (length: string) => string;
  readonly timeLeft: (length: string) => string;
  readonly overtime: (length: string) => string;
  readonly endsByItself: (time: string) => string;
  readonly fullscreen: string;
  readonly exitFullscreen: string;

  /** A viewer of whom nothing is known. */
  readonly user: string;

  /** Said before what failed, to those who do not see that it is red. */
  readonly error: string;
  readonly loadFailed: string;
  readonly listFailed: string;
  readonly courseNotFound: Required<ErrorWords>;
  readonly startFailed: string;
  readonly joinFailed: string;
  readonly endFailed: string;
  readonly roomFailed: string;
  readonly staysSafe: string;
  readonly connectionLost: string;
  readonly retryingSoon: string;
  readonly errors: Readonly<Record<WordedErrorCode | 'offline' | 'unknown', ErrorWords>>;

  /** What the form and the attendance show. */
  readonly instructor: InstructorMessages;
}

/** Words to lay over others; groups such as `errors` may be given in part. */
export type PartialMessages = {
  readonly [Key in keyof Messages]?: Messages[Key] extends (...values: never[]) => string
    ? Messages[Key]
    : Messages[Key] extends object
      ? Partial<Messages[Key]>
      : Messages[Key];
};
