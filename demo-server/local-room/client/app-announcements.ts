import type { Participant } from '../room-message.js';
import type { Emit } from './host-link.js';

/** The viewer's names in Jitsi's events. */
export function localNames({ name }: Participant): { displayName: string; formattedDisplayName: string } {
  return { displayName: name, formattedDisplayName: `${name} (me)` };
}

/** Sends the events of Jitsi's app at its start. */
export function announceStart(emit: Emit, { state }: Participant, isTileView: boolean): void {
  emit('browserSupport', { supported: true });
  emit('ready', {});
  emit('audioAvailabilityChanged', { available: true });
  emit('videoAvailabilityChanged', { available: true });
  emit('audioMuteStatusChanged', { muted: state.audioMuted });
  emit('videoMuteStatusChanged', { muted: state.videoMuted });
  emit('tileViewChanged', { enabled: isTileView });
}

/** Sends the events of Jitsi's app after a join. */
export function announceJoin(emit: Emit, me: Participant, roomName: string, email: string): void {
  const { id, moderator } = me;
  emit('videoConferenceJoined', {
    roomName,
    id,
    ...localNames(me),
    breakoutRoom: false,
    email,
    visitor: false,
  });
  emit('participantRoleChanged', { id, role: moderator ? 'moderator' : 'participant' });
  emit('subjectChange', { subject: '' });
}
