import { html, nothing, type TemplateResult } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { alertIcon, retryIcon } from '../parts/icons.js';

interface CardPlaceholder {
  /** The load error; null while loading. */
  readonly error: LiveSessionError | null;
  /** True if the device has no connection. */
  readonly offline: boolean;
  readonly words: Messages;
  readonly tag: string;
  readonly onRetry: () => void;
}

/** Renders the card while its session is loading, or could not be loaded. */
export function cardPlaceholder(placeholder: CardPlaceholder): TemplateResult {
  return placeholder.error ? failed(placeholder, placeholder.error) : skeleton(placeholder);
}

function skeleton({ words, tag }: CardPlaceholder): TemplateResult {
  return html`<div class="card" part="base" aria-busy="true" lang=${tag} dir=${words.direction}>
    <div class="body skeleton">
      <span class="visually-hidden">${words.loading}</span>
      <i class="bar-badge"></i><i class="bar-title"></i><i></i><i class="bar-half"></i><i class="bar-date"></i
      ><i class="bar-short"></i>
    </div>
    <div class="strip skeleton"><i class="bar-short"></i><i class="bar-button"></i></div>
  </div>`;
}

function failed({ offline, words, tag, onRetry }: CardPlaceholder, error: LiveSessionError): TemplateResult {
  const code = offline ? 'offline' : error.code;
  const { title, text } = errorWords(words, code, 'load');
  return html`<div class="card card-error" part="base error" lang=${tag} dir=${words.direction}>
    ${icon(alertIcon)}
    <slot name="error-${code}">
      <p class="error-title">${title}</p>
      <p class="error-text">${text}</p>
    </slot>
    ${
      error.retriable && !offline
        ? html`<button class="button" type="button" @click=${onRetry}>
            ${icon(retryIcon)}${words.retry}
          </button>`
        : nothing
    }
  </div>`;
}
