import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { PlayerController } from '../../controllers/player-controller.js';
import type { Instant } from '../../domain/instant.js';
import type { JoinSessionData } from '../../domain/live-session.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { nextSecondOf } from '../../domain/next-change.js';
import type { PlayerPhase } from '../../domain/player-phase.js';
import type { ElementState } from '../../domain/session-state.js';
import type { SessionView, ViewOptions } from '../../domain/session-view.js';
import { timeRuleAt } from '../../domain/time-rule.js';
import type { JitsiRoomClosedEvent } from '../../events/jitsi-room-closed-event.js';
import type { JitsiRoomErrorEvent } from '../../events/jitsi-room-error-event.js';
import type { JitsiRoomParticipantsChangeEvent } from '../../events/jitsi-room-participants-change-event.js';
import { LiveSessionParticipantsChangeEvent } from '../../events/live-session-participants-change-event.js';
import { alert } from '../../styles/alert.js';
import { badge } from '../../styles/badge.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { stageTokens } from '../../styles/stage-tokens.js';
import { tokens } from '../../styles/tokens.js';
import type { JitsiRoom } from '../jitsi-room/jitsi-room.js';
import { SessionElement } from '../shared/session-element.js';
import { endDialog } from './end-dialog.js';
import { styles } from './live-session-player.styles.js';
import { loadScreen } from './load-screen.js';
import type { PlayerActions, PlayerScreen } from './player-screen.js';
import { roomScreen } from './room-screen.js';
import { roomStyles } from './room-screen.styles.js';
import { waitingScreen } from './waiting-screen.js';

/**
 * The place where a class happens: a waiting screen with the countdown, then start, join, leave and end, with the room
 * in between. What the viewer may do is the server's word.
 *
 * @tagname live-session-player
 * @attr {string} lang - Language of the player; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: `loading`, `error`, `scheduled`, `waiting`, `live`, `ended` or `cancelled`.
 * @attr {string} reason - Read-only: code of what else is to know, such as `session_full`.
 * @attr {string} phase - Read-only: `idle`, `starting`, `joining`, `in-room`, `left` or `failed`.
 * @slot back - A link of the page's own instead of the Back button where there is no session to show.
 * @slot error-<code> - Replaces the words about the error of that code.
 * @fires {LiveSessionLoadEvent} live-session-load - A session has been loaded.
 * @fires {LiveSessionStateChangeEvent} live-session-state-change - The session has moved to another state.
 * @fires {LiveSessionJoinRequestEvent} live-session-join-request - The viewer wants to join. Cancelable: then nothing is asked for.
 * @fires {LiveSessionJoinedEvent} live-session-joined - The viewer is in the call.
 * @fires {LiveSessionLeftEvent} live-session-left - The viewer is out of the room.
 * @fires {LiveSessionStartedEvent} live-session-started - The instructor has started the session here.
 * @fires {LiveSessionEndedEvent} live-session-ended - The instructor has ended the session here.
 * @fires {LiveSessionParticipantsChangeEvent} live-session-participants-change - The number of people in the room has changed.
 * @fires {LiveSessionErrorEvent} live-session-error - Something failed.
 * @csspart base - The player.
 * @csspart header - Badge, title and course.
 * @csspart badge - The status badge.
 * @csspart title - The title.
 * @csspart course-title - The course.
 * @csspart waiting - The waiting screen's main part.
 * @csspart countdown - The countdown.
 * @csspart actions - The buttons.
 * @csspart start-button - Starts the session.
 * @csspart join-button - Joins the session.
 * @csspart end-button - Ends the session.
 * @csspart leave-button - Leaves the room.
 * @csspart retry-button - Tries again after an error.
 * @csspart details - Date, duration, instructor and participants.
 * @csspart error - The box about an error.
 * @csspart room - The room.
 */
export class LiveSessionPlayer extends SessionElement {
  static override styles = [tokens, stageTokens, base, badge, button, alert, styles, roomStyles];

  /** The viewer's name, where the server gives none. */
  @property({ attribute: 'user-display-name' }) userDisplayName: string | null = null;

  /** The viewer's e-mail address, where the server gives none. It reaches Jitsi only with `share-email`. */
  @property({ attribute: 'user-email' }) userEmail: string | null = null;

  /** Gives the viewer's e-mail address to the Jitsi server. */
  @property({ attribute: 'share-email', type: Boolean }) shareEmail = false;

  /** A hint that the viewer is an instructor, for backends that do not say so; the server decides. */
  @property({ type: Boolean }) instructor = false;

  /** Hides the title line, also in the room. */
  @property({ attribute: 'no-header', type: Boolean }) noHeader = false;

  /** Skips Jitsi's page for trying camera and microphone. */
  @property({ attribute: 'no-prejoin', type: Boolean }) noPrejoin = false;

  /** `bar` puts our controls below the video instead of Jitsi's. */
  @property() controls: 'none' | 'bar' = 'none';

