import { basename } from 'node:path';
import { transformSync } from 'esbuild';
import { findFragment, pathAt } from './find-fragment.mjs';
import { isKnownBinding, isKnownProperty } from './known-names.mjs';
import { fragmentTokens, isReserved, sourceTokens } from './source-tokens.mjs';

/** Minimum evidence for a place (see findFragment): in the file that the bug names, and in other files. */
const leastEvidence = { named: 3, other: 5 };

/**
 * Finds the place of a bug and returns `{ file, text }`: the file, and its text with the bug. Searches for the text of
 * `from`, then for its structure (see findFragment), in the file that the bug names, or the only one with the same file
 * name, then in all files of its top folder. Throws if there is no place, or if several are equally similar.
 */
export function placeBug(bug, sources) {
  const { name, file } = bug;
  const { from, to } = wholeChange(bug);
  if (sources.files.includes(file)) {
    const [place, other] = placesOfText(from, sources.textOf(file));
    if (other) throw new Error(`${name}: ${file} has "${from}" more than once.`);
    if (place) return seededFile({ name, from, to }, { file, ...place }, sources);
  }
  const place = findPlace(bug, sources);
  if (!place) throw new Error(`${name}: "${from}" is not in ${file}, and nothing like it elsewhere.`);
  return seededFile({ name, from, to }, place, sources);
}

/** Finds the place of a bug by its structure only. Returns undefined if there is none. */
export function findPlace(bug, sources) {
  const { name, file } = bug;
  const fragment = fragmentTokens(wholeChange(bug).from);
  const files = sources.files.filter(isOnSameSide(file));
  const near = files.includes(file) ? [file] : files.filter((other) => basename(other) === basename(file));
  return (
    onlyPlace(name, fragment, near.length === 1 ? near : [], sources, leastEvidence.named) ??
    onlyPlace(name, fragment, files, sources, leastEvidence.other)
  );
}

/** Selects files of the same side, page or server: code does not move between them, but both contain similar rules. */
const isOnSameSide = (file) => (other) => other.split('/')[0] === file.split('/')[0];

/** Returns the change with its context, if the bug has one. */
function wholeChange({ name, inside, from, to }) {
  if (inside === undefined) return { from, to };
  const parts = inside.split(from);
  if (parts.length !== 2)
    throw new Error(`${name}: \`inside\` has "${from}" ${parts.length - 1} times, not once.`);
  return { from: inside, to: parts.join(to) };
}

function placesOfText(from, text) {
  const places = [];
  for (let start = text.indexOf(from); start >= 0; start = text.indexOf(from, start + 1))
    places.push({ start, end: start + from.length });
  return places.filter(({ start, end }) => !isWithinWord(text, start) && !isWithinWord(text, end));
}

const isWithinWord = (text, at) => /^[\w$]{2}$/.test(text.slice(Math.max(at - 1, 0), at + 1));

function onlyPlace(name, fragment, files, sources, least) {
  const places = files
    .filter((file) => mayHave(fragment, sources.valuesOf(file), least))
    .flatMap((file) => findFragment(fragment, sources.tokensOf(file)).map((place) => ({ file, ...place })))
    .filter((place) => isEnough(place, least));
  const most = Math.max(...places.map(({ evidence }) => evidence));
  const best = places.filter(({ evidence }) => evidence === most);
  if (best.length > 1)
    throw new Error(
      `${name} has several places:\n${best.map((place) => `  ${described(place, sources)}`).join('\n')}`,
    );
  return best[0];
}

/** Compares only the sets of tokens, to exclude most files quickly. */
function mayHave(fragment, values, least) {
  const isFixed = ({ type, text }) => type === 'operator' || type === 'literal' || isReserved(text);
  const names = fragment.filter(({ type }) => type === 'name');
  return (
    fragment.every((token) => !isFixed(token) || values.has(token.value)) &&
    (least === leastEvidence.named || names.length === 0 || names.some(({ value }) => values.has(value)))
  );
}

/** Checks the evidence for a place. In files that the bug does not name, half of the names have to be equal, too. */
function isEnough({ evidence, renamed, kept }, least) {
  return evidence >= least && (renamed <= kept || least === leastEvidence.named);
}

function described({ file, start, end }, sources) {
  const text = sources.textOf(file);
  return `${file}:${text.slice(0, start).split('\n').length}: ${text.slice(start, end).replace(/\s+/g, ' ')}`;
}

function seededFile(bug, { file, start, end, names }, sources) {
  const original = sources.textOf(file);
  const [before, after] = [original.slice(0, start), original.slice(end)];
  const raw = names ? bug.to.trim() : bug.to;
  const tokens = sourceTokens(before + raw + after);
  const inside = tokens.filter(
    (token) => token.start >= before.length && token.end <= before.length + raw.length,
  );
  checkNames(bug, inside, file, names, sources);
  const to = names ? withNames(raw, before.length, inside, names) : raw;
  const text = before + to + after;
  checkProgram(bug.name, text);
  return { file, text };
}

/** Throws if the text with the bug is not a valid program, because all tests would fail then. */
function checkProgram(name, text) {
  try {
    transformSync(text, { loader: 'ts' });
  } catch (error) {
    throw new Error(`${name}: the file with the bug is not a valid program. ${error.message}`, {
      cause: error,
    });
  }
}

/** Replaces the names in `to` by the names of the file. */
function withNames(to, offset, tokens, names) {
  const parts = [];
  let written = 0;
  for (let index = 0; index < tokens.length;) {
    const { count, now } = newNameAt(tokens, index, names);
    parts.push(to.slice(written, tokens[index].start - offset), now);
    index += count;
    written = tokens[index - 1].end - offset;
  }
  return parts.join('') + to.slice(written);
}

function newNameAt(tokens, index, { property, binding, paths }) {
  const { type, role, text } = tokens[index];
  if (type !== 'name') return { count: 1, now: text };
  const path = pathAt(tokens, index).join('.');
  if (paths.has(path)) return { count: path.split('.').length * 2 - 1, now: paths.get(path) };
  const [asProperty, asBinding] = [property.get(text) ?? text, binding.get(text) ?? text];
  if (role !== 'both') return { count: 1, now: role === 'property' ? asProperty : asBinding };
  return { count: 1, now: asProperty === asBinding ? asProperty : `${asProperty}: ${asBinding}` };
}

/** Throws if `to` uses names that do not exist, because tests would fail for that reason, not because of the bug. */
function checkNames({ name, from }, inside, file, names, sources) {
  const declared = new Set(inside.filter(({ declares }) => declares).map(({ text }) => text));
  const old = new Set(fragmentTokens(from).map(({ text }) => text));
  const paths = inside
    .map((_, index) => pathAt(inside, index).join('.'))
    .filter((path) => names?.paths.has(path));
  for (const { type, role, text } of inside) {
    if (type !== 'name' || old.has(text) || declared.has(text)) continue;
    const isKnown = role === 'property' ? isKnownProperty(text) : isKnownBinding(text);
    const files = role === 'property' ? sources.files : [file];
    if (isKnown || paths.some((path) => path.split('.').includes(text))) continue;
    if (!files.some((other) => sources.tokensOf(other).some((token) => isSame(token, role, text))))
      throw new Error(
        `${name}: \`to\` uses "${text}", which is not in ${role === 'property' ? 'the sources' : file}.`,
      );
  }
}

const isSame = (token, role, text) =>
  token.text === text && (token.role === role || token.role === 'both' || role === 'both');
