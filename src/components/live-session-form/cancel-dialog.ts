import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorWords } from '../../i18n/error-words.js';
import { valueOf } from './field-parts.js';
import { formField } from './form-field.js';
import type { FormView } from './form-view.js';

/** Asks for the reason before a session is called off, which nobody can take back. */
export function cancelDialog(
  { form, words, own }: FormView,
  { onKeep, onCancel }: { readonly onKeep: () => void; readonly onCancel: () => void },
): TemplateResult {
  const { failure, reasonFault, busy } = form;
  const error = failure?.action === 'cancel' ? failure.error : null;
  return html`<dialog class="dialog" aria-labelledby="cancel-title" aria-describedby="cancel-text">
    <p class="dialog-title" id="cancel-title">${own.cancelTitle}</p>
    <p id="cancel-text">${own.cancelText}</p>
    ${formField(
      {
        id: 'reason',
        label: html`${own.reasonLabel} <span class="optional">${own.optional}</span>`,
        fault: reasonFault && own.faults[reasonFault],
      },
      ({ id, invalid, described }) =>
        html`<textarea
          class="input"
          id=${id}
          rows="2"
          dir="auto"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${live(form.reason)}
          @input=${(event: Event) => form.writeReason(valueOf(event))}
        ></textarea>`,
    )}
    ${
      error
        ? html`<p class="dialog-error" role="alert">
            ${own.cancelFailed}. ${errorWords(words, error.code, 'load').text}
          </p>`
        : nothing
    }
    <div class="actions">
      <button class="button" type="button" @click=${onKeep}>${own.keepSession}</button>
      <button
        class="button button-danger"
        part="confirm-button"
        type="button"
        aria-disabled=${busy === 'cancel'}
        @click=${onCancel}
      >
        ${own.cancelSession}
      </button>
    </div>
  </dialog>`;
}
