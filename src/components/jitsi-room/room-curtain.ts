import { html, nothing, type TemplateResult } from 'lit';
import { isCallOpen, type RoomState } from '../../domain/room-state.js';
import type { Messages } from '../../i18n/messages.js';
import { errorBox } from '../shared/error-box.js';

interface RoomCurtain {
  readonly state: RoomState;
  readonly words: Messages;
  readonly open: () => void;
}

/** What is shown on the stage while there is no video to see: the poster, a sentence, or the error. */
export function roomCurtain({ state, words, open }: RoomCurtain): TemplateResult | typeof nothing {
  if (state.name === 'error') {
    const code = state.error ?? 'unknown';
    return html`<div class="curtain">${errorBox({ code, undertaking: 'room', words, onRetry: open })}</div>`;
  }
  if (state.waitsFor === 'ready' || state.name === 'loading') {
    return html`<div class="curtain">
      <p class="status" part="status" role="status"><span class="spinner"></span>${words.roomConnecting}</p>
    </div>`;
  }
  // Jitsi says by itself that it reconnects; over video there is no text of ours.
  if (isCallOpen(state)) return nothing;
  const sentences: Partial<Record<RoomState['name'], string>> = {
    idle: words.roomOpens,
    left: words.roomLeft,
    ended: words.roomEnded,
    kicked: words.errors.kicked.text,
  };
  const mayEnter = state.name === 'idle' || state.name === 'left';
  return html`<div class="curtain" part="poster">
    <slot name="poster"></slot>
    <p class="status" part="status" role="status">${sentences[state.name]}</p>
    ${
      mayEnter
        ? html`<button class="button button-solid" part="load-button" type="button" @click=${open}>
            ${words.enterRoom}
          </button>`
        : nothing
    }
  </div>`;
}
