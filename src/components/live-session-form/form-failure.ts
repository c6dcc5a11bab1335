import { html, nothing, type TemplateResult } from 'lit';
import { errorWords } from '../../i18n/error-words.js';
import { errorBox } from '../parts/error-box.js';
import { icon } from '../parts/icon.js';
import { alertIcon } from '../parts/icons.js';
import type { FormView } from './form-view.js';

/** Renders the error of saving, with the note that the entered values are kept. */
export function formFailure(view: FormView, onRetry: () => void): TemplateResult | typeof nothing {
  const { form, words, instructorWords } = view;
  const { failure } = form;
  if (!failure || failure.action === 'cancel') return nothing;
  const { code, retriable } = failure.error;
  if (code === 'version_conflict') return conflict(view);
  const text = code === 'validation_failed' ? instructorWords.refused : errorWords(words, code, 'load').text;
  return errorBox({
    code,
    operation: 'load',
    words,
    wording: { title: instructorWords.saveFailed, text },
    reassurance: instructorWords.inputKept,
    onRetry: retriable ? onRetry : undefined,
  });
}

function conflict({ form, words, instructorWords }: FormView): TemplateResult {
  return html`<div class="alert" part="error" role="alert">
    ${icon(alertIcon)}
    <div class="alert-words">
      <slot name="error-version_conflict">
        <p class="alert-title">
          <span class="visually-hidden">${words.error}: </span>${instructorWords.conflict.title}
        </p>
        <p class="alert-text">${instructorWords.conflict.text} ${instructorWords.inputKept}</p>
      </slot>
    </div>
    <div class="actions">
      <button class="button" part="newest-button" type="button" @click=${() => void form.loadNewest()}>
        ${instructorWords.loadNewest}
      </button>
    </div>
  </div>`;
}
