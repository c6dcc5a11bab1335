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
import { isBehindCurtain, roomCurtain, roomSentence } from './room-curtain.js';
import { differs, entryAgain, isOfTheCall, type RoomEntry, unaskedEntry } from './room-entry.js';
import { roomNotice } from './room-notice.js';
import { styles } from './jitsi-room.styles.js';

/**
 * A Jitsi Meet room on its own: loads the server's script on demand, opens the call, and closes it for good when the
 * element goes. Nothing is requested from the server before the viewer asks for it.
 *
 * @tagname jitsi-room
 * @attr {string} lang - Language of the room; else the closest `lang`, the page's, the browser's, English.
 * @attr {string} state - Read-only: `idle`, `loading`, `connecting`, `prejoin`, `lobby`, `password`, `joined`, `reconnecting`, `left`, `kicked`, `ended` or `error`.
 * @slot poster - Shown before the call, above the button that opens it.
 * @slot error-<code> - Replaces the words about the error of that code.
 * @fires {JitsiRoomStateChangeEvent} jitsi-room-state-change - The room has moved to another state.
 * @fires {JitsiRoomReadyEvent} jitsi-room-ready - The app in the frame answers.
 * @fires {JitsiRoomJoinedEvent} jitsi-room-joined - The viewer is in the main room.
 * @fires {JitsiRoomLeftEvent} jitsi-room-left - The viewer is out of the main room.
 * @fires {JitsiRoomClosedEvent} jitsi-room-closed - The call is over; fires once a call.
 * @fires {JitsiRoomParticipantsChangeEvent} jitsi-room-participants-change - The number of people in the room has changed.
 * @fires {JitsiRoomRoleChangeEvent} jitsi-room-role-change - The viewer has become a moderator, or is none any more.
 * @fires {JitsiRoomAudioChangeEvent} jitsi-room-audio-change - The microphone went on or off.
 * @fires {JitsiRoomVideoChangeEvent} jitsi-room-video-change - The camera went on or off.
 * @fires {JitsiRoomChatChangeEvent} jitsi-room-chat-change - The chat was opened or closed, or a message is waiting.
 * @fires {JitsiRoomHandChangeEvent} jitsi-room-hand-change - A hand went up or down: the viewer's or somebody else's.
 * @fires {JitsiRoomRecordingChangeEvent} jitsi-room-recording-change - A recording has begun or ended.
 * @fires {JitsiRoomRecordingLinkEvent} jitsi-room-recording-link - The Jitsi server tells where a recording can be seen.
 * @fires {JitsiRoomErrorEvent} jitsi-room-error - Something went wrong; fatal errors end the call.
 * @csspart base - The room.
 * @csspart frame - What the call's iframe is in.
 * @csspart poster - What is shown before the call.
 * @csspart load-button - The button that opens the call.
 * @csspart status - The sentence about what is going on, where there is no video to see.
 * @csspart error - The error.
 * @csspart retry-button - The button that tries again after an error.
 * @csspart tab-button - The button that opens the room in a tab of its own, after an error that a tab may mend.
 * @csspart notice - The line below the video about what the viewer lacks although the call goes on.
 * @csspart controls - Our bar, with `controls="bar"`.
 * @csspart mic-button - Microphone on or off.
 * @csspart camera-button - Camera on or off.
 * @csspart hand-button - Hand up or down.
 * @csspart screen-button - Sharing the screen.
 * @csspart chat-button - Chat open or closed.
 * @csspart participants-button - The list of participants open or closed.
 * @csspart count - The number of people in the room, where the server has no list to open.
 * @csspart recording - The sign that a recording runs.
 * @csspart leave-button - Leaves the room.
 */
export class JitsiRoom extends LitElement {
  static override styles = [tokens, stageTokens, base, button, alert, styles];

  /** The Jitsi server: `https://meet.example.org`, with port or sub-path, or `https://8x8.vc/<tenant>`. */
  @property({ attribute: 'server-url' }) serverUrl = 'https://meet.jit.si';

  /** The room's name. */
  @property({ attribute: 'room-name' }) roomName: string | null = null;

  /** The viewer's name in the room. */
  @property({ attribute: 'display-name' }) displayName: string | null = null;

  /** The viewer's e-mail address; leave it out unless the Jitsi server is to know it. */
  @property() email: string | null = null;

  /** The room's title. */
  @property() subject: string | null = null;

  /** Buttons of Jitsi's own toolbar: `student`, `instructor`, `minimal`, `full`, or ids separated by spaces. */
  @property() toolbar = 'student';

