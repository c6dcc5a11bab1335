import { type MatchedCatalogue, overlaid } from './catalogues.js';
import type { Messages, PartialMessages } from './messages.js';

/** What an element shows beside the words of all elements, in the languages that are not fetched. */
export type BuiltInWords = Readonly<Record<'en' | 'fr', PartialMessages>>;

const laid = new WeakMap<BuiltInWords, WeakMap<PartialMessages, PartialMessages>>();

/**
 * The words of a catalogue over those that an element brings along, in English where these are not in its language; put
 * together once. Of `Messages` it has what the element shows.
 */
export function wordsOf({ tag, messages }: MatchedCatalogue, builtIn: BuiltInWords): Messages {
  let known = laid.get(builtIn);
  if (!known) laid.set(builtIn, (known = new WeakMap()));
  let words = known.get(messages);
  if (!words) known.set(messages, (words = overlaid(builtIn[isFrench(tag) ? 'fr' : 'en'], messages)));
  return words as Messages;
}

function isFrench(tag: string): boolean {
  return /^fr\b/i.test(tag);
}
