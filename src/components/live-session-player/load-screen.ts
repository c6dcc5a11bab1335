import { html, nothing, type TemplateResult } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { errorWords } from '../../i18n/error-words.js';
import type { Messages } from '../../i18n/messages.js';
import { icon } from '../parts/icon.js';
import { alertIcon, retryIcon } from '../parts/icons.js';

/** Renders the player without a session: a placeholder while it loads, else the error. */
export function loadScreen(
  { error, offline }: { readonly error: LiveSessionError | null; readonly offline: boolean },
  words: Messages,
  refresh: () => void,
): TemplateResult {
  if (!error) return skeleton(words);
  return loadError(offline ? 'offline' : error.code, error.retriable && !offline, words, refresh);
}

function skeleton(words: Messages): TemplateResult {
  return html`<div class="player" part="base" aria-busy="true">
    <div class="head skeleton">
      <span class="visually-hidden">${words.loading}</span>
      <i class="bar-badge"></i><i class="bar-title"></i><i class="bar-short"></i>
    </div>
    <div class="hero skeleton"><i class="bar-count"></i><i class="bar-rule"></i><i class="bar-half"></i></div>
    <div class="details skeleton"><i></i><i></i><i></i><i></i></div>
  </div>`;
}

function loadError(code: string, retriable: boolean, words: Messages, refresh: () => void): TemplateResult {
  const { title, text } = errorWords(words, code, 'load');
  return html`<div class="player player-error" part="base error" role="alert">
    ${icon(alertIcon)}
    <slot name="error-${code}">
      <p class="error-title">${title}</p>
      <p class="sentence">${text}</p>
    </slot>
    <div class="actions" part="actions">
      ${
        retriable
          ? html`<button class="button" part="retry-button" type="button" @click=${refresh}>
              ${icon(retryIcon)}${words.retry}
            </button>`
          : nothing
      }
      <slot name="back">${backButton(words)}</slot>
      <span class="note">${words.errorCode} <code>${code}</code></span>
    </div>
  </div>`;
}

/** Renders a Back button, if the tab has a previous page. */
function backButton(words: Messages): TemplateResult | typeof nothing {
  if (history.length <= 1) return nothing;
  return html`<button class="button button-text" type="button" @click=${() => history.back()}>
    ${words.back}
  </button>`;
}
