import { joinDelayMs } from '../../domain/player/join-delay.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { pageTimer } from '../../page/page-timer.js';
import { tabMemory } from '../../page/tab-memory.js';

interface Owner {
  /** Names the session for this tab, also after a reload. */
  sessionName(): string;
  /** Lets the viewer in, as they had asked. */
  enter(): void;
  /** Lets the viewer in again; nobody clicked, so with camera and microphone off. */
  enterAgain(): void;
}

/** Lets a viewer in without another click: at the start, if they wanted that; after a reload, if they were in. */
export class AutomaticEntry {
  readonly #owner: Owner;
  #armed = false;
  #entering = false;
  #lookedBack = false;
  #isBack = isReloaded();

  constructor(owner: Owner) {
    this.#owner = owner;
  }

  /** Is the viewer to be let in as soon as the session has started? */
  get armed(): boolean {
    return this.#armed;
  }

  arm(): void {
    this.#armed = true;
  }

  disarm(): void {
    this.#armed = false;
    this.#entering = false;
    pageTimer.delete(this);
  }

  /** The viewer is in the call: a reload is to bring them back. */
  remember(): void {
    tabMemory.remember(this.#key);
  }

  /** The viewer is out for good. */
  forget(): void {
    tabMemory.forget(this.#key);
  }

  /** The page has come back out of the browser's memory, which is as good as a reload. */
  lookBackAgain(): void {
    this.#lookedBack = false;
    this.#isBack = true;
  }

  /** To be called with each view of the session. */
  follow(view: SessionView): void {
    const isOpen = view.state === 'live' && view.can.join;
    if (!this.#lookedBack) this.#lookBack(isOpen);
    if (view.state === 'ended' || view.state === 'cancelled') this.disarm();
    if (!this.#armed || !isOpen || this.#entering) return;
    this.#entering = true;
    const at = performance.now() + joinDelayMs(Math.random());
    pageTimer.set(this, at, () => this.#owner.enter(), at);
  }

  #lookBack(isOpen: boolean): void {
    this.#lookedBack = true;
    const wasIn = tabMemory.knows(this.#key);
    this.forget();
    if (wasIn && isOpen && this.#isBack) this.#owner.enterAgain();
  }

  get #key(): string {
    return `in call ${this.#owner.sessionName()}`;
  }
}

/** Was the page loaded anew, or come back to? Whoever followed a link to it has gone on, and is asked again. */
function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload' || navigation?.type === 'back_forward';
}
