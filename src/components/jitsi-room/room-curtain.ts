import { html, nothing, type TemplateResult } from 'lit';
import { isCallOpen, type RoomState } from '../../domain/room/room-state.js';
import type { Messages } from '../../i18n/messages.js';
import { errorBox } from '../parts/error-box.js';

interface RoomCurtain {
  readonly state: RoomState;
  readonly words: Messages;
  readonly open: () => void;
  readonly openInTab: () => void;
}

/** What is shown on the stage while there is no video to see: the poster, a sentence, or the error. */
export function roomCurtain({ state, words, open, openInTab }: RoomCurtain): TemplateResult | typeof nothing {
  if (state.name === 'error') {
    const code = state.error ?? 'unknown';
    const box = { code, operation: 'room', words, onRetry: open } as const;
    const onOpenInTab = notInPages.has(code) ? openInTab : undefined;
    return html`<div class="curtain">${errorBox({ ...box, onOpenInTab })}</div>`;
  }
  if (isBehindCurtain(state)) {
    return html`<div class="curtain">
      <p class="status" part="status"><span class="spinner"></span>${words.roomConnecting}</p>
    </div>`;
  }
  // Jitsi says by itself that it reconnects; over video there is no text of ours.
  if (isCallOpen(state)) return nothing;
  const mayEnter = state.name === 'idle' || state.name === 'left';
  return html`<div class="curtain" part="poster">
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

/** Is the frame still covered, since the app in it does not answer yet? */
export function isBehindCurtain({ name, waitsFor }: RoomState): boolean {
  return name === 'loading' || waitsFor === 'ready';
}

/** What is going on, for those who do not see it; empty where nothing is, and where the error speaks. */
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

/** Where a room fails because it is inside a page, it may still work in a tab of its own. */
const notInPages = new Set<string>([
  'insecure_context',
  'script_blocked',
  'frame_blocked',
  'embedder_policy',
  'embed_time_limit',
  'connection_timeout',
]);
