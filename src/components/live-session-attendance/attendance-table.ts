import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AttendanceEntry, AttendanceKind } from '../../domain/attendance/attendance-report.js';
import { elapsedLength } from '../../domain/time/duration.js';
import type { Instant } from '../../domain/time/instant.js';
import { percentText } from '../../i18n/percent-text.js';
import { presenceRule } from './presence-rule.js';
import type { ReportView } from './report-view.js';

/** Glyphs on a grid of 12, so that colour is not the only difference: dot, half, ring, clock, ring with a dash. */
const glyphs: Record<AttendanceKind, ReturnType<typeof svg>> = {
  complete: svg`<circle class="fill" cx="6" cy="6" r="4.6"/>`,
  partial: svg`<circle cx="6" cy="6" r="4.6"/><path class="fill" d="M6 1.4a4.6 4.6 0 0 1 0 9.2z"/>`,
  absent: svg`<circle cx="6" cy="6" r="4.6"/>`,
  late: svg`<circle cx="6" cy="6" r="4.6"/><path d="M6 3v3l2 1.5"/>`,
  excused: svg`<circle cx="6" cy="6" r="4.6"/><path d="M3.8 6h4.4"/>`,
};

/** Renders the table of persons. Sets the implicit roles explicitly, because some browsers ignore them if rows are laid out as a grid. */
export function attendanceTable(view: ReportView, caption: string): TemplateResult {
  const { report, words, instructorWords, formats } = view;
  const head = (name: string, label: string) =>
    html`<th class=${name} scope="col" role="columnheader">${label}</th>`;
  const { axis } = report;
  return html`<table part="table" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead>
      <tr role="row">
        ${head('name', instructorWords.nameLabel)} ${head('state', instructorWords.stateLabel)}
        <th class="presence" scope="col" role="columnheader">
          <span class="visually-hidden">${instructorWords.attendance}</span>
          ${
            axis
              ? html`<span class="axis" aria-hidden="true"
                  ><span>${formats.time(axis.from)}</span><span>${formats.time(axis.to)}</span></span
                >`
              : ''
          }
        </th>
        ${head('arrival', instructorWords.arrivalLabel)} ${head('departure', instructorWords.departureLabel)}
        ${head('length', words.durationLabel)} ${head('share', instructorWords.shareLabel)}
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

function row(
  entry: AttendanceEntry,
  { report, words, instructorWords, formats, tag }: ReportView,
): TemplateResult {
  const { kind, arrival, departure, isThere, seconds, percent, stays } = entry;
  const time = (instant: Instant | null) => (instant === null ? dash : formats.time(instant));
  const cell = (name: string, content: unknown) => html`<td class=${name} role="cell">${content}</td>`;
  return html`<tr class="row row-${kind}" part="row" role="row">
    <th class="name" scope="row" role="rowheader" dir="auto">${entry.name ?? words.user}</th>
    ${cell(
      'state',
      html`<svg class="glyph" viewBox="0 0 12 12" aria-hidden="true">${glyphs[kind]}</svg
        >${instructorWords.kinds[kind]}`,
    )}
    ${cell('presence', report.axis ? presenceRule(stays, report.axis, formats) : '')}
    ${cell('arrival', time(arrival))}
    ${cell('departure', isThere ? instructorWords.stillThere : time(departure))}
    ${cell('length', kind === 'absent' ? dash : formats.length(elapsedLength(seconds * 1000), 'short'))}
    ${cell('share', percentText(percent, tag))}
  </tr>`;
}

const dash = html`<span aria-hidden="true">–</span>`;
