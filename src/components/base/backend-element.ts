import { property } from 'lit/decorators.js';
import type { LiveSessionClient } from '../../api/live-session-client.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { pageConfiguration } from '../../page/page-configuration.js';
import { reportError } from '../../page/report-error.js';
import type { UpdateMode } from '../../store/session-updates.js';
import type { LiveSessionError } from '../../domain/live-session-error.js';
import type { LiveBy } from '../../domain/session/session-state.js';
import { LiveSessionErrorEvent } from '../../events/live-session-error-event.js';
import type { BuiltInWords } from '../../i18n/built-in-words.js';
import type { PartialMessages } from '../../i18n/messages.js';
import { sessionWords } from '../../i18n/session-words.js';
import { HostStates } from './host-states.js';
import { MovableElement } from './movable-element.js';

/** What the elements that talk to a backend have in common: where it is, how news come, and in which words and zone. */
export abstract class BackendElement extends MovableElement {
  /** Where the API is; else the page's configuration, else `/api`. */
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

  /** How news come: over the server's event stream, else by asking (`auto`); by asking alone (`poll`); only by `refresh()` (`none`). */
  @property() updates: UpdateMode = 'auto';

  protected readonly locale = new LocaleController(this);
  readonly #states = new HostStates(this);
  #reportedCode: string | null = null;

  /** @internal Does the element need to hear of its sessions while the page is hidden, too? */
  get awake(): boolean {
    return false;
  }

  /** @internal Words that the element brings along, beside those of all elements. */
  get builtInWords(): BuiltInWords {
    return sessionWords;
  }

  /** What makes a session live here: the element's word, else the page's. */
  protected get effectiveLiveBy(): LiveBy {
    return this.liveBy ?? pageConfiguration().liveBy ?? 'status';
  }

  /** Reflects a condition of the element as an attribute and as `:state()`. */
  protected show(attribute: string, value: string | null): void {
    this.#states.show(attribute, value);
  }

  /** Tells developers of an error: one message on the console, one event. */
  protected tell(error: LiveSessionError): void {
    reportError(error);
    const { code, message, retriable } = error;
    this.dispatchEvent(new LiveSessionErrorEvent({ code, message, retriable }));
  }

  /** Tells of an error that goes on for a while, such as a server that does not answer, once. */
  protected tellOnce(error: LiveSessionError | null): void {
    if (error && error.code !== this.#reportedCode) this.tell(error);
    this.#reportedCode = error?.code ?? null;
  }
}
