import type { LiveSessionForm } from '../../src/components/live-session-form/live-session-form.js';

/** One of the form's controls, by its id. */
export function control<Control extends HTMLElement = HTMLInputElement>(
  element: Element,
  id: string,
): Control {
  return element.shadowRoot!.querySelector<Control>(`#${id}`)!;
}

/** Writes in some of the form's controls, as somebody would. */
export async function write(element: LiveSessionForm, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const found = control(element, id);
    found.value = value;
    found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
}

/** What is wrong with a field, as its reader is told; empty where nothing is. */
export function faultOf(element: Element, id: string): string {
  const found = control(element, id);
  const ids = (found.getAttribute('aria-describedby') ?? '').split(' ');
  if (found.getAttribute('aria-invalid') !== 'true') return '';
  return ids.includes(`${id}-error`) ? control(element, `${id}-error`).textContent.trim() : '';
}
