import type { RoomFacts } from '../domain/room-facts.js';
import type { RosterEvent } from '../domain/room-roster.js';
import type { RoomInput } from '../domain/room-state.js';
import type { JitsiApi } from './external-api.js';

/** Who is told what happens in a room, in the words of the domain. */
export interface RoomListener {
  readonly facts: () => RoomFacts;
  readonly onInput: (input: RoomInput) => void;
  readonly onRoster: (event: RosterEvent) => void;
  readonly onFacts: (change: Partial<RoomFacts>) => void;
  readonly onReady: () => void;
  readonly onDeviceError: (device: 'camera' | 'microphone') => void;
}

/** Translates what one API object reports (jitsi-facts §5, §11). Its listeners go with the API when that is disposed of. */
export function listenToRoom(api: JitsiApi, listener: RoomListener): void {
  const { onInput, onRoster, onFacts } = listener;

  api.addListener('ready', () => {
    // Also after the app has reloaded itself: whoever was there is unknown again.
    onRoster({ type: 'reset' });
    onFacts({ localId: null, inMainRoom: false });
    onInput({ type: 'ready' });
    listener.onReady();
  });
  api.addListener('prejoinScreenLoaded', () => onInput({ type: 'prejoin' }));
  api.addListener('passwordRequired', () => onInput({ type: 'password-required' }));

  api.addListener('videoConferenceJoined', ({ id, breakoutRoom = false }) => {
    onRoster({ type: 'local-joined', id });
    onFacts({ localId: id, inMainRoom: !breakoutRoom });
    onInput({ type: 'joined' });
    readMuteState(api, listener);
  });
  api.addListener('videoConferenceLeft', () => {
    onRoster({ type: 'reset' });
    onFacts({ localId: null, inMainRoom: false, handRaised: false });
    onInput({ type: 'conference-left' });
  });
  api.addListener('participantJoined', ({ id }) => onRoster({ type: 'joined', id }));
  api.addListener('participantLeft', ({ id }) => onRoster({ type: 'left', id }));
  api.addListener(
    'participantKickedOut',
    ({ kicked }) => kicked.id === 'local' && onInput({ type: 'kicked' }),
  );
  api.addListener('readyToClose', () => onInput({ type: 'ready-to-close' }));

  // Before joining these only tell the initial state, several times over.
  const joined = () => listener.facts().localId !== null;
  api.addListener('audioMuteStatusChanged', ({ muted }) => joined() && onFacts({ audioMuted: muted }));
  api.addListener('videoMuteStatusChanged', ({ muted }) => joined() && onFacts({ videoMuted: muted }));
  api.addListener('screenSharingStatusChanged', ({ on }) => onFacts({ sharingScreen: on }));
  api.addListener('chatUpdated', ({ isOpen, unreadCount }) =>
    onFacts({ chatOpen: isOpen, unread: Math.max(0, unreadCount) }),
  );
  api.addListener(
    'raiseHandUpdated',
    ({ id, handRaised }) => id === listener.facts().localId && onFacts({ handRaised: handRaised > 0 }),
  );

  api.addListener('cameraError', () => listener.onDeviceError('camera'));
  api.addListener('micError', () => listener.onDeviceError('microphone'));
  api.addListener('errorOccurred', ({ error }) =>
    onInput({
      type: 'conference-error',
      error: { name: error.name, message: error.message ?? '', isFatal: error.isFatal === true },
    }),
  );
}

function readMuteState(api: JitsiApi, { facts, onFacts }: RoomListener): void {
  const { localId } = facts();
  const stillThere = () => facts().localId === localId;
  void api.isAudioMuted().then((audioMuted) => stillThere() && onFacts({ audioMuted }));
  void api.isVideoMuted().then((videoMuted) => stillThere() && onFacts({ videoMuted }));
}
