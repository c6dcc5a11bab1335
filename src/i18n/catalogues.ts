import type { BundledLanguage } from './languages.js';
import { base as en } from './locales/en/base.js';
import { base as fr } from './locales/fr/base.js';
import { mergeMessages } from './merge-messages.js';
import type { Messages, PartialMessages } from './messages.js';

interface CatalogueStore {
  /** Contains only the words of every element for the bundled languages: `wordsOf` adds those of one element. */
  readonly byLanguage: Map<string, PartialMessages>;
  readonly asked: Set<string>;
  readonly changes: EventTarget;
  loader: ((language: string) => Promise<Messages | null>) | null;
}

const bundled: Readonly<Record<BundledLanguage, PartialMessages>> = { en, fr };

// One store for the page, even if the library is loaded twice.
const key = Symbol.for('live-session-elements.catalogues');
const page = globalThis as { [key]?: CatalogueStore };
const store = (page[key] ??= {
  byLanguage: new Map(Object.entries(bundled)),
  asked: new Set(),
  changes: new EventTarget(),
  loader: null,
});

/**
 * Adds a language, or replaces words of one, for all elements of the page. A missing word keeps its present value. A new
 * region starts from its language if that is registered; any other new language starts from English.
 * @param language A language tag such as `es` or `pt-BR`.
 */
export function registerMessages(language: string, messages: PartialMessages): void {
  const tag = language.toLowerCase();
  const base = store.byLanguage.get(tag) ?? store.byLanguage.get(languageOf(tag)) ?? en;
  store.byLanguage.set(tag, mergeMessages(base, messages));
  store.changes.dispatchEvent(new Event('change'));
}

/** A catalogue that was found, with the tag that it was found for (`fr-CA`), which dates and numbers follow. */
export interface MatchedCatalogue {
  readonly tag: string;
  readonly messages: PartialMessages;
}

/** Returns the catalogue of the first tag that has one, else the English one. Requests the missing ones from the loader. */
export function matchCatalogue(tags: readonly string[]): MatchedCatalogue {
  for (const tag of tags) {
    const found = [tag, languageOf(tag)].find((name) => store.byLanguage.has(name.toLowerCase()));
    if (found) return { tag: canonical(tag) ?? found, messages: store.byLanguage.get(found.toLowerCase())! };
    askLoader(languageOf(tag).toLowerCase());
  }
  return { tag: 'en', messages: en };
}

/** Sets the function that loads missing languages; it resolves with null for a language that it does not have. */
export function setCatalogueLoader(loader: (language: string) => Promise<Messages | null>): void {
  store.loader = loader;
  // Elements that rendered before had no loader: they look their language up again.
  store.changes.dispatchEvent(new Event('change'));
}

/** Calls the listener whenever a language is added or changed, until the signal aborts. */
export function onCataloguesChange(listener: () => void, signal: AbortSignal): void {
  store.changes.addEventListener('change', listener, { signal });
}

function askLoader(language: string): void {
  if (!store.loader || store.asked.has(language)) return;
  store.asked.add(language);
  store.loader(language).then(
    (messages) => messages && registerMessages(language, messages),
    // After a failure the next element asks again.
    () => store.asked.delete(language),
  );
}

/** Returns the language of a tag: `fr` of `fr-CA`. */
export function languageOf(tag: string): string {
  return tag.split('-')[0]!;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // such as `fr_FR`
  }
}
