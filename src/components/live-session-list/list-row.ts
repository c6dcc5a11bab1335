import { html, nothing, type TemplateResult } from 'lit';
import { cardAction } from '../../domain/session/card-action.js';
import { countdownParts } from '../../domain/time/countdown.js';
import { elapsedLength, plannedLength } from '../../domain/time/duration.js';
import type { Instant } from '../../domain/time/instant.js';
import { participantCount } from '../../domain/session/participant-count.js';
import type { SessionState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import type { Formats } from '../../i18n/formats.js';
import type { Messages } from '../../i18n/messages.js';
import { splitAtValue } from '../../i18n/split-at-value.js';
import { icon } from '../parts/icon.js';
import { playIcon } from '../parts/icons.js';
import { safeHref } from '../parts/safe-href.js';
import { stateBadge } from '../parts/state-badge.js';

/** The settings of a list for all its rows. */
export interface RowSettings {
  readonly words: Messages;
  readonly formats: Formats;
  /** A time in the current day. */
  readonly today: Instant;
  /** Level of the title's heading. */
  readonly level: number;
  readonly href: string | null;
  readonly target: string | null;
  /** Called when the viewer chooses the session of a row. */
  readonly onSelect: (event: Event, id: string) => void;
}

/** The states with a badge. The other states follow from the group of the row. */
const statesWithBadge = new Set<SessionState>(['live', 'waiting', 'cancelled']);

/** Renders a session as a row: time, title, details and one action. */
export function listRow(view: SessionView, settings: RowSettings): TemplateResult {
  const { session, state } = view;
  const { words, formats, level } = settings;
  return html`<li class="row row-${state}" part="row" data-id=${session.id}>
    <p class="when" part="time">
      <time datetime=${new Date(session.start).toISOString()}>${formats.time(session.start)}</time>
      <span>${dayText(view, settings)}</span>
    </p>
    <div class="title" part="title" id="title-${session.id}" role="heading" aria-level=${level} dir="auto">
      ${session.title}
    </div>
    <div class="line">
      ${statesWithBadge.has(state) ? stateBadge(state, words.badges[state]) : nothing}
      <p class="pair" part="details">${rowDetails(view, settings)}</p>
    </div>
    <div class="act">${rowAction(view, settings)}</div>
  </li>`;
}

function dayText({ session, state, now }: SessionView, { words, formats, today }: RowSettings): string {
  if (state !== 'live') return formats.day(session.start, today);
  const length = formats.length(elapsedLength(now - (session.actualStart ?? session.start)), 'short');
  return words.liveSince(length || words.lessThanAMinute);
}

function rowDetails({ session, state, now }: SessionView, { words, formats }: RowSettings): unknown {
  const people = participantCount(session, state);
  const participants = people === null ? null : words.participants(people);
  switch (state) {
    case 'live':
      return items(participants, words.plannedEnd(formats.time(session.end)));
    case 'waiting':
      return items(words.notStartedYet);
    case 'scheduled':
      return items(
        formats.length(plannedLength(session.end - session.start)),
        participants,
        splitAtValue(words.inTime).join(formats.countdown(countdownParts(session.start - now, 'coarse'))),
      );
    case 'cancelled':
      return session.cancelledReason ? html`<span><bdi>${session.cancelledReason}</bdi></span>` : nothing;
    case 'ended':
      return items(
        session.actualStart !== null && session.actualEnd !== null
          ? formats.length(elapsedLength(session.actualEnd - session.actualStart), 'short')
          : null,
        people === null ? null : words.attended(people),
        session.recordingStatus === 'processing' ? words.recordingProcessing : null,
      );
  }
}

function items(...texts: readonly (string | null)[]): TemplateResult[] {
  return texts.filter(Boolean).map((text) => html`<span>${text}</span>`);
}

function rowAction({ session, state, can, reason }: SessionView, settings: RowSettings): TemplateResult {
  const { words, target, onSelect } = settings;
  const { id } = session;
  const [action, named] = [`action-${id}`, `action-${id} title-${id}`];
  const kind = cardAction(session, state, can.join);
  if (kind === 'recording')
    return html`<a
      class="button button-text"
      part="action"
      id=${action}
      aria-labelledby=${named}
      href=${session.recordingUrl!}
      target="_blank"
      rel="noopener noreferrer"
      >${icon(playIcon)}${words.recording}</a
    >`;
  const look = kind === 'join' ? 'button button-solid select' : 'button button-text select details';
  const label = html`<span>${kind === 'join' ? words.join : words.shortDetails}</span>`;
  const href = safeHref(settings.href, id);
  const isFull = state === 'live' && reason === 'session_full';
  return html`${isFull ? html`<strong class="full">${words.full}</strong>` : nothing}${
    href
      ? html`<a
          class=${look}
          part="action"
          id=${action}
          aria-labelledby=${named}
          href=${href}
          target=${target ?? nothing}
          rel=${target ? 'noopener' : nothing}
          @click=${(event: Event) => onSelect(event, id)}
          >${label}</a
        >`
      : html`<button
          class=${look}
          part="action"
          id=${action}
          aria-labelledby=${named}
          type="button"
          @click=${(event: Event) => onSelect(event, id)}
        >
          ${label}
        </button>`
  }`;
}
