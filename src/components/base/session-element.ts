import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { SessionId } from '../../api/live-session-client.js';
import { ClockController } from '../../controllers/clock-controller.js';
import { SessionController } from '../../controllers/session/session-controller.js';
import type { Instant } from '../../domain/time/instant.js';
import type { LiveSession } from '../../domain/session/live-session.js';
import { nextBoundary, type Viewer } from '../../domain/session/permissions.js';
import { publicSession } from '../../domain/session/public-session.js';
import type { ElementState } from '../../domain/session/session-state.js';
import { type SessionView, sessionViewAt, type ViewOptions } from '../../domain/session/session-view.js';
import { shownReason } from '../../domain/session/shown-reason.js';
import { LiveSessionLoadEvent } from '../../events/live-session-load-event.js';
import { LiveSessionStateChangeEvent } from '../../events/live-session-state-change-event.js';
import { BackendElement } from './backend-element.js';

/** What the elements that show one session have in common: where it comes from, and its state by the clock. */
export abstract class SessionElement extends BackendElement {
  /** Which session to load. */
  @property({ attribute: 'session-id' }) sessionId: SessionId | null = null;

  /** The session itself, as the API sends it; then nothing is fetched. */
  @property({ attribute: false }) session: LiveSession | null = null;

  protected readonly sessions = new SessionController(this);
  protected readonly clock = new ClockController(
    this,
    () => this.sessions.clock,
    () => this.nextChangeAt(),
    () => (this.awake && this.view ? nextBoundary(this.view.session, this.view.now) : null),
  );
  /** Everything about the session at the moment of this update; null while there is none. */
  protected view: SessionView | null = null;

  #state: ElementState = 'loading';
  #loadedId: string | null = null;

  /** What the element shows; also the attribute `state` and `:state()`. */
  get state(): ElementState {
    return this.#state;
  }

  /** Asks the server for the session now. */
  async refresh(): Promise<void> {
    await this.sessions.refresh();
  }

  override willUpdate(_changed: PropertyValues): void {
    this.sessions.follow(this);
    const { held } = this.sessions;
    const options = { ...this.viewOptions(), liveBy: this.effectiveLiveBy };
    this.view = held && sessionViewAt(held.session, this.clock.now(), options);
  }

  override updated(_changed: PropertyValues): void {
    const { error, held, offline, rescheduled } = this.sessions;
    const previous = this.#state;
    const state = (this.#state = this.view?.state ?? (error ? 'error' : 'loading'));
    const reason = this.view?.reason ?? null;
    this.show('state', state);
    this.show('reason', shownReason({ state, error: error?.code ?? null, reason, offline, rescheduled }));
    const session = held && publicSession(held.wire);
    const loaded = held?.session.id ?? null;
    if (session && loaded !== this.#loadedId) this.dispatchEvent(new LiveSessionLoadEvent({ session }));
    this.#loadedId = loaded;
    if (state !== previous) this.dispatchEvent(new LiveSessionStateChangeEvent({ state, previous, session }));
    this.tellOnce(error);
  }

  /** How this element shows its session. */
  protected abstract viewOptions(): Omit<ViewOptions, 'liveBy'>;

  /** When the display changes next by the clock. */
  protected nextChangeAt(): Instant | null {
    return this.view?.nextChangeAt ?? null;
  }
}

/** A viewer of whom the page knows nothing. */
export const unknownViewer: Viewer = { instructor: false };
