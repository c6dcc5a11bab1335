import { html, nothing, type TemplateResult } from 'lit';
import { errorWords, type Undertaking } from '../../i18n/error-words.js';
import type { ErrorWords, Messages } from '../../i18n/messages.js';
import { icon } from './icon.js';
import { alertIcon, retryIcon } from './icons.js';

interface ErrorBox {
  readonly code: string;
  readonly operation: Undertaking;
  readonly words: Messages;
  /** Title and text of its own, where the code alone does not tell the whole. */
  readonly told?: Required<ErrorWords>;
  /** One more sentence, such as what stays safe. */
  readonly comfort?: string;
  /** The way out: tries again. */
  readonly onRetry?: (() => void) | undefined;
  /** The other way out: lets it rest. */
  readonly onBack?: (() => void) | undefined;
  /** The way on: takes the session over from another tab. */
  readonly onMoveHere?: (() => void) | undefined;
  /** The way round: opens the room outside the page. */
  readonly onOpenInTab?: (() => void) | undefined;
}

/** What failed, what stays safe, what to do, and the code for whoever is asked for help. A page may slot words of its own. */
export function errorBox({
  code,
  operation,
  words,
  told,
  comfort,
  onRetry,
  onMoveHere,
  onBack,
  onOpenInTab,
}: ErrorBox): TemplateResult {
  const { title, text } = told ?? errorWords(words, code, operation);
  return html`<div class="alert" part="error" role="alert">
    ${icon(alertIcon)}
    <div class="alert-words">
      <slot name="error-${code}">
        <p class="alert-title"><span class="visually-hidden">${words.error}: </span>${title}</p>
        <p class="alert-text">${text}${comfort ? ` ${comfort}` : nothing}</p>
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
      ${onMoveHere ? html`<button class="button" part="move-button" type="button" @click=${onMoveHere}>${words.moveHere}</button>` : nothing}
      ${onOpenInTab ? html`<button class="button" part="tab-button" type="button" @click=${onOpenInTab}>${words.openInTab}</button>` : nothing}
      ${onBack ? html`<button class="button button-text" type="button" @click=${onBack}>${words.back}</button>` : nothing}
      <span class="note">${words.errorCode} <code>${code}</code></span>
    </div>
  </div>`;
}
