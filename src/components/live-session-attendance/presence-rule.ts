import { html, svg, type TemplateResult } from 'lit';
import type { TimeRange } from '../../domain/attendance/attendance-report.js';
import type { Formats } from '../../i18n/formats.js';

/** Renders the times at which a person was present as lines on the time axis of the session, and as text for screen readers. */
export function presenceRule(stays: readonly TimeRange[], axis: TimeRange, formats: Formats): TemplateResult {
  const place = (instant: number) => {
    const share = (instant - axis.from) / (axis.to - axis.from);
    return Math.round(Math.min(1, Math.max(0, share)) * 1000);
  };
  const words = stays.map(({ from, to }) => `${formats.time(from)} – ${formats.time(to)}`).join(', ');
  return html`<svg class="rule" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
      <path class="rail" d="M0 7H1000" />
      ${stays.map(({ from, to }) => svg`<path class="on" d="M${place(from)} 7H${place(to)}"/>`)}</svg
    ><span class="visually-hidden">${words}</span>`;
}
