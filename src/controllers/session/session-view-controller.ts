import type { ReactiveController } from 'lit';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import { nextBoundary } from '../../domain/session/permissions.js';
import { publicSession } from '../../domain/session/public-session.js';
import type { ElementState, LiveBy } from '../../domain/session/session-state.js';
import { type SessionView, sessionViewAt, type ViewOptions } from '../../domain/session/session-view.js';
import { shownReason } from '../../domain/session/shown-reason.js';
import type { Instant } from '../../domain/time/instant.js';
import { LiveSessionLoadEvent } from '../../events/live-session-load-event.js';
import { LiveSessionStateChangeEvent } from '../../events/live-session-state-change-event.js';
import { ClockController } from '../clock-controller.js';
import type { SessionController, SessionHost } from './session-controller.js';

/** An element that displays the state of its session. */
interface ViewHost extends SessionHost, EventTarget {
  /** The `live-by` of the element or the page. */
  readonly effectiveLiveBy: LiveBy;
  /** Reflects a value as an attribute and as a custom state for `:state()`; null removes both. */
  reflect(attribute: string, value: string | null): void;
  /** Reports an error once, even if it is still present after further updates. */
  reportOnce(error: LiveSessionError | null): void;
}

/** The settings of an element's view. */
interface ViewSettings {
  /** Returns the viewer and the precision of the countdown. */
  readonly options: () => Omit<ViewOptions, 'liveBy'>;
  /** Returns the next time at which the display changes. Default: the next change of the view. */
  readonly nextChangeAt?: (view: SessionView) => Instant | null;
}

/** Derives the view of an element's session, reflects its state, and dispatches events about both. */
export class SessionViewController implements ReactiveController {
  readonly #host: ViewHost;
  readonly #session: SessionController;
  readonly #settings: ViewSettings;
  readonly #clock: ClockController;
  #view: SessionView | null = null;
  #state: ElementState = 'loading';
  #loadedId: string | null = null;

  constructor(host: ViewHost, session: SessionController, settings: ViewSettings) {
    this.#host = host;
    this.#session = session;
    this.#settings = settings;
    host.addController(this);
    this.#clock = new ClockController(
      host,
      () => session.clock,
      () => this.#nextChangeAt(),
      () => (host.awake && this.#view ? nextBoundary(this.#view.session, this.#view.now) : null),
    );
  }

  /** The view of the session at the time of the last update; null if there is no session. */
  get view(): SessionView | null {
    return this.#view;
  }

  /** The state of the element. */
  get state(): ElementState {
    return this.#state;
  }

  hostUpdate(): void {
    const { snapshot } = this.#session;
    const options = { ...this.#settings.options(), liveBy: this.#host.effectiveLiveBy };
    this.#view = snapshot && sessionViewAt(snapshot.session, this.#clock.now(), options);
  }

  hostUpdated(): void {
    const { error, snapshot, offline, rescheduled } = this.#session;
    const previous = this.#state;
    const state = (this.#state = this.#view?.state ?? (error ? 'error' : 'loading'));
    const reason = this.#view?.reason ?? null;
    this.#host.reflect('state', state);
    this.#host.reflect(
      'reason',
      shownReason({ state, error: error?.code ?? null, reason, offline, rescheduled }),
    );
    const loaded = snapshot?.session.id ?? null;
    const isNew = loaded !== this.#loadedId;
    this.#loadedId = loaded;
    const session = snapshot && (isNew || state !== previous) ? publicSession(snapshot.wire) : null;
    if (session && isNew) this.#host.dispatchEvent(new LiveSessionLoadEvent({ session }));
    if (state !== previous)
      this.#host.dispatchEvent(new LiveSessionStateChangeEvent({ state, previous, session }));
    this.#host.reportOnce(error);
  }

  #nextChangeAt(): Instant | null {
    const view = this.#view;
    return view && (this.#settings.nextChangeAt?.(view) ?? view.nextChangeAt);
  }
}
