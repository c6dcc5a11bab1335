import { joinDelayMs } from '../../domain/player/join-delay.js';
import type { SessionView } from '../../domain/session/session-view.js';
import { pageTimer } from '../../page/page-timer.js';
import { tabMemory } from '../../page/tab-memory.js';

/** Whom the entry lets in. */
interface EntryHost {
  /** Names the session for this tab, also after a reload. */
  sessionName(): string;
  /** Lets the viewer in, as they have asked. */
  enter(): void;
  /** Lets the viewer in again; nobody clicked, so with camera and microphone off. */
  enterAgain(): void;
}

/** Lets a viewer in without another click: at the start, if they asked for it; after a reload, if they were in the call. */
export class AutomaticEntry {
  readonly #host: EntryHost;
  #armed = false;
  #entering = false;
  #lookedBack = false;
  #isBack = isReloaded();

  constructor(host: EntryHost) {
    this.#host = host;
  }

  /** Will the viewer be let in as soon as the session has started? */
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

  /** Call it when the viewer is in the call: a reload then brings them back. */
  remember(): void {
    tabMemory.add(this.#key);
  }

  /** Call it when the viewer has left: a reload no longer brings them back. */
  forget(): void {
    tabMemory.delete(this.#key);
  }

  /** Call it when the browser has restored the page from its back-forward cache: that counts as a reload. */
  lookBackAgain(): void {
    this.#lookedBack = false;
    this.#isBack = true;
  }

  /** Call it with each view of the session. */
  follow(view: SessionView): void {
    const isOpen = view.state === 'live' && view.can.join;
    if (!this.#lookedBack) this.#lookBack(isOpen);
    if (view.state === 'ended' || view.state === 'cancelled') this.disarm();
    if (!this.#armed || !isOpen || this.#entering) return;
    this.#entering = true;
    const at = performance.now() + joinDelayMs(Math.random());
    pageTimer.set(this, at, () => this.#host.enter(), at);
  }

  #lookBack(isOpen: boolean): void {
    this.#lookedBack = true;
    const wasIn = tabMemory.has(this.#key);
    this.forget();
    if (wasIn && isOpen && this.#isBack) this.#host.enterAgain();
  }

  get #key(): string {
    return `in call ${this.#host.sessionName()}`;
  }
}

/** Was the page reloaded, or reached by Back or Forward? A viewer who followed a link to it is asked again. */
function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type === 'reload' || navigation?.type === 'back_forward';
}
