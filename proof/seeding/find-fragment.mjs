import { isKnownBinding, isKnownProperty } from './known-names.mjs';
import { isReserved } from './source-tokens.mjs';

/**
 * Finds a fragment of source by its structure: all tokens have to be equal, except names, which are mapped one to one.
 * Properties and variables are mapped separately. Ignores white space, comments and trailing commas.
 *
 * Returns the places, each with `start`, `end` and
 * - `names`: the mapping from names of the fragment to names of the file,
 * - `kept` and `renamed`: the numbers of equal and different names,
 * - `evidence`: a score for the similarity of place and fragment.
 */
export function findFragment(fragment, tokens) {
  const places = [];
  // Most attempts fail at once, and need no mapping of their own.
  let names = createRenames();
  for (let at = 0; at < tokens.length; at += 1) {
    if (!mayBegin(fragment, tokens, at)) continue;
    const end = matchAt(fragment, tokens, at, names);
    if (end === null) names.clear();
    else {
      places.push(placeOf({ names, end }, fragment, tokens, at));
      names = createRenames();
    }
  }
  return places;
}

// After a name, these tokens can differ: `{ a }` matches `{ a: b }`, `a.b.c` matches `a.c`, and trailing commas are optional.
const elastic = new Set(['.', ':', ',', '}']);

/** Compares only the first two tokens, to exclude most places quickly. */
function mayBegin(fragment, tokens, at) {
  const [first, second] = fragment;
  const token = tokens[at];
  if (at > 0 && tokens[at - 1].isCut) return false;
  if (token.type !== 'name') return token.value === first.value;
  if (first.type !== 'name' && first.type !== 'word') return false;
  const following = tokens[at + 1]?.value;
  return !second || second.value === following || elastic.has(second.value) || elastic.has(following);
}

const closers = new Set([')', ']', '}']);
const isTrailingComma = (tokens, at) => tokens[at]?.value === ',' && closers.has(tokens[at + 1]?.value);

/** Compares the whole fragment with the tokens from `at`. Returns the index after the last one; null if they differ. */
function matchAt(fragment, tokens, at, names) {
  let [index, next] = [0, at];
  while (index < fragment.length) {
    const [expected, token] = [fragment[index], tokens[next]];
    if (!token) return null;
    const step = stepAt(fragment, index, tokens, next, names);
    if (step) {
      index += step.fragment;
      next += step.tokens;
    } else if (expected.value === ',' && (isTrailingComma(fragment, index) || isLast(fragment, index)))
      index += 1;
    else if (index > 0 && isTrailingComma(tokens, next)) next += 1;
    else return null;
  }
  return tokens[next - 1].isCut ? null : next;
}

const isLast = (fragment, index) => index > 0 && index === fragment.length - 1;

/** Returns the numbers of tokens on both sides that match next; null if they differ. */
function stepAt(fragment, index, tokens, next, names) {
  const [expected, token] = [fragment[index], tokens[next]];
  if (token.type !== 'name')
    return token.value === expected.value && token.type === expected.type ? { fragment: 1, tokens: 1 } : null;
  if (expected.type !== 'name' && expected.type !== 'word') return null;
  return (
    pathStep(fragment, index, tokens, next, names) ??
    shortenedPair(fragment, index, token, names) ??
    lengthenedPair(fragment, index, tokens, next, names) ??
    (names.add(token.role, expected.text, token.text) ? { fragment: 1, tokens: 1 } : null)
  );
}

/** Matches paths of different length to the same property, such as `request.call.caller.id` and `caller.id`. */
function pathStep(fragment, index, tokens, next, names) {
  const [old, now] = [pathAt(fragment, index), pathAt(tokens, next)];
  const mayBeCut = index + old.length * 2 - 1 === fragment.length && old.length < now.length;
  if (old.length < 2 || old.length === now.length || mayBeCut || old.at(-1) !== now.at(-1)) return null;
  return names.addPath(old.join('.'), now.join('.'))
    ? { fragment: old.length * 2 - 1, tokens: now.length * 2 - 1 }
    : null;
}

