import type { Instant } from '../time/instant.js';
import type { Session } from './session.js';
import { type SessionView, sessionViewAt, type ViewOptions } from './session-view.js';

/** Views of many sessions: the same object for as long as it shows the same, so that nobody draws it again. */
export class SessionViews {
  readonly #options: ViewOptions;
  readonly #views = new WeakMap<Session, SessionView>();

  constructor(options: ViewOptions) {
    this.#options = options;
  }

  /** The view of a session at a moment, by `sessionViewAt`. */
  at(session: Session, now: Instant): SessionView {
    const last = this.#views.get(session);
    if (last && last.now <= now && now < (last.nextChangeAt ?? Infinity)) return last;
    const view = sessionViewAt(session, now, this.#options);
    this.#views.set(session, view);
    return view;
  }
}