  /** `bar` puts our controls below the video, and takes them out of Jitsi's toolbar; `none` leaves all to Jitsi. */
  @property() controls: 'none' | 'bar' = 'none';

  /** Leaves Jitsi's own Leave out of its toolbar, for pages that have one. */
  @property({ attribute: 'no-hangup', type: Boolean }) noHangup = false;

  /** Enters with the microphone off. */
  @property({ attribute: 'start-audio-muted', type: Boolean }) startAudioMuted = false;

  /** Enters with the camera off. */
  @property({ attribute: 'start-video-muted', type: Boolean }) startVideoMuted = false;

  /** Skips Jitsi's page for trying camera and microphone, where the viewer's own click opens the call. */
  @property({ attribute: 'no-prejoin', type: Boolean }) noPrejoin = false;

  /** When the call opens: at a `click` on the poster, when it scrolls into view (`lazy`), or at once (`eager`). */
  @property() loading: 'click' | 'lazy' | 'eager' = 'click';

  /** Token for the Jitsi server. Never an attribute: the page's markup is no place for it. */
  @property({ attribute: false }) jwt: string | null = null;

  /** Laid over our `configOverwrite`. */
  @property({ attribute: false, hasChanged: differs }) configOverwrite: Record<string, unknown> = {};

  /** Laid over our `interfaceConfigOverwrite`. */
  @property({ attribute: false, hasChanged: differs }) interfaceConfigOverwrite: Record<string, unknown> = {};

  /** Words to lay over those of the language. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  readonly #locale = new LocaleController(this);
  readonly #room = new RoomController(this);
  readonly #states = new HostStates(this);
  #viewport: IntersectionObserver | null = null;
  /** How the call in progress was entered. */
  #entry: RoomEntry = unaskedEntry;
  /** How to go on with a call that the page interrupts by moving the element. */
  #interrupted: RoomEntry | null = null;
  #focusIsLost = false;

