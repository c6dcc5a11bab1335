import type { BrowserErrorCode, ServerErrorCode } from '../domain/live-session-error.js';
import type { SessionGroup } from '../domain/course/session-group.js';
import type { SessionState } from '../domain/session/session-state.js';
import type { InstructorMessages } from './instructor-messages.js';

/** Title and sentence for one error. Without a title, the title is the failed action. */
export interface ErrorWords {
  readonly title?: string;
  readonly text: string;
}

/** Browser codes whose sentences are in the part `session`; those of the others are in the part `room`. */
type PageErrorCode = 'network' | 'timeout' | 'invalid_response' | 'unsupported' | 'api_origin_not_allowed';

/** Codes without a sentence: the elements handle them, or show the sentence of `unknown`. */
type UnwordedErrorCode =
  'refused' | 'validation_failed' | 'not_joined' | 'version_conflict' | 'idempotency_key_reused';

type SessionErrorCode = PageErrorCode | Exclude<ServerErrorCode, UnwordedErrorCode> | 'offline';
type RoomErrorCode = Exclude<BrowserErrorCode, PageErrorCode | UnwordedErrorCode>;

/** The words of every element. */
export interface BaseMessages {
  readonly direction: 'ltr' | 'rtl';
  /** Abbreviations of units, as in « 12 min 34 s »; null writes the units in full. */
  readonly unitSigns: Readonly<Record<'hour' | 'minute' | 'second', string>> | null;
  readonly dateAtTime: (date: string, time: string) => string;

  readonly retry: string;
  readonly back: string;
  readonly openInTab: string;
  readonly moveHere: string;
  readonly errorCode: string;

  /** Precedes the name of a failed action, for viewers who do not see the colour. */
  readonly error: string;
  readonly errors: Readonly<Record<'unknown', ErrorWords>>;
}

/** The words of elements that show a session, and all words of the card. */
export interface SessionMessages {
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
  /** Shown beside a date that has changed since the page opened. */
  readonly rescheduled: string;

  readonly addToCalendar: string;
  readonly removeFromCalendar: string;
  readonly calendarFile: string;
  readonly calendarGoogle: string;
  readonly calendarOutlook: string;

  readonly dateLabel: string;
  readonly durationLabel: string;

  /** Name of a viewer whose name is unknown. */
  readonly user: string;

  readonly loadFailed: string;
  readonly connectionLost: string;
  readonly retryingSoon: string;
  readonly errors: Readonly<Record<SessionErrorCode, ErrorWords>>;
}

/** The words of the list only. */
export interface ListMessages {
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
  /** Announced to screen readers when more sessions are shown. */
  readonly moreShown: (count: number) => string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly noneLive: string;
  readonly nonePast: string;

  readonly listFailed: string;
  readonly courseNotFound: Required<ErrorWords>;
}

/** The words of the player only. */
export interface PlayerMessages {
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
  readonly start: string;
  readonly starting: string;
  readonly joinSession: string;
  readonly joining: string;
  readonly leave: string;
  readonly endSession: string;
  readonly endForAll: string;
  readonly endForAllText: string;
  readonly cancelEnd: string;
  readonly elapsed: (length: string) => string;
  readonly timeLeft: (length: string) => string;
  readonly overtime: (length: string) => string;
  readonly endsByItself: (time: string) => string;
  readonly fullscreen: string;
  readonly exitFullscreen: string;

  readonly startFailed: string;
  readonly joinFailed: string;
  readonly endFailed: string;
  readonly staysSafe: string;
}

/** The words of the room. */
export interface RoomMessages {
  readonly leaveSession: string;
  readonly closeNotice: string;
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
  /** Short word beside the red dot. */
  readonly recordingSign: string;
  /** Short words under the icons of the control bar. */
  readonly bar: Readonly<Record<'mic' | 'camera' | 'hand' | 'screen' | 'chat' | 'people' | 'leave', string>>;
  readonly present: (count: number) => string;
  readonly roomFailed: string;
  readonly errors: Readonly<Record<RoomErrorCode, ErrorWords>>;
}

/**
 * Every word that the elements show, in one language. A message with `{value}` has an element in that place, so that the
 * translator chooses the word order. Counts are passed as numbers; each language forms its own plurals.
 */
export interface Messages extends BaseMessages, SessionMessages, ListMessages, PlayerMessages, RoomMessages {
  readonly errors: BaseMessages['errors'] & SessionMessages['errors'] & RoomMessages['errors'];
  /** Words of the form and of the attendance. */
  readonly instructor: InstructorMessages;
}

/** Messages of which any may be missing, also in groups such as `errors`. */
export type PartialMessages = Partially<Messages>;

type Partially<Words> = Words extends (...values: never[]) => string
  ? Words
  : Words extends object
    ? { readonly [Key in keyof Words]?: Partially<Words[Key]> }
    : Words;
