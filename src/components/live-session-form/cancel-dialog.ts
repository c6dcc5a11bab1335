import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { errorWords } from '../../i18n/error-words.js';
import { valueOf } from './field-parts.js';
import { formField } from './form-field.js';
import type { FormView } from './form-view.js';

/** Renders the dialog that asks for confirmation and a reason before the session is cancelled. This cannot be undone. */
export function cancelDialog(
  { form, words, instructorWords }: FormView,
  { onKeep, onCancel }: { readonly onKeep: () => void; readonly onCancel: () => void },
): TemplateResult {
  const { failure, reasonFault, busy } = form;
  const error = failure?.action === 'cancel' ? failure.error : null;
  return html`<dialog class="dialog" aria-labelledby="cancel-title" aria-describedby="cancel-text">
    <p class="dialog-title" id="cancel-title">${instructorWords.cancelTitle}</p>
    <p id="cancel-text">${instructorWords.cancelText}</p>
    ${formField(
      {
        id: 'reason',
        label: html`${instructorWords.reasonLabel} <span class="optional">${instructorWords.optional}</span>`,
        fault: reasonFault && instructorWords.faults[reasonFault],
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
            ${instructorWords.cancelFailed}. ${errorWords(words, error.code, 'load').text}
          </p>`
        : nothing
    }
    <div class="actions">
      <button class="button" type="button" @click=${onKeep}>${instructorWords.keepSession}</button>
      <button
        class="button button-danger"
        part="confirm-button"
        type="button"
        aria-disabled=${busy === 'cancel'}
        @click=${onCancel}
      >
        ${instructorWords.cancelSession}
      </button>
    </div>
  </dialog>`;
}
