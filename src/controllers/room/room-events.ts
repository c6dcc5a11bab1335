import type { RoomView } from '../../domain/room/room-view.js';
import { JitsiRoomAudioChangeEvent } from '../../events/jitsi-room-audio-change-event.js';
import { JitsiRoomChatChangeEvent } from '../../events/jitsi-room-chat-change-event.js';
import { JitsiRoomHandChangeEvent } from '../../events/jitsi-room-hand-change-event.js';
import { JitsiRoomJoinedEvent } from '../../events/jitsi-room-joined-event.js';
import { JitsiRoomLeftEvent } from '../../events/jitsi-room-left-event.js';
import { JitsiRoomParticipantsChangeEvent } from '../../events/jitsi-room-participants-change-event.js';
import { JitsiRoomRecordingChangeEvent } from '../../events/jitsi-room-recording-change-event.js';
import { JitsiRoomRoleChangeEvent } from '../../events/jitsi-room-role-change-event.js';
import { JitsiRoomVideoChangeEvent } from '../../events/jitsi-room-video-change-event.js';

/** Returns the events about the differences between two views. */
export function roomEvents(before: RoomView, now: RoomView): Event[] {
  const changed = (...names: (keyof RoomView)[]) => names.some((name) => before[name] !== now[name]);
  const recordingMode = now.recording ?? before.recording;
  // Leaving the call does not end a recording.
  const hasRecordingChanged = changed('recording') && now.localId !== null && recordingMode !== null;
  return [
    changed('count') && new JitsiRoomParticipantsChangeEvent({ count: now.count }),
    changed('inMainRoom') && (now.inMainRoom ? new JitsiRoomJoinedEvent() : new JitsiRoomLeftEvent()),
    changed('role') && now.role !== null && new JitsiRoomRoleChangeEvent({ role: now.role }),
    changed('audioMuted') && new JitsiRoomAudioChangeEvent({ muted: now.audioMuted }),
    changed('videoMuted') && new JitsiRoomVideoChangeEvent({ muted: now.videoMuted }),
    changed('chatOpen', 'unread') && new JitsiRoomChatChangeEvent({ open: now.chatOpen, unread: now.unread }),
    changed('handRaised', 'raisedHands') &&
      new JitsiRoomHandChangeEvent({ raised: now.handRaised, count: now.raisedHands }),
    hasRecordingChanged &&
      new JitsiRoomRecordingChangeEvent({ on: now.recording !== null, mode: recordingMode }),
  ].filter((event) => event !== false);
}
