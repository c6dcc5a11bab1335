import { html, nothing, type TemplateResult } from 'lit';
import { isAhead } from '../../domain/session/shown-reason.js';
import { whenText } from '../../i18n/when-text.js';
import { errorBox } from '../parts/error-box.js';
import { stateBadge } from '../parts/state-badge.js';
import { playerDetails } from './player-details.js';
import { playerHero } from './player-hero.js';
import type { PlayerScreen } from './player-screen.js';

/** Renders the player while no room is open: header, errors, state of the session, buttons and details. */
export function waitingScreen(screen: PlayerScreen): TemplateResult {
  const { view, words, headingLevel, noHeader } = screen;
  const { session, state } = view;
  const header = html`<header class="head" part="header">
    ${stateBadge(state, words.badges[state])}
    <div class="title" part="title" id="title" role="heading" aria-level=${headingLevel} dir="auto">
      ${session.title}
    </div>
    ${session.courseTitle ? html`<p class="course" part="course-title" dir="auto">${session.courseTitle}</p>` : nothing}
  </header>`;
  return html`<section class="player" part="base" aria-labelledby=${noHeader ? nothing : 'title'}>
    ${noHeader ? nothing : header}
    <div class="hero" part="waiting">
      ${failureBox(screen)}${rescheduledNote(screen)}${playerHero(screen)}
    </div>
    ${playerDetails(screen)}
  </section>`;
}

function rescheduledNote({ view, rescheduled, words, formats }: PlayerScreen): unknown {
  if (!rescheduled || !isAhead(view.state)) return nothing;
  const { start } = view.session;
  return html`<p class="moved" part="rescheduled">
    ${words.rescheduledTo(whenText(start, words, formats))}
  </p>`;
}

function failureBox({ failure, updateError, offline, keepsSeat, words, actions }: PlayerScreen): unknown {
  // Displayed instead of the errors that the lost connection causes. The viewer need not do anything.
  if (offline) return errorBox({ code: 'offline', operation: 'load', words });
  if (failure) {
    const { error, operation } = failure;
    const mayRetry = error.retriable && operation !== 'end';
    return errorBox({
      code: error.code,
      operation,
      words,
      ...(keepsSeat && { reassurance: words.staysSafe }),
      onRetry: mayRetry ? actions.retry : undefined,
      onTakeOver: error.code === 'open_elsewhere' ? actions.takeOver : undefined,
      onBack: actions.dismiss,
    });
  }
  if (!updateError) return nothing;
  const connectionLost =
    updateError.code === 'token_expired' || !updateError.retriable
      ? undefined
      : { title: words.connectionLost, text: words.retryingSoon };
  return errorBox({
    code: updateError.code,
    operation: 'load',
    words,
    ...(connectionLost && { wording: connectionLost }),
    onRetry: actions.refresh,
  });
}
