import type { Messages, PartialMessages } from './messages.js';

type Group = Readonly<Record<string, unknown>>;
type NullableKey = {
  [Key in keyof Messages]: null extends Messages[Key] ? Key : never;
}[keyof Messages];

const nullable: Readonly<Record<NullableKey, true>> = { unitSigns: true };

/**
 * Merges messages over others, group by group at every depth. Ignores a value of another type than the one that it would
 * replace, since a page without a compiler may give anything.
 */
export const mergeMessages = merged as <Words extends PartialMessages>(
  base: Words,
  over: PartialMessages,
) => Words;

function merged(base: unknown, over: unknown): unknown {
  if (!isGroup(base)) return base === undefined || typeof over === typeof base ? (over ?? base) : base;
  if (!isGroup(over)) return base;
  // Without a prototype, so that a key such as `__proto__` or `constructor` is a key like any other.
  const words: Record<string, unknown> = { __proto__: null, ...base };
  for (const [key, value] of Object.entries(over))
    words[key] = value === null && key in nullable ? value : merged(words[key], value);
  return words;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null;
}
