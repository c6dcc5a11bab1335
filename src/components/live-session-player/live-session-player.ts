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
 * The place where a class happens: a waiting screen with the countdown, then start, join, leave and end, with the room
 * in between. What the viewer may do is the server's word.
 *
 * @tagname live-session-player
 * @attr {string} lang - Language of the player; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: `loading`, `error`, `scheduled`, `waiting`, `live`, `ended` or `cancelled`.
 * @attr {string} reason - Read-only: code of what else is to know, such as `session_full`.
 * @attr {string} armed - Read-only: there while the viewer is to be let in as soon as the session has started.
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
 * @csspart arm-button - Asks to be let in as soon as the session has started.
 * @csspart disarm-button - Takes that back.
 * @csspart consent-button - Agrees to the recording.
 * @csspart end-button - Ends the session.
 * @csspart leave-button - Leaves the room.
 * @csspart retry-button - Tries again after an error.
 * @csspart move-button - Goes on here with a session that is open in another tab.
 * @csspart fullscreen-button - Shows the room on the full screen, or back in the page.
 * @csspart time-left - For instructors in the room: how the class stands to its planned end.
 * @csspart rescheduled - The new time of a session that was moved while the viewer was looking.
 * @csspart details - Date, duration, instructor and participants.
 * @csspart calendar - The button that leads into a calendar; out of it, when the session is cancelled.
 * @csspart error - The box about an error.
 * @csspart room - The room.
 */
export class LiveSessionPlayer extends BackendElement {
  static override styles = [tokens, stageTokens, base, badge, button, alert, calendar, styles, roomStyles];

  /** Id of the session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session itself, as the API sends it; then nothing is fetched. */
  @property({ attribute: false }) session: LiveSession | null = null;

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

  /** Hides the way into a calendar. */
  @property({ attribute: 'no-calendar', type: Boolean }) noCalendar = false;

  /** Plays two notes when the session begins. */
  @property({ type: Boolean }) chime = false;

  /** Says in the page's title, and by a notification of the browser, that the session has begun, while the viewer looks elsewhere. */
  @property({ type: Boolean }) notify = false;

  /** Lets the page be closed during the call without a question. */
  @property({ attribute: 'no-leave-guard', type: Boolean }) noLeaveGuard = false;

