import { html, type TemplateResult } from 'lit';
import type { SessionState } from '../../domain/session-state.js';

/** State glyphs on a 12 grid, each one path: ring, half, dot, square, cross. */
const glyphs: Record<SessionState, string> = {
  scheduled: 'M6 1.4a4.6 4.6 0 0 1 0 9.2a4.6 4.6 0 0 1 0-9.2z',
  // The left half goes there and back: it has no area to be filled.
  waiting: 'M6 1.4a4.6 4.6 0 0 0 0 9.2a4.6 4.6 0 0 1 0-9.2a4.6 4.6 0 0 1 0 9.2',
  live: 'M6 2.8a3.2 3.2 0 0 1 0 6.4a3.2 3.2 0 0 1 0-6.4z',
  ended: 'M3 2h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z',
  cancelled: 'M2.5 2.5l7 7M9.5 2.5l-7 7',
};

/** The badge of a state: its glyph, so that colour is never alone in saying it, and its word. */
export function stateBadge(state: SessionState, word: string): TemplateResult {
  return html`<span class="badge badge-${state}" part="badge"
    ><svg class="glyph" viewBox="0 0 12 12" aria-hidden="true"><path d=${glyphs[state]} /></svg>${word}</span
  >`;
}
