import { html, nothing, type TemplateResult } from 'lit';
import { isCallOpen, type RoomState } from '../../domain/room/room-state.js';
import type { Messages } from '../../i18n/messages.js';
import { errorBox } from '../parts/error-box.js';

interface RoomOverlay {
  readonly state: RoomState;
  readonly words: Messages;
  readonly open: () => void;
  readonly openInTab: () => void;
}

/** Renders the content displayed over the frame while no video is visible: the poster, a sentence, or the error. */
export function roomOverlay({ state, words, open, openInTab }: RoomOverlay): TemplateResult | typeof nothing {
  if (state.name === 'error') {
    const code = state.error ?? 'unknown';
    const box = { code, operation: 'room', words, onRetry: open } as const;
    const onOpenInTab = embeddingErrors.has(code) ? openInTab : undefined;
    return html`<div class="overlay">${errorBox({ ...box, onOpenInTab })}</div>`;
  }
  if (isFrameCovered(state)) {
    return html`<div class="overlay">
      <p class="status" part="status"><span class="spinner"></span>${words.roomConnecting}</p>
    </div>`;
  }
  // Jitsi itself displays that it reconnects: no text covers the video.
  if (isCallOpen(state)) return nothing;
  const mayEnter = state.name === 'idle' || state.name === 'left';
  return html`<div class="overlay" part="poster">
    <slot name="poster"></slot>
    <p class="status" part="status">
      ${state.name === 'idle' ? words.roomOpens : roomSentence(state, words)}
    </p>
    ${
      mayEnter
        ? html`<button class="button button-solid" part="load-button" type="button" @click=${open}>
            ${words.enterRoom}
          </button>`
        : nothing
    }
  </div>`;
}

/** Returns whether the overlay covers the frame, because the app in it is not ready. */
export function isFrameCovered({ name, waitsFor }: RoomState): boolean {
  return name === 'loading' || waitsFor === 'ready';
}

/** Returns the sentence about a state, also for screen readers; empty for `idle`, and for `error`, which has its own message. */
export function roomSentence({ name }: RoomState, words: Messages): string {
  const sentences: Partial<Record<RoomState['name'], string>> = {
    loading: words.roomConnecting,
    connecting: words.roomConnecting,
    prejoin: words.roomPrejoin,
    lobby: words.roomLobby,
    password: words.roomPassword,
    joined: words.roomJoined,
    reconnecting: words.roomReconnecting,
    left: words.roomLeft,
    ended: words.roomEnded,
    kicked: words.errors.kicked.text,
  };
  return sentences[name] ?? '';
}

/** Errors that can be caused by embedding the room in a page. It may work in a new tab. */
const embeddingErrors = new Set<string>([
  'insecure_context',
  'script_blocked',
  'frame_blocked',
  'embedder_policy',
  'embed_time_limit',
  'connection_timeout',
]);
