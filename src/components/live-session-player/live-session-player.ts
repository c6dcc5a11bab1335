import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionId } from '../../api/live-session-client.js';
import { type JoinOptions, PlayerController } from '../../controllers/player/player-controller.js';
import { RecordingConsent } from '../../controllers/player/recording-consent.js';
import { SessionController } from '../../controllers/session/session-controller.js';
import { SessionViewController } from '../../controllers/session/session-view-controller.js';
import { askForNotifications, signalStart } from '../../controllers/player/start-signal.js';
import { LiveSessionError } from '../../domain/live-session-error.js';
import { nextSecondOf } from '../../domain/session/next-change.js';
import type { PlayerPhase } from '../../domain/player/player-phase.js';
import { isAhead } from '../../domain/session/shown-reason.js';
import type { JoinSessionData, LiveSession } from '../../domain/session/live-session.js';
import type { ElementState } from '../../domain/session/session-state.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { timeRuleAt } from '../../domain/session/time-rule.js';
import type { JitsiRoomClosedEvent } from '../../events/jitsi-room-closed-event.js';
import type { JitsiRoomErrorEvent } from '../../events/jitsi-room-error-event.js';
import type { JitsiRoomRecordingLinkEvent } from '../../events/jitsi-room-recording-link-event.js';
import type { JitsiRoomParticipantsChangeEvent } from '../../events/jitsi-room-participants-change-event.js';
import { LiveSessionParticipantsChangeEvent } from '../../events/live-session-participants-change-event.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import { playerWords } from '../../i18n/player-words.js';
import { alert } from '../../styles/alert.js';
import { badge } from '../../styles/badge.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { calendar } from '../../styles/calendar.js';
import { stageTokens } from '../../styles/stage-tokens.js';
import { tokens } from '../../styles/tokens.js';
import { BackendElement } from '../base/backend-element.js';
import { CalendarMenu } from '../parts/calendar-menu.js';
import type { JitsiRoom } from '../jitsi-room/jitsi-room.js';
import { Announcements } from './announcements.js';
import { consentDialog } from './consent-dialog.js';
import { endDialog } from './end-dialog.js';
import { isFullscreen, toggleFullscreen } from './fullscreen.js';
import { styles } from './live-session-player.styles.js';
import { loadScreen } from './load-screen.js';
import type { PlayerActions, PlayerScreen } from './player-screen.js';
import { roomScreen } from './room-screen.js';
import { roomStyles } from './room-screen.styles.js';
import { waitingScreen } from './waiting-screen.js';

/**
 * Displays one session: a waiting screen with the countdown, then the room. The viewer can start, join, leave and end the
 * session, as far as the backend permits.
 *
 * @tagname live-session-player
 * @attr {string} lang - Language of the player. By default, that of the closest `lang` attribute, the page's, the browser's, or English.
 * @attr {string} state - Read-only: `loading`, `error`, `scheduled`, `waiting`, `live`, `ended` or `cancelled`.
 * @attr {string} reason - Read-only: code of an additional condition, such as `session_full` or `offline`.
 * @attr {string} armed - Read-only: present while the player will join automatically at the start of the session.
 * @attr {string} phase - Read-only: progress of the viewer, `idle`, `starting`, `joining`, `in-room`, `left` or `failed`.
 * @slot back - Link that replaces the Back button, displayed if the session cannot be loaded.
 * @slot error-<code> - Replaces the text of the error with that code.
 * @fires {LiveSessionLoadEvent} live-session-load - A session has been loaded.
 * @fires {LiveSessionStateChangeEvent} live-session-state-change - The state of the session has changed.
 * @fires {LiveSessionJoinRequestEvent} live-session-join-request - The viewer wants to join. Cancelable: `preventDefault()` prevents it.
 * @fires {LiveSessionJoinedEvent} live-session-joined - The viewer has joined the call.
 * @fires {LiveSessionLeftEvent} live-session-left - The viewer has left the room.
 * @fires {LiveSessionStartedEvent} live-session-started - The instructor has started the session in this player.
 * @fires {LiveSessionEndedEvent} live-session-ended - The instructor has ended the session in this player.
 * @fires {LiveSessionParticipantsChangeEvent} live-session-participants-change - The number of participants in the room has changed.
 * @fires {LiveSessionErrorEvent} live-session-error - An error has occurred.
 * @csspart base - The outermost container.
 * @csspart header - Badge, title and course.
 * @csspart badge - The status badge.
 * @csspart title - The title.
 * @csspart course-title - The title of the course.
 * @csspart waiting - The main part of the waiting screen.
 * @csspart countdown - The countdown.
 * @csspart actions - The container of the buttons.
 * @csspart start-button - Starts the session.
 * @csspart join-button - Joins the session.
 * @csspart arm-button - Enables joining automatically at the start of the session.
 * @csspart disarm-button - Disables joining automatically.
 * @csspart consent-button - Agrees to the recording.
 * @csspart end-button - Opens the dialog that ends the session.
 * @csspart leave-button - Leaves the room.
 * @csspart retry-button - Repeats the operation that failed.
 * @csspart move-button - Moves the session here from another tab.
 * @csspart fullscreen-button - Displays the room in full screen, or in the page again.
 * @csspart time-left - For instructors in the room: the time until the planned end, or the overtime.
 * @csspart rescheduled - The new time of a session that was rescheduled after the player first displayed it.
 * @csspart details - Date, duration, instructor and participants.
 * @csspart calendar - Opens the menu that adds the session to a calendar, or removes a cancelled one.
 * @csspart error - The error message.
 * @csspart room - The `<jitsi-room>` element.
 */
