import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scheduleOf } from '../../domain/schedule/session-draft.js';
import { zoneName } from '../../i18n/zone-name.js';
import { icon } from '../parts/icon.js';
import { globeIcon } from '../parts/icons.js';
import { fieldOf, numberControl, valueOf } from './field-parts.js';
import { type ControlState, formField } from './form-field.js';
import type { FormView } from './form-view.js';

const describedBy = 'when';

/** Renders the fields for the start and the duration of a session, and a sentence with the resulting times and the time zone. */
export function scheduleFields(view: FormView): TemplateResult {
  const { words, instructorWords } = view;
  const time = fieldOf(view, 'time');
  const hints = [
    ...time.hints,
    ...(scheduleOf(view.form.draft)?.isRepeated ? [instructorWords.repeatedTime] : []),
  ];
  return html`<div class="schedule">
    ${formField({ ...fieldOf(view, 'date'), label: words.dateLabel, describedBy }, momentControl(view, 'date'))}
    ${formField({ ...time, hints, label: instructorWords.startLabel, describedBy }, momentControl(view, 'time'))}
    ${formField({ ...fieldOf(view, 'minutes'), label: instructorWords.minutesLabel }, numberControl(view, 'minutes', 720))}
    ${scheduleSentence(view)}
  </div>`;
}

function momentControl({ form }: FormView, name: 'date' | 'time') {
  return ({ id, invalid, described }: ControlState) =>
    html`<input
      class="input"
      id=${id}
      type=${name}
      aria-required="true"
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(form.draft.fields[name])}
      @input=${(event: Event) => form.write(name, valueOf(event))}
    />`;
}

function scheduleSentence({ form, words, instructorWords, formats, tag, now }: FormView): TemplateResult {
  const { draft } = form;
  const schedule = scheduleOf(draft);
  const zone = zoneName(schedule?.start ?? now, tag, draft.timeZone);
  const isValid = schedule !== null && schedule.end > schedule.start;
  return html`<p class="when" id="when" part="when">
    ${icon(globeIcon)}<span
      >${isValid ? timesText(schedule, words, instructorWords, formats) : ''}
      <span class="zone">${zone}</span></span
    >
  </p>`;
}

function timesText(
  { start, end }: { readonly start: number; readonly end: number },
  words: FormView['words'],
  instructorWords: FormView['instructorWords'],
  formats: FormView['formats'],
): string {
  const date = formats.date(start);
  const isSameDay = formats.date(end) === date;
  return instructorWords.fromTo(
    date,
    formats.time(start),
    isSameDay ? formats.time(end) : words.dateAtTime(formats.date(end), formats.time(end)),
  );
}
