import type { RoomFacts } from '../domain/room-facts.js';
import { JitsiRoomAudioChangeEvent } from '../events/jitsi-room-audio-change-event.js';
import { JitsiRoomChatChangeEvent } from '../events/jitsi-room-chat-change-event.js';
import { JitsiRoomHandChangeEvent } from '../events/jitsi-room-hand-change-event.js';
import { JitsiRoomJoinedEvent } from '../events/jitsi-room-joined-event.js';
import { JitsiRoomLeftEvent } from '../events/jitsi-room-left-event.js';
import { JitsiRoomVideoChangeEvent } from '../events/jitsi-room-video-change-event.js';

/** The events that tell the difference between what was known of a call and what is known now. */
export function roomFactEvents(before: RoomFacts, now: RoomFacts): Event[] {
  const changed = (...names: (keyof RoomFacts)[]) => names.some((name) => before[name] !== now[name]);
  return [
    changed('inMainRoom') && (now.inMainRoom ? new JitsiRoomJoinedEvent() : new JitsiRoomLeftEvent()),
    changed('audioMuted') && new JitsiRoomAudioChangeEvent({ muted: now.audioMuted }),
    changed('videoMuted') && new JitsiRoomVideoChangeEvent({ muted: now.videoMuted }),
    changed('chatOpen', 'unread') && new JitsiRoomChatChangeEvent({ open: now.chatOpen, unread: now.unread }),
    changed('handRaised') && new JitsiRoomHandChangeEvent({ raised: now.handRaised }),
  ].filter((event) => event !== false);
}
