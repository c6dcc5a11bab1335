import {
  type CSSResultGroup,
  type CSSResultOrNative,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { RoomController } from '../../controllers/room/room-controller.js';
import type { RecordingMode } from '../../domain/room/room-facts.js';
import type { RoomParticipant, RoomRole } from '../../domain/room/room-roster.js';
import type { RoomStateName } from '../../domain/room/room-state.js';
import type { JitsiApi } from '../../jitsi/jitsi-api.js';
import type { CommandArguments, JitsiCommand, RecordingOptions } from '../../jitsi/room/jitsi-commands.js';
import type { JitsiRequest, JitsiRequests } from '../../jitsi/room/jitsi-requests.js';
import { AfterRemoval } from '../../controllers/after-removal.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { allowedJitsiServers } from '../../page/page-configuration.js';
import { isCallOpen } from '../../domain/room/room-state.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import type { PartialMessages } from '../../i18n/messages.js';
import { roomWords } from '../../i18n/room-words.js';
import { type JitsiServer, parseJitsiServer } from '../../jitsi/parse-jitsi-server.js';
import { roomAddress } from '../../jitsi/room/room-address.js';
import type { RoomSettings } from '../../jitsi/room/room-options.js';
import { toolbarButtons } from '../../jitsi/room/toolbar-buttons.js';
import { alert } from '../../styles/alert.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { stageTokens } from '../../styles/stage-tokens.js';
import { tokens } from '../../styles/tokens.js';
import { HostStates } from '../base/host-states.js';
import { adoptStyles, attachRootIn, oneSheet } from '../base/portable-styles.js';
import { roomBar } from './room-bar.js';
import { differs, entryWithoutClick, needsNewCall, nextEntry, type RoomEntry } from './room-entry.js';
import { roomNotice } from './room-notice.js';
import { isFrameCovered, roomOverlay, roomSentence } from './room-overlay.js';
import { styles } from './jitsi-room.styles.js';

/**
 * Embeds a Jitsi Meet room, without the other elements and without a backend. Sends no request to the Jitsi server before the
 * call opens, and ends the call when the element is removed.
 *
 * @tagname jitsi-room
 * @attr {string} lang - Language of the room; by default that of the closest `lang` attribute, else the page's, the browser's, or English.
 * @attr {string} state - Read-only: `idle`, `loading`, `connecting`, `prejoin`, `lobby`, `password`, `joined`, `reconnecting`, `left`, `kicked`, `ended` or `error`.
 * @slot poster - Displayed before and after the call, above the button that opens it.
 * @slot error-<code> - Replaces the text of the error with that code.
 * @fires {JitsiRoomStateChangeEvent} jitsi-room-state-change - The state of the room has changed.
 * @fires {JitsiRoomReadyEvent} jitsi-room-ready - The app in the frame is ready. Fires again after the app has reloaded itself.
 * @fires {JitsiRoomJoinedEvent} jitsi-room-joined - The viewer has joined the main room.
 * @fires {JitsiRoomLeftEvent} jitsi-room-left - The viewer has left the main room.
 * @fires {JitsiRoomClosedEvent} jitsi-room-closed - The call is over. Fires once for each call.
 * @fires {JitsiRoomParticipantsChangeEvent} jitsi-room-participants-change - The number of participants has changed.
 * @fires {JitsiRoomRoleChangeEvent} jitsi-room-role-change - The viewer's role has changed.
 * @fires {JitsiRoomAudioChangeEvent} jitsi-room-audio-change - The viewer's microphone was turned on or off.
 * @fires {JitsiRoomVideoChangeEvent} jitsi-room-video-change - The viewer's camera was turned on or off.
 * @fires {JitsiRoomChatChangeEvent} jitsi-room-chat-change - The chat was opened or closed, or the number of unread messages has changed.
 * @fires {JitsiRoomHandChangeEvent} jitsi-room-hand-change - The viewer or another participant has raised or lowered a hand.
 * @fires {JitsiRoomRecordingChangeEvent} jitsi-room-recording-change - A recording has started or ended.
 * @fires {JitsiRoomRecordingLinkEvent} jitsi-room-recording-link - The Jitsi server has sent the link of a recording.
 * @fires {JitsiRoomErrorEvent} jitsi-room-error - An error has occurred. A fatal error ends the call.
 * @csspart base - The outermost container.
 * @csspart frame - The container of the call's iframe.
 * @csspart poster - The content displayed before and after the call.
 * @csspart load-button - Opens the call.
 * @csspart status - The sentence about the current state, displayed while no video is visible.
 * @csspart error - The error message.
 * @csspart retry-button - Opens the call again after an error.
 * @csspart tab-button - Opens the room in a new tab, after an error that may not occur there.
 * @csspart notice - The line below the video about a problem that does not end the call, such as a refused camera.
 * @csspart controls - The control bar, with `controls="bar"`.
 * @csspart mic-button - Turns the microphone on or off.
 * @csspart camera-button - Turns the camera on or off.
 * @csspart hand-button - Raises or lowers the viewer's hand.
 * @csspart screen-button - Starts or stops sharing the screen.
 * @csspart chat-button - Opens or closes the chat.
 * @csspart participants-button - Opens or closes the list of participants.
 * @csspart count - The number of participants, if the server's release has no list to open.
 * @csspart recording - Displayed during a recording.
 * @csspart leave-button - Leaves the call.
 */
export class JitsiRoom extends LitElement {
  static override styles = [tokens, stageTokens, base, button, alert, styles];

  /** URL of the Jitsi server: `https://meet.example.org`, optionally with a port or a path, or `https://8x8.vc/<tenant>`. */
  @property({ attribute: 'server-url' }) serverUrl = 'https://meet.jit.si';

  /** Name of the room. */
  @property({ attribute: 'room-name' }) roomName: string | null = null;

  /** The viewer's name in the room. */
  @property({ attribute: 'display-name' }) displayName: string | null = null;

  /** The viewer's e-mail address. It is sent to the Jitsi server: set it only if the server needs it. */
  @property() email: string | null = null;

  /** Title of the room. */
  @property() subject: string | null = null;

  /** Buttons of Jitsi's toolbar: `student`, `instructor`, `minimal` or `full`, or ids separated by spaces. */
  @property() toolbar = 'student';

  /** `bar` displays a control bar below the video, and removes its buttons from Jitsi's toolbar. `none` displays only Jitsi's. */
  @property() controls: 'none' | 'bar' = 'none';

  /** Removes the Leave button from Jitsi's toolbar, for pages that have one. */
  @property({ attribute: 'no-hangup', type: Boolean }) noHangup = false;

  /** Joins with the microphone off. */
  @property({ attribute: 'start-audio-muted', type: Boolean }) startAudioMuted = false;

  /** Joins with the camera off. */
  @property({ attribute: 'start-video-muted', type: Boolean }) startVideoMuted = false;

  /** Skips Jitsi's prejoin page, the preview of camera and microphone, if a click or `load()` opens the call. */
  @property({ attribute: 'no-prejoin', type: Boolean }) noPrejoin = false;

  /** When the call opens: on `click`, when the element scrolls into view (`lazy`), or immediately (`eager`). */
  @property() loading: 'click' | 'lazy' | 'eager' = 'click';

  /** Token for the Jitsi server. It has no attribute, so that it does not appear in the page's markup. */
  @property({ attribute: false }) jwt: string | null = null;

  /** Jitsi's `configOverwrite`. Takes precedence over the options that this element sets. */
  @property({ attribute: false, hasChanged: differs }) configOverwrite: Record<string, unknown> = {};

  /** Jitsi's `interfaceConfigOverwrite`. Takes precedence over the options that this element sets. */
  @property({ attribute: false, hasChanged: differs }) interfaceConfigOverwrite: Record<string, unknown> = {};

  /** Texts that take precedence over those of the language. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  readonly #locale = new LocaleController(this);
  readonly #room = new RoomController(this);
  readonly #states = new HostStates(this);
  #viewport: IntersectionObserver | null = null;
  /** The entry options of the current call. */
  #entry: RoomEntry = entryWithoutClick;
  /** The entry options of the call to open after a move of the element; null if no call was open. */
  #entryAfterMove: RoomEntry | null = null;
  #focusIsLost = false;

  constructor() {
    super();
    new AfterRemoval(this, () => (this.#entryAfterMove = null));
  }

  /** The current state of the room; also available as the attribute `state` and in CSS as `:state()`. */
  get state(): RoomStateName {
    return this.#room.state.name;
  }

  /** Number of participants, including the viewer. */
  get participantCount(): number {
    return this.#room.view.count;
  }

  /** The participants, including the viewer: `id`, `displayName`, `role`, `handRaised`, `isLocal`. */
  get participants(): RoomParticipant[] {
    return this.#room.participants;
  }

  /** The viewer's role, `moderator` or `participant`; null outside the call. */
  get localRole(): RoomRole | null {
    return this.#room.view.role;
  }

  /** Mode of the current recording, `file`, `stream` or `local`; null if none is running. */
  get recording(): RecordingMode | null {
    return this.#room.view.recording;
  }

  /** The Jitsi API object of the call; null without a call. */
  get api(): JitsiApi | null {
    return this.#room.api;
  }

  /** Opens the call. Call this only after an action of the viewer, such as a click: it may turn on camera and microphone. */
  async load(): Promise<void> {
    const { startAudioMuted, startVideoMuted, noPrejoin } = this;
    await this.#open({ audioMuted: startAudioMuted, videoMuted: startVideoMuted, prejoin: !noPrejoin });
  }

  /** Opens the room in a new tab, for pages that cannot embed it. Call this in a click handler: browsers may block it elsewhere. */
  openInTab(): void {
    window.open(roomAddress(this.#server(), this.roomName ?? '', this.jwt), '_blank', 'noopener');
  }

  /** Changes the title of the room, if the viewer has the right. */
  setSubject(subject: string): void {
    this.subject = subject;
  }

  /** Leaves the call without Jitsi's feedback dialog. Resolves when the call is over, at the latest after 3 s. */
  async hangup(): Promise<void> {
    await this.#room.close('hangup');
  }

  /** Ends the call for everyone, if the viewer has the right. Resolves when the call is over here, at the latest after 3 s. */
  async endConference(): Promise<void> {
    await this.#room.close('endConference');
  }

  /** Ends the call immediately. Unlike `hangup()`, does not wait until the app in the frame has left the call. */
  dispose(): void {
    this.#room.dispose();
  }

  /** Sends a command of the IFrame API. Returns false without a call, or if the server's release does not support it. */
  executeCommand<Name extends JitsiCommand>(command: Name, ...args: CommandArguments<Name>): boolean {
    return this.#room.command(command, ...args);
  }

  /**
   * Sends a request to the room, such as `request('getRoomsInfo')`. Rejects with a `LiveSessionError`: `timeout` after 10 s,
   * `conference_failed` without a call or if the server's release does not support the request.
   */
  request<Name extends JitsiRequest>(
    name: Name,
    ...args: Parameters<JitsiRequests[Name]>
  ): Promise<Awaited<ReturnType<JitsiRequests[Name]>>> {
    return this.#room.request(name, ...args);
  }

  /** Turns the microphone on or off. */
  toggleAudio(): boolean {
    return this.executeCommand('toggleAudio');
  }

  /** Turns the camera on or off. */
  toggleVideo(): boolean {
    return this.executeCommand('toggleVideo');
  }

  /** Opens or closes the chat. */
  toggleChat(): boolean {
    return this.executeCommand('toggleChat');
  }

  /** Starts or stops sharing the screen. */
  toggleShareScreen(): boolean {
    return this.executeCommand('toggleShareScreen');
  }

  /** Opens or closes the list of participants. */
  toggleParticipants(): boolean {
    return this.executeCommand('toggleParticipantsPane', !this.#room.view.participantsOpen);
  }

  /** Raises or lowers the viewer's hand. */
  raiseHand(): boolean {
    return this.executeCommand('toggleRaiseHand');
  }

  /** Turns off the microphones or cameras of all other participants. Only for moderators. */
  muteEveryone(media: 'audio' | 'video' = 'audio'): boolean {
    return this.executeCommand('muteEveryone', media);
  }

  /** Starts a recording, if the server and the viewer's role allow it. `jitsi-room-recording-change` fires when it has started. */
  startRecording(options: RecordingOptions = { mode: 'file' }): boolean {
    return this.executeCommand('startRecording', options);
  }

  /** Stops the recording of a mode. */
  stopRecording(mode: RecordingMode = 'file'): boolean {
    return this.executeCommand('stopRecording', mode);
  }

  /** Sends a chat message to everyone, or to the participant with the id `to`. */
  sendChatMessage(message: string, to = ''): boolean {
    return this.executeCommand('sendChatMessage', message, to);
  }

  /** @internal */
  get builtInWords(): BuiltInWords {
    return roomWords;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const entry = this.#entryAfterMove;
    this.#entryAfterMove = null;
    if (entry) void this.#open(entry);
    // Inserted again after a removal: opens like a new element.
    else if (this.hasUpdated) this.#openWithoutClick();
  }

  override disconnectedCallback(): void {
    const { state, view } = this.#room;
    if (isCallOpen(state)) this.#entryAfterMove = nextEntry(state, view, this.#entry);
    super.disconnectedCallback();
    this.#viewport?.disconnect();
    this.#viewport = null;
  }

  /** @internal Called by `moveBefore()`. Firefox nevertheless reloads a frame inside a shadow root: then opens a new call. */
  connectedMoveCallback(): void {
    this.#locale.hostMoved();
    const { state, view, isCutOff } = this.#room;
    if (!isCutOff) return;
    this.#room.dispose();
    void this.#open(nextEntry(state, view, this.#entry));
  }

  /** @internal */
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return oneSheet(super.finalizeStyles(styles));
  }

  /** @internal */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : attachRootIn(this);
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    this.#focusIsLost = this.#room.takeLostFocus() || focused?.isConnected === false;
  }

  override updated(changed: PropertyValues<this>): void {
    this.#states.show('state', this.state);
    if (changed.has('loading')) this.#openWithoutClick();
    this.#restoreFocus();
    if (!isCallOpen(this.#room.state)) return;
    if ([...changed.keys()].some(needsNewCall)) void this.#replaceCall();
    else this.#updateCall(changed);
    const frame = this.api?.getIFrame();
    if (frame) frame.title = this.#locale.words.room;
  }

  override render(): TemplateResult {
    const { state, view, notice } = this.#room;
    const { words, tag } = this.#locale;
    const openInTab = () => this.openInTab();
    return html`<div class="room" part="base" lang=${tag} dir=${words.direction}>
      <div class="stage" tabindex="-1">
        <div class="frame" part="frame"></div>
        ${roomOverlay({ state, words, open: () => void this.load(), openInTab })}
      </div>
      ${notice ? roomNotice({ code: notice, words, onOpenInTab: openInTab, onClose: () => this.#room.dismissNotice() }) : nothing}
      ${
        this.controls === 'bar' && isCallOpen(state)
          ? roomBar({
              room: this,
              view,
              words,
              ready: state.name === 'joined',
              supports: (command) => this.#room.commandName(command) !== null,
            })
          : nothing
      }
      <p class="visually-hidden" role="status">
        ${roomSentence(state, words)} ${view.recording === null ? nothing : words.recordingOn}
      </p>
    </div>`;
  }

  async #open(entry: RoomEntry): Promise<void> {
    await this.updateComplete;
    if (this.roomName === null || !this.isConnected) return;
    if (!isCallOpen(this.#room.state)) this.#entry = entry;
    await this.#room.open(() => this.#server(), this.#settings, this.#part('.frame'));
  }

  /** Opens the call now or when the element is visible, if `loading` is `eager` or `lazy`. */
  #openWithoutClick(): void {
    this.#viewport?.disconnect();
    if (this.loading === 'eager') void this.#open(entryWithoutClick);
    if (this.loading !== 'lazy') return;
    this.#viewport = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#viewport?.disconnect();
      void this.#open(entryWithoutClick);
    });
    this.#viewport.observe(this);
  }

  /** Opens a new call with the current properties. Hangs up first: otherwise others would still see the viewer in the old call. */
  async #replaceCall(): Promise<void> {
    const entry = nextEntry(this.#room.state, this.#room.view, this.#entry);
    await this.#room.close('hangup');
    // Not if a moderator has ended the call or removed the viewer in the meantime.
    if (this.state === 'left') await this.#open(entry);
  }

  /** Sends the changed properties that do not need a new call. */
  #updateCall(changed: PropertyValues<this>): void {
    if (changed.has('displayName')) this.executeCommand('displayName', this.displayName ?? '');
    if (changed.has('email')) this.executeCommand('email', this.email ?? '');
    if (changed.has('subject')) this.executeCommand('subject', this.subject ?? '');
    if (changed.has('toolbar') || changed.has('controls') || changed.has('noHangup'))
      this.executeCommand('overwriteConfig', { toolbarButtons: this.#toolbarButtons });
  }

  /** After the focused element was removed, focuses the frame, else a button, else the stage until one of them is rendered. */
  #restoreFocus(): void {
    const stage = this.#part('.stage');
    const isStageFocused = this.shadowRoot?.activeElement === stage;
    if (!this.#focusIsLost && !isStageFocused) return;
    this.#focusIsLost = false;
    const { state, api } = this.#room;
    const frame = api && !isFrameCovered(state) ? api.getIFrame() : null;
    const next = frame ?? this.renderRoot.querySelector<HTMLElement>('.overlay button') ?? stage;
    if (next !== stage || !isStageFocused) next.focus({ preventScroll: true });
  }

  #part(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  #server(): JitsiServer {
    return parseJitsiServer(this.serverUrl, allowedJitsiServers());
  }

  get #settings(): RoomSettings {
    const { audioMuted, videoMuted, prejoin } = this.#entry;
    return {
      roomName: this.roomName ?? '',
      displayName: this.displayName,
      email: this.email,
      subject: this.subject,
      jwt: this.jwt,
      languages: this.#locale.preferredLanguages,
      toolbarButtons: this.#toolbarButtons,
      startAudioMuted: audioMuted,
      startVideoMuted: videoMuted,
      prejoin,
      configOverwrite: this.configOverwrite,
      interfaceConfigOverwrite: this.interfaceConfigOverwrite,
    };
  }

  get #toolbarButtons(): string[] {
    return toolbarButtons(this.toolbar, { bar: this.controls === 'bar', leave: this.noHangup });
  }
}
