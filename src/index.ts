/** Public API: classes, events, client and types. Importing this module registers no elements. */
export {
  createLiveSessionClient,
  type GetToken,
  type LiveSessionClientOptions,
} from './api/create-live-session-client.js';
export type {
  CallOptions,
  CreateOptions,
  LiveSessionClient,
  SessionId,
  SubscribeOptions,
  SubscriptionListener,
  SubscriptionTarget,
  UpdateOptions,
} from './api/live-session-client.js';
export { JitsiRoom } from './components/jitsi-room/jitsi-room.js';
export { LiveSessionAttendance } from './components/live-session-attendance/live-session-attendance.js';
export { LiveSessionCard } from './components/live-session-card/live-session-card.js';
export { LiveSessionForm } from './components/live-session-form/live-session-form.js';
export { LiveSessionList } from './components/live-session-list/live-session-list.js';
export { LiveSessionPlayer } from './components/live-session-player/live-session-player.js';
export { LiveSessionError, type LiveSessionErrorCode } from './public-live-session-error.js';
export { configureLiveSessions, type LiveSessionsConfiguration } from './page/page-configuration.js';
export type { FormState } from './domain/schedule/form-state.js';
export type { ListState } from './domain/course/list-sections.js';
export type {
  Attendance,
  AttendanceCorrection,
  AttendanceInterval,
  AttendanceRow,
  AttendanceStatus,
  ComputedAttendanceStatus,
  CorrectedAttendanceStatus,
  CorrectionRequest,
  Course,
  CourseInstructor,
  CourseAttendance,
  CourseAttendanceCell,
  CourseAttendanceQuery,
  CourseAttendanceRow,
  CourseAttendanceSession,
  CourseAttendanceTotals,
  Heartbeat,
  JoinRequest,
  JoinSessionData,
  LiveSession,
  LiveSessionChanges,
  LiveSessionFacts,
  LiveSessionPage,
  NewLiveSession,
  RecordingChange,
  SessionDuplicate,
  SessionExtension,
  SessionQuery,
  WaitingForSeat,
} from './domain/session/live-session.js';
export type { FieldError } from './domain/live-session-error.js';
export type { PlayerPhase } from './domain/player/player-phase.js';
export type { PublicLiveSession } from './domain/session/public-session.js';
export type { RecordingMode } from './domain/room/room-facts.js';
export type { RoomParticipant, RoomRole } from './domain/room/room-roster.js';
export type { RoomStateName } from './domain/room/room-state.js';
export type { SessionFilter } from './domain/course/session-group.js';
export type { ElementState, LiveBy, SessionState } from './domain/session/session-state.js';
export { JitsiRoomAudioChangeEvent } from './events/jitsi-room-audio-change-event.js';
export { JitsiRoomChatChangeEvent } from './events/jitsi-room-chat-change-event.js';
export { JitsiRoomClosedEvent } from './events/jitsi-room-closed-event.js';
export { JitsiRoomErrorEvent } from './events/jitsi-room-error-event.js';
export { JitsiRoomHandChangeEvent } from './events/jitsi-room-hand-change-event.js';
export { JitsiRoomJoinedEvent } from './events/jitsi-room-joined-event.js';
export { JitsiRoomLeftEvent } from './events/jitsi-room-left-event.js';
export { JitsiRoomParticipantsChangeEvent } from './events/jitsi-room-participants-change-event.js';
export { JitsiRoomReadyEvent } from './events/jitsi-room-ready-event.js';
export { JitsiRoomRecordingChangeEvent } from './events/jitsi-room-recording-change-event.js';
export { JitsiRoomRecordingLinkEvent } from './events/jitsi-room-recording-link-event.js';
export { JitsiRoomRoleChangeEvent } from './events/jitsi-room-role-change-event.js';
export { JitsiRoomStateChangeEvent } from './events/jitsi-room-state-change-event.js';
export { JitsiRoomVideoChangeEvent } from './events/jitsi-room-video-change-event.js';
export { LiveSessionEndedEvent } from './events/live-session-ended-event.js';
export { LiveSessionErrorEvent } from './events/live-session-error-event.js';
export { LiveSessionExportEvent } from './events/live-session-export-event.js';
export { LiveSessionJoinRequestEvent } from './events/live-session-join-request-event.js';
export { LiveSessionJoinedEvent } from './events/live-session-joined-event.js';
export { LiveSessionLeftEvent, type LeaveReason } from './events/live-session-left-event.js';
export { LiveSessionListLoadEvent } from './events/live-session-list-load-event.js';
export { LiveSessionLoadEvent } from './events/live-session-load-event.js';
export { LiveSessionParticipantsChangeEvent } from './events/live-session-participants-change-event.js';
export { LiveSessionSavedEvent } from './events/live-session-saved-event.js';
export { LiveSessionSelectEvent } from './events/live-session-select-event.js';
export { LiveSessionStartedEvent } from './events/live-session-started-event.js';
export { LiveSessionStateChangeEvent } from './events/live-session-state-change-event.js';
export { LiveSessionSubmitEvent, type LiveSessionSubmitDetail } from './events/live-session-submit-event.js';
export { registerMessages } from './i18n/catalogues.js';
export type { InstructorMessages } from './i18n/instructor-messages.js';
export type { Messages, PartialMessages } from './i18n/messages.js';
export type { JitsiApi } from './jitsi/jitsi-api.js';
export type { JitsiCommand, JitsiCommands, RecordingOptions } from './jitsi/room/jitsi-commands.js';
export type { JitsiRequest, JitsiRequests, RoomsInfo } from './jitsi/room/jitsi-requests.js';
