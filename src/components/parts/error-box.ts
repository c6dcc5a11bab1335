import { html, nothing, type TemplateResult } from 'lit';
import { errorWords, type Operation } from '../../i18n/error-words.js';
import type { ErrorWords, Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';
import { alertIcon, retryIcon } from './icons.js';

interface ErrorBox {
  readonly code: string;
  readonly operation: Operation;
  readonly words: Messages;
  /** Title and text to use instead of those for the code. */
  readonly wording?: Required<ErrorWords>;
  /** Additional sentence, such as that no input was lost. */
  readonly reassurance?: string;
  /** Tries the failed operation again. */
  readonly onRetry?: (() => void) | undefined;
  /** Dismisses the error. */
  readonly onBack?: (() => void) | undefined;
  /** Moves the session here from another tab. */
  readonly onTakeOver?: (() => void) | undefined;
  /** Opens the room in a new tab. */
  readonly onOpenInTab?: (() => void) | undefined;
}

/** Renders an error: title, text, actions, and the code for support requests. A page can replace the text by a slot. */
export function errorBox({
  code,
  operation,
  words,
  wording,
  reassurance,
  onRetry,
  onTakeOver,
  onBack,
  onOpenInTab,
}: ErrorBox): TemplateResult {
  const { title, text } = wording ?? errorWords(words, code, operation);
  return html`<div class="alert" part="error" role="alert">
    ${icon(alertIcon)}
    <div class="alert-words">
      <slot name="error-${code}">
        <p class="alert-title"><span class="visually-hidden">${words.error}: </span>${title}</p>
        <p class="alert-text">${text}${reassurance ? ` ${reassurance}` : nothing}</p>
      </slot>
    </div>
    <div class="actions">
      ${
        onRetry
          ? html`<button class="button" part="retry-button" type="button" @click=${onRetry}>
              ${icon(retryIcon)}${words.retry}
            </button>`
          : nothing
      }
      ${onTakeOver ? html`<button class="button" part="move-button" type="button" @click=${onTakeOver}>${words.moveHere}</button>` : nothing}
      ${onOpenInTab ? html`<button class="button" part="tab-button" type="button" @click=${onOpenInTab}>${words.openInTab}</button>` : nothing}
      ${onBack ? html`<button class="button button-text" type="button" @click=${onBack}>${words.back}</button>` : nothing}
      <span class="note">${words.errorCode} <code>${code}</code></span>
    </div>
  </div>`;
}
