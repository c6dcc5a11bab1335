import type { LiveSessionForm } from '../../src/components/live-session-form/live-session-form.js';

/** Returns one of the form's controls, by its id. */
export function control<Control extends HTMLElement = HTMLInputElement>(
  element: Element,
  id: string,
): Control {
  return element.shadowRoot!.querySelector<Control>(`#${id}`)!;
}

/** Sets values of the form's controls as a user does. */
export async function write(element: LiveSessionForm, values: Record<string, string>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const found = control(element, id);
    found.value = value;
    found.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await element.updateComplete;
}

/** Returns the error message of a field; empty if there is none. */
export function fieldError(element: Element, id: string): string {
  const found = control(element, id);
  const ids = (found.getAttribute('aria-describedby') ?? '').split(' ');
  if (found.getAttribute('aria-invalid') !== 'true') return '';
  return ids.includes(`${id}-error`) ? control(element, `${id}-error`).textContent.trim() : '';
}
