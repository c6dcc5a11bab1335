import { html, type TemplateResult } from 'lit';
import { elapsedLength } from '../../domain/time/duration.js';
import { percentText } from '../../i18n/percent-text.js';
import { aroundValue } from '../parts/around-value.js';
import type { ReportView } from './report-view.js';

/** How the class attended, in four figures. */
export function attendanceSums({ report, own, formats, tag }: ReportView): TemplateResult {
  const { sums, threshold } = report;
  const percent = percentText(threshold, tag);
  const number = (value: number) => html`<b>${formats.count(value)}</b>`;
  const complete = aroundValue(own.outOf(formats.count(sums.all)), number(sums.present - sums.partial));
  const average = formats.length(elapsedLength(sums.averageSeconds * 1000), 'short');
  const sum = (value: unknown, label: string) =>
    html`<div>
      <dt>${label}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="sums" part="sums">
    ${sum(complete, own.presentFrom(percent))} ${sum(number(sums.partial), own.presentBelow(percent))}
    ${sum(number(sums.absent), own.absent)} ${sum(html`<b>${average}</b>`, own.averageLength)}
  </dl>`;
}
