import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icon.js';
import { alertIcon } from '../parts/icons.js';

/** The attributes of a control. */
export interface ControlState {
  readonly id: string;
  /** For `aria-invalid`. */
  readonly invalid: 'true' | 'false';
  /** For `aria-describedby`. */
  readonly described: string | typeof nothing;
}

interface FormField {
  readonly id: string;
  readonly label: unknown;
  /** Sentences below the control. */
  readonly hints?: readonly string[];
  /** The error of the value; null if it is valid. */
  readonly fault: string | null;
  /** Id of an additional element that describes the control. */
  readonly describedBy?: string;
}

/** Renders a control with its label above, and its error and its hints below. */
export function formField(
  { id, label, hints = [], fault, describedBy }: FormField,
  control: (state: ControlState) => TemplateResult,
): TemplateResult {
  const ids = [fault && `${id}-error`, hints.length > 0 && `${id}-hints`, describedBy].filter(Boolean);
  return html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    ${control({ id, invalid: fault ? 'true' : 'false', described: ids.join(' ') || nothing })}
    ${fault ? html`<p class="field-error" part="field-error" id="${id}-error">${icon(alertIcon)}${fault}</p>` : nothing}
    ${
      hints.length > 0
        ? html`<div class="hint" id="${id}-hints">${hints.map((hint) => html`<p>${hint}</p>`)}</div>`
        : nothing
    }
  </div>`;
}
