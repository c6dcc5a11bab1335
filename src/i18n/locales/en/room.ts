import type { RoomMessages } from '../../messages.js';
import { pluralIn } from '../../plural.js';

const plural = pluralIn('en');
const tellAdministrator = "Tell the site's administrator.";
const blocksRoom = `This page blocks the video room. ${tellAdministrator}`;

/** English: words of the room. */
export const room: RoomMessages = {
  leaveSession: 'Leave session',
  closeNotice: 'Close this notice',
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
  roomFailed: 'Jitsi error',
  errors: {
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
  },
};
