import { html, type TemplateResult } from 'lit';
import type { SessionFilter } from '../../domain/course/session-group.js';
import type { Messages } from '../../i18n/messages.js';

/** Renders grey bars in the layout of the rows, so that the page does not move when the sessions arrive. */
export function listSkeleton(words: Messages): TemplateResult {
  return html`<div class="skeleton">
    <span class="visually-hidden">${words.loadingList}</span>
    <div class="heading"><i class="bar-heading"></i></div>
    ${[1, 2, 3].map(
      () =>
        html`<div class="row">
          <div class="when"><i class="bar-time"></i><i class="bar-day"></i></div>
          <div class="title"><i class="bar-title"></i></div>
          <div class="line"><i class="bar-line"></i></div>
          <div class="act"><i class="bar-action"></i></div>
        </div>`,
    )}
  </div>`;
}

/** Renders the text of a list without sessions. */
export function emptyList(filter: SessionFilter, words: Messages): TemplateResult {
  const title = {
    all: words.emptyTitle,
    upcoming: words.emptyTitle,
    live: words.noneLive,
    past: words.nonePast,
  };
  return html`<div class="empty" part="empty">
    <p class="empty-title">${title[filter]}</p>
    ${filter === 'past' ? '' : html`<p class="empty-text">${words.emptyText}</p>`}
  </div>`;
}
