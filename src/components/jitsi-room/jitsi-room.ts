import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { JitsiRoomController } from '../../controllers/jitsi-room-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { allowedJitsiServers } from '../../controllers/page-configuration.js';
import { isCallOpen, type RoomStateName } from '../../domain/room-state.js';
import type { PartialMessages } from '../../i18n/catalogues.js';
import type { JitsiApi } from '../../jitsi/external-api.js';
import { parseJitsiServer } from '../../jitsi/jitsi-server.js';
import type { RoomSettings } from '../../jitsi/room-options.js';
import { toolbarButtons } from '../../jitsi/toolbar-buttons.js';
import { alert } from '../../styles/alert.js';
import { base } from '../../styles/base.js';
import { button } from '../../styles/button.js';
import { stageTokens } from '../../styles/stage-tokens.js';
import { tokens } from '../../styles/tokens.js';
import { HostStates } from '../shared/host-states.js';
import { roomBar } from './room-bar.js';
import { roomCurtain } from './room-curtain.js';
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
 * @fires {JitsiRoomAudioChangeEvent} jitsi-room-audio-change - The microphone went on or off.
 * @fires {JitsiRoomVideoChangeEvent} jitsi-room-video-change - The camera went on or off.
 * @fires {JitsiRoomChatChangeEvent} jitsi-room-chat-change - The chat was opened or closed, or a message is waiting.
 * @fires {JitsiRoomHandChangeEvent} jitsi-room-hand-change - The viewer's hand went up or down.
 * @fires {JitsiRoomErrorEvent} jitsi-room-error - Something went wrong; fatal errors end the call.
 * @csspart base - The room.
 * @csspart frame - What the call's iframe is in.
 * @csspart poster - What is shown before the call.
 * @csspart load-button - The button that opens the call.
 * @csspart status - The sentence about what is going on, where there is no video to see.
 * @csspart error - The error.
 * @csspart retry-button - The button that tries again after an error.
 * @csspart controls - Our bar, with `controls="bar"`.
 * @csspart mic-button - Microphone on or off.
 * @csspart camera-button - Camera on or off.
 * @csspart hand-button - Hand up or down.
 * @csspart screen-button - Sharing the screen.
 * @csspart chat-button - Chat open or closed.
 * @csspart count - The number of people in the room.
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
  @property({ attribute: false }) configOverwrite: Record<string, unknown> = {};

  /** Laid over our `interfaceConfigOverwrite`. */
  @property({ attribute: false }) interfaceConfigOverwrite: Record<string, unknown> = {};

  /** Words to lay over those of the language. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  readonly #locale = new LocaleController(this);
  readonly #room = new JitsiRoomController(this);
  readonly #states = new HostStates(this);
  #viewport: IntersectionObserver | null = null;
  /** The call in progress was not asked for by a click: then camera and microphone stay off. */
  #unasked = false;

  /** What the room is now; also the attribute `state` and `:state()`. */
  get state(): RoomStateName {
    return this.#room.state.name;
  }

  /** People in the room, the viewer included. */
  get participantCount(): number {
    return this.#room.count;
  }

  /** The Jitsi API object of the call; null without one. */
  get api(): JitsiApi | null {
    return this.#room.api;
  }

  /** Opens the call. To be called from what the viewer does: camera and microphone start as the attributes say. */
  async load(): Promise<void> {
    await this.#open(false);
  }

  /** Leaves the call, and settles when it is over. */
  async hangup(): Promise<void> {
    await this.#room.close('hangup');
  }

  /** Ends the call for everyone, where the viewer may, and settles when it is over here. */
  async endConference(): Promise<void> {
    await this.#room.close('endConference');
  }

  /** Sends a command of the IFrame API to the room. */
  executeCommand(command: string, ...args: unknown[]): void {
    this.#room.command(command, ...args);
  }

  /** Turns the microphone on or off. */
  toggleAudio(): void {
    this.#room.command('toggleAudio');
  }

  /** Turns the camera on or off. */
  toggleVideo(): void {
    this.#room.command('toggleVideo');
  }

  /** Opens or closes the chat. */
  toggleChat(): void {
    this.#room.command('toggleChat');
  }

  /** Starts or stops sharing the screen. */
  toggleShareScreen(): void {
    this.#room.command('toggleShareScreen');
  }

  /** Raises or lowers the viewer's hand. */
  raiseHand(): void {
    this.#room.command('toggleRaiseHand');
  }

  /** Ends the call at once, without the courtesies of `hangup()`. */
  dispose(): void {
    this.#room.dispose();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#viewport?.disconnect();
    this.#viewport = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back after having been taken away: it opens again as it did the first time.
    if (this.hasUpdated) this.#openByItself();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const moved = (['serverUrl', 'roomName', 'jwt'] as const).some((name) => changed.has(name));
    if (moved && isCallOpen(this.#room.state)) this.#reopen();
  }

  override updated(changed: PropertyValues<this>): void {
    this.#states.show('state', this.state);
    if (changed.has('loading')) this.#openByItself();
    const { api } = this;
    if (!api) return;
    api.getIFrame().title = this.#locale.words.room;
    if (changed.has('displayName')) api.executeCommand('displayName', this.displayName ?? '');
    if (changed.has('subject')) api.executeCommand('subject', this.subject ?? '');
    if (changed.has('toolbar') || changed.has('controls')) {
      this.#room.command('overwriteConfig', { toolbarButtons: this.#toolbarButtons });
    }
  }

  override render(): TemplateResult {
    const { state, facts, count } = this.#room;
    const { words, tag } = this.#locale;
    return html`<div class="room" part="base" lang=${tag} dir=${words.direction}>
      <div class="stage">
        <div class="frame" part="frame"></div>
        ${roomCurtain({ state, words, open: () => void this.load() })}
      </div>
      ${this.controls === 'bar' && isCallOpen(state) ? roomBar({ room: this, facts, count, words, ready: state.name === 'joined' }) : nothing}
    </div>`;
  }

  async #open(unasked: boolean): Promise<void> {
    await this.updateComplete;
    if (this.roomName === null || !this.isConnected) return;
    this.#unasked = unasked;
    const frame = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    await this.#room.open(
      () => parseJitsiServer(this.serverUrl, allowedJitsiServers()),
      this.#settings,
      frame,
    );
  }

  #openByItself(): void {
    this.#viewport?.disconnect();
    if (this.loading === 'eager') void this.#open(true);
    if (this.loading !== 'lazy') return;
    this.#viewport = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.#viewport?.disconnect();
      void this.#open(true);
    });
    this.#viewport.observe(this);
  }

  #reopen(): void {
    this.#room.dispose();
    void this.#open(this.#unasked);
  }

  get #settings(): RoomSettings {
    return {
      roomName: this.roomName ?? '',
      displayName: this.displayName,
      email: this.email,
      subject: this.subject,
      jwt: this.jwt,
      lang: this.#locale.tag,
      toolbarButtons: this.#toolbarButtons,
      startAudioMuted: this.startAudioMuted || this.#unasked,
      startVideoMuted: this.startVideoMuted || this.#unasked,
      prejoin: !this.noPrejoin || this.#unasked,
      configOverwrite: this.configOverwrite,
      interfaceConfigOverwrite: this.interfaceConfigOverwrite,
    };
  }

  get #toolbarButtons(): string[] {
    return toolbarButtons(this.toolbar, { bar: this.controls === 'bar', leave: this.noHangup });
  }
}
