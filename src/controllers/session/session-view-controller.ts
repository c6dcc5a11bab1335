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

/** An element that shows the state of its session. */
interface ViewHost extends SessionHost, EventTarget {
  /** What makes a session live here. */
  readonly effectiveLiveBy: LiveBy;
  /** Reflects a condition as an attribute and as `:state()`. */
  reflect(attribute: string, value: string | null): void;
  /** Reports an error that lasts, once. */
  reportOnce(error: LiveSessionError | null): void;
}

/** How an element shows its session. */
interface ShownAs {
  readonly options: () => Omit<ViewOptions, 'liveBy'>;
  /** When the display changes next by the clock; by default when the view does. */
  readonly nextChangeAt?: (view: SessionView) => Instant | null;
}

/** Derives what an element shows of its session by the clock; reflects the state, and dispatches the events about it. */
export class SessionViewController implements ReactiveController {
  readonly #host: ViewHost;
  readonly #sessions: SessionController;
  readonly #shownAs: ShownAs;
  readonly #clock: ClockController;
  #view: SessionView | null = null;
  #state: ElementState = 'loading';
  #loadedId: string | null = null;

  constructor(host: ViewHost, sessions: SessionController, shownAs: ShownAs) {
    this.#host = host;
    this.#sessions = sessions;
    this.#shownAs = shownAs;
    host.addController(this);
    this.#clock = new ClockController(
      host,
      () => sessions.clock,
      () => this.#nextChangeAt(),
      () => (host.awake && this.#view ? nextBoundary(this.#view.session, this.#view.now) : null),
    );
  }

  /** Everything about the session at the moment of this update; null while there is none. */
  get view(): SessionView | null {
    return this.#view;
  }

  /** What the element shows. */
  get state(): ElementState {
    return this.#state;
  }

  hostUpdate(): void {
    const { snapshot } = this.#sessions;
    const options = { ...this.#shownAs.options(), liveBy: this.#host.effectiveLiveBy };
    this.#view = snapshot && sessionViewAt(snapshot.session, this.#clock.now(), options);
  }

  hostUpdated(): void {
    const { error, snapshot, offline, rescheduled } = this.#sessions;
    const previous = this.#state;
    const state = (this.#state = this.#view?.state ?? (error ? 'error' : 'loading'));
    const reason = this.#view?.reason ?? null;
    this.#host.reflect('state', state);
    this.#host.reflect(
      'reason',
      shownReason({ state, error: error?.code ?? null, reason, offline, rescheduled }),
    );
    const loaded = snapshot?.session.id ?? null;
    const isOther = loaded !== this.#loadedId;
    this.#loadedId = loaded;
    const session = snapshot && (isOther || state !== previous) ? publicSession(snapshot.wire) : null;
    if (session && isOther) this.#host.dispatchEvent(new LiveSessionLoadEvent({ session }));
    if (state !== previous)
      this.#host.dispatchEvent(new LiveSessionStateChangeEvent({ state, previous, session }));
    this.#host.reportOnce(error);
  }

  #nextChangeAt(): Instant | null {
    const view = this.#view;
    return view && (this.#shownAs.nextChangeAt?.(view) ?? view.nextChangeAt);
  }
}
