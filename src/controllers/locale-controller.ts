import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type BuiltInWords, wordsOf } from '../i18n/built-in-words.js';
import { type MatchedCatalogue, matchCatalogue } from '../i18n/catalogues.js';
import { type Formats, formatsFor } from '../i18n/formats.js';
import { mergeMessages } from '../i18n/merge-messages.js';
import type { Messages, PartialMessages } from '../i18n/messages.js';
import { observeLocale, unobserveLocale } from '../page/locale-observer.js';
import { pageConfiguration } from '../page/page-configuration.js';

interface LocaleHost extends ReactiveControllerHost, Element {
  /** Attribute `time-zone`. */
  readonly timeZone?: string | null;
  /** Words that it brings along, beside those of all elements. */
  readonly builtInWords: BuiltInWords;
  /** Words laid over all others. */
  readonly messages: PartialMessages | null;
}

/** Language and time zone of an element: the closest `lang`, then the page's, then the browser's, else English; the closest `time-zone`, else the viewer's. */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #matched: MatchedCatalogue | null = null;
  #formats: { readonly own: string | null | undefined; readonly of: Formats } | null = null;
  #worded: { readonly own: PartialMessages | null; readonly words: Messages } | null = null;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  /** All words that the element shows. */
  get words(): Messages {
    const own = this.#host.messages;
    if (this.#worded?.own !== own) this.#worded = null;
    return (this.#worded ??= { own, words: this.#overlaidWith(pageConfiguration().messages, own) }).words;
  }

  /** Dates and numbers. */
  get formats(): Formats {
    const own = this.#host.timeZone;
    if (this.#formats?.own !== own) this.#formats = null;
    return (this.#formats ??= { own, of: this.#formatsNow() }).of;
  }

  /** The time zone of what is shown; undefined for the viewer's. */
  get timeZone(): string | undefined {
    return validTimeZone(this.#host.timeZone ?? closestAttribute(this.#host, 'time-zone'));
  }

  /** The language tag of the words, for `lang` on what is rendered. */
  get tag(): string {
    return this.#catalogue.tag;
  }

  /** The language tags that the viewer wants, the dearest first; not all of them have a catalogue. */
  get wanted(): readonly string[] {
    return wantedLanguages(this.#host);
  }

  hostConnected(): void {
    observeLocale(this.#host, this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    unobserveLocale(this.#update);
  }

  /** Call it when the host was moved by `moveBefore()`: the inherited language or time zone may have changed. */
  hostMoved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  readonly #update = () => {
    this.#matched = null;
    this.#formats = null;
    this.#worded = null;
    this.#host.requestUpdate();
  };

  #formatsNow(): Formats {
    return formatsFor(this.tag, this.timeZone, this.#builtIn.unitSigns);
  }

  #overlaidWith(...layers: (PartialMessages | null | undefined)[]): Messages {
    return layers.reduce<Messages>((base, over) => (over ? mergeMessages(base, over) : base), this.#builtIn);
  }

  /** The words of the language, without those of the page and of the element's `messages`. */
  get #builtIn(): Messages {
    return wordsOf(this.#catalogue, this.#host.builtInWords);
  }

  get #catalogue(): MatchedCatalogue {
    return (this.#matched ??= matchCatalogue(wantedLanguages(this.#host)));
  }
}

function wantedLanguages(element: Element): string[] {
  const page = [pageConfiguration().locale, document.documentElement.lang, ...navigator.languages];
  return [closestLanguage(element), ...page].filter((tag): tag is string => Boolean(tag));
}

/** The language that an element's surroundings name; the page's own `<html lang>` comes later. */
function closestLanguage(element: Element): string | null {
  const named = closest(element, 'lang');
  return named === document.documentElement ? null : (named?.getAttribute('lang') ?? null);
}

/** The value of an attribute at the closest element that has it, through shadow roots. */
function closestAttribute(element: Element, name: string): string | null {
  return closest(element, name)?.getAttribute(name) ?? null;
}

function closest(element: Element, name: string): Element | null {
  const named = element.closest(`[${name}]`);
  const root = element.getRootNode();
  return named ?? (root instanceof ShadowRoot ? closest(root.host, name) : null);
}

function validTimeZone(timeZone: string | null | undefined): string | undefined {
  if (!timeZone) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return undefined; // an unknown zone: the viewer's own is right for the viewer
  }
}
