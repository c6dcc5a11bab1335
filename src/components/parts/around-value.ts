import { html, type TemplateResult } from 'lit';

/** A message with `{value}` in it, the value set as an element at the place that the translator chose. */
export function aroundValue(message: string, value: unknown): TemplateResult {
  const [before = '', after = ''] = message.split('{value}');
  return html`${before}${value}${after}`;
}
