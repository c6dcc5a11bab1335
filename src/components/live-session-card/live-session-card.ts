import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { SessionId } from '../../api/live-session-client.js';
import { SessionController } from '../../controllers/session/session-controller.js';
import { SessionViewController } from '../../controllers/session/session-view-controller.js';
import { cardAction } from '../../domain/session/card-action.js';
import { countdownParts } from '../../domain/time/countdown.js';
import { elapsedLength } from '../../domain/time/duration.js';
import { publicSession } from '../../domain/session/public-session.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import { unknownViewer } from '../../domain/session/permissions.js';
import type { ElementState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { isAhead } from '../../domain/session/shown-reason.js';
import { timeRuleAt } from '../../domain/session/time-rule.js';
import { LiveSessionSelectEvent } from '../../events/live-session-select-event.js';
import { splitAtValue } from '../../i18n/split-at-value.js';
import { badge } from '../../styles/badge.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { calendar } from '../../styles/calendar.js';
import { skeleton } from '../../styles/skeleton.js';
import { tokens } from '../../styles/tokens.js';
import { CalendarMenu } from '../parts/calendar-menu.js';
import { icon } from '../parts/icon.js';
import { playIcon } from '../parts/icons.js';
import { safeHref } from '../parts/safe-href.js';
import { BackendElement } from '../base/backend-element.js';
import { stateBadge } from '../parts/state-badge.js';
import { cardPlaceholder } from './card-placeholder.js';
import { placeholderStyles } from './card-placeholder.styles.js';
import { type CardText, cardText } from './card-text.js';
import { styles } from './live-session-card.styles.js';

/** The default of `--_passed` in the style sheet: nothing of the time rule has passed. */
const nothingPassed = '0.000';

/**
 * Shows one live session: title, description, date, duration, participants, status, countdown and one action.
 *
 * @tagname live-session-card
 * @attr {string} lang - Language of the card. By default, that of the closest `lang` attribute, the page's, the browser's, or English.
 * @attr {string} state - Read-only: `loading`, `error`, `scheduled`, `waiting`, `live`, `ended` or `cancelled`.
 * @attr {string} reason - Read-only: code of an additional condition, such as `session_full`.
 * @slot error-<code> - Replaces the text of the error with this code.
 * @fires {LiveSessionLoadEvent} live-session-load - A session is available for the first time, or replaces another one.
 * @fires {LiveSessionStateChangeEvent} live-session-state-change - The state has changed.
 * @fires {LiveSessionSelectEvent} live-session-select - The viewer selected the card. Cancelable: `preventDefault()` stops the navigation.
 * @fires {LiveSessionErrorEvent} live-session-error - Something failed.
 * @csspart base - The card.
 * @csspart header - The line with badge and calendar button.
 * @csspart badge - The status badge.
 * @csspart title - The title.
 * @csspart description - The description.
 * @csspart date - The date.
 * @csspart rescheduled - Note beside the date if the scheduled times have changed since the card first displayed the session.
 * @csspart duration - The duration.
 * @csspart participants - The number of participants.
 * @csspart countdown - Text at the start of the bottom strip: countdown, time since the start, recording, or reason of the cancellation.
 * @csspart action - The button or link.
 * @csspart calendar - Button that opens the calendar menu, or that removes a cancelled session from the calendar.
 * @csspart error - The error shown instead of a session.
 */
export class LiveSessionCard extends BackendElement {
  static override styles = [tokens, base, badge, button, calendar, skeleton, styles, placeholderStyles];

  /** Id of the session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session data as the API sends it. If set, the element does not load the session. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** URL of the details page; `{id}` is replaced by the session's id. Without it, the action is a button. */
  @property() href: string | null = null;

  /** Target of the link, as in `<a target>`. */
  @property() target: string | null = null;

  /** Hides the countdown and the time since the start. */
  @property({ attribute: 'no-countdown', type: Boolean }) noCountdown = false;

  /** Hides the description. */
  @property({ attribute: 'no-description', type: Boolean }) noDescription = false;

  /** Hides the number of participants. */
  @property({ attribute: 'no-participants', type: Boolean }) noParticipants = false;

  /** Hides the calendar button. */
  @property({ attribute: 'no-calendar', type: Boolean }) noCalendar = false;

  readonly #session = new SessionController(this);
  readonly #sessionView = new SessionViewController(this, this.#session, {
    options: () => ({ viewer: unknownViewer, countdown: this.noCountdown ? null : 'coarse' }),
  });
  readonly #calendar = new CalendarMenu(this);
  #passed = nothingPassed;
  /** The latest texts, and the values that they were formatted from. */
  #text: { readonly inputs: readonly unknown[]; readonly text: CardText } | null = null;

  /** The current state; also available as the attribute `state` and as `:state()`. */
  get state(): ElementState {
    return this.#sessionView.state;
  }

  /** Loads the session again. */
  async refresh(): Promise<void> {
    await this.#session.refresh();
  }

  override updated(): void {
    const { view } = this.#sessionView;
    const share = view && !this.noCountdown ? timeRuleAt(view.session, view.state, view.now)?.passed : null;
    const passed = share?.toFixed(3) ?? nothingPassed;
    if (passed === this.#passed) return;
    this.#passed = passed;
    // Set by CSSOM: a strict Content-Security-Policy forbids style attributes.
    this.renderRoot.querySelector<HTMLElement>('.strip')?.style.setProperty('--_passed', passed);
  }

  override render(): TemplateResult {
    const { view } = this.#sessionView;
    if (view) return this.#renderSession(view);
    const { words, tag } = this.locale;
    const { error, offline } = this.#session;
    return cardPlaceholder({ error, offline, words, tag, onRetry: () => void this.refresh() });
  }

  /** Sets texts by `textContent`: Lit adds a comment node to an expression in the content, which slows down large pages. */
  #renderSession(view: SessionView): TemplateResult {
    const { session, state } = view;
    const { words, tag } = this.locale;
    const { when, dateTime, duration, participants } = this.#textOf(view);
    const isRescheduled = this.#session.rescheduled && isAhead(state);
    return html`<article
      class="card ${state}"
      part="base"
      aria-labelledby="title"
      lang=${tag}
      dir=${words.direction}
    >
      <div class="body">
        <div class="top" part="header">
          ${stateBadge(state, words.badges[state])}${this.noCalendar ? nothing : this.#renderCalendar(view)}
        </div>
        <div
          class="title"
          part="title"
          id="title"
          role="heading"
          aria-level=${this.headingLevel}
          dir="auto"
          .textContent=${session.title}
        ></div>
        <p
          class="description"
          part="description"
          dir="auto"
          .textContent=${this.noDescription ? '' : session.description}
        ></p>
        <ul class="meta">
          <li>
            <time part="date" datetime=${dateTime} .textContent=${when}></time
            >${isRescheduled ? html` <span class="moved" part="rescheduled">${words.rescheduled}</span>` : nothing}
          </li>
          <li class="pair">
            <span part="duration" .textContent=${duration}></span
            ><span part="participants" .textContent=${this.noParticipants ? '' : participants}></span>
          </li>
        </ul>
      </div>
      <div class="strip">
        <p class="next" part="countdown">${this.#next(view)}</p>
        ${this.#renderAction(view)}
      </div>
    </article>`;
  }

  /** Caches the texts until session, state or language change: on large pages, many cards update in the same second. */
  #textOf(view: SessionView): CardText {
    const { words, formats } = this.locale;
    const inputs = [view.session, view.state, words, formats];
    if (!this.#text?.inputs.every((input, index) => input === inputs[index]))
      this.#text = { inputs, text: cardText(view, words, formats) };
    return this.#text.text;
  }

  #renderCalendar(view: SessionView): unknown {
    const { words } = this.locale;
    return guard([view.session, view.state, words, this.href, this.#calendar.isOpen], () =>
      this.#calendar.render({ view, words, href: safeHref(this.href, view.session.id), look: 'icon' }),
    );
  }

  /** Returns the text at the start of the strip. */
  #next({ session, state, now, reason }: SessionView): unknown {
    const { words, formats } = this.locale;
    const strong = (value: string) => html`<strong .textContent=${value}></strong>`;
    switch (state) {
      case 'scheduled':
        return this.noCountdown
          ? nothing
          : withBoldValue(words.startsIn, formats.countdown(countdownParts(session.start - now, 'coarse')));
      case 'waiting':
        return html`<strong class="sentence" .textContent=${words.waitingForInstructor}></strong>`;
      case 'live': {
        if (reason === 'session_full') return strong(words.full);
        const since = session.actualStart ?? session.start;
        if (this.noCountdown || now < since) return nothing;
        return withBoldValue(
          words.liveFor,
          formats.length(elapsedLength(now - since)) || words.lessThanAMinute,
        );
      }
      case 'ended':
        return this.#recording(session);
      case 'cancelled':
        return session.cancelledReason
          ? html`<span class="reason" dir="auto">${session.cancelledReason}</span>`
          : nothing;
    }
  }

  #recording({ recordingStatus, actualStart, actualEnd }: SessionView['session']): unknown {
    const { words, formats } = this.locale;
    if (recordingStatus === 'processing')
      return html`<span class="sentence">${words.recordingProcessing}</span>`;
    if (recordingStatus !== 'ready') return nothing;
    if (actualStart === null || actualEnd === null) return words.recording;
    const length = formats.length(elapsedLength(actualEnd - actualStart));
    return html`${words.recording} <strong>${length}</strong>`;
  }

  #renderAction({ session, state, can }: SessionView): TemplateResult {
    const { words } = this.locale;
    const action = cardAction(session, state, can.join);
    if (action === 'recording') {
      return html`<a
        class="button action"
        part="action"
        id="action"
        aria-labelledby="action title"
        href=${session.recordingUrl!}
        target="_blank"
        rel="noopener noreferrer"
        >${icon(playIcon)}${words.watchRecording}</a
      >`;
    }
    const label = action === 'join' ? words.join : words.details;
    const look = action === 'join' ? 'button button-solid action' : 'button action';
    const href = safeHref(this.href, session.id);
    return href
      ? html`<a
          class=${look}
          part="action"
          id="action"
          aria-labelledby="action title"
          href=${href}
          target=${this.target ?? nothing}
          rel=${this.target ? 'noopener' : nothing}
          @click=${this.#onSelect}
          .textContent=${label}
        ></a>`
      : html`<button
          class=${look}
          part="action"
          id="action"
          aria-labelledby="action title"
          type="button"
          @click=${this.#onSelect}
          .textContent=${label}
        ></button>`;
  }

  #onSelect(event: Event): void {
    const { snapshot } = this.#session;
    if (!snapshot) return;
    const select = new LiveSessionSelectEvent({ session: publicSession(snapshot.wire) });
    if (!this.dispatchEvent(select)) event.preventDefault();
  }
}

/** Renders a message with its value in bold. */
function withBoldValue(message: string, value: string): TemplateResult {
  const [before, after] = splitAtValue(message);
  return after
    ? html`<span .textContent=${before}></span><strong .textContent=${value}></strong
        ><span .textContent=${after}></span>`
    : html`<span .textContent=${before}></span><strong .textContent=${value}></strong>`;
}
