import { html, type TemplateResult } from 'lit';
import { leaveIcon } from './icons.js';

/** Renders an icon from a path of `icons.ts`. It is decorative: text beside it or the button's label has the same meaning. */
export function icon(path: string): TemplateResult {
  const mirrored = path === leaveIcon ? 'icon icon-flip' : 'icon';
  return html`<svg class=${mirrored} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