export class LiveSessionPlayer extends BackendElement {
  static override styles = [tokens, stageTokens, base, badge, button, alert, calendar, styles, roomStyles];

  /** Id of the session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session, as the API sends it. If it is set, no session is requested. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** The viewer's name, used if the backend does not send one. */
  @property({ attribute: 'user-display-name' }) userDisplayName: string | null = null;

  /** The viewer's e-mail address, used if the backend does not send one. It is sent to the Jitsi server only with `share-email`. */
  @property({ attribute: 'user-email' }) userEmail: string | null = null;

  /** Sends the viewer's e-mail address to the Jitsi server. */
  @property({ attribute: 'share-email', type: Boolean }) shareEmail = false;

  /** True if the viewer is an instructor, for backends that do not send this. The backend still checks all rights. */
  @property({ type: Boolean }) instructor = false;

  /** Hides the header, also in the room. */
  @property({ attribute: 'no-header', type: Boolean }) noHeader = false;

  /** Skips Jitsi's prejoin page, the preview of camera and microphone. */
  @property({ attribute: 'no-prejoin', type: Boolean }) noPrejoin = false;

  /** `bar` displays a control bar below the video, and removes its buttons from Jitsi's toolbar. `none` displays only Jitsi's. */
  @property() controls: 'none' | 'bar' = 'none';

  /** Hides the calendar menu. */
  @property({ attribute: 'no-calendar', type: Boolean }) noCalendar = false;

  /** Plays two notes when the session starts. */
  @property({ type: Boolean }) chime = false;

  /** If the page is hidden when the session starts, changes the page's title, and displays a browser notification if permitted. */
  @property({ type: Boolean }) notify = false;

  /** Lets the page be closed during the call without a confirmation. */
  @property({ attribute: 'no-leave-guard', type: Boolean }) noLeaveGuard = false;

