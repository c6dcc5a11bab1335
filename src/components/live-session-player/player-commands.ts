import { property } from 'lit/decorators.js';
import { type JoinOptions, PlayerController } from '../../controllers/player/player-controller.js';
import { recordingConsent } from '../../controllers/player/recording-consent.js';
import { askForNotifications } from '../../controllers/player/start-signal.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { PlayerPhase } from '../../domain/player/player-phase.js';
import { isAhead } from '../../domain/session/shown-reason.js';
import type { JitsiRoom } from '../jitsi-room/jitsi-room.js';
import { SessionElement } from '../base/session-element.js';

/** What a page can set on a player, and make it do. */
export abstract class PlayerCommands extends SessionElement {
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

  protected readonly player = new PlayerController(this, this.sessions);
  /** What waits for the viewer's consent to the recording. */
  #afterConsent: (() => Promise<void> | void) | null = null;

  /** How far the viewer has come; also the attribute `phase` and `:state()`. */
  get phase(): PlayerPhase {
    return this.player.phase;
  }

  /** Will the viewer be let in as soon as the session has started? Also the attribute `armed` and `:state()`. */
  get armed(): boolean {
    return this.player.armed;
  }

  /** @internal In a call, or waiting for one, the viewer may well look at something else. */
  override get awake(): boolean {
    const waits = this.armed || ((this.chime || this.notify) && isAhead(this.state));
    return waits || this.player.joinData !== null;
  }

  /** Starts the session and joins it; for instructors. */
  async start(): Promise<void> {
    await this.player.start();
  }

  /** Joins the session; a viewer of a class that is recorded is asked first. `takeOver` leaves it in other tabs of the browser. */
  async join(options: Pick<JoinOptions, 'takeOver'> = {}): Promise<void> {
    await this.#onceAgreed(() => this.player.join(options));
  }

  /** Joins as soon as the session has started. To be called from what the viewer does. */
  arm(): void {
    if (this.notify) askForNotifications();
    void this.#onceAgreed(() => this.player.arm(true));
  }

  /** Takes `arm()` back. */
  disarm(): void {
    this.player.arm(false);
  }

  /** Leaves the room at once, and settles when the server has been told. */
  async leave(): Promise<void> {
    await this.player.leave();
  }

  /** Ends the session for everyone, without asking; for instructors. */
  async end(): Promise<void> {
    await this.player.end(async () => this.room?.endConference());
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    await (this.player.failure ? this.player.retry() : this.refresh());
  }

  /** @internal Told by the player's controller of each failure. */
  failed(error: LiveSessionError): void {
    this.tell(error);
  }

  /** The room that is open. */
  protected abstract get room(): JitsiRoom | null;

  /** Asks the viewer whether they agree to being recorded. */
  protected abstract askForConsent(): void;

  /** The viewer agrees: what had to wait is done. */
  protected agreeToRecording(): void {
    recordingConsent.give(this.sessions.name);
    void this.#afterConsent?.();
    this.#afterConsent = null;
  }

  async #onceAgreed(action: () => Promise<void> | void): Promise<void> {
    if (!this.view || !recordingConsent.isMissing(this.view, this.sessions.name)) return action();
    this.#afterConsent = action;
    this.askForConsent();
  }
}
