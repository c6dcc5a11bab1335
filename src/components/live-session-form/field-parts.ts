import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldName } from '../../domain/schedule/session-fields.js';
import type { ControlState } from './form-field.js';
import type { FormView } from './form-view.js';

/** Returns the id, the fault and the hints of a field, for `formField()`. */
export function fieldOf({ form, instructorWords, formats }: FormView, name: FieldName) {
  const fault = form.faults[name];
  const { session, fields } = form.draft.base;
  const texts: Partial<Record<FieldName, string>> = session
    ? { date: formats.date(session.start), time: formats.time(session.start) }
    : {};
  const hints = form.clashes.includes(name)
    ? [instructorWords.nowSaved(texts[name] ?? String(fields[name]))]
    : [];
  return { id: name, fault: fault ? instructorWords.faults[fault] : null, hints };
}

/** Returns the template of a number field. */
export function numberControl({ form }: FormView, name: 'minutes' | 'places', max: number) {
  return ({ id, invalid, described }: ControlState) =>
    html`<input
      class="input"
      id=${id}
      type="number"
      min="1"
      max=${max}
      aria-required="true"
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.draft.fields[name])}
      @input=${(event: Event) => form.write(name, valueOf(event))}
    />`;
}

/** Returns the value of the control that dispatched an event. */
export function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLTextAreaElement).value;
}
