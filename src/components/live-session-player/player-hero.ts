import { html, nothing, type TemplateResult } from 'lit';
import { countdownParts } from '../../domain/time/countdown.js';
import { elapsedLength, wholeMinutesPassed } from '../../domain/time/duration.js';
import { isBusy } from '../../domain/player/player-phase.js';
import { aroundValue } from '../parts/around-value.js';
import { icon } from '../parts/icon.js';
import { playIcon } from '../parts/icons.js';
import type { PlayerScreen } from './player-screen.js';
import { timeRuler } from './time-ruler.js';

/** Renders the main part of the waiting screen: the state of the session, and the buttons. */
export function playerHero(screen: PlayerScreen): TemplateResult {
  switch (screen.view.state) {
    case 'scheduled':
      return html`${countdown(screen)}${timeRuler(screen)}${beforeStart(screen)}`;
    case 'waiting':
      return html`${headline(screen.words.waitingForInstructor, overdueText(screen))}${
        screen.view.can.start ? startActions(screen) : armActions(screen)
      }`;
    case 'live':
      return html`${liveHeadline(screen)}${timeRuler(screen)}${liveActions(screen)}`;
    case 'ended':
      return html`${headline(screen.words.hasEnded, durationText(screen))}${recording(screen)}`;
    case 'cancelled':
      return headline(screen.words.isCancelled, cancellationReason(screen));
  }
}

function headline(title: string, ...sentences: (string | null)[]): TemplateResult {
  const note = sentences.filter(Boolean).join(' ');
  return html`<div class="block">
    <p class="headline" tabindex="-1">${title}</p>
    ${note ? html`<p class="sentence" dir="auto">${note}</p>` : nothing}
  </div>`;
}

function countdown({ view, words, formats }: PlayerScreen): TemplateResult {
  const parts = formats.splitCountdown(countdownParts(view.session.start - view.now, 'fine'));
  const value = html`<span class="count"
    >${parts.map(({ number, unit }) => html`<span class="part"><span class="number">${number}</span> <span class="unit">${unit}</span></span> `)}</span
  >`;
  return html`<p class="countdown" part="countdown" role="timer">${aroundValue(words.startsIn, value)}</p>`;
}

function beforeStart(screen: PlayerScreen): TemplateResult | typeof nothing {
  const { view, words, formats } = screen;
  if (view.can.start) return startActions(screen);
  return view.isInstructor
    ? html`<p class="sentence">${words.startOpensAt(formats.time(view.session.opensAt))}</p>`
    : html`<p class="sentence">${screen.armed ? words.armed : words.joinAppearsHere}</p>
        ${armActions(screen)}`;
}

/** Renders a button that enables or disables joining automatically at the start. Not for instructors, who start the session. */
function armActions({ view, words, armed, actions }: PlayerScreen): TemplateResult | typeof nothing {
  if (view.isInstructor) return nothing;
  return html`<div class="actions" part="actions">
    ${
      armed
        ? html`<button class="button button-text" part="disarm-button" type="button" @click=${actions.disarm}>
            ${words.disarmJoin}
          </button>`
        : html`<button class="button button-large" part="arm-button" type="button" @click=${actions.arm}>
            ${words.armJoin}
          </button>`
    }
  </div>`;
}

function overdueText({ view, words, armed }: PlayerScreen): string {
  const late = wholeMinutesPassed(view.now - view.session.start);
  if (view.can.start) return words.overdueInstructor(late);
  return armed ? words.armed : words.overdue(late);
}

function startActions({ view, words, phase, actions }: PlayerScreen): TemplateResult | typeof nothing {
  if (!view.can.start) return nothing;
  const busy = isBusy(phase);
  return html`<div class="actions" part="actions">
    <button
      class="button button-solid button-large"
      part="start-button"
      type="button"
      aria-disabled=${busy}
      @click=${actions.start}
    >
      ${busy ? html`<span class="spinner"></span>${phase === 'starting' ? words.starting : words.joining}` : words.start}
    </button>
    ${view.state === 'scheduled' ? html`<span class="note">${words.everyoneCanEnter(view.session.enrolledCount || null)}</span>` : nothing}
  </div>`;
}

function liveHeadline({ view, words, formats, phase, armed, leftBecause }: PlayerScreen): TemplateResult {
  const { session, now, reason } = view;
  if (reason === 'session_full')
    return headline(
      words.full,
      words.fullPlaces(session.maxParticipants === 1 ? null : session.maxParticipants),
    );
  const since = session.actualStart ?? session.start;
  const startedAgo =
    now < since
      ? null
      : words.startedAgo(formats.length(elapsedLength(now - since)) || words.lessThanAMinute);
  const alreadyHere = session.participantCount ? words.alreadyHere(session.participantCount) : null;
  if (armed) return headline(words.hasStarted, words.enteringSoon);
  if (phase !== 'left') return headline(words.hasStarted, startedAgo, alreadyHere);
  return headline(words.hasStarted, leftBecause === 'moved' ? words.movedAway : words.youLeft);
}

function liveActions({ view, words, phase, actions }: PlayerScreen): TemplateResult {
  const busy = isBusy(phase);
  const join = html`<button
    class="button button-solid button-large"
    part="join-button"
    type="button"
    aria-disabled=${busy}
    @click=${actions.join}
  >
    ${busy ? html`<span class="spinner"></span>${words.joining}` : words.joinSession}
  </button>`;
  const end = html`<button
    class="button button-large"
    part="end-button"
    type="button"
    @click=${actions.askToEnd}
  >
    ${words.endSession}
  </button>`;
  return html`<div class="actions" part="actions">
    ${view.can.join ? join : nothing}${view.can.end ? end : nothing}
    ${view.can.join && !view.isInstructor ? html`<span class="note">${words.mutedOnEntry}</span>` : nothing}
  </div>`;
}

function durationText({ view: { session }, words, formats }: PlayerScreen): string | null {
  const { actualStart, actualEnd, status } = session;
  // The status of a session that nobody has started stays `scheduled`.
  if (status === 'scheduled' || session.endReason === 'no_show') return words.neverStarted;
  if (actualStart === null || actualEnd === null) return null;
  const length = formats.length(elapsedLength(actualEnd - actualStart)) || words.lessThanAMinute;
  return words.lasted(length, formats.time(actualStart), formats.time(actualEnd));
}

function recording({ view: { session }, words }: PlayerScreen): TemplateResult | typeof nothing {
  if (session.recordingStatus === 'ready' && session.recordingUrl) {
    return html`<div class="actions" part="actions">
      <a
        class="button button-solid button-large"
        href=${session.recordingUrl}
        target="_blank"
        rel="noopener noreferrer"
        >${icon(playIcon)}${words.watchRecording}</a
      >
    </div>`;
  }
  if (session.recordingStatus === 'processing')
    return html`<p class="sentence">${words.recordingProcessing}</p>`;
  return session.recordingStatus === 'none' && session.actualEnd !== null
    ? html`<p class="sentence">${words.notRecorded}</p>`
    : nothing;
}

function cancellationReason({ view, words }: PlayerScreen): string | null {
  const { cancelledReason } = view.session;
  return cancelledReason && words.cancelledReason(cancelledReason);
}
