import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AttendanceEntry, AttendanceKind } from '../../domain/attendance/attendance-report.js';
import { elapsedLength } from '../../domain/time/duration.js';
import type { Instant } from '../../domain/time/instant.js';
import { percentText } from '../../i18n/percent-text.js';
import { presenceRule } from './presence-rule.js';
import type { ReportView } from './report-view.js';

/** Glyphs on a 12 grid, so that colour is never alone in saying it: dot, half, ring. */
const glyphs: Record<AttendanceKind, ReturnType<typeof svg>> = {
  complete: svg`<circle class="fill" cx="6" cy="6" r="4.6"/>`,
  partial: svg`<circle cx="6" cy="6" r="4.6"/><path class="fill" d="M6 1.4a4.6 4.6 0 0 1 0 9.2z"/>`,
  absent: svg`<circle cx="6" cy="6" r="4.6"/>`,
};

/** Who was there, when and how long. The roles are those of HTML, which some browsers drop where rows are laid out as a grid. */
export function attendanceTable(view: ReportView, caption: string): TemplateResult {
  const { report, words, own, formats } = view;
  const head = (name: string, label: string) =>
    html`<th class=${name} scope="col" role="columnheader">${label}</th>`;
  const { axis } = report;
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        ${head('name', own.nameLabel)} ${head('state', own.stateLabel)}
        <th class="presence" scope="col" role="columnheader">
          <span class="visually-hidden">${own.attendance}</span>
          ${
            axis
              ? html`<span class="axis" aria-hidden="true"
                  ><span>${formats.time(axis.from)}</span><span>${formats.time(axis.to)}</span></span
                >`
              : ''
          }
        </th>
        ${head('arrival', own.arrivalLabel)} ${head('departure', own.departureLabel)}
        ${head('length', words.durationLabel)} ${head('share', own.shareLabel)}
      </tr>
    </thead>
    <tbody>
      ${repeat(
        report.entries,
        ({ id }) => id,
        (entry) => row(entry, view),
      )}
    </tbody>
  </table>`;
}

function row(entry: AttendanceEntry, { report, words, own, formats, tag }: ReportView): TemplateResult {
  const { kind, arrival, departure, isThere, seconds, percent, stays } = entry;
  const time = (instant: Instant | null) => (instant === null ? none : formats.time(instant));
  const cell = (name: string, content: unknown) => html`<td class=${name} role="cell">${content}</td>`;
  return html`<tr class="row row-${kind}" part="row" role="row">
    <th class="name" scope="row" role="rowheader" dir="auto">${entry.name ?? words.user}</th>
    ${cell(
      'state',
      html`<svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">${glyphs[kind]}</svg>${own.kinds[kind]}`,
    )}
    ${cell('presence', report.axis ? presenceRule(stays, report.axis, formats) : '')}
    ${cell('arrival', time(arrival))} ${cell('departure', isThere ? own.stillThere : time(departure))}
    ${cell('length', kind === 'absent' ? none : formats.length(elapsedLength(seconds * 1000), 'short'))}
    ${cell('share', percentText(percent, tag))}
  </tr>`;
}

const none = html`<span aria-hidden="true">–</span>`;
