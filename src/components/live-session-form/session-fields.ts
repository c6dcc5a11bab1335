import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fieldOf, numberControl, valueOf } from './field-parts.js';
import { formField } from './form-field.js';
import type { FormView } from './form-view.js';
import { scheduleFields } from './schedule-fields.js';

/** Renders the fields of a session, in the order of `fieldNames`. */
export function sessionFields(view: FormView): TemplateResult {
  const { form, instructorWords } = view;
  const { fields } = form.draft;
  return html`${formField(
      { ...fieldOf(view, 'title'), label: instructorWords.titleLabel },
      ({ id, invalid, described }) =>
        html`<input
          class="input"
          id=${id}
          type="text"
          dir="auto"
          autocomplete="off"
          aria-required="true"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${live(fields.title)}
          @input=${(event: Event) => form.write('title', valueOf(event))}
        />`,
    )}
    ${formField(
      {
        ...fieldOf(view, 'description'),
        label: html`${instructorWords.descriptionLabel}
          <span class="optional">${instructorWords.optional}</span>`,
      },
      ({ id, invalid, described }) =>
        html`<textarea
          class="input"
          id=${id}
          rows="3"
          dir="auto"
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${live(fields.description)}
          @input=${(event: Event) => form.write('description', valueOf(event))}
        ></textarea>`,
    )}
    ${scheduleFields(view)}
    <div class="pair">
      ${formField({ ...fieldOf(view, 'places'), label: instructorWords.placesLabel }, numberControl(view, 'places', 1000))}
      <label class="switch">
        <input
          id="recording"
          type="checkbox"
          aria-describedby="recording-hint"
          .checked=${live(fields.recording)}
          @change=${({ target }: Event) => form.write('recording', (target as HTMLInputElement).checked)}
        />
        <span>${instructorWords.recordLabel}</span>
        <span class="hint" id="recording-hint">${instructorWords.recordHint}</span>
      </label>
    </div>`;
}
