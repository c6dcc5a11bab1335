import { html, nothing, type TemplateResult } from 'lit';
import type { RoomView } from '../../domain/room/room-view.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import {
  cameraIcon,
  cameraOffIcon,
  chatIcon,
  handIcon,
  leaveIcon,
  micIcon,
  micOffIcon,
  peopleIcon,
  screenIcon,
} from '../parts/icons.js';

/** The methods of the room that the bar calls. */
interface ControlledRoom {
  toggleAudio(): boolean;
  toggleVideo(): boolean;
  toggleChat(): boolean;
  toggleShareScreen(): boolean;
  toggleParticipants(): boolean;
  raiseHand(): boolean;
  hangup(): Promise<void>;
}

interface RoomBar {
  readonly room: ControlledRoom;
  readonly view: RoomView;
  readonly words: Messages;
  /** True while the viewer is in the call; otherwise only Leave is enabled. */
  readonly ready: boolean;
  /** Returns whether the server's release supports a command. */
  readonly supports: (command: string) => boolean;
}

/** Renders the control bar. The name of a button describes the action of the next click, so it needs no `aria-pressed`. */
export function roomBar({ room, view, words, ready, supports }: RoomBar): TemplateResult {
  const { audioMuted, videoMuted, handRaised, sharingScreen, chatOpen, participantsOpen, unread, count } =
    view;
  const control = (
    part: string,
    className: string,
    name: string,
    label: string,
    path: string,
    onClick: () => void,
    extra: unknown = nothing,
  ) =>
    html`<button
      class="control ${className}"
      part="${part}-button"
      type="button"
      aria-label=${name}
      ?disabled=${!ready && part !== 'leave'}
      @click=${onClick}
    >
      ${icon(path)}<span class="label" aria-hidden="true">${label}</span> ${extra}
    </button>`;
  // Displayed by CSS: visible text has to be part of the button's name, in which some languages write the number as a word.
  const dot = (value: number, on: boolean) =>
    on ? html`<span class="dot" data-value=${value} aria-hidden="true"></span>` : nothing;
  const participantsName = `${participantsOpen ? words.closeParticipants : words.openParticipants}, ${words.present(count)}`;
  return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
    ${control('mic', audioMuted ? 'control-off' : '', audioMuted ? words.micOn : words.micOff, words.bar.mic, audioMuted ? micOffIcon : micIcon, () => room.toggleAudio())}
    ${control('camera', videoMuted ? 'control-off' : '', videoMuted ? words.cameraOn : words.cameraOff, words.bar.camera, videoMuted ? cameraOffIcon : cameraIcon, () => room.toggleVideo())}
    ${control('hand', handRaised ? 'control-on' : '', handRaised ? words.lowerHand : words.raiseHand, words.bar.hand, handIcon, () => room.raiseHand())}
    ${control('screen', sharingScreen ? 'control-on wide-only' : 'wide-only', sharingScreen ? words.stopSharing : words.shareScreen, words.bar.screen, screenIcon, () => room.toggleShareScreen())}
    <span class="gap"></span>
    ${control('chat', chatOpen ? 'control-on' : '', chatOpen ? words.closeChat : words.openChat(unread), words.bar.chat, chatIcon, () => room.toggleChat(), dot(unread, unread > 0 && !chatOpen))}
    ${
      supports('toggleParticipantsPane')
        ? control(
            'participants',
            participantsOpen ? 'control-on' : '',
            participantsName,
            words.bar.people,
            peopleIcon,
            () => room.toggleParticipants(),
            dot(count, count > 0),
          )
        : participantCount(count, words)
    }
    ${view.recording === null ? nothing : recordingSign(words)}
    <span class="gap"></span>
    ${control('leave', 'control-leave', words.leaveSession, words.bar.leave, leaveIcon, () => void room.hangup())}
  </div>`;
}

/** Renders the number of participants. */
function participantCount(count: number, words: Messages): TemplateResult {
  return html`<span class="count" part="count"
    >${icon(peopleIcon)}<span aria-hidden="true">${count}</span
    ><span class="visually-hidden">${words.present(count)}</span></span
  >`;
}

function recordingSign(words: Messages): TemplateResult {
  return html`<span class="recording" part="recording"
    ><span class="recording-dot"></span><span aria-hidden="true">${words.recordingSign}</span>
    <span class="visually-hidden">${words.recordingOn}</span></span
  >`;
}
