import { bundleTags, entries } from '../../scripts/check/entry-sizes.mjs';

/** Parts of the library, with the paths of their modules. */
const parts = [
  ['Lit', /node_modules\/(@lit|lit)/],
  ['date-fns', /node_modules\/date-fns/],
  ['words', /i18n\/locales/],
  ['formats', /dist\/i18n/],
  ['style sheets', /styles/],
  ['HTTP client', /dist\/api/],
  ['Jitsi', /dist\/jitsi/],
  ['rules', /dist\/domain/],
  ['controllers', /dist\/controllers/],
  ['elements', /dist\/(components|events)/],
];

/** Returns the minified bytes of each part, for each entry. */
export async function bytesByPart() {
  const bytes = {};
  for (const [entry, tags] of Object.entries(entries)) {
    const { modules } = await bundleTags(tags);
    bytes[entry] = Object.fromEntries(parts.map(([part]) => [part, 0]));
    for (const [file, { bytesInOutput }] of Object.entries(modules)) {
      const found = parts.find(([, pattern]) => pattern.test(file));
      if (found) bytes[entry][found[0]] += bytesInOutput;
    }
  }
  return bytes;
}
