import { html, svg, type TemplateResult } from 'lit';
import type { SessionState } from '../../domain/session-state.js';

/** State glyphs on a 12 grid: ring, half, dot, square, cross. */
const glyphs: Record<SessionState, ReturnType<typeof svg>> = {
  scheduled: svg`<circle cx="6" cy="6" r="4.6"/>`,
  waiting: svg`<circle cx="6" cy="6" r="4.6"/><path class="fill" d="M6 1.4a4.6 4.6 0 0 1 0 9.2z"/>`,
  live: svg`<circle class="fill" cx="6" cy="6" r="3.2"/><circle class="halo" cx="6" cy="6" r="4.7"/>`,
  ended: svg`<rect class="fill" x="2" y="2" width="8" height="8" rx="1"/>`,
  cancelled: svg`<path d="M2.5 2.5l7 7M9.5 2.5l-7 7"/>`,
};

/** The badge of a state: its glyph, so that colour is never alone in saying it, and its word. */
export function stateBadge(state: SessionState, word: string): TemplateResult {
  return html`<span class="badge badge-${state}" part="badge"
    ><svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">${glyphs[state]}</svg>${word}</span
  >`;
}
