import { html, nothing, type TemplateResult } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';

interface EndDialog {
  readonly words: Messages;
  /** True while the request to the server is pending. */
  readonly ending: boolean;
  readonly error: LiveSessionError | null;
  readonly onEnd: () => void;
  readonly onCancel: () => void;
  /** Called after the dialog was closed, and the browser has returned the focus to the button that opened it, if that exists. */
  readonly onClose: () => void;
}

/** Renders the dialog that asks for confirmation before the session is ended for everyone. */
export function endDialog({ words, ending, error, onEnd, onCancel, onClose }: EndDialog): TemplateResult {
  return html`<dialog
    class="dialog"
    id="end"
    aria-labelledby="end-title"
    aria-describedby="end-text"
    @close=${onClose}
  >
    <p class="dialog-title" id="end-title">${words.endForAll}</p>
    <p class="sentence" id="end-text">${words.endForAllText}</p>
    ${error ? html`<p class="dialog-error" role="alert">${words.endFailed}. ${errorWords(words, error.code, 'end').text}</p>` : nothing}
    <div class="actions">
      <button class="button" type="button" @click=${onCancel}>${words.cancelEnd}</button>
      <button class="button button-danger" type="button" aria-disabled=${ending} @click=${onEnd}>
        ${words.endSession}
      </button>
    </div>
  </dialog>`;
}
