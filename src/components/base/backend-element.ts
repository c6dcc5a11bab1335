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

/** Base class of all elements that use a backend. Holds the properties for API, updates, language and time zone. */
export abstract class BackendElement extends LitElement {
  /** URL of the API. Default: the page's configuration, then `/api`. */
  @property({ attribute: 'base-url' }) baseUrl: string | null = null;

  /** Client to use for all requests, instead of the built-in one. */
  @property({ attribute: false }) client: LiveSessionClient | null = null;

  /** Texts that replace the built-in ones. */
  @property({ attribute: false }) messages: PartialMessages | null = null;

  /** Time zone for displayed times, such as `Europe/Paris`. Default: the closest `time-zone` of an ancestor, then the viewer's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;

  /** Heading level, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  /** Use `schedule` if the backend has no `start` call: a session is then live between its scheduled start and end. */
  @property({ attribute: 'live-by' }) liveBy: LiveBy | null = null;

  /**
   * How updates arrive: by event stream, or by polling if there is none (`auto`); only by polling (`poll`); only by
   * `refresh()` (`none`). An element also shows updates that other elements on the page have requested.
   */
  @property() updates: UpdateMode = 'auto';

  protected readonly locale = new LocaleController(this);
  readonly #states = new HostStates(this);
  #reportedCode: string | null = null;

  /** @internal True if the element needs updates even while the page is hidden. */
  get awake(): boolean {
    return false;
  }

  /** @internal Texts of this element, in addition to those that all elements share. */
  get builtInWords(): BuiltInWords {
    return sessionWords;
  }

  /** @internal Returns `liveBy`, or the page's setting if it is null. */
  get effectiveLiveBy(): LiveBy {
    return this.liveBy ?? pageConfiguration().liveBy ?? 'status';
  }

  /** @internal Reflects a value as an attribute and as a custom state for `:state()`; null removes both. */
  reflect(attribute: string, value: string | null): void {
    this.#states.show(attribute, value);
  }

  /** @internal Reports an error to developers: logs it and dispatches `live-session-error`. */
  report(error: LiveSessionError): void {
    reportError(error);
    const { code, message, retriable } = error;
    this.dispatchEvent(new LiveSessionErrorEvent({ code, message, retriable }));
  }

  /** @internal Reports a lasting error, such as an unreachable server, only once; call with null when it is over. */
  reportOnce(error: LiveSessionError | null): void {
    if (error && error.code !== this.#reportedCode) this.report(error);
    this.#reportedCode = error?.code ?? null;
  }

  /** @internal */
  static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return oneSheet(super.finalizeStyles(styles));
  }

  /** @internal Called by `moveBefore()` instead of the disconnected and connected callbacks, so running operations continue. */
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
