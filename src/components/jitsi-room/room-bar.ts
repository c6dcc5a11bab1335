import { html, nothing, type TemplateResult } from 'lit';
import type { RoomFacts } from '../../domain/room-facts.js';
import type { Messages } from '../../i18n/messages.js';
import { icon, type IconName } from '../shared/icon.js';

/** What the bar can make a room do. */
interface ControlledRoom {
  toggleAudio(): void;
  toggleVideo(): void;
  toggleChat(): void;
  toggleShareScreen(): void;
  raiseHand(): void;
  hangup(): Promise<void>;
}

interface RoomBar {
  readonly room: ControlledRoom;
  readonly facts: RoomFacts;
  readonly count: number;
  readonly words: Messages;
  /** Is the viewer in the call, so that devices can be switched? */
  readonly ready: boolean;
}

/** The bar below the video. A button's name says what it does next, so none is « pressed » besides. */
export function roomBar({ room, facts, count, words, ready }: RoomBar): TemplateResult {
  const { audioMuted, videoMuted, handRaised, sharingScreen, chatOpen, unread } = facts;
  const control = (
    part: string,
    look: string,
    name: string,
    label: string,
    iconName: IconName,
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
      ${icon(iconName)}<span class="label" aria-hidden="true">${label}</span> ${extra}
    </button>`;
  const dot = unread > 0 && !chatOpen ? html`<span class="dot" aria-hidden="true">${unread}</span>` : nothing;
  return html`<div class="bar" part="controls" role="group" aria-label=${words.controls}>
    ${control('mic', audioMuted ? 'control-off' : '', audioMuted ? words.micOn : words.micOff, words.bar.mic, audioMuted ? 'mic-off' : 'mic', () => room.toggleAudio())}
    ${control('camera', videoMuted ? 'control-off' : '', videoMuted ? words.cameraOn : words.cameraOff, words.bar.camera, videoMuted ? 'camera-off' : 'camera', () => room.toggleVideo())}
    ${control('hand', handRaised ? 'control-on' : '', handRaised ? words.lowerHand : words.raiseHand, words.bar.hand, 'hand', () => room.raiseHand())}
    ${control('screen', sharingScreen ? 'control-on wide-only' : 'wide-only', sharingScreen ? words.stopSharing : words.shareScreen, words.bar.screen, 'screen', () => room.toggleShareScreen())}
    <span class="gap"></span>
    ${control('chat', chatOpen ? 'control-on' : '', chatOpen ? words.closeChat : words.openChat(unread), words.bar.chat, 'chat', () => room.toggleChat(), dot)}
    <span class="count" part="count"
      >${icon('people')}<span aria-hidden="true">${count}</span
      ><span class="visually-hidden">${words.present(count)}</span></span
    >
    <span class="gap"></span>
    ${control('leave', 'control-leave', words.leaveSession, words.bar.leave, 'leave', () => void room.hangup())}
  </div>`;
}
