import type { ConferenceError } from '../../domain/room/conference-error.js';
import type { RecordingMode, RoomFacts } from '../../domain/room/room-facts.js';
import type { RoomRole, RosterEvent } from '../../domain/room/room-roster.js';
import type { RoomInput } from '../../domain/room/room-state.js';
import type { JitsiApi } from '../jitsi-api.js';
import { asPayload, readCount, readFlag, readId, readText } from './read-payload.js';

/** Receives the events of a room as inputs and facts of the domain. */
export interface RoomListener {
  readonly facts: () => RoomFacts;
  /** Milliseconds since the viewer joined. */
  readonly callMs: () => number;
  readonly onInput: (input: RoomInput) => void;
  readonly onRoster: (event: RosterEvent) => void;
  readonly onFacts: (change: Partial<RoomFacts>) => void;
  readonly onReady: () => void;
  readonly onDeviceError: (device: 'camera' | 'microphone') => void;
  readonly onRecordingLink: (recording: { link: string; ttl: number | null }) => void;
}

/**
 * Translates the events of one API object (docs/jitsi-facts.md#events) and ignores fields of a wrong type. The listeners
 * are removed when the API object is disposed of.
 */
export function listenToRoom(api: JitsiApi, listener: RoomListener): void {
  listenToCall(api, listener);
  listenToPeople(api, listener);
  listenToMedia(api, listener);
}

function listenToCall(api: JitsiApi, { onInput, onRoster, onFacts, ...listener }: RoomListener): void {
  const out = { localId: null, inMainRoom: false, sharingScreen: false, recording: null };
  api.addListener('ready', () => {
    // The app sends `ready` again after reloading itself; the participants then have new ids.
    onRoster({ type: 'reset' });
    onFacts(out);
    onInput({ type: 'ready' });
    listener.onReady();
  });
  api.addListener('prejoinScreenLoaded', () => onInput({ type: 'prejoin' }));
  api.addListener('passwordRequired', () => onInput({ type: 'password-required' }));
  api.addListener('videoConferenceJoined', (payload) => {
    const id = readId(payload);
    if (id === null) return;
    onRoster({ type: 'local-joined', id, displayName: readText(payload, 'displayName') });
    onFacts({ localId: id, inMainRoom: readFlag(payload, 'breakoutRoom') !== true });
    onInput({ type: 'joined' });
    readMuteState(api, { facts: listener.facts, onFacts });
  });
  api.addListener('videoConferenceLeft', () => {
    onRoster({ type: 'reset' });
    onFacts(out);
    onInput({ type: 'conference-left', callMs: listener.callMs() });
  });
  api.addListener('readyToClose', () => onInput({ type: 'ready-to-close' }));
  api.addListener('errorOccurred', (payload) =>
    onInput({ type: 'conference-error', error: conferenceError(asPayload(payload).error) }),
  );
}

function listenToPeople(api: JitsiApi, { onInput, onRoster }: RoomListener): void {
  const on = (event: string, change: (id: string, payload: unknown) => RosterEvent | null) =>
    api.addListener(event, (payload) => {
      const id = readId(payload);
      const told = id === null ? null : change(id, payload);
      if (told) onRoster(told);
    });
  on('participantJoined', (id, payload) => ({
    type: 'joined',
    id,
    displayName: readText(payload, 'displayName'),
  }));
  on('participantLeft', (id) => ({ type: 'left', id }));
  // Jitsi's source uses lower case for `displayname`.
  on('displayNameChange', (id, payload) => ({
    type: 'renamed',
    id,
    displayName: readText(payload, 'displayname'),
  }));
  on('participantRoleChanged', (id, payload) => {
    const role = roles.find((known) => known === readText(payload, 'role'));
    return role ? { type: 'role', id, role } : null;
  });
  on('raiseHandUpdated', (id, payload) => {
    const raisedAt = readCount(payload, 'handRaised');
    return raisedAt === null ? null : { type: 'hand', id, raised: raisedAt > 0 };
  });
  api.addListener('participantKickedOut', (payload) => {
    if (readId(asPayload(payload).kicked) === 'local') onInput({ type: 'kicked' });
  });
}

function listenToMedia(api: JitsiApi, { facts, onFacts, ...listener }: RoomListener): void {
  const onFlag = (event: string, field: string, change: (value: boolean) => Partial<RoomFacts> | null) =>
    api.addListener(event, (payload) => {
      const value = readFlag(payload, field);
      const learnt = value === null ? null : change(value);
      if (learnt) onFacts(learnt);
    });
  // Before joining, these events only repeat the initial state.
  const joined = () => facts().localId !== null;
  onFlag('audioMuteStatusChanged', 'muted', (audioMuted) => (joined() ? { audioMuted } : null));
  onFlag('videoMuteStatusChanged', 'muted', (videoMuted) => (joined() ? { videoMuted } : null));
  onFlag('screenSharingStatusChanged', 'on', (sharingScreen) => ({ sharingScreen }));
  onFlag('participantsPaneToggled', 'open', (participantsOpen) => ({ participantsOpen }));
  api.addListener('chatUpdated', (payload) => {
    const chatOpen = readFlag(payload, 'isOpen');
    const unread = readCount(payload, 'unreadCount');
    if (chatOpen !== null && unread !== null) onFacts({ chatOpen, unread });
  });
  api.addListener('recordingStatusChanged', (payload) => {
    const mode = modes.find((known) => known === readText(payload, 'mode'));
    const on = readFlag(payload, 'on');
    if (mode && on) onFacts({ recording: mode });
    else if (on === false && mode === facts().recording) onFacts({ recording: null });
  });
  api.addListener('recordingLinkAvailable', (payload) => {
    const { link } = asPayload(payload);
    if (typeof link === 'string' && URL.canParse(link) && new URL(link).protocol === 'https:')
      listener.onRecordingLink({ link, ttl: readCount(payload, 'ttl') });
  });
  api.addListener('cameraError', () => listener.onDeviceError('camera'));
  api.addListener('micError', () => listener.onDeviceError('microphone'));
}

const roles: readonly RoomRole[] = ['moderator', 'participant', 'none'];
const modes: readonly RecordingMode[] = ['file', 'stream', 'local'];

function conferenceError(error: unknown): ConferenceError {
  return {
    name: readText(error, 'name'),
    message: readText(error, 'message'),
    isFatal: readFlag(error, 'isFatal') === true,
  };
}

function readMuteState(api: JitsiApi, { facts, onFacts }: Pick<RoomListener, 'facts' | 'onFacts'>): void {
  const { localId } = facts();
  const learn = (fact: 'audioMuted' | 'videoMuted', asked: Promise<boolean> | undefined) =>
    asked?.then(
      (muted) => facts().localId === localId && typeof muted === 'boolean' && onFacts({ [fact]: muted }),
      () => undefined, // some releases do not answer; later events report the state
    );
  void learn('audioMuted', api.isAudioMuted?.());
  void learn('videoMuted', api.isVideoMuted?.());
}
