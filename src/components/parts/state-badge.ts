import { html, type TemplateResult } from 'lit';
import type { SessionState } from '../../domain/session/session-state.js';

/** The badge of a state: its word, and the style sheet's glyph, so that colour is never alone in saying it. */
export function stateBadge(state: SessionState, word: string): TemplateResult {
  return html`<span class="badge badge-${state}" part="badge" .textContent=${word}></span>`;
}
