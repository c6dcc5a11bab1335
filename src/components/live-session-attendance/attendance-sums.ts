import { html, type TemplateResult } from 'lit';
import { elapsedLength } from '../../domain/time/duration.js';
import { percentText } from '../../i18n/percent-text.js';
import { aroundValue } from '../parts/around-value.js';
import type { ReportView } from './report-view.js';

/** Renders the totals of a report, in four numbers. */
export function attendanceSums({ report, instructorWords, formats, tag }: ReportView): TemplateResult {
  const { sums, threshold } = report;
  const percent = percentText(threshold, tag);
  const number = (value: number) => html`<b>${formats.count(value)}</b>`;
  const complete = aroundValue(
    instructorWords.outOf(formats.count(sums.all)),
    number(sums.present - sums.partial),
  );
  const average = formats.length(elapsedLength(sums.averageSeconds * 1000), 'short');
  const sum = (value: unknown, label: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="sums" part="sums">
    ${sum(complete, instructorWords.presentFrom(percent))}
    ${sum(number(sums.partial), instructorWords.presentBelow(percent))}
    ${sum(number(sums.absent), instructorWords.absent)}
    ${sum(html`<b>${average}</b>`, instructorWords.averageLength)}
  </dl>`;
}