  readonly #session = new SessionController(this);
  readonly #sessionView = new SessionViewController(this, this.#session, {
    options: () => ({
      viewer: { instructor: this.instructor || this.#player.joinData?.is_instructor === true },
      countdown: 'fine',
    }),
    // The header of the room displays the elapsed seconds.
    nextChangeAt: ({ session, now, nextChangeAt }) =>
      this.#player.joinData ? nextSecondOf(session.actualStart ?? session.start, now) : nextChangeAt,
  });
  readonly #player: PlayerController = new PlayerController(this, this.#session);
  readonly #consent = new RecordingConsent(() => this.#dialog('consent').showModal());
  readonly #announcements = new Announcements();
  readonly #calendar = new CalendarMenu(this);
  readonly #actions: PlayerActions = {
    start: () => void this.start(),
    join: () => void this.join(),
    leave: () => void this.leave(),
    takeOver: () => void this.join({ takeOver: true }),
    arm: () => this.arm(),
    disarm: () => this.disarm(),
    toggleFullscreen: () => void toggleFullscreen(this.#root, this.renderRoot.querySelector('.in-room')!),
    askToEnd: () => this.#dialog('end').showModal(),
    retry: () => void this.retry(),
    dismiss: () => void this.#player.dismiss(),
    refresh: () => void this.refresh(),
  };
  #lastPhase: PlayerPhase = 'idle';
  #lastState: ElementState = 'loading';

  /** The displayed state; also available as the attribute `state` and in CSS as `:state()`. */
  get state(): ElementState {
    return this.#sessionView.state;
  }

  /** The progress of the viewer; also available as the attribute `phase` and in CSS as `:state()`. */
  get phase(): PlayerPhase {
    return this.#player.phase;
  }

  /** True if the player will join automatically at the start; also available as the attribute `armed` and in CSS as `:state()`. */
  get armed(): boolean {
    return this.#player.armed;
  }

  /** @internal True during a call, and while the player waits for the start, to signal it or to join automatically. */
  override get awake(): boolean {
    const isStartExpected = this.armed || ((this.chime || this.notify) && isAhead(this.state));
    return isStartExpected || this.#player.joinData !== null;
  }

  /** Requests the session from the backend. */
  async refresh(): Promise<void> {
    await this.#session.refresh();
  }

  /** Starts the session and joins it. Only for instructors. */
  async start(): Promise<void> {
    await this.#player.start();
  }

  /** Joins the session. If it is recorded, first asks for consent. `takeOver` moves the session here from another tab. */
  async join(options: Pick<JoinOptions, 'takeOver'> = {}): Promise<void> {
    await this.#withConsent(() => this.#player.join(options));
  }

  /** Joins automatically at the start of the session. Call this in a click handler: it may ask for the permission to notify. */
  arm(): void {
    if (this.notify) askForNotifications();
    void this.#withConsent(() => this.#player.arm(true));
  }

  /** Disables joining automatically. */
  disarm(): void {
    this.#player.arm(false);
  }

  /** Leaves the room immediately, then releases the seat. */
  async leave(): Promise<void> {
    await this.#player.leave();
  }

  /** Ends the session for everyone, without a confirmation. Only for instructors. */
  async end(): Promise<void> {
    await this.#player.end(async () => this.#room?.endConference());
  }

  /** Repeats the operation that failed. Without a failure, requests the session. */
  async retry(): Promise<void> {
    await (this.#player.failure ? this.#player.retry() : this.refresh());
  }

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return playerWords;
  }

  override updated(): void {
    const previous = this.#lastState;
    this.#lastState = this.state;
    this.reflect('phase', this.phase);
    this.reflect('armed', this.armed ? 'armed' : null);
    if (this.state === 'live' && isAhead(previous)) this.#signalStart();
    this.#announce();
    this.#updateTimeRule();
    // Opens the room after the viewer's click on Join, and again after the player was moved in the page.
    if (this.#room?.state === 'idle' && !this.#player.openedWithoutClick) void this.#room.load();
    if (this.phase !== this.#lastPhase && (this.phase === 'in-room' || this.#lastPhase === 'in-room'))
      this.#restoreFocus();
    this.#lastPhase = this.phase;
    // Deferred, because it may request another update.
    queueMicrotask(() => this.#player.follow(this.#sessionView.view));
  }

  override render(): TemplateResult {
    const { words, tag } = this.locale;
    const { view } = this.#sessionView;
    const { failure, ending } = this.#player;
    return html`<div lang=${tag} dir=${words.direction}>
      ${view ? this.#renderSession(view) : loadScreen(this.#session, words, this.#actions.refresh)}
      ${endDialog({
        words,
        ending,
        error: failure?.operation === 'end' ? failure.error : null,
        onEnd: () => void this.#endFromDialog(),
        onCancel: () => this.#dialog('end').close(),
        onClose: () => this.#onEndDialogClose(),
      })}
      ${consentDialog({ words, onAgree: () => this.#onAgree(), onDecline: () => this.#dialog('consent').close() })}
      <p class="visually-hidden" id="announcement" role="status"></p>
    </div>`;
  }

  #renderSession(view: SessionView): TemplateResult {
    const { failure, phase, keepsSeat, joinData, armed, leftBecause } = this.#player;
    const { rescheduled, offline } = this.#session;
    const { words, formats } = this.locale;
    const { headingLevel, noHeader, noCalendar } = this;
    const can = {
      ...view.can,
      start: view.can.start && this.#session.offers('startSession'),
      end: view.can.end && this.#session.offers('endSession'),
    };
    const screen: PlayerScreen = {
      view: { ...view, can },
      words,
      formats,
      headingLevel,
      noHeader,
      noCalendar,
      calendar: this.#calendar,
      phase,
      failure,
      keepsSeat,
      armed,
      leftBecause,
      rescheduled,
      offline,
      updateError: this.#session.error,
      actions: this.#actions,
    };
    return joinData ? this.#renderRoom(screen, joinData) : waitingScreen(screen);
  }

  #renderRoom(screen: PlayerScreen, joinData: JoinSessionData): TemplateResult {
    const { noPrejoin, controls } = this;
    // Data from the backend take precedence over those from the page.
    const displayName = joinData.user_display_name ?? this.userDisplayName ?? this.locale.words.user;
    const email = this.shareEmail ? (joinData.user_email ?? this.userEmail) : null;
    const room = roomScreen({
      screen,
      joinData,
      displayName,
      email,
      noPrejoin,
      controls,
      count: this.#room?.participantCount ?? 0,
      openWithoutClick: this.#player.openedWithoutClick,
      fullscreen: isFullscreen(this.#root),
    });
    return html`<div
      class="room"
      @jitsi-room-joined=${() => this.#player.roomJoined()}
      @jitsi-room-error=${this.#onRoomError}
      @jitsi-room-closed=${this.#onRoomClosed}
      @jitsi-room-participants-change=${this.#onParticipantsChange}
      @jitsi-room-recording-link=${this.#onRecordingLink}
      @fullscreenchange=${() => this.requestUpdate()}
    >
      ${room}
    </div>`;
  }

  get #room(): JitsiRoom | null {
    return this.renderRoot.querySelector('jitsi-room');
  }

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  #dialog(id: 'end' | 'consent'): HTMLDialogElement {
    return this.renderRoot.querySelector<HTMLDialogElement>(`#${id}`)!;
  }

  async #endFromDialog(): Promise<void> {
    await this.end();
    if (!this.#player.failure) this.#dialog('end').close();
  }

  /** Runs an action, after the viewer has agreed to the recording if the session is recorded. */
  async #withConsent(action: () => Promise<void> | void): Promise<void> {
    const { view } = this.#sessionView;
    await (view ? this.#consent.require(view, this.#session.name, action) : action());
  }

  #onAgree(): void {
    this.#dialog('consent').close();
    this.#consent.give(this.#session.name);
  }

  #announce(): void {
    const { words, formats } = this.locale;
    const { rescheduled } = this.#session;
    const isTeaching = this.#player.joinData?.is_instructor === true;
    const text = this.#announcements.next(this.#sessionView.view, {
      words,
      formats,
      rescheduled,
      isTeaching,
    });
    if (text !== null) this.renderRoot.querySelector('#announcement')!.textContent = text;
  }

  #signalStart(): void {
    const { chime, notify } = this;
    const { view } = this.#sessionView;
    if (view && !this.#player.joinData)
      signalStart({ chime, notify }, this.locale.words.hasStarted, view.session.title);
  }

  /** Updates the time rule below the header of the room. By CSSOM: a strict Content-Security-Policy forbids style attributes. */
  #updateTimeRule(): void {
    const { view } = this.#sessionView;
    const passed = view ? (timeRuleAt(view.session, view.state, view.now)?.passed ?? 0) : 0;
    this.renderRoot
      .querySelector<HTMLElement>('.room-head')
      ?.style.setProperty('--_passed', passed.toFixed(4));
  }

  /** Focuses the heading of the new screen, if the focus is in the player or nowhere, as after the focused element was removed. */
  #restoreFocus(): void {
    if (isFocusLost() || this.matches(':focus-within')) this.#focusHeading();
  }

  /** Focuses the heading if the browser could not return the focus, because the button that opened the dialog was removed. */
  #onEndDialogClose(): void {
    // Some browsers leave the focus in the closed dialog until the next rendering.
    if (isFocusLost() || this.#root.activeElement?.closest('dialog')) this.#focusHeading();
  }

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  #onRoomError({ detail }: JitsiRoomErrorEvent): void {
    if (detail.fatal) this.#player.roomFailed(new LiveSessionError(detail.code, detail.message));
  }

  #onRoomClosed({ detail }: JitsiRoomClosedEvent): void {
    // `idle`: the room was removed with the player, and opens again if the player is only moved.
    if (detail.state !== 'idle') this.#player.roomClosed(detail.state);
  }

  #onRecordingLink({ detail }: JitsiRoomRecordingLinkEvent): void {
    void this.#player.recordingLink(detail.link);
  }

  #onParticipantsChange({ detail }: JitsiRoomParticipantsChangeEvent): void {
    this.dispatchEvent(new LiveSessionParticipantsChangeEvent({ count: detail.count }));
    this.requestUpdate();
  }
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