  readonly #sessions = new SessionController(this);
  readonly #shown = new SessionViewController(this, this.#sessions, {
    options: () => ({
      viewer: { instructor: this.instructor || this.#player.joinData?.is_instructor === true },
      countdown: 'fine',
    }),
    // In the room, a clock counts the seconds of the class.
    nextChangeAt: ({ session, now, nextChangeAt }) =>
      this.#player.joinData ? nextSecondOf(session.actualStart ?? session.start, now) : nextChangeAt,
  });
  readonly #player: PlayerController = new PlayerController(this, this.#sessions);
  readonly #consent = new RecordingConsent(() => this.#dialog('consent').showModal());
  readonly #announcements = new Announcements();
  readonly #calendar = new CalendarMenu(this);
  readonly #act: PlayerActions = {
    start: () => void this.start(),
    join: () => void this.join(),
    leave: () => void this.leave(),
    moveHere: () => void this.join({ takeOver: true }),
    arm: () => this.arm(),
    disarm: () => this.disarm(),
    toggleFullscreen: () => void toggleFullscreen(this.#root, this.renderRoot.querySelector('.in-room')!),
    askToEnd: () => this.#dialog('end').showModal(),
    retry: () => void this.retry(),
    dismiss: () => void this.#player.dismiss(),
    refresh: () => void this.refresh(),
  };
  #shownPhase: PlayerPhase = 'idle';
  #shownState: ElementState = 'loading';

  /** What the player shows; also the attribute `state` and `:state()`. */
  get state(): ElementState {
    return this.#shown.state;
  }

  /** How far the viewer has come; also the attribute `phase` and `:state()`. */
  get phase(): PlayerPhase {
    return this.#player.phase;
  }

  /** Will the viewer be let in as soon as the session has started? Also the attribute `armed` and `:state()`. */
  get armed(): boolean {
    return this.#player.armed;
  }

  /** @internal In a call, or waiting for one, the viewer may well look at something else. */
  override get awake(): boolean {
    const waits = this.armed || ((this.chime || this.notify) && isAhead(this.state));
    return waits || this.#player.joinData !== null;
  }

  /** Asks the backend for the session now. */
  async refresh(): Promise<void> {
    await this.#sessions.refresh();
  }

  /** Starts the session and joins it; for instructors. */
  async start(): Promise<void> {
    await this.#player.start();
  }

  /** Joins the session; a viewer of a class that is recorded is asked first. `takeOver` leaves it in other tabs of the browser. */
  async join(options: Pick<JoinOptions, 'takeOver'> = {}): Promise<void> {
    await this.#onceAgreed(() => this.#player.join(options));
  }

  /** Joins as soon as the session has started. To be called from what the viewer does. */
  arm(): void {
    if (this.notify) askForNotifications();
    void this.#onceAgreed(() => this.#player.arm(true));
  }

  /** Takes `arm()` back. */
  disarm(): void {
    this.#player.arm(false);
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

  /** @internal */
  override get builtInWords(): BuiltInWords {
    return playerWords;
  }

  override updated(): void {
    const previous = this.#shownState;
    this.#shownState = this.state;
    this.reflect('phase', this.phase);
    this.reflect('armed', this.armed ? 'armed' : null);
    if (this.state === 'live' && isAhead(previous)) this.#signalStart();
    this.#announce();
    this.#followTime();
    // The room opens by the viewer's own click on Join; also again, after the player was moved in the page.
    if (this.#room?.state === 'idle' && !this.#player.openedWithoutClick) void this.#room.load();
    if (this.phase !== this.#shownPhase && (this.phase === 'in-room' || this.#shownPhase === 'in-room'))
      this.#focusScreen();
    this.#shownPhase = this.phase;
    // Afterwards, since it may bring about another update.
    queueMicrotask(() => this.#player.follow(this.#shown.view));
  }

  override render(): TemplateResult {
    const { words, tag } = this.locale;
    const { view } = this.#shown;
    const { failure, ending } = this.#player;
    return html`<div lang=${tag} dir=${words.direction}>
      ${view ? this.#renderSession(view) : loadScreen(this.#sessions, words, this.#act.refresh)}
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
    const { rescheduled, offline } = this.#sessions;
    const { words, formats } = this.locale;
    const { headingLevel, noHeader, noCalendar } = this;
    const can = {
      ...view.can,
      start: view.can.start && this.#sessions.offers('startSession'),
      end: view.can.end && this.#sessions.offers('endSession'),
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
      staleBecause: this.#sessions.error,
      act: this.#act,
    };
    return joinData ? this.#renderRoom(screen, joinData) : waitingScreen(screen);
  }

  #renderRoom(screen: PlayerScreen, joinData: JoinSessionData): TemplateResult {
    const { noPrejoin, controls } = this;
    // What the server says of the viewer beats what the page says.
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
      unasked: this.#player.openedWithoutClick,
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

  /** Runs an action once the viewer has agreed to the recording, where the class is recorded. */
  async #onceAgreed(action: () => Promise<void> | void): Promise<void> {
    const { view } = this.#shown;
    await (view ? this.#consent.require(view, this.#sessions.name, action) : action());
  }

  #onAgree(): void {
    this.#dialog('consent').close();
    this.#consent.give(this.#sessions.name);
  }

  #announce(): void {
    const { words, formats } = this.locale;
    const { rescheduled } = this.#sessions;
    const leads = this.#player.joinData?.is_instructor === true;
    const news = this.#announcements.next(this.#shown.view, { words, formats, rescheduled, leads });
    if (news !== null) this.renderRoot.querySelector('#announcement')!.textContent = news;
  }

  #signalStart(): void {
    const { chime, notify } = this;
    const { view } = this.#shown;
    if (view && !this.#player.joinData)
      signalStart({ chime, notify }, this.locale.words.hasStarted, view.session.title);
  }

  /** The header's edge in the room is a time rule. By CSSOM: a strict Content-Security-Policy forbids style attributes. */
  #followTime(): void {
    const { view } = this.#shown;
    const passed = view ? (timeRuleAt(view.session, view.state, view.now)?.passed ?? 0) : 0;
    this.renderRoot
      .querySelector<HTMLElement>('.room-head')
      ?.style.setProperty('--_passed', passed.toFixed(4));
  }

  /** What had the focus has just gone: reading goes on at the head of the new screen. */
  #focusScreen(): void {
    if (isFocusLost() || this.matches(':focus-within')) this.#focusHead();
  }

  /** It gives the focus back by itself, unless the session and its button have gone meanwhile. */
  #onEndDialogClose(): void {
    // Some browsers leave it in the dialog, hidden as it is, until they draw the page anew.
    if (isFocusLost() || this.#root.activeElement?.closest('dialog')) this.#focusHead();
  }

  #focusHead(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
  }

  #onRoomError({ detail }: JitsiRoomErrorEvent): void {
    if (detail.fatal) this.#player.roomFailed(new LiveSessionError(detail.code, detail.message));
  }

  #onRoomClosed({ detail }: JitsiRoomClosedEvent): void {
    // A room that goes because the player is moved in the page opens again where it is put.
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
