import { type CSSResultGroup, type CSSResultOrNative, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import { LiveSessionErrorEvent } from '../../events/live-session-error-event.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import type { PartialMessages } from '../../i18n/messages.js';
import { sessionWords } from '../../i18n/session-words.js';
import { pageConfiguration } from '../../page/page-configuration.js';
import { reportError } from '../../page/report-error.js';
import type { UpdateMode } from '../../store/session-updates.js';
import { HostStates } from './host-states.js';
import { adoptStyles, attachRootIn, oneSheet } from './portable-styles.js';

/** The base of all elements that talk to a backend: its address, how updates arrive, and words and time zone. */
export abstract class BackendElement extends LitElement {
  /** Address of the API; else the page's configuration, else `/api`. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;

  /** Talks to the backend instead of ours. */
  @property({ attribute: false }) client: LiveSessionClient | null = null;

  /** Words to lay over those of the language. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  /** Time zone of the times shown, such as `Europe/Paris`; else that of the closest element with `time-zone`, else the viewer's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Level of the heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** `schedule` for a backend without a `start` call: then a session is live between its scheduled times. */
  @property({ attribute: 'live-by' }) liveBy: LiveBy | null = null;

  /**
   * How updates arrive: by event stream, else by polling (`auto`); by polling alone (`poll`); by `refresh()` alone (`none`).
   * An element also shows the updates that other elements of the page ask for.
   */
  @property() updates: UpdateMode = 'auto';

  protected readonly locale = new LocaleController(this);
  readonly #states = new HostStates(this);
  #reportedCode: string | null = null;

  /** @internal Needs updates while the page is hidden, too. */
  get awake(): boolean {
    return false;
  }

  /** @internal Words that the element brings along, beside those of all elements. */
  get builtInWords(): BuiltInWords {
    return sessionWords;
  }

  /** @internal What makes a session live here: the element's setting, else the page's. */
  get effectiveLiveBy(): LiveBy {
    return this.liveBy ?? pageConfiguration().liveBy ?? 'status';
  }

  /** @internal Reflects a condition as an attribute and as `:state()`; null removes it. */
  reflect(attribute: string, value: string | null): void {
    this.#states.show(attribute, value);
  }

  /** @internal Reports an error to developers: one message on the console, one event. */
  report(error: LiveSessionError): void {
    reportError(error);
    const { code, message, retriable } = error;
    this.dispatchEvent(new LiveSessionErrorEvent({ code, message, retriable }));
  }

  /** @internal Reports an error that lasts, such as a server that does not answer, once; null once it is over. */
  reportOnce(error: LiveSessionError | null): void {
    if (error && error.code !== this.#reportedCode) this.report(error);
    this.#reportedCode = error?.code ?? null;
  }

  /** @internal */
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return oneSheet(super.finalizeStyles(styles));
  }

  /** @internal Called by `moveBefore()` instead of disconnecting and connecting: what is under way goes on. */
  connectedMoveCallback(): void {
    this.locale.hostMoved();
  }

  /** @internal */
  adoptedCallback(): void {
    adoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : attachRootIn(this);
  }
}
