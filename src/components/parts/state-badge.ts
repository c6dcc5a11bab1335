import { html, type TemplateResult } from 'lit';
import type { SessionState } from '../../domain/session/session-state.js';

/** Renders the badge of a state: a word, and a glyph from the style sheet, so that colour is not the only sign. */
export function stateBadge(state: SessionState, word: string): TemplateResult {
  return html`<span class="badge badge-${state}" part="badge" .textContent=${word}></span>`;
}
