import type { RoomApp } from './room-app.js';

/** Reactions of the app to commands, by their name in the protocol. */
export const commands: Record<string, (room: RoomApp, ...args: never[]) => void> = {
  'toggle-audio': (room) => {
    room.audioMuted = !room.audioMuted;
    room.emit('audio-mute-status-changed', { muted: room.audioMuted });
  },
  'toggle-video': (room) => {
    room.videoMuted = !room.videoMuted;
    room.emit('video-mute-status-changed', { muted: room.videoMuted });
  },
  'toggle-chat': (room) => {
    room.chatOpen = !room.chatOpen;
    room.emit('chat-updated', { isOpen: room.chatOpen, unreadCount: 0 });
  },
  'toggle-raise-hand': (room) => {
    room.handRaised = !room.handRaised;
    room.emit('raise-hand-updated', { id: room.id, handRaised: room.handRaised ? Date.now() : 0 });
  },
  'toggle-share-screen': (room) => {
    room.sharing = !room.sharing;
    room.emit('screen-sharing-status-changed', { on: room.sharing, details: { sourceType: 'window' } });
  },
  'toggle-participants-pane': (room, open: boolean) => room.emit('participants-pane-toggled', { open }),
  'start-recording': (room, { mode }: { mode: string }) =>
    room.emit('recording-status-changed', { on: true, mode, transcription: false }),
  'stop-recording': (room, mode: string) =>
    room.emit('recording-status-changed', { on: false, mode, transcription: false }),
  'send-chat-message': (room, message: string) =>
    room.emit('outgoing-message', { message, privateMessage: false }),
  'video-hangup': (room) => room.leave(),
  'end-conference': (room) => room.destroy(),
};
