import { languageOf, type MatchedCatalogue } from './catalogues.js';
import type { BundledLanguage } from './languages.js';
import { mergeMessages } from './merge-messages.js';
import type { Messages, PartialMessages } from './messages.js';
import { remembered } from './remembered.js';

/** The words of one element in the bundled languages, without the words of every element. */
export type BuiltInWords = Readonly<Record<BundledLanguage, PartialMessages>>;

const cache = new WeakMap<BuiltInWords, WeakMap<PartialMessages, Messages>>();

/**
 * Merges a catalogue over the built-in words of an element, which are English where the language is not bundled. Caches
 * the result. It contains the messages that the element shows, not all of `Messages`.
 */
export function wordsOf({ tag, messages }: MatchedCatalogue, builtIn: BuiltInWords): Messages {
  const known = remembered(cache, builtIn, () => new WeakMap());
  return remembered(known, messages, () => mergeMessages(inLanguageOf(tag, builtIn), messages) as Messages);
}

function inLanguageOf(tag: string, builtIn: BuiltInWords): PartialMessages {
  return builtIn[languageOf(tag.toLowerCase()) as BundledLanguage] ?? builtIn.en;
}