  constructor() {
    super();
    new AfterRemoval(this, () => (this.#interrupted = null));
  }

  /** What the room is now; also the attribute `state` and `:state()`. */
  get state(): RoomStateName {
    return this.#room.state.name;
  }

  /** People in the room, the viewer included. */
  get participantCount(): number {
    return this.#room.view.count;
  }

  /** Who is in the room, the viewer included: `id`, `displayName`, `role`, `handRaised`, `isLocal`. */
  get participants(): RoomParticipant[] {
    return this.#room.participants;
  }

  /** The viewer's role, `moderator` or `participant`; null outside the call. */
  get localRole(): RoomRole | null {
    return this.#room.view.role;
  }

  /** What is being recorded: `file`, `stream` or `local`; null for nothing. */
  get recording(): RecordingMode | null {
    return this.#room.view.recording;
  }

  /** The Jitsi API object of the call; null without one. */
  get api(): JitsiApi | null {
    return this.#room.api;
  }

  /** Opens the call. To be called from what the viewer does: camera and microphone start as the attributes say. */
  async load(): Promise<void> {
    const { startAudioMuted, startVideoMuted, noPrejoin } = this;
    await this.#open({ audioMuted: startAudioMuted, videoMuted: startVideoMuted, prejoin: !noPrejoin });
  }

  /** Opens the room in a tab of its own, for pages that cannot hold it. To be called from what the viewer does. */
  openInTab(): void {
    window.open(roomAddress(this.#server(), this.roomName ?? '', this.jwt), '_blank', 'noopener');
  }

  /** Gives the room another title, where the viewer may. */
  setSubject(subject: string): void {
    this.subject = subject;
  }

  /** Leaves the call without the feedback dialog, and settles when it is over: closed by itself, or after 3 s. */
  async hangup(): Promise<void> {
    await this.#room.close('hangup');
  }

  /** Ends the call for everyone, where the viewer may, and settles when it is over here. */
  async endConference(): Promise<void> {
    await this.#room.close('endConference');
  }

  /** Ends the call at once, without the courtesies of `hangup()`. */
  dispose(): void {
    this.#room.dispose();
  }

  /** Sends a command of the IFrame API; false without a call, or where the room's release does not have it. */
  executeCommand<Name extends JitsiCommand>(command: Name, ...args: CommandArguments<Name>): boolean {
    return this.#room.command(command, ...args);
  }

  /**
   * Asks the room for something, such as `request('getRoomsInfo')`. Rejects with a `LiveSessionError`: `timeout` after 10 s,
   * `conference_failed` without a call or where the room's release cannot answer.
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

  /** Turns off everybody's microphones, or cameras; for moderators, whose own stay as they are. */
  muteEveryone(media: 'audio' | 'video' = 'audio'): boolean {
    return this.executeCommand('muteEveryone', media);
  }

  /** Starts a recording, where server and role allow it; `jitsi-room-recording-change` tells when it runs. */
  startRecording(options: RecordingOptions = { mode: 'file' }): boolean {
    return this.executeCommand('startRecording', options);
  }

  /** Stops a recording. */
  stopRecording(mode: RecordingMode = 'file'): boolean {
    return this.executeCommand('stopRecording', mode);
  }

  /** Writes into the chat, to everybody or to the participant with the id `to`. */
  sendChatMessage(message: string, to = ''): boolean {
    return this.executeCommand('sendChatMessage', message, to);
  }

  /** @internal */
  get builtInWords(): BuiltInWords {
    return roomWords;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const interrupted = this.#interrupted;
    this.#interrupted = null;
    if (interrupted) void this.#open(interrupted);
    // Put back after it was removed: it opens again as it did the first time.
    else if (this.hasUpdated) this.#openByItself();
  }

  override disconnectedCallback(): void {
    const { state, view } = this.#room;
    if (isCallOpen(state)) this.#interrupted = entryAgain(state, view, this.#entry);
    super.disconnectedCallback();
    this.#viewport?.disconnect();
    this.#viewport = null;
  }

  /** @internal Firefox reloads the frames inside a shadow root even then. */
  connectedMoveCallback(): void {
    this.#locale.hostMoved();
    const { state, view, isCutOff } = this.#room;
    if (!isCutOff) return;
    this.#room.dispose();
    void this.#open(entryAgain(state, view, this.#entry));
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
    const held = this.shadowRoot?.activeElement;
    super.update(changed);
    this.#focusIsLost = this.#room.takeLostFocus() || held?.isConnected === false;
  }

  override updated(changed: PropertyValues<this>): void {
    this.#states.show('state', this.state);
    if (changed.has('loading')) this.#openByItself();
    this.#followFocus();
    if (!isCallOpen(this.#room.state)) return;
    if ([...changed.keys()].some(isOfTheCall)) void this.#reenter();
    else this.#tellChanges(changed);
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
        ${roomCurtain({ state, words, open: () => void this.load(), openInTab })}
      </div>
      ${notice ? roomNotice({ code: notice, words, onOpenInTab: openInTab, onClose: () => this.#room.dismissNotice() }) : nothing}
      ${
        this.controls === 'bar' && isCallOpen(state)
          ? roomBar({
              room: this,
              view,
              words,
              ready: state.name === 'joined',
              offers: (command) => this.#room.commandName(command) !== null,
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

  #openByItself(): void {
    this.#viewport?.disconnect();
    if (this.loading === 'eager') void this.#open(unaskedEntry);
    if (this.loading !== 'lazy') return;
    this.#viewport = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#viewport?.disconnect();
      void this.#open(unaskedEntry);
    });
    this.#viewport.observe(this);
  }

  /** Leaves properly, so that nobody sees a ghost, and comes in again with what holds by then. */
  async #reenter(): Promise<void> {
    const entry = entryAgain(this.#room.state, this.#room.view, this.#entry);
    await this.#room.close('hangup');
    // Not if the class was ended, or the viewer removed, meanwhile.
    if (this.state === 'left') await this.#open(entry);
  }

  /** What can change without a new call. */
  #tellChanges(changed: PropertyValues<this>): void {
    if (changed.has('displayName')) this.executeCommand('displayName', this.displayName ?? '');
    if (changed.has('email')) this.executeCommand('email', this.email ?? '');
    if (changed.has('subject')) this.executeCommand('subject', this.subject ?? '');
    if (changed.has('toolbar') || changed.has('controls') || changed.has('noHangup'))
      this.executeCommand('overwriteConfig', { toolbarButtons: this.#toolbarButtons });
  }

  /** Where what had the focus has gone, the next thing to do gets it: the room, or the button that opens it. */
  #followFocus(): void {
    const stage = this.#part('.stage');
    const isWaiting = this.shadowRoot?.activeElement === stage;
    if (!this.#focusIsLost && !isWaiting) return;
    this.#focusIsLost = false;
    const { state, api } = this.#room;
    const frame = api && !isBehindCurtain(state) ? api.getIFrame() : null;
    const next = frame ?? this.renderRoot.querySelector<HTMLElement>('.curtain button') ?? stage;
    if (next !== stage || !isWaiting) next.focus({ preventScroll: true });
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