/** Returns the names of a path such as `a.b.c` that begins at a token; none within a path. */
export function pathAt(tokens, at) {
  if (tokens[at]?.type !== 'name' || tokens[at - 1]?.value === '.') return [];
  const path = [tokens[at].text];
  for (let next = at + 1; tokens[next]?.value === '.' && tokens[next + 1]?.type === 'name'; next += 2)
    path.push(tokens[next + 1].text);
  return path;
}

/** Matches `{ name: value }` in the fragment with `{ name }` in the file. */
function shortenedPair(fragment, index, token, names) {
  const [name, colon, value, after] = fragment.slice(index, index + 4);
  const isPair =
    colon?.value === ':' && value?.type === 'name' && [undefined, ',', '}'].includes(after?.value);
  if (token.role !== 'both' || !isPair) return null;
  return names.add('property', name.text, token.text) && names.add('binding', value.text, token.text)
    ? { fragment: 3, tokens: 1 }
    : null;
}

/** Matches `{ name }` in the fragment with `{ name: value }` in the file. */
function lengthenedPair(fragment, index, tokens, next, names) {
  const name = fragment[index];
  if (!tokens[next].opensPair || ![',', '}'].includes(fragment[index + 1]?.value)) return null;
  return names.add('property', name.text, tokens[next].text) &&
    names.add('binding', name.text, tokens[next + 2].text)
    ? { fragment: 1, tokens: 3 }
    : null;
}

/** Creates a mapping of names. Its functions return false if a pair contradicts the mapping or is not one to one. */
function createRenames() {
  const maps = { property: new Map(), binding: new Map() };
  const taken = { property: new Map(), binding: new Map() };
  const paths = new Map();
  const addOne = (role, old, now) => {
    const isKnown = role === 'property' ? isKnownProperty : isKnownBinding;
    if (old !== now && (isKnown(old) || isKnown(now) || isReserved(old))) return false;
    if ((maps[role].get(old) ?? now) !== now || (taken[role].get(now) ?? old) !== old) return false;
    maps[role].set(old, now);
    taken[role].set(now, old);
    return true;
  };
  return {
    ...maps,
    paths,
    add: (role, old, now) =>
      role === 'both' ? addOne('property', old, now) && addOne('binding', old, now) : addOne(role, old, now),
    clear() {
      for (const map of [maps.property, maps.binding, taken.property, taken.binding, paths]) map.clear();
    },
    addPath(old, now) {
      if ((paths.get(old) ?? now) !== now) return false;
      paths.set(old, now);
      return true;
    },
  };
}

function placeOf({ names, end }, fragment, tokens, at) {
  const { property, binding, paths } = names;
  const pairs = [
    ...[...property].map(([old, now]) => ({ role: 'property', old, now })),
    ...[...binding].map(([old, now]) => ({ role: 'binding', old, now })),
  ];
  const renamed = pairs.filter(({ old, now }) => old !== now);
  const doubtful = renamed.filter((pair) => isStillThere(pair, tokens, tokens[at].owner));
  const vanished = renamed.length - doubtful.length;
  const kept = pairs.length - renamed.length + paths.size;
  return {
    start: tokens[at].start,
    end: tokens[end - 1].end,
    names,
    renamed: renamed.length + paths.size,
    kept,
    // If the file still uses a name, it was probably not renamed, and this is another place.
    evidence: weightOfFixed(fragment, names) + kept + vanished / 2 - 2 * doubtful.length,
  };
}

/** Weighs the tokens that renames do not change: strings and regular expressions count twice, others once. */
function weightOfFixed(fragment, { property, binding }) {
  const weights = fragment
    .filter(
      ({ type, text }) =>
        !['punctuation', 'name'].includes(type) && !property.has(text) && !binding.has(text),
    )
    .map(({ value, isNumber, type }) => [value, type === 'literal' && !isNumber ? 2 : 1]);
  return [...new Map(weights).values()].reduce((sum, weight) => sum + weight, 0);
}

/** Returns whether a file still uses a property, or a statement or class member still uses a variable. */
function isStillThere({ role, old }, tokens, owner) {
  return tokens.some(
    (token) =>
      token.text === old &&
      (token.role === role || token.role === 'both') &&
      (role === 'property' || token.owner === owner),
  );
}
