import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { LiveSessionClient, SessionId } from '../../api/live-session-client.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { pageConfiguration } from '../../controllers/page-configuration.js';
import { reportError } from '../../controllers/report-error.js';
import { SessionController } from '../../controllers/session-controller.js';
import type { UpdateMode } from '../../controllers/session-updates.js';
import type { Instant } from '../../domain/instant.js';
import type { LiveSession } from '../../domain/live-session.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { Viewer } from '../../domain/permissions.js';
import { publicSession } from '../../domain/public-session.js';
import type { ElementState, LiveBy } from '../../domain/session-state.js';
import { type SessionView, sessionViewAt, type ViewOptions } from '../../domain/session-view.js';
import { shownReason } from '../../domain/shown-reason.js';
import { LiveSessionErrorEvent } from '../../events/live-session-error-event.js';
import { LiveSessionLoadEvent } from '../../events/live-session-load-event.js';
import { LiveSessionStateChangeEvent } from '../../events/live-session-state-change-event.js';
import type { PartialMessages } from '../../i18n/catalogues.js';
import { HostStates } from './host-states.js';
import { MovableElement } from './movable-element.js';

/** What the elements that show one session have in common: where it comes from, its state by the clock, and their language. */
export abstract class SessionElement extends MovableElement {
  /** Where the API is; else the page's configuration, else `/api`. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;

  /** Which session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session itself, as the API sends it; then nothing is fetched. */
  @property({ attribute: false }) session: LiveSession | null = null;

  /** Talks to the backend instead of ours. */
  @property({ attribute: false }) client: LiveSessionClient | null = null;

  /** Words to lay over those of the language. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  /** Time zone of the times shown, such as `Europe/Paris`; else the viewer's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** `schedule` for a backend without a `start` call: then a session is live between its scheduled times. */
  @property({ attribute: 'live-by' }) liveBy: LiveBy | null = null;

  /** How news of the session come: over the server's event stream, else by asking (`auto`); by asking alone (`poll`); only by `refresh()` (`none`). */
  @property() updates: UpdateMode = 'auto';

  protected readonly locale = new LocaleController(this);
  protected readonly sessions = new SessionController(this);
  protected readonly clock = new ClockController(
    this,
    () => this.sessions.clock,
    () => this.nextChangeAt(),
  );
  /** Everything about the session at the moment of this update; null while there is none. */
  protected view: SessionView | null = null;

  readonly #states = new HostStates(this);
  #state: ElementState = 'loading';
  #loadedId: string | null = null;
  #reportedCode: string | null = null;

  /** What the element shows; also the attribute `state` and `:state()`. */
  get state(): ElementState {
    return this.#state;
  }

  /** @internal Does the element need to hear of the session while the page is hidden, too? */
  get awake(): boolean {
    return false;
  }

  /** Asks the server for the session now. */
  async refresh(): Promise<void> {
    await this.sessions.refresh();
  }

  override willUpdate(_changed: PropertyValues): void {
    this.sessions.follow(this);
    const { held } = this.sessions;
    this.view =
      held && sessionViewAt(held.session, this.clock.now(), { ...this.viewOptions(), liveBy: this.#liveBy });
  }

  override updated(_changed: PropertyValues): void {
    const { error, held, offline, rescheduled } = this.sessions;
    const previous = this.#state;
    const state = (this.#state = this.view?.state ?? (error ? 'error' : 'loading'));
    const reason = this.view?.reason ?? null;
    this.#states.show('state', state);
    this.#states.show(
      'reason',
      shownReason({ state, error: error?.code ?? null, reason, offline, rescheduled }),
    );
    const session = held && publicSession(held.wire);
    const loaded = held?.session.id ?? null;
    if (session && loaded !== this.#loadedId) this.dispatchEvent(new LiveSessionLoadEvent({ session }));
    this.#loadedId = loaded;
    if (this.#state !== previous)
      this.dispatchEvent(new LiveSessionStateChangeEvent({ state: this.#state, previous, session }));
    if (error && error.code !== this.#reportedCode) this.tell(error);
    this.#reportedCode = error?.code ?? null;
  }

  /** How this element shows its session. */
  protected abstract viewOptions(): Omit<ViewOptions, 'liveBy'>;

  /** When the display changes next by the clock. */
  protected nextChangeAt(): Instant | null {
    return this.view?.nextChangeAt ?? null;
  }

  /** Reflects a further condition of the element as an attribute and as `:state()`. */
  protected show(attribute: string, value: string | null): void {
    this.#states.show(attribute, value);
  }

  /** Tells developers of an error: one message on the console, one event. */
  protected tell(error: LiveSessionError): void {
    reportError(error);
    const { code, message, retriable } = error;
    this.dispatchEvent(new LiveSessionErrorEvent({ code, message, retriable }));
  }

  get #liveBy(): LiveBy {
    return this.liveBy ?? pageConfiguration().liveBy ?? 'status';
  }
}

/** A viewer of whom the page knows nothing. */
export const unknownViewer: Viewer = { instructor: false };
