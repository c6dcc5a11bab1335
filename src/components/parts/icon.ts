import { html, type TemplateResult } from 'lit';
import { leaveIcon } from './icons.js';

/** A decorative icon, by its path of `icons.ts`: what it stands beside, or the button's name, says the same. */
export function icon(path: string): TemplateResult {
  const mirrored = path === leaveIcon ? 'icon icon-flip' : 'icon';
  return html`<svg class=${mirrored} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
