import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';

interface ConsentDialog {
  readonly words: Messages;
  readonly onAgree: () => void;
  readonly onDecline: () => void;
}

/** Renders the dialog that asks the viewer to agree to the recording of a session. It is opened before the viewer joins. */
export function consentDialog({ words, onAgree, onDecline }: ConsentDialog): TemplateResult {
  return html`<dialog
    class="dialog"
    id="consent"
    aria-labelledby="consent-title"
    aria-describedby="consent-text"
  >
    <p class="dialog-title" id="consent-title">${words.consentTitle}</p>
    <p class="sentence" id="consent-text">${words.consentText}</p>
    <div class="actions">
      <button class="button" type="button" @click=${onDecline}>${words.back}</button>
      <button class="button button-solid" part="consent-button" type="button" @click=${onAgree}>
        ${words.consentAgree}
      </button>
    </div>
  </dialog>`;
}
