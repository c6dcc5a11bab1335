import { en } from './locales/base/en.js';
import { fr } from './locales/base/fr.js';
import type { Messages, PartialMessages } from './messages.js';

interface CatalogueStore {
  /** English and French as far as all elements need them; each element brings the rest of its own. */
  readonly byLanguage: Map<string, PartialMessages>;
  readonly asked: Set<string>;
  readonly changes: EventTarget;
  loader: ((language: string) => Promise<Messages | null>) | null;
}

// One store for the page, also when the library is loaded twice.
const key = Symbol.for('live-session-elements.catalogues');
const page = globalThis as { [key]?: CatalogueStore };
const store = (page[key] ??= {
  byLanguage: new Map<string, PartialMessages>([
    ['en', en],
    ['fr', fr],
  ]),
  asked: new Set(),
  changes: new EventTarget(),
  loader: null,
});

/**
 * Adds a language, or changes words of one, for all elements of the page. What is missing stays as it is; a region's words
 * are else those of its language, where that is there already, and a language's else English.
 * @param language A language tag such as `es` or `pt-BR`.
 */
export function registerMessages(language: string, messages: PartialMessages): void {
  const tag = language.toLowerCase();
  const base = store.byLanguage.get(tag) ?? store.byLanguage.get(languageOf(tag)) ?? en;
  store.byLanguage.set(tag, overlaid(base, messages));
  store.changes.dispatchEvent(new Event('change'));
}

/** Lays some words over others. */
export function overlaid<Words extends PartialMessages>(base: Words, over: PartialMessages): Words {
  const groups = (['badges', 'bar', 'courseNotFound', 'errors', 'groups', 'instructor'] as const).filter(
    (group) => over[group],
  );
  return {
    ...base,
    ...over,
    ...Object.fromEntries(groups.map((group) => [group, { ...base[group], ...over[group] }])),
  };
}

/** A catalogue that fits, with the tag that asked for it (`fr-CA`), which dates and numbers follow. */
export interface MatchedCatalogue {
  readonly tag: string;
  readonly messages: PartialMessages;
}

/** The catalogue of the first of these language tags that has one, else English. Asks the loader for those passed over. */
export function matchCatalogue(tags: readonly string[]): MatchedCatalogue {
  for (const tag of tags) {
    const found = [tag, languageOf(tag)].find((name) => store.byLanguage.has(name.toLowerCase()));
    if (found) return { tag: canonical(tag) ?? found, messages: store.byLanguage.get(found.toLowerCase())! };
    askLoader(languageOf(tag).toLowerCase());
  }
  return { tag: 'en', messages: en };
}

/** Sets where missing languages come from; null from it means that there is none. */
export function setCatalogueLoader(loader: (language: string) => Promise<Messages | null>): void {
  store.loader = loader;
  // Elements that are there already have found nothing to ask.
  store.changes.dispatchEvent(new Event('change'));
}

/** Calls back whenever a language was added or changed, until the signal aborts. */
export function onCataloguesChange(listener: () => void, signal: AbortSignal): void {
  store.changes.addEventListener('change', listener, { signal });
}

function askLoader(language: string): void {
  if (!store.loader || store.asked.has(language)) return;
  store.asked.add(language);
  store.loader(language).then(
    (messages) => messages && registerMessages(language, messages),
    // Forgotten on failure, so that the next element asks again.
    () => store.asked.delete(language),
  );
}

function languageOf(tag: string): string {
  return tag.split('-')[0]!;
}

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null; // such as `fr_FR`
  }
}
