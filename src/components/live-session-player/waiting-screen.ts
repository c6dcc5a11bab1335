import { html, nothing, type TemplateResult } from 'lit';
import { isAhead } from '../../domain/session/shown-reason.js';
import { whenText } from '../../i18n/when-text.js';
import { errorBox } from '../parts/error-box.js';
import { stateBadge } from '../parts/state-badge.js';
import { playerDetails } from './player-details.js';
import { playerHero } from './player-hero.js';
import type { PlayerScreen } from './player-screen.js';

/** The player before and after the room: what the session is, what comes next, and what the viewer can do now. */
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
    <div class="hero" part="waiting">${whatFailed(screen)}${whatMoved(screen)}${playerHero(screen)}</div>
    ${playerDetails(screen)}
  </section>`;
}

function whatMoved({ view, rescheduled, words, formats }: PlayerScreen): unknown {
  if (!rescheduled || !isAhead(view.state)) return nothing;
  const { start } = view.session;
  return html`<p class="moved" part="rescheduled">
    ${words.rescheduledTo(whenText(start, words, formats))}
  </p>`;
}

function whatFailed({ failure, staleBecause, offline, keepsSeat, words, act }: PlayerScreen): unknown {
  // It needs nothing from the viewer, and everything else follows from it.
  if (offline) return errorBox({ code: 'offline', operation: 'load', words });
  if (failure) {
    const { error, operation } = failure;
    const mayRetry = error.retriable && operation !== 'end';
    return errorBox({
      code: error.code,
      operation,
      words,
      ...(keepsSeat && { reassurance: words.staysSafe }),
      onRetry: mayRetry ? act.retry : undefined,
      onTakeOver: error.code === 'open_elsewhere' ? act.takeOver : undefined,
      onBack: act.dismiss,
    });
  }
  if (!staleBecause) return nothing;
  const wording =
    staleBecause.code === 'token_expired' || !staleBecause.retriable
      ? undefined
      : { title: words.connectionLost, text: words.retryingSoon };
  return errorBox({
    code: staleBecause.code,
    operation: 'load',
    words,
    ...(wording && { wording }),
    onRetry: act.refresh,
  });
}
