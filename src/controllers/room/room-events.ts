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

/** The events that tell the difference between what was known of a call and what is known now. */
export function roomEvents(before: RoomView, now: RoomView): Event[] {
  const changed = (...names: (keyof RoomView)[]) => names.some((name) => before[name] !== now[name]);
  const recorded = now.recording ?? before.recording;
  // Who leaves while a recording runs does not see it end.
  const tellsRecording = changed('recording') && now.localId !== null && recorded !== null;
  return [
    changed('count') && new JitsiRoomParticipantsChangeEvent({ count: now.count }),
    changed('inMainRoom') && (now.inMainRoom ? new JitsiRoomJoinedEvent() : new JitsiRoomLeftEvent()),
    changed('role') && now.role !== null && new JitsiRoomRoleChangeEvent({ role: now.role }),
    changed('audioMuted') && new JitsiRoomAudioChangeEvent({ muted: now.audioMuted }),
    changed('videoMuted') && new JitsiRoomVideoChangeEvent({ muted: now.videoMuted }),
    changed('chatOpen', 'unread') && new JitsiRoomChatChangeEvent({ open: now.chatOpen, unread: now.unread }),
    changed('handRaised', 'raisedHands') &&
      new JitsiRoomHandChangeEvent({ raised: now.handRaised, count: now.raisedHands }),
    tellsRecording && new JitsiRoomRecordingChangeEvent({ on: now.recording !== null, mode: recorded }),
  ].filter((event) => event !== false);
}
