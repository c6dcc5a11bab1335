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
  /** The built-in texts of this element, in addition to those of all elements. */
  readonly builtInWords: BuiltInWords;
  /** Texts that take precedence over all others. */
  readonly messages: PartialMessages | null;
}

/**
 * Determines language and time zone of an element. The language is that of the closest `lang` attribute, else the page's, the
 * browser's, or English. The time zone is that of the closest `time-zone` attribute, else the viewer's.
 */
export class LocaleController implements ReactiveController {
  readonly #host: LocaleHost;
  #matched: MatchedCatalogue | null = null;
  #formatsCache: { readonly timeZone: string | null | undefined; readonly formats: Formats } | null = null;
  #wordsCache: { readonly messages: PartialMessages | null; readonly words: Messages } | null = null;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  /** All texts of the element. */
  get words(): Messages {
    const { messages } = this.#host;
    if (this.#wordsCache?.messages !== messages) this.#wordsCache = null;
    this.#wordsCache ??= { messages, words: this.#overlaidWith(pageConfiguration().messages, messages) };
    return this.#wordsCache.words;
  }

  /** Formats of dates and numbers. */
  get formats(): Formats {
    const { timeZone } = this.#host;
    if (this.#formatsCache?.timeZone !== timeZone) this.#formatsCache = null;
    return (this.#formatsCache ??= { timeZone, formats: this.#formatsNow() }).formats;
  }

  /** The displayed time zone; undefined for the viewer's. */
  get timeZone(): string | undefined {
    return validTimeZone(this.#host.timeZone ?? closestAttribute(this.#host, 'time-zone'));
  }

  /** The language tag of the texts, for `lang` on rendered elements. */
  get tag(): string {
    return this.#catalogue.tag;
  }

  /** Language tags in order of preference. Some may have no catalogue. */
  get preferredLanguages(): readonly string[] {
    return languagesOf(this.#host);
  }

  hostConnected(): void {
    observeLocale(this.#host, this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    unobserveLocale(this.#update);
  }

  /** Call this after `moveBefore()` of the host: the inherited language or time zone may have changed. */
  hostMoved(): void {
    this.hostDisconnected();
    this.hostConnected();
  }

  readonly #update = () => {
    this.#matched = null;
    this.#formatsCache = null;
    this.#wordsCache = null;
    this.#host.requestUpdate();
  };

  #formatsNow(): Formats {
    return formatsFor(this.tag, this.timeZone, this.#builtIn.unitSigns);
  }

  #overlaidWith(...layers: (PartialMessages | null | undefined)[]): Messages {
    return layers.reduce<Messages>((base, over) => (over ? mergeMessages(base, over) : base), this.#builtIn);
  }

  /** The texts of the catalogue, without those of the page's and the element's `messages`. */
  get #builtIn(): Messages {
    return wordsOf(this.#catalogue, this.#host.builtInWords);
  }

  get #catalogue(): MatchedCatalogue {
    return (this.#matched ??= matchCatalogue(languagesOf(this.#host)));
  }
}

function languagesOf(element: Element): string[] {
  const page = [pageConfiguration().locale, document.documentElement.lang, ...navigator.languages];
  return [closestLanguage(element), ...page].filter((tag): tag is string => Boolean(tag));
}

/** Returns the language of the closest `lang` attribute, except that of `<html>`, which has a lower precedence. */
function closestLanguage(element: Element): string | null {
  const named = closest(element, 'lang');
  return named === document.documentElement ? null : (named?.getAttribute('lang') ?? null);
}

/** Returns an attribute of the closest element that has it, also outside the shadow root. */
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
    return undefined; // An unknown zone: use the viewer's.
  }
}
