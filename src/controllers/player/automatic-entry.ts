import { joinDelayMs } from '../../domain/player/join-delay.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { pageTimer } from '../../page/page-timer.js';
import { tabMemory } from '../../page/tab-memory.js';

/** The player that the automatic entry controls. */
interface EntryHost {
  /** Returns a name of the session that is the same after a reload. */
  sessionName(): string;
  /** Joins, as the viewer has requested. */
  enter(): void;
  /** Joins again without a click, and therefore with camera and microphone off. */
  reenter(): void;
}

/** Joins without a click: at the start of the session, if the viewer requested it, and after a reload during the call. */
export class AutomaticEntry {
  readonly #host: EntryHost;
  #armed = false;
  #entering = false;
  #hasCheckedReload = false;
  #isReload = isReloaded();

  constructor(host: EntryHost) {
    this.#host = host;
  }

  /** True if the viewer will join automatically when the session has started. */
  get armed(): boolean {
    return this.#armed;
  }

  /** Enables joining at the start. */
  arm(): void {
    this.#armed = true;
  }

  /** Disables joining at the start. */
  disarm(): void {
    this.#armed = false;
    this.#entering = false;
    pageTimer.delete(this);
  }

  /** Call this when the viewer has joined the call: from now on, a reload joins again. */
  remember(): void {
    tabMemory.add(this.#key);
  }

  /** Call this when the viewer has left: a reload no longer joins again. */
  forget(): void {
    tabMemory.delete(this.#key);
  }

  /** Call this when the browser has restored the page from the back-forward cache, which has the effect of a reload. */
  checkReloadAgain(): void {
    this.#hasCheckedReload = false;
    this.#isReload = true;
  }

  /** Call this with each view of the session. */
  follow(view: SessionView): void {
    const isOpen = view.state === 'live' && view.can.join;
    if (!this.#hasCheckedReload) this.#checkReload(isOpen);
    if (view.state === 'ended' || view.state === 'cancelled') this.disarm();
    if (!this.#armed || !isOpen || this.#entering) return;
    this.#entering = true;
    const at = performance.now() + joinDelayMs(Math.random());
    pageTimer.set(this, at, () => this.#host.enter(), at);
  }

  #checkReload(isOpen: boolean): void {
    this.#hasCheckedReload = true;
    const wasInCall = tabMemory.has(this.#key);
    this.forget();
    if (wasInCall && isOpen && this.#isReload) this.#host.reenter();
  }

  get #key(): string {
    return `in call ${this.#host.sessionName()}`;
  }
}

/** Returns whether the page was reloaded, or reached by Back or Forward. After a link, the viewer has to click again. */
function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload' || navigation?.type === 'back_forward';
}