  readonly #player = new PlayerController(this, this.sessions);
  readonly #act: PlayerActions = {
    start: () => void this.start(),
    join: () => void this.join(),
    leave: () => void this.leave(),
    askToEnd: () => this.#dialog?.showModal(),
    retry: () => void this.retry(),
    dismiss: () => void this.#player.dismiss(),
    refresh: () => void this.refresh(),
  };
  #shownPhase: PlayerPhase = 'idle';

  /** How far the viewer has come; also the attribute `phase` and `:state()`. */
  get phase(): PlayerPhase {
    return this.#player.phase;
  }

  /** Starts the session and joins it; for instructors. */
  async start(): Promise<void> {
    await this.#player.start();
  }

  /** Joins the session. */
  async join(): Promise<void> {
    await this.#player.join();
  }

  /** Leaves the room at once, and settles when the server has been told. */
  async leave(): Promise<void> {
    await this.#player.leave();
  }

  /** Ends the session for everyone, without asking; for instructors. */
  async end(): Promise<void> {
    await this.#player.end(async () => this.#room?.endConference());
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    await (this.#player.failure ? this.#player.retry() : this.refresh());
  }

  /** @internal Told by the player's controller of each failure. */
  failed(error: LiveSessionError): void {
    this.tell(error);
  }

  protected override viewOptions(): Omit<ViewOptions, 'liveBy'> {
    const instructor = this.instructor || this.#player.joinData?.is_instructor === true;
    return { viewer: { instructor }, countdown: 'fine' };
  }

  protected override nextChangeAt(): Instant | null {
    const { view } = this;
    // In the room, a clock counts the seconds of the class.
    return view && this.#player.joinData
      ? nextSecondOf(view.session.actualStart ?? view.session.start, view.now)
      : super.nextChangeAt();
  }

  override updated(changed: PropertyValues): void {
    const previous = this.state;
    super.updated(changed);
    this.show('phase', this.phase);
    if (this.state !== previous && previous !== 'loading') this.#announce();
    this.#followTime();
    // The room opens by the viewer's own click on Join; also again, after the player was moved in the page.
    if (this.#room?.state === 'idle') void this.#room.load();
    if (this.phase !== this.#shownPhase && (this.phase === 'in-room' || this.#shownPhase === 'in-room'))
      this.#focusScreen();
    this.#shownPhase = this.phase;
    // Afterwards, since it may bring about another update.
    queueMicrotask(() => this.#player.follow(this.view?.state ?? null));
  }

  override render(): TemplateResult {
    const { words, tag } = this.locale;
    const { failure, ending } = this.#player;
    return html`<div lang=${tag} dir=${words.direction}>
      ${this.view ? this.#renderSession(this.view) : loadScreen(this.sessions.error, words, this.#act.refresh)}
      ${endDialog({
        words,
        ending,
        error: failure?.undertaking === 'end' ? failure.error : null,
        onEnd: () => void this.#endFromDialog(),
        onCancel: () => this.#dialog?.close(),
      })}
      <p class="visually-hidden" id="announcement" role="status"></p>
    </div>`;
  }

  #renderSession(view: SessionView): TemplateResult {
    const { failure, phase, keepsSeat, joinData } = this.#player;
    const { words, formats } = this.locale;
    const { headingLevel, noHeader } = this;
    const can = {
      ...view.can,
      start: view.can.start && this.sessions.offers('startSession'),
      end: view.can.end && this.sessions.offers('endSession'),
    };
    const screen: PlayerScreen = {
      view: { ...view, can },
      words,
      formats,
      headingLevel,
      noHeader,
      phase,
      failure,
      keepsSeat,
      staleBecause: this.sessions.error,
      act: this.#act,
    };
    return joinData ? this.#renderRoom(screen, joinData) : waitingScreen(screen);
  }

  #renderRoom(screen: PlayerScreen, joinData: JoinSessionData): TemplateResult {
    const { noPrejoin, controls } = this;
    // What the server says of the viewer beats what the page says.
    const displayName = joinData.user_display_name ?? this.userDisplayName;
    const email = this.shareEmail ? (joinData.user_email ?? this.userEmail) : null;
    const room = roomScreen({
      screen,
      joinData,
      displayName,
      email,
      noPrejoin,
      controls,
      count: this.#room?.participantCount ?? 0,
    });
    return html`<div
      class="room"
      @jitsi-room-joined=${() => this.#player.roomJoined()}
      @jitsi-room-error=${this.#onRoomError}
      @jitsi-room-closed=${this.#onRoomClosed}
      @jitsi-room-participants-change=${this.#onParticipantsChange}
    >
      ${room}
    </div>`;
  }

  get #room(): JitsiRoom | null {
    return this.renderRoot.querySelector('jitsi-room');
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #endFromDialog(): Promise<void> {
    await this.end();
    if (!this.#player.failure) this.#dialog?.close();
  }

  /** Says once what has come about; nothing is said of what the viewer found when the page opened. */
  #announce(): void {
    const { words } = this.locale;
    const news: Partial<Record<ElementState, string>> = {
      waiting: words.waitingForInstructor,
      live: words.hasStarted,
      ended: words.hasEnded,
      cancelled: words.isCancelled,
    };
    this.renderRoot.querySelector('#announcement')!.textContent = news[this.state] ?? '';
  }

  /** The header's edge in the room is a time rule. By CSSOM: a strict Content-Security-Policy forbids style attributes. */
  #followTime(): void {
    const { view } = this;
    const passed = view ? (timeRuleAt(view.session, view.state, view.now)?.passed ?? 0) : 0;
    this.renderRoot
      .querySelector<HTMLElement>('.room-head')
      ?.style.setProperty('--_passed', passed.toFixed(4));
  }

  /** What had the focus has just gone: reading goes on at the head of the new screen. */
  #focusScreen(): void {
    const lost =
      document.activeElement === null ||
      document.activeElement === document.body ||
      this.matches(':focus-within');
    if (lost) this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  #onRoomError({ detail }: JitsiRoomErrorEvent): void {
    if (detail.fatal) this.#player.roomFailed(new LiveSessionError(detail.code, detail.message));
  }

  #onRoomClosed({ detail }: JitsiRoomClosedEvent): void {
    // A room that goes because the player is moved in the page opens again where it is put.
    if (detail.state !== 'idle') this.#player.roomClosed(detail.state);
  }

  #onParticipantsChange({ detail }: JitsiRoomParticipantsChangeEvent): void {
    this.dispatchEvent(new LiveSessionParticipantsChangeEvent({ count: detail.count }));
    this.requestUpdate();
  }
}
