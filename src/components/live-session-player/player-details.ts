import { html, nothing, type TemplateResult } from 'lit';
import { plannedLength } from '../../domain/time/duration.js';
import { participantCount } from '../../domain/session/participant-count.js';
import { whenText } from '../../i18n/when-text.js';
import { icon } from '../parts/icon.js';
import { calendarIcon, clockIcon, peopleIcon, personIcon } from '../parts/icons.js';
import type { PlayerScreen } from './player-screen.js';

/** Renders the date, duration, instructor and participants of a session, and the calendar menu. */
export function playerDetails({ view, words, formats, noCalendar, calendar }: PlayerScreen): TemplateResult {
  const { session, state } = view;
  const date = html`<time datetime=${new Date(session.start).toISOString()}
    >${whenText(session.start, words, formats)}</time
  >`;
  const length = formats.length(plannedLength(session.end - session.start));
  const people = participants({ view, words });
  const peopleLabel =
    { live: words.presentLabel, ended: words.attendedLabel }[state as string] ?? words.enrolledLabel;
  return html`<div class="details">
    <dl class="facts" part="details">
      ${row(calendarIcon, words.dateLabel, date)}
      ${row(clockIcon, words.durationLabel, words.until(length, formats.time(session.end)))}
      ${session.instructorName ? row(personIcon, words.instructorLabel, html`<bdi>${session.instructorName}</bdi>`) : nothing}
      ${people === null ? nothing : row(peopleIcon, peopleLabel, people)}
    </dl>
    ${noCalendar ? nothing : calendar.render({ view, words, href: null, look: 'text' })}
  </div>`;
}

function row(path: string, label: string, value: unknown): TemplateResult {
  return html`<div class="detail">
    ${icon(path)}
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function participants({
  view: { session, state, isInstructor },
  words,
}: Pick<PlayerScreen, 'view' | 'words'>): string | null {
  const count = participantCount(session, state);
  // A session that was cancelled, or never started, had no participants.
  if (
    count === null ||
    state === 'cancelled' ||
    (state === 'ended' && session.actualStart === null && count === 0)
  )
    return null;
  if (state === 'live' || state === 'ended') {
    const all = session.enrolledCount;
    // Instructors are counted although they are not enrolled: “25 of 24” would be confusing.
    return all !== null && count <= all ? words.participantsOf(count, all) : words.participants(count);
  }
  const places = isInstructor ? session.maxParticipants : null;
  return places === null ? words.participants(count) : words.withPlaces(words.participants(count), places);
}
