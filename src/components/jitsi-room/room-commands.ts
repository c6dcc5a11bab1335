import { JitsiRoomController } from '../../controllers/room/room-controller.js';
import type { RecordingMode } from '../../domain/room/room-facts.js';
import type { RoomParticipant, RoomRole } from '../../domain/room/room-roster.js';
import type { RoomStateName } from '../../domain/room/room-state.js';
import type { JitsiApi } from '../../jitsi/jitsi-api.js';
import type { CommandArguments, JitsiCommand, RecordingOptions } from '../../jitsi/room/jitsi-commands.js';
import type { JitsiRequest, JitsiRequests } from '../../jitsi/room/jitsi-requests.js';
import { MovableElement } from '../base/movable-element.js';

/** What a page can make a room do, and ask it. Commands tell whether the room's release has them. */
export abstract class RoomCommands extends MovableElement {
  protected readonly room = new JitsiRoomController(this);

  /** What the room is now; also the attribute `state` and `:state()`. */
  get state(): RoomStateName {
    return this.room.state.name;
  }

  /** People in the room, the viewer included. */
  get participantCount(): number {
    return this.room.view.count;
  }

  /** Who is in the room, the viewer included: `id`, `displayName`, `role`, `handRaised`, `isLocal`. */
  get participants(): RoomParticipant[] {
    return this.room.participants;
  }

  /** The viewer's role, `moderator` or `participant`; null outside the call. */
  get localRole(): RoomRole | null {
    return this.room.view.role;
  }

  /** What is being recorded: `file`, `stream` or `local`; null for nothing. */
  get recording(): RecordingMode | null {
    return this.room.view.recording;
  }

  /** The Jitsi API object of the call; null without one. */
  get api(): JitsiApi | null {
    return this.room.api;
  }

  /** Leaves the call without the feedback dialog, and settles when it is over: closed by itself, or after 3 s. */
  async hangup(): Promise<void> {
    await this.room.close('hangup');
  }

  /** Ends the call for everyone, where the viewer may, and settles when it is over here. */
  async endConference(): Promise<void> {
    await this.room.close('endConference');
  }

  /** Ends the call at once, without the courtesies of `hangup()`. */
  dispose(): void {
    this.room.dispose();
  }

  /** Sends a command of the IFrame API; false without a call, or where the room's release does not have it. */
  executeCommand<Name extends JitsiCommand>(command: Name, ...args: CommandArguments<Name>): boolean {
    return this.room.command(command, ...args);
  }

  /**
   * Asks the room for something, such as `request('getRoomsInfo')`. Rejects with a `LiveSessionError`: `timeout` after 10 s,
   * `conference_failed` without a call or where the room's release cannot answer.
   */
  request<Name extends JitsiRequest>(
    name: Name,
    ...args: Parameters<JitsiRequests[Name]>
  ): Promise<Awaited<ReturnType<JitsiRequests[Name]>>> {
    return this.room.request(name, ...args);
  }

  /** Turns the microphone on or off. */
  toggleAudio(): boolean {
    return this.executeCommand('toggleAudio');
  }

  /** Turns the camera on or off. */
  toggleVideo(): boolean {
    return this.executeCommand('toggleVideo');
  }

  /** Opens or closes the chat. */
  toggleChat(): boolean {
    return this.executeCommand('toggleChat');
  }

  /** Starts or stops sharing the screen. */
  toggleShareScreen(): boolean {
    return this.executeCommand('toggleShareScreen');
  }

  /** Opens or closes the list of participants. */
  toggleParticipants(): boolean {
    return this.executeCommand('toggleParticipantsPane', !this.room.view.participantsOpen);
  }

  /** Raises or lowers the viewer's hand. */
  raiseHand(): boolean {
    return this.executeCommand('toggleRaiseHand');
  }

  /** Turns off everybody's microphones, or cameras; for moderators, whose own stay as they are. */
  muteEveryone(media: 'audio' | 'video' = 'audio'): boolean {
    return this.executeCommand('muteEveryone', media);
  }

  /** Starts a recording, where server and role allow it; `jitsi-room-recording-change` tells when it runs. */
  startRecording(options: RecordingOptions = { mode: 'file' }): boolean {
    return this.executeCommand('startRecording', options);
  }

  /** Stops a recording. */
  stopRecording(mode: RecordingMode = 'file'): boolean {
    return this.executeCommand('stopRecording', mode);
  }

  /** Writes into the chat, to everybody or to the participant with the id `to`. */
  sendChatMessage(message: string, to = ''): boolean {
    return this.executeCommand('sendChatMessage', message, to);
  }
}
