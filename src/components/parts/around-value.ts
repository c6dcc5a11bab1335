import { html, type TemplateResult } from 'lit';
import { splitAtValue } from '../../i18n/split-at-value.js';

/** Renders a message with an element in place of its `{value}`. */
export function aroundValue(message: string, value: unknown): TemplateResult {
  const [before, after] = splitAtValue(message);
  return html`${before}${value}${after}`;
}
