import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import { type SessionView, sessionViewAt, type ViewOptions } from './session-view.js';

/** Caches the views of several sessions. A view is the same object until it changes, so elements do not render again. */
export class SessionViews {
  readonly #options: ViewOptions;
  readonly #views = new WeakMap<Session, SessionView>();

  constructor(options: ViewOptions) {
    this.#options = options;
  }

  /** Returns the view of a session at `now` (see `sessionViewAt()`). */
  at(session: Session, now: Instant): SessionView {
    const last = this.#views.get(session);
    if (last && last.now <= now && now < (last.nextChangeAt ?? Infinity)) return last;
    const view = sessionViewAt(session, now, this.#options);
    this.#views.set(session, view);
    return view;
  }
}
