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

/** What the bar can make a room do. */
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
  /** Is the viewer in the call, so that devices can be switched? */
  readonly ready: boolean;
  /** Does the room's release have this command? */
  readonly offers: (command: string) => boolean;
}

/** The bar below the video. A button's name says what it does next, so none is « pressed » besides. */
export function roomBar({ room, view, words, ready, offers }: RoomBar): TemplateResult {
  const { audioMuted, videoMuted, handRaised, sharingScreen, chatOpen, participantsOpen, unread, count } =
    view;
  const control = (
    part: string,
    look: string,
    name: string,
    label: string,
    path: string,
    act: () => void,
    extra: unknown = nothing,
  ) =>
    html`<button
      class="control ${look}"
      part="${part}-button"
      type="button"
      aria-label=${name}
      ?disabled=${!ready && part !== 'leave'}
      @click=${act}
    >
      ${icon(path)}<span class="label" aria-hidden="true">${label}</span> ${extra}
    </button>`;
  // Drawn by the style sheet: a number in the text would have to be in the name, where some languages have a word for it.
  const dot = (value: number, on: boolean) =>
    on ? html`<span class="dot" data-value=${value} aria-hidden="true"></span>` : nothing;
  const people = `${participantsOpen ? words.closeParticipants : words.openParticipants}, ${words.present(count)}`;
  return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
    ${control('mic', audioMuted ? 'control-off' : '', audioMuted ? words.micOn : words.micOff, words.bar.mic, audioMuted ? micOffIcon : micIcon, () => room.toggleAudio())}
    ${control('camera', videoMuted ? 'control-off' : '', videoMuted ? words.cameraOn : words.cameraOff, words.bar.camera, videoMuted ? cameraOffIcon : cameraIcon, () => room.toggleVideo())}
    ${control('hand', handRaised ? 'control-on' : '', handRaised ? words.lowerHand : words.raiseHand, words.bar.hand, handIcon, () => room.raiseHand())}
    ${control('screen', sharingScreen ? 'control-on wide-only' : 'wide-only', sharingScreen ? words.stopSharing : words.shareScreen, words.bar.screen, screenIcon, () => room.toggleShareScreen())}
    <span class="gap"></span>
    ${control('chat', chatOpen ? 'control-on' : '', chatOpen ? words.closeChat : words.openChat(unread), words.bar.chat, chatIcon, () => room.toggleChat(), dot(unread, unread > 0 && !chatOpen))}
    ${
      offers('toggleParticipantsPane')
        ? control(
            'participants',
            participantsOpen ? 'control-on' : '',
            people,
            words.bar.people,
            peopleIcon,
            () => room.toggleParticipants(),
            dot(count, count > 0),
          )
        : countOf(count, words)
    }
    ${view.recording === null ? nothing : recordingSign(words)}
    <span class="gap"></span>
    ${control('leave', 'control-leave', words.leaveSession, words.bar.leave, leaveIcon, () => void room.hangup())}
  </div>`;
}

/** Where the room has no list to open, the bar shows the number alone. */
function countOf(count: number, words: Messages): TemplateResult {
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
