import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FieldName } from '../../domain/schedule/session-fields.js';
import type { ControlState } from './form-field.js';
import type { FormView } from './form-view.js';

/** What `formField` needs to know of a field of the session. */
export function fieldOf({ form, own, formats }: FormView, name: FieldName) {
  const fault = form.faults[name];
  const { session, fields } = form.draft.base;
  const texts: Partial<Record<FieldName, string>> = session
    ? { date: formats.date(session.start), time: formats.time(session.start) }
    : {};
  const hints = form.clashes.includes(name) ? [own.nowSaved(texts[name] ?? String(fields[name]))] : [];
  return { id: name, fault: fault ? own.faults[fault] : null, hints };
}

/** A control for a whole number. */
export function numberControl({ form }: FormView, name: 'minutes' | 'places', most: number) {
  return ({ id, invalid, described }: ControlState) =>
    html`<input
      class="input"
      id=${id}
      type="number"
      min="1"
      max=${most}
      aria-required="true"
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.draft.fields[name])}
      @input=${(event: Event) => form.write(name, valueOf(event))}
    />`;
}

/** What somebody has written in a control. */
export function valueOf({ target }: Event): string {
  return (target as HTMLInputElement | HTMLTextAreaElement).value;
}
