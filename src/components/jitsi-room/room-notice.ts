import { html, type TemplateResult } from 'lit';
import type { LiveSessionErrorCode } from '../../domain/live-session-error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { alertIcon, closeIcon } from '../parts/icons.js';

interface RoomNotice {
  readonly code: LiveSessionErrorCode;
  readonly words: Messages;
  readonly onOpenInTab: () => void;
  readonly onClose: () => void;
}

/** Renders the line below the video about a problem that does not end the call, such as a refused camera. */
export function roomNotice({ code, words, onOpenInTab, onClose }: RoomNotice): TemplateResult {
  return html`<div class="notice" part="notice" role="alert">
    ${icon(alertIcon)}
    <p class="notice-text"><slot name="error-${code}">${errorWords(words, code, 'room').text}</slot></p>
    <button class="button button-stage" type="button" @click=${onOpenInTab}>${words.openInTab}</button>
    <button class="control" type="button" aria-label=${words.closeNotice} @click=${onClose}>
      ${icon(closeIcon)}
    </button>
  </div>`;
}
